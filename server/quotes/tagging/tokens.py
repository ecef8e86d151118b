"""The words of a block, each with its tag and its place."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from ..quoted_span import QuotedSpan

# the first and the last word of a phrase or clause, by their indices in a block's tokens
Phrase: TypeAlias = tuple[int, int]


class Tokens(NamedTuple):
    """The words of one block. `tags[i]` is the tag of the i-th, `spans[i]` its place in the block's text.

    `starts` are the indices at which sentences start; `runs` has the quoted span of each index tagged QUOTE or MARKED.
    """

    block: int
    text: str
    tags: str
    spans: list[tuple[int, int]]
    words: list[str]
    starts: list[int]
    runs: dict[int, QuotedSpan]

    def slice(self, first: int, last: int) -> str:
        """The text from the word `first` to the word `last`, both included."""
        return self.text[self.spans[first][0] : self.spans[last][1]]
