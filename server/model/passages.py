"""Places in an article: by the words around them, never by an offset."""

from __future__ import annotations

from msgspec import Struct

from .article import Block

CONTEXT_LENGTH = 32


class Anchor(Struct, frozen=True, kw_only=True):
    """A W3C TextQuoteSelector inside one block: how the extension finds text again.

    Python counts code points, JavaScript UTF-16 units; one emoji shifts every later offset. So text is sent, no offset.
    `prefix` and `suffix` have at most 32 characters, stay inside the block and may be empty.
    """

    exact: str
    prefix: str
    suffix: str

    @classmethod
    def within(cls, text: str, start: int, end: int) -> Anchor:
        """The anchor of `text[start:end]`, where `text` is a whole block."""
        return cls(
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT_LENGTH) : start],
            suffix=text[end : end + CONTEXT_LENGTH],
        )


class Passage(Struct, frozen=True, kw_only=True):
    """An anchor together with the block it lies in."""

    block: int
    exact: str
    prefix: str
    suffix: str

    @classmethod
    def within(cls, blocks: tuple[Block, ...], block: int, start: int, end: int) -> Passage:
        """The passage `start:end` of a block's text."""
        anchor = Anchor.within(blocks[block].text, start, end)
        return cls(block=block, exact=anchor.exact, prefix=anchor.prefix, suffix=anchor.suffix)


class Sentence(Struct, frozen=True, kw_only=True):
    """`start` and `end` are code point offsets in the text of the block, `words` its words as they stand.

    `between` is what stands around them, white space and marks: `between[i]` before `words[i]`, the last after all.
    """

    block: int
    start: int
    end: int
    text: str
    words: tuple[str, ...]
    between: tuple[str, ...]
