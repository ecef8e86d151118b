"""Turns of a conversation → who takes them: the label tells it, or the interview is about one person."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import Metadata
from ..assemble import AttributedSpan
from ..cue import Attribution
from ..entities.coreference import SpeakerMention
from ..entities.people import People, Person
from ..spans.interview_turns import Turn
from ..tagging import tags as tag
from ..tagging.tokens import Tokens


class Conversation:
    """Reads the turns in order. Who asks is never shown; who answers is, where it is clear who that is."""

    def __init__(self, turns: Mapping[int, Turn], people: People, metadata: Metadata) -> None:
        self.turns = turns
        self.people = people
        self._now: SpeakerMention | None = None
        labels = {turn.label for turn in turns.values() if turn.kind == "line"}
        answerer = people.named(labels.pop()) if len(labels) == 1 else None
        self._answerer = answerer or _interviewee(turns, people, metadata)

    def read(self, tokens: Tokens) -> list[AttributedSpan]:
        """What is said in this block, all of which is one turn."""
        turn = self.turns[tokens.block]
        at = tokens.tags.find(tag.QUOTE)
        if turn.kind == "question" or at < 0:
            return []
        attribution = None
        if turn.kind == "line":
            attribution = Attribution(at - 1, at - 1, 0, at - 2, tag.COLON)
            self._now = self._labelled(turn.label, tokens.block)
        elif turn.kind == "answer":
            self._now = self._answered(tokens.block)
        return [
            AttributedSpan(tokens.quotations[at], self._now, attribution, embedded=False, follows=False, waits=False)
        ]

    def _labelled(self, label: str, block: int) -> SpeakerMention | None:
        if label.lower().startswith(tuple(self.people.lexicon.interviews.unknown)):
            return None
        person = self.people.named(label)
        return SpeakerMention((person,) if person else (), label, label, block, plural=False, cued=True)

    def _answered(self, block: int) -> SpeakerMention | None:
        if self._answerer is None:
            return None
        mention = " ".join(self._answerer.name)
        return SpeakerMention((self._answerer,), mention, mention, block, plural=False, cued=True)


def _interviewee(turns: Mapping[int, Turn], people: People, metadata: Metadata) -> Person | None:
    """The one person, beside the authors, of whom the title tells, else the lines before the first question."""
    first = min(turns, default=0)
    authors = " ".join([*metadata.authors, metadata.byline or ""]).lower()
    others = [
        person for person in people.everyone if len(person.name) > 1 and " ".join(person.name).lower() not in authors
    ]
    title = (metadata.title or "").lower()
    for known in (
        [person for person in others if person.surname.lower() in title],
        [person for person in others if person.mentions[0].block < first],
    ):
        if known:
            return known[0] if len(known) == 1 else None
    return None
