"""The types of pages that are no news, essays or reports, and the signals of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from ...languages.together import alternatives, entries

PageTypeCode: TypeAlias = Literal["forum_thread", "shop_page", "documentation_page", "index_page", "service_page"]
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class PageType:
    """The signals of one type of page: `types` and `software` say it alone, the others in pairs.

    `hints` are types that also stand on other pages: an agency states its reviews as those of a product.
    `names` are looked for in the body's class and id, `address` in host and path, `labels` are whole texts of links and
    buttons. All is in lower case.
    """

    code: PageTypeCode
    types: frozenset[str]
    labels: frozenset[str]
    address: re.Pattern[str]
    title: re.Pattern[str] = NEVER
    hints: frozenset[str] = frozenset()
    software: re.Pattern[str] = NEVER
    names: re.Pattern[str] = NEVER


FORUM = PageType(
    code="forum_thread",
    types=frozenset({"discussionforumposting", "qapage"}),
    labels=frozenset({"#2", "#3", *entries(lambda page: page.forum_threads.labels)}),
    address=re.compile(
        rf"^(?:[\w-]+\.)*{alternatives(lambda page: page.forum_threads.hosts)}\."
        rf"|/(?:viewtopic|showthread|{alternatives(lambda page: page.forum_threads.paths)})(?:/|\.php|$)"
        r"|/topics?/\d|/t/[^/]+/\d+"
    ),
    title=re.compile(rf"\b{alternatives(lambda page: page.forum_threads.titles)}\b"),
    software=re.compile(r"discourse|phpbb|vbulletin|xenforo|mybb|nodebb|flarum|invision|simple machines"),
    names=re.compile(r"phpbb|viewtopic|viewthread|showthread|thread[-_]view|\btopic\b|bb-?press"),
)
SHOP = PageType(
    code="shop_page",
    types=frozenset({"og:product", "og:product.group", "og:product.item", "og:og:product", "productgroup"}),
    labels=frozenset(entries(lambda page: page.shop_pages.labels)),
    address=re.compile(
        rf"^{alternatives(lambda page: page.shop_pages.hosts)}\."
        rf"|/(?:cat|dp|p|{alternatives(lambda page: page.shop_pages.paths)})/"
    ),
    hints=frozenset({"product", "offer", "aggregateoffer", "offercatalog", "itempage"}),
    names=re.compile(r"\bsingle-product\b|\bwoocommerce-page\b|\btemplate-(?:product|collection)\b|\bproduct-page\b"),
)
DOCUMENTATION = PageType(
    code="documentation_page",
    types=frozenset({"techarticle", "apireference"}),
    labels=frozenset({"¶", *entries(lambda page: page.documentation_pages.labels)}),
    address=re.compile(
        rf"^(?:[\w-]+\.)*(?:devdocs|readthedocs|man|{alternatives(lambda page: page.documentation_pages.hosts)})\."
        rf"|/(?:man\d?|api|{alternatives(lambda page: page.documentation_pages.paths)})(?:/|$)"
    ),
    title=re.compile(rf"\b{alternatives(lambda page: page.documentation_pages.titles)}\b"),
    software=re.compile(
        r"docutils|sphinx|mkdocs|docusaurus|rustdoc|gitbook|bookdown|vitepress|mdbook|doxygen|antora|javadoc|starlight"
        r"|nextra|asciidoctor|pdoc|typedoc|readme\.io"
    ),
    names=re.compile(r"\bdocs?\b|\bdocumentation\b|\bwy-body"),
)
INDEX = PageType(
    code="index_page",
    types=frozenset({"collectionpage", "searchresultspage"}),
    labels=frozenset(entries(lambda page: page.index_pages.labels)),
    address=re.compile(
        rf"^[^/]+/?$|/{alternatives(lambda page: page.index_pages.paths)}(?:/|\.\w{{1,5}})?$"
        rf"|/{alternatives(lambda page: page.index_pages.groups)}/[^/]+/?$"
    ),
    title=re.compile(
        rf"\b{alternatives(lambda page: page.index_pages.titles)}\b"
        rf"|\b{alternatives(lambda page: page.index_pages.rubrics)} [|–—-] [^|–—-]*$"
    ),
    names=re.compile(r"(?:^|\s)(?:archive|category|tag|blog|home|search-results|search|listing|section-front)(?:$|\s)"),
)
SERVICE = PageType(
    code="service_page",
    types=frozenset({
        "service", "governmentservice", "course", "softwareapplication", "mobileapplication", "webapplication",
    }),
    labels=frozenset(entries(lambda page: page.service_pages.labels)),
    address=re.compile(
        rf"/{alternatives(lambda page: page.service_pages.paths)}(?:/|$)"
        rf"|/(?:\w+-){{1,3}}{alternatives(lambda page: page.service_pages.endings)}(?:/|$)"
    ),
    title=re.compile(rf"\b{alternatives(lambda page: page.service_pages.titles)}\b"),
)  # fmt: skip
PAGE_TYPES = (FORUM, SHOP, DOCUMENTATION, INDEX, SERVICE)
