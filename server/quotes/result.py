"""QuoteDraft → Quote: the names, roles and passages that the reader is shown."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Block, Passage, Quote, Speaker
from .assemble import AttributedSpan, QuoteDraft
from .entities.people import People, Person
from .entities.roles import role_of
from .tagging.tokens import Tokens

# a longer stretch between the verb and its subject is no attribution that could be shown
LONGEST_ATTRIBUTION = 300


class Shape:
    """Makes the quotes of one article. `cast` is None where nobody can be named."""

    def __init__(self, blocks: tuple[Block, ...], words: Mapping[int, Tokens], people: People | None) -> None:
        self.blocks = blocks
        self.words = words
        self.people = people
        self._roles: dict[int, str | None] = {}

    def quote(self, saying: QuoteDraft, rank: int, key: bool) -> Quote:  # noqa: FBT001 (the field of Quote that it becomes)
        """The quote, with its place in the order of importance."""
        cue, attribution = self._attribution(saying.attributed)
        return Quote(
            rank=rank,
            key=key,
            kind=saying.kind,
            text=saying.text,
            cue=cue,
            attribution=attribution,
            speakers=self._speakers(saying),
            parts=tuple(self._passage(piece.run.block, piece.run.start, piece.run.end) for piece in saying.pieces),
        )

    def _passage(self, block: int, start: int, end: int) -> Passage:
        return Passage.within(self.blocks, block, start, end)

    def _speakers(self, saying: QuoteDraft) -> tuple[Speaker, ...]:
        source = saying.attributed.source
        if source is None or not source.is_known:
            return ()
        if not source.people:
            return (Speaker(name=source.name, role=None, mention=source.mention),)
        return tuple(
            Speaker(name=" ".join(person.name), role=self._role(person), mention=source.mention)
            for person in source.people
        )

    def _role(self, person: Person) -> str | None:
        if self.people is None:
            return None
        if id(person) not in self._roles:
            self._roles[id(person)] = role_of(person, self.people, self.words)
        return self._roles[id(person)]

    def _attribution(self, piece: AttributedSpan) -> tuple[str | None, Passage | None]:
        """The cue as it stands, and the passage that has cue and mention; the mention alone where there is no cue."""
        found = piece.attribution
        if found is None:
            return None, None
        tokens = self.words[piece.run.block]
        has_cue = found.has_verb
        cue = tokens.slice(found.cue_first, found.cue_last) if has_cue else None
        first = min(found.first, found.cue_first) if has_cue else found.first
        last = max(found.last, found.cue_last) if has_cue else found.last
        start, end = tokens.spans[first][0], tokens.spans[last][1]
        if end - start > LONGEST_ATTRIBUTION:
            return cue, None
        return cue, self._passage(tokens.block, start, end)
