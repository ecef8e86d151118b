"""How a value is found: the places that may state it, the most believed first, and how a statement is read.

A place is a function from what is known of a page to claims; a field is a reader and its places. The first claim that
the reader can read is the value (`choose`); `weigh` also tells what was passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeAlias, TypeVar

from ...languages.tags import Direction
from ...model import Article, Choice, Claim, Image, Page
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
Value = TypeVar("Value", str, Direction, tuple[str, ...], Image)


@dataclass(frozen=True)
class Known:
    """What metadata is read from: what the caller gave, what the page states, and the article once it is there."""

    page: Page
    stated: Statements
    article: Article | None = None

    @cached_property
    def site(self) -> Site:
        """The names under which the page's site is known."""
        linked = self.stated.linked
        stated = [*names(linked.article.get("publisher")), *names(linked.site)]
        metas = (name for key in SITE_METAS for name in self.stated.metas.get(key, []))
        return Site([*stated, *metas], self.page.url or self.stated.canonical, self.stated.copyright)

    @cached_property
    def shown(self) -> Shown:
        """What the page shows by itself of what its title may hold together."""
        article, metas = self.stated.linked.article, self.stated.metas
        signed = [*names(article.get("author")), *(name for key in AUTHOR_METAS for name in metas.get(key, []))]
        sections = [*strings(article.get("articleSection")), *metas.get("article:section", [])]
        return Shown(self.stated.headings, sections, (name.partition(" (")[0] for name in signed))

    @cached_property
    def detected(self) -> Detected:
        """The language that the article's text looks like."""
        return Detected(self.article.text if self.article else "")


Place: TypeAlias = Callable[[Known], Iterable[Claim]]


@dataclass(frozen=True, slots=True)
class Field(Generic[Value]):
    """A value's reader and the places where it may be stated, the most believed first."""

    read: Callable[[Claim, Known], Value | None]
    places: tuple[Place, ...]

    def claims(self, known: Known) -> Iterator[Claim]:
        """What the places state; a place is looked at only when all claims before it were asked for."""
        return (claim for place in self.places for claim in place(known) if claim.stated)

    def choose(self, known: Known) -> tuple[Value | None, str | None]:
        """The first value that can be read, and where it stood; None and None if there is none."""
        for claim in self.claims(known):
            if (value := self.read(claim, known)) is not None:
                return value, claim.source
        return None, None

    def value(self, known: Known) -> Value | None:
        """The first value that can be read; None if there is none."""
        return self.choose(known)[0]

    def weigh(self, known: Known) -> Choice:
        """The value that `choose` takes, and the claims that it passes over."""
        value, _ = self.choose(known)
        claims = list(self.claims(known))
        chosen = next((claim for claim in claims if self.read(claim, known) is not None), None)
        return Choice(
            value=value,
            source=chosen.source if chosen else None,
            stated=chosen.stated if chosen else (),
            passed_over=tuple(claim for claim in claims if claim is not chosen),
        )


def claim(source: str, *stated: str | None) -> Iterator[Claim]:
    """One claim of the texts that are there; none if there are none."""
    if texts := tuple(text for text in stated if text):
        yield Claim(source=source, stated=texts)
