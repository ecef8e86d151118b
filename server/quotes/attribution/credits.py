"""Quotations that stand alone in their block → the line beside them that names who said it: reviews, round-ups.

“It held.” / — Ann Lee, mayor; “It held.” / Ann Lee: signed below. Ann Lee / “It held.”, Ann Lee / Good / “It held.”:
the name stands above. Without a dash it is counted which way most quotations of the page have a name.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from ...model import Metadata
from ..entities.coreference import SpeakerMention
from ..syntax.word_order import Syntax
from ..tagging import tags as tag
from ..tagging.tokens import Tokens

LONGEST_LINE = 16
VERBS = tag.any_of("AUX SAY JUDGE VERB PRON SCONJ REL THAT QUOTE MARKED")
QUOTATIONS = tag.pattern("[QUOTE MARKED STOP COMMA DASH]*")
BEHIND_NAME = tag.any_of("COMMA OPENING_BRACKET")
DASHES = frozenset("-–—―")


def signers_of(words: Mapping[int, Tokens], syntax: Syntax, metadata: Metadata) -> Mapping[int, SpeakerMention | None]:
    """Who said what stands alone in a block, by the number of the block; None where it is signed by nobody known."""
    authors = " ".join([*metadata.authors, metadata.byline or ""]).lower()
    lines = {
        block: line for block, tokens in words.items() if (line := _signature(tokens, syntax, authors)) is not None
    }
    quoted = [block for block, tokens in words.items() if is_all_quoted(tokens.tags)] if lines else []
    dashed = {block for block in lines if words[block].words[0] in DASHES}
    named = lines.keys() - dashed
    standing = frozenset(quoted)
    above = {block: at for block in quoted if (at := _above(block, named, standing)) is not None}
    below = {block: block + 1 for block in quoted if block + 1 in named}
    # a name between two quotations may be either's: the ends of the row tell
    beside = above if len(above) > len(below) else below if len(below) > len(above) else {}
    signed: dict[int, SpeakerMention | None] = {}
    for block in reversed(quoted):
        if block + 1 in dashed:
            signed[block] = lines[block + 1]
        elif block in beside:
            signed[block] = lines[beside[block]]
        elif block + 1 in signed and any(span.goes_on for span in words[block].quotations.values()):
            signed[block] = signed[block + 1]
        elif len(beside) > 1 and block - 1 not in standing:
            # where others are signed, this one is of somebody whose name is none that is known
            signed[block] = None
    return signed


def _above(block: int, named: AbstractSet[int], quoted: AbstractSet[int]) -> int | None:
    """The name above a quotation, or above the title that stands between them."""
    if block - 1 in named:
        return block - 1
    return block - 2 if block - 2 in named and block - 1 not in quoted else None


def is_all_quoted(tags: str) -> bool:
    """Whether nothing but quotations stands there."""
    return QUOTATIONS.fullmatch(tags) is not None


def _signature(tokens: Tokens, syntax: Syntax, authors: str) -> SpeakerMention | None:
    """Whom the line names, if it does nothing else but tell what the person is."""
    tags = tokens.tags
    first, end = int(tokens.words[0] in DASHES), len(tags) - tags.endswith(tag.STOP)
    if len(tags) > LONGEST_LINE or not VERBS.isdisjoint(tags):
        return None
    phrase = syntax.phrases.starting(tokens, first, end)
    person = syntax.people.at(tokens.block, phrase[1]) if phrase is not None else None
    if phrase is None or person is None or not (phrase[1] + 1 >= end or tags[phrase[1] + 1] in BEHIND_NAME):
        return None
    is_full = phrase[0] < phrase[1] and len(person.name) > 1 and person.certain
    mention = tokens.slice(*phrase)
    if not (first or is_full) or mention.lower() in authors:
        return None
    return SpeakerMention((person,), mention, mention, tokens.block, plural=False, cued=True)
