"""How a value is found: the sources that may state it, the most believed first, and how a statement is parsed.

A source is a function from the evidence to claims; a field is a parser and its sources. The first claim that the parser
can read is the value (`choose`); `weigh` also tells what was passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

from ...languages.tags import Direction
from ...model import Choice, Claim, Image
from .evidence import Evidence

Value = TypeVar("Value", str, Direction, tuple[str, ...], Image)
Source: TypeAlias = Callable[[Evidence], Iterable[Claim]]


@dataclass(frozen=True, slots=True)
class Field(Generic[Value]):
    """A value's parser and the sources that may state it, the most believed first."""

    parse: Callable[[Claim, Evidence], Value | None]
    sources: tuple[Source, ...]

    def claims(self, evidence: Evidence) -> Iterator[Claim]:
        """What the sources state; a source is asked only when all claims before it were looked at."""
        return (claim for source in self.sources for claim in source(evidence) if claim.stated)

    def choose(self, evidence: Evidence) -> tuple[Value | None, str | None]:
        """The first value that can be parsed, and the name of its source; None and None if there is none."""
        for claim in self.claims(evidence):
            if (value := self.parse(claim, evidence)) is not None:
                return value, claim.source
        return None, None

    def value(self, evidence: Evidence) -> Value | None:
        """The first value that can be parsed; None if there is none."""
        return self.choose(evidence)[0]

    def weigh(self, evidence: Evidence) -> Choice:
        """The value that `choose` takes, and the claims that it passes over."""
        value, _ = self.choose(evidence)
        claims = list(self.claims(evidence))
        chosen = next((claim for claim in claims if self.parse(claim, evidence) is not None), None)
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
