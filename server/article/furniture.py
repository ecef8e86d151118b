"""What of a page is no part of any article, told by structure and wording, never by the site.

A rule names a candidate; an element that holds much of the page's text is kept whatever its name says, because authors
of templates call whole pages "has-sidebar" or "newsletter-layout".
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from server.article.document import KEEPS_SPACE, squeezed

GUARD_SHARE = 0.2
# Each check of an element measures its text: a page that nests thousands of candidates gets only so many.
MOST_GUARDED = 64
DROPPED = "sidelight-dropped"

FURNITURE_TAGS = frozenset({"nav", "footer", "aside", "menu"})
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
    r"|print(?:-?(?:link|button))?|toc|table-of-contents|rating|ratings|star-rating|votes?|poll|paywall|login|log-in|register|call-?to-?action|cta"
    r"|copyright|disclaimer|legal|correction-link|feedback|survey|donate|donation|app-?(?:banner|promo)|back-?to-?top"
    r")(?:$|[\s_-])",
    re.IGNORECASE,
)


def drop_furniture(root: HtmlElement) -> None:
    """Take out what is hidden or furniture and make every run of white space one space, in one walk from the top."""
    body = root.find("body")
    if body is None:
        return
    total = max(prose_length(body), 1)
    guarded = 0
    body.text = squeezed(body.text) if body.text else None
    stack: list[tuple[HtmlElement, bool]] = [(body, False)]
    while stack:
        parent, keeps_space = stack.pop()
        for child in parent:
            tail = child.tail
            if tail and not keeps_space:
                child.tail = squeezed(tail)
            if guarded < MOST_GUARDED and is_candidate(child):
                if prose_length(child) < GUARD_SHARE * total:
                    child.tag = DROPPED
                    continue
                guarded += 1
            inside = keeps_space or child.tag in KEEPS_SPACE
            if child.text and not inside:
                child.text = squeezed(child.text)
            stack.append((child, inside))
    etree.strip_elements(root, DROPPED, with_tail=False)


LONG_TEXT = etree.XPath("descendant::text()[string-length() > 60][not(parent::a)]", smart_strings=False)


def prose_length(element: HtmlElement) -> int:
    """Characters of the element's text that stand in long runs outside links."""
    return sum(len(text) for text in LONG_TEXT(element))


def is_candidate(element: HtmlElement) -> bool:
    """Whether the element's own tag, attributes or names say that it is hidden or furniture."""
    tag = element.tag
    if tag in FURNITURE_TAGS:
        return True
    attributes = element.attrib
    if not attributes:
        return False
    if "hidden" in attributes or attributes.get("aria-hidden") == "true":
        return True
    role = attributes.get("role")
    if role in FURNITURE_ROLES:
        return True
    style = attributes.get("style")
    if style and HIDDEN_STYLE.search(style):
        return True
    names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
    if len(names) == 1:
        return False
    return bool(HIDDEN_NAME.search(names) or FURNITURE_NAME.search(names)) and tag not in (
        "body",
        "main",
        "article",
        "html",
        "h1",
    )
