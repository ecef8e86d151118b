"""What of a page is no part of any article, told by structure and wording, never by the site.

A rule names a candidate; an element that holds much of the page's text is kept whatever its name says, because authors
of templates call whole pages "has-sidebar" or "newsletter-layout".
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from server.article.document import DROPPED, KEEPS_SPACE, squeezed

# A tag or attribute is plainer than a name: a footer may be long, a "sidebar-layout" should not be.
NAMED_SHARE = 0.2
PLAIN_SHARE = 0.5
FRAME_SHARE = 0.85
FRAME_TAGS = frozenset({"nav", "footer"})
# What is plainly furniture may be longer than the article, as comments are, if an article is left without it.
ENOUGH_PROSE = 1000
# Each check of an element measures its text: a page that nests thousands of candidates gets only so many.
MOST_GUARDED = 64

# A button left open swallows the page that follows it: these too are only candidates.
FURNITURE_TAGS = frozenset(
    {"nav", "footer", "aside", "menu", "form", "button", "dialog", "label", "legend", "noscript"}
)
FURNITURE_ROLES = frozenset({
    "navigation", "contentinfo", "complementary", "search", "dialog", "alertdialog", "alert", "menu", "menubar", "toolbar", "tooltip", "button", "tablist",
})  # fmt: skip
HIDDEN_STYLE = re.compile(
    r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden)", re.IGNORECASE
)
HIDDEN_NAME = re.compile(
    r"(?:^|[\s_-])(?:sr-only|screen-?reader(?:-text|-only)?|visually-?hidden|visuallyhidden|a11y-hidden|offscreen|assistive-text|print-only|noprint-hidden"
    r"|skip-?(?:link|nav|to-content|to-main))(?:$|[\s_-])",
    re.IGNORECASE,
)
KEPT_TAGS = frozenset({"main", "article", "h1"})
PLAIN_NAME = re.compile(
    r"(?:^|[\s_-])(?:comments?(?:-?(?:area|list|section|container|wrap(?:per)?))?|commentlist|disqus(?:_thread)?|modal|colophon|cookie-?\w{0,12}|gdpr-?\w{0,12}|onetrust-?\w{0,20}|cli-\w{1,20}"
    r"|related-?(?:posts?|articles?|stories|content|links|news)|newsletter-?(?:signup|box|form|promo)|breadcrumbs?|right-?(?:rail|column)|sidebar-widget|widget-area)(?:$|\s)",
    re.IGNORECASE,
)
FURNITURE_NAME = re.compile(
    r"(?:^|[\s_-])(?:"
    r"ads?|advert(?:s|isement|ising|orial)?|adunit|ad-?(?:slot|block|box|wrapper|container|banner)|sponsor(?:ed)?|promo(?:s|tion|tions|tional)?|dfp|taboola|outbrain"
    r"|share|sharing|shares|sharebar|sharedaddy|share-?(?:buttons?|tools|links|bar)|social(?:-?(?:media|links|share|icons|bar|buttons?))?|addthis|addtoany"
    r"|related(?:-?(?:posts?|articles?|stories|content|links|topics|news|items))?|recommend(?:ed|ations?)?|recirc(?:ulation)?|read-?(?:more|next|also)|more-?(?:stories|news|from|articles|posts)"
    r"|also-?(?:read|like)|most-?(?:read|popular|viewed)|trending|popular(?:-posts)?|up-?next|next-?(?:post|article|story)|prev(?:ious)?-?(?:post|article)|post-?nav(?:igation)?|pager|pagination"
    r"|newsletter(?:s|-?(?:signup|box|form|promo))?|sign-?up|subscri(?:be|ption|ptions)|mailing-?list|opt-?in|optin|mc4wp|mailchimp"
    r"|cookies?(?:-?(?:banner|bar|notice|consent|policy))?|consent|gdpr|cmp|onetrust|privacy-?(?:banner|notice)"
    r"|breadcrumbs?|bread-crumbs?|crumbs|nav(?:bar|igation)?|menu|mega-?menu|site-?(?:header|footer|nav)|footer|masthead|toolbar|topbar"
    r"|comments?(?:-?(?:area|list|section|form|count|respond|wrapper))?|commentlist|disqus(?:_thread)?|respond|reader-comments"
    r"|tags?-?(?:list|links|cloud|wrap|container)|post-?tags|entry-?tags|article-?tags|tags|topics-list|tagcloud|categories|cat-links"
    r"|sidebar|side-?bar|widget-?area|right-?rail|rail|skyscraper|popup|pop-up|modal|lightbox|overlay|tooltip"
    r"|author-?(?:bio|box|info|card|block|profile|description)|about-?(?:the-)?author|bio-?box|post-?author|entry-?author|byline-?bio"
    r"|byline|dateline-meta|entry-?meta|post-?meta|article-?meta|meta-?data|metadata|timestamp|read(?:ing)?-?time"
    r"|print(?:-?(?:link|button))?|table-of-contents|star-rating|paywall|login|log-in|call-?to-?action|cta"
    r"|copyright|disclaimer|feedback|donate|donation|app-?(?:banner|promo)|back-?to-?top"
    r")(?:$|[\s_-])|(?:^|\s)(?:toc|ratings?|votes?|poll|register|legal|survey)(?:$|\s)",
    re.IGNORECASE,
)


def drop_furniture(root: HtmlElement) -> None:
    """Take out what is hidden or furniture and make every run of white space one space, in one walk from the top."""
    body = root.find("body")
    if body is None:
        return
    left = max(prose_length(body), 1)
    guarded = 0
    body.text = squeezed(body.text) if body.text else None
    stack: list[tuple[HtmlElement, bool]] = [(body, False)]
    while stack:
        parent, keeps_space = stack.pop()
        for child in parent:
            tail = child.tail
            if tail and not keeps_space:
                child.tail = squeezed(tail)
            share = furniture_share(child) if guarded < MOST_GUARDED else 0.0
            if share and not keeps_space:
                prose = prose_length(child)
                rest = left - prose
                if (prose < share * left or (share >= PLAIN_SHARE and rest > ENOUGH_PROSE)) and not holds_quotation(
                    child
                ):
                    left = rest
                    child.tag = DROPPED
                    continue
                guarded += 1
            if child.tag == "blockquote":
                # readability-lxml drops what is named after a social network
                child.attrib.pop("class", None)
            inside = keeps_space or child.tag in KEEPS_SPACE
            if child.text and not inside:
                child.text = squeezed(child.text)
            stack.append((child, inside))
    etree.strip_elements(root, DROPPED, with_tail=False)


LONG_TEXT = etree.XPath(
    "descendant::text()[string-length(normalize-space()) > 60][not(ancestor::a)]", smart_strings=False
)


def holds_quotation(element: HtmlElement) -> bool:
    """Whether a candidate is a quotation or embeds one: templates call the frame of a tweet "social" or "media"."""
    return element.tag not in FURNITURE_TAGS and (
        element.tag == "blockquote" or element.find(".//blockquote") is not None
    )


def prose_length(element: HtmlElement) -> int:
    """Characters of the element's text that stand in long runs outside links."""
    return sum(len(text) for text in LONG_TEXT(element))


def furniture_share(element: HtmlElement) -> float:
    """The share of the page's prose below which an element is taken for hidden or furniture; 0 if nothing says so."""
    attributes = element.attrib
    if element.tag in FURNITURE_TAGS:
        return FRAME_SHARE if element.tag in FRAME_TAGS else PLAIN_SHARE
    if not attributes:
        return 0.0
    style = attributes.get("style")
    if "hidden" in attributes or attributes.get("role") in FURNITURE_ROLES or (style and HIDDEN_STYLE.search(style)):
        return PLAIN_SHARE
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    if element.tag in KEPT_TAGS or len(names) == 1:
        return 0.0
    if PLAIN_NAME.search(names) or HIDDEN_NAME.search(names):
        return PLAIN_SHARE
    return NAMED_SHARE if attributes.get("aria-hidden") == "true" or FURNITURE_NAME.search(names) else 0.0
