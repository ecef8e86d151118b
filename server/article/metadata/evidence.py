"""What metadata is read from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from ...model import Article, Page
from .json_ld import names, strings
from .language import Detected
from .statements import Statements
from .titles import Shown, Site

SITE_METAS = ("og:site_name", "application-name", "apple-mobile-web-app-title")
AUTHOR_METAS = (
    "dc:creator",
    "dcterms:creator",
    "author",
    "parsely-author",
    "article:author",
    "article:author_name",
    "og:article:author",
    "sailthru.author",
    "byl",
    "citation_author",
)


@dataclass(frozen=True)
class Evidence:
    """What the caller gave, what the page states, and the article once it is there."""

    page: Page
    stated: Statements
    article: Article | None = None

    @cached_property
    def site(self) -> Site:
        """The names under which the page's site is known."""
        json_ld = self.stated.json_ld
        stated = [*names(json_ld.article.get("publisher")), *names(json_ld.site)]
        metas = (name for key in SITE_METAS for name in self.stated.metas.get(key, []))
        return Site([*stated, *metas], self.page.url or self.stated.canonical, self.stated.copyright)

    @cached_property
    def shown(self) -> Shown:
        """What the page shows by itself of what its title may hold together."""
        article, metas = self.stated.json_ld.article, self.stated.metas
        signed = [*names(article.get("author")), *(name for key in AUTHOR_METAS for name in metas.get(key, []))]
        sections = [*strings(article.get("articleSection")), *metas.get("article:section", [])]
        return Shown(self.stated.headings, sections, (name.partition(" (")[0] for name in signed))

    @cached_property
    def detected(self) -> Detected:
        """The language that the article's text looks like."""
        return Detected(self.article.text if self.article else "")
