"""Classes and ids that say what an element is: hidden, furniture, or nothing of the sort."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...languages.together import alternatives

# The share of a page's prose below which an element is dropped: for a plain name, which is no part of a longer one, and
# for one that may be: a "sidebar-layout" holds the article too.
PLAIN_SHARE = 0.5
NAMED_SHARE = 0.2
# Names, all in lower case, that stand at the end of a class or id, and say plainly what the element is.
PLAIN_NAMES = (
    (
        r"sr-?only(?:-focusable)?|screen-?reader(?:s|-text|-?only)?|show-for-sr|visually-?hidden(?:-focusable)?|hidden-visually"
        r"|element-invisible|a11y-hidden|offscreen|assistive-text|print-only"
    ),
    r"skip-?(?:link|nav|to-content|to-main)",
    r"comments?(?:-?(?:area|list|section|container|wrap(?:per)?))?|commentlist|disqus(?:_thread)?",
    r"modal|colophon|cookie-?\w{0,12}|gdpr-?\w{0,12}|onetrust-?\w{0,20}|cli-\w{1,20}",
    r"related-?(?:posts?|articles?|stories|content|links|news)|newsletter-?(?:signup|box|form|promo)",
    # what opens over a word, not the word itself: "has-tooltip"
    r"(?<!has-)(?<!with-)(?:tooltip|popover)[_-]{0,2}(?:text|content|inner|body|box|bubble)?|hover-?card",
    r"rollover-(?:\w{1,20}-)?(?:block|box|card|content)",
    r"breadcrumbs?|right-?(?:rail|column)|sidebar-widget|widget-area",
)
PLAIN_NAME = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(PLAIN_NAMES)})(?:$|\s)")
# Names that say it only if the element holds little of the page's prose. Parts of a class count: "article-share-box".
NAME_PARTS = (
    r"ads?|advert(?:s|isement|ising|orial)?|adunit|ad-?(?:slot|block|box|wrapper|container|banner)|sponsor(?:ed)?|dfp",
    r"promo(?:s|tion|tions|tional)?|taboola|outbrain|call-?to-?action|cta|app-?(?:banner|promo)|donat(?:e|ion)",
    r"shar(?:e|es|ing)|share-?(?:buttons?|tools|links|bar)|sharedaddy|addthis|addtoany|print(?:-?(?:link|button))?",
    alternatives(lambda page: page.class_names.sharing),
    r"social(?:-?(?:media|links|share|icons|bar|buttons?))?|feedback|(?:star|user|reader|recipes?)-?ratings?",
    r"related(?:-?(?:posts?|articles?|stories|content|links|topics|news|items))?|recommend(?:ed|ations?)?",
    r"recirc(?:ulation)?|read-?(?:more|next|also)|more-?(?:stories|news|from|articles|posts)|also-?(?:read|like)",
    r"most-?(?:read|popular|viewed)|trending|popular(?:-posts)?|up-?next|next-?(?:post|article|story)",
    r"prev(?:ious)?-?(?:post|article)|post-?nav(?:igation)?|pager|pagination|back-?to-?top",
    r"newsletters?|newsletter-?(?:signup|box|form|promo)|sign-?up|subscri(?:be|ptions?)|mailing-?list|opt-?in",
    r"mc4wp|mailchimp|paywall|log-?in|cookies?|cookie-?(?:banner|bar|notice|consent|policy)|consent|gdpr|onetrust",
    r"privacy-?(?:banner|notice)|copyright|disclaimer|bread-?crumbs?|crumbs|nav(?:bar|igation)?|menu|mega-?menu",
    r"site-?(?:header|footer|nav)|footer|masthead|toolbar|topbar|table-of-contents",
    r"comments?|comment-?(?:form|count|respond)|commentlist|disqus|respond|reader-comments",
    r"tags?-?(?:list|links|cloud|wrap|container)|(?:post|entry|article)-?tags|tags|topics-list|categories|cat-links",
    r"sidebar|side-?bar|widget-?area|right-?rail|rail|skyscraper|pop-?up|modal|lightbox|overlay",
    r"author-?(?:bio|box|info|card|block|profile|description|section|details?|about|area)|about-?(?:the-?)?author",
    r"bio-?box|(?:post|entry|article|content|single)-?author|email-?sign-?up|boilerplate|toast(?:er)?|snackbar",
    r"(?:news-?)?ticker|breaking-?news|recipe-(?:jump|print|snippets?)|recipes-quick-links|jump-?to-?recipe",
    r"byline|byline-?bio|(?:entry|post|article)-?meta|meta-?data|timestamp|read(?:ing)?-?time",
)
WHOLE_NAMES = r"toc|cmp|ratings?|votes?|poll|register|legal|survey|author|bio|vcard|banner|offers?|teasers?"
NAMED = re.compile(rf"(?:^|[\s_-])(?:{'|'.join(NAME_PARTS)})(?:$|[\s_-])|(?:^|\s)(?:{WHOLE_NAMES})(?:$|\s)")


# Templates write a part of the page once for each size of screen, and hide the wrong ones by style sheet.
FOR_A_SCREEN = re.compile(
    r"(?:^|[\s_:-])(?:mobile|desktop|tablet|phone|variant|(?:small|large)-screens?|visible-\w\w|d-none|hidden)(?:$|[\s_-])"
)

# "NewsletterBox" names a newsletter box as "newsletter-box" does; of a hash's letters no run is as long as a word.
WORD_START = re.compile("(?<=[a-z]{2})(?=[A-Z][a-z]{2})")


class Told(NamedTuple):
    """What names say of an element.

    `share` of the page's prose: below it the element is furniture; 0 if the names do not say so. `for_a_screen`: it may
    repeat what the page has for another size of screen.
    """

    share: float
    for_a_screen: bool


def read_names(names: str) -> Told:
    """What an element's class and id say of it."""
    names = WORD_START.sub("-", names).lower()
    named = NAMED_SHARE if NAMED.search(names) else 0.0
    share = PLAIN_SHARE if PLAIN_NAME.search(names) else named
    return Told(share, FOR_A_SCREEN.search(names) is not None)
