"""The words of a block, each with its tag and its place."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from ..quoted_span import QuotedSpan

# the first and the last word of a phrase or clause, by their indices in a block's tokens
Phrase: TypeAlias = tuple[int, int]


class Tokens(NamedTuple):
    """The words of one block: `tags[i]` is the tag of the i-th, `places[i]` its start and end in the block's text.

    `starts` are the indices at which sentences start; `quotations` has the span of each word tagged QUOTE or MARKED.
    """

    block: int
    text: str
    tags: str
    places: list[tuple[int, int]]
    words: list[str]
    starts: list[int]
    quotations: dict[int, QuotedSpan]

    def slice(self, first: int, last: int) -> str:
        """The text from the word `first` to the word `last`, both included."""
        return self.text[self.places[first][0] : self.places[last][1]]
