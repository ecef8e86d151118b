"""Attributed spans → drafts of quotes: what was said in one go, though the reporter may have cut it in pieces."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..model import Block
from .cue import Attribution
from .entities.coreference import SpeakerMention
from .quoted_span import QuotedSpan

# the share of a reported clause from which on its quotations stand for it
NEARLY_ALL = 0.8
# in characters, from one quotation to the next
LONGEST_GAP = 79
LOST_MARK = re.compile(r"—([.,;:])\s?$")
SENTENCE_ENDS = tuple(".!?…:;–—-")


class AttributedSpan(NamedTuple):
    """A quoted span or a reported clause and its speaker. `attribution` is None where the speaker goes on from before.

    `embedded`: the span is a fragment of a clause of the reporter's. `follows`: no other sentence stands between it and
    the span before. `waits`: it stands before its attribution. `marked`: it stands in quotation marks, else it is a
    reported clause.
    """

    span: QuotedSpan
    speaker: SpeakerMention | None
    attribution: Attribution | None
    embedded: bool
    follows: bool
    waits: bool
    marked: bool = True


@dataclass(frozen=True)
class QuoteDraft:
    """One quotation: its pieces in reading order. Who said it is told by the first piece that has an attribution."""

    pieces: tuple[AttributedSpan, ...]
    text: str

    @property
    def kind(self) -> Literal["direct", "mixed", "indirect"]:
        """Indirect without marks; mixed where only a fragment stands inside the reporter's clause."""
        if not self.pieces[0].marked:
            return "indirect"
        return "mixed" if all(piece.embedded for piece in self.pieces) else "direct"

    @property
    def attributed(self) -> AttributedSpan:
        """The piece that tells who speaks."""
        return next((piece for piece in self.pieces if piece.attribution is not None), self.pieces[0])

    @property
    def voice(self) -> str | None:
        """What is the same for two quotes of one speaker, None where nothing tells who speaks."""
        speaker = self.attributed.speaker
        if speaker is None:
            return None
        return speaker.people[0].surname if speaker.people else speaker.mention


def join_pieces(
    said: list[AttributedSpan], blocks: tuple[Block, ...], in_headline: re.Pattern[str]
) -> list[QuoteDraft]:
    """Joins split quotations and those of several paragraphs.

    What follows a long attribution is a quotation of its own where it has what the headline quotes: that is what a
    reader looks for, and would stand after what was said before it.
    """
    groups: list[list[AttributedSpan]] = []
    for piece in said:
        if not groups or not _goes_on(groups[-1][-1], groups[-1], piece):
            groups.append([piece])
        elif _follows_late(groups[-1][-1], piece) and in_headline.search(_text(piece, blocks)):
            groups.append([piece._replace(attribution=_attribution_in(piece.span.block, groups[-1]))])
        else:
            groups[-1].append(piece)
    return [QuoteDraft(tuple(group), _joined(group, blocks)) for group in groups]


def _attribution_in(block: int, group: Sequence[AttributedSpan]) -> Attribution | None:
    """The attribution of a group that stands in this block: its words are told by their places there."""
    return next((piece.attribution for piece in group if piece.attribution and piece.span.block == block), None)


def _follows_late(before: AttributedSpan, piece: AttributedSpan) -> bool:
    """Whether much stands between: “…,” said Laura Finch, the engineer who has built the dam at Millbrook. “…”."""
    same_block = piece.span.block == before.span.block and piece.attribution is None
    return same_block and piece.span.outer_start - before.span.outer_end > LONGEST_GAP


def _text(piece: AttributedSpan, blocks: tuple[Block, ...]) -> str:
    return blocks[piece.span.block].text[piece.span.start : piece.span.end]


def _text_before(piece: AttributedSpan, blocks: tuple[Block, ...]) -> str:
    return blocks[piece.span.block].text[max(0, piece.span.start - 3) : piece.span.start]


def _joined(group: list[AttributedSpan], blocks: tuple[Block, ...]) -> str:
    """The pieces as one text, with the marks that the reporter’s words between them had taken away.

    “We tried,” she said. “It broke.” had two sentences; „Wer spart“, so Blum, „zahlt“ had one.
    """
    text = _text(group[0], blocks)
    for piece in group[1:]:
        following = _text(piece, blocks)
        lost = LOST_MARK.search(_text_before(piece, blocks))
        if lost is not None:
            # —Sí —dijo Ana—, sube.
            text = _closed(text, lost[1])
        elif piece.span.outer_start < piece.span.start:
            text = _closed(text.rstrip(", "), "," if following[:1].islower() else ".")
        elif following[:1].isupper():
            # « Tout va bien, dit-elle. Dormez. »
            text = _closed(text.rstrip(", "), ".")
        text += " " + following
    return text.rstrip(", ")


def _closed(text: str, mark: str) -> str:
    """The text with the mark that was lost, inside a nested quotation that had a comma: ‘Delayed.’ of ‘Delayed,’."""
    if text[-1:] in "’”'" and text[-2:-1] == ",":
        return text[:-2] + mark + text[-1]
    return text if text.endswith(SENTENCE_ENDS) else text + mark


def _goes_on(before: AttributedSpan, group: list[AttributedSpan], piece: AttributedSpan) -> bool:
    if before.span.goes_on and piece.span.block != before.span.block:
        return True
    if piece.span.block != before.span.block or before.speaker is None or piece.marked != before.marked:
        return False
    if piece.attribution is None:
        return piece.follows
    # “A,” she said, “b”: the attribution stands between its two pieces
    return piece.attribution == before.attribution and before.waits and len(group) == 1


def merged(marked: list[AttributedSpan], clauses: list[AttributedSpan]) -> list[AttributedSpan]:
    """In reading order; a reported clause takes in the fragments that stand in it, unless they are nearly all of it."""
    kept: list[AttributedSpan] = []
    left: list[AttributedSpan] = []
    quoting = {piece.attribution for piece in marked}
    waiting = deque(marked)
    for clause in sorted(clauses, key=lambda piece: piece.span.start):
        while waiting and waiting[0].span.start < clause.span.start:
            left.append(waiting.popleft())
        inside: list[AttributedSpan] = []
        while waiting and _is_inside(waiting[0].span, clause.span):
            inside.append(waiting.popleft())
        quoted = sum(piece.span.end - piece.span.start for piece in inside)
        # “…,” she said as she left: a verb that has its quotation reports no clause besides
        is_taken = not clause.marked and clause.attribution in quoting
        if is_taken or quoted >= NEARLY_ALL * (clause.span.end - clause.span.start):
            left.extend(inside)
        else:
            kept.append(clause)
    return sorted([*left, *waiting, *kept], key=lambda piece: piece.span.start)


def _is_inside(inner: QuotedSpan, outer: QuotedSpan) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
