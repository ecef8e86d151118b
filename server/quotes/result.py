"""QuoteDraft → Quote: the names, roles and passages that the reader is shown."""

from __future__ import annotations

from ..model import Block, Passage, Quote, Speaker
from .assemble import AttributedSpan, QuoteDraft
from .entities.article import TaggedArticle
from .entities.people import Person
from .entities.roles import role_of

# a longer stretch between the verb and its subject is no attribution that could be shown
LONGEST_ATTRIBUTION = 300


class QuoteBuilder:
    """Makes the quotes of one article. `article` is None where nobody can be named."""

    def __init__(self, blocks: tuple[Block, ...], article: TaggedArticle | None) -> None:
        self.blocks = blocks
        self.article = article
        self._roles: dict[int, str | None] = {}

    def quote(self, draft: QuoteDraft, rank: int, key: bool) -> Quote:  # noqa: FBT001 (the field of Quote that it becomes)
        """The quote, with its place in the order of importance."""
        cue, attribution = self._attribution(draft.attributed)
        return Quote(
            rank=rank,
            key=key,
            kind=draft.kind,
            text=draft.text,
            cue=cue,
            attribution=attribution,
            speakers=self._speakers(draft),
            parts=tuple(self._passage(piece.span.block, piece.span.start, piece.span.end) for piece in draft.pieces),
        )

    def _passage(self, block: int, start: int, end: int) -> Passage:
        return Passage.within(self.blocks, block, start, end)

    def _speakers(self, draft: QuoteDraft) -> tuple[Speaker, ...]:
        speaker = draft.attributed.speaker
        if speaker is None or not speaker.is_known:
            return ()
        if not speaker.people:
            return (Speaker(name=speaker.name, role=None, mention=speaker.mention),)
        return tuple(
            Speaker(name=" ".join(person.name), role=self._role(person), mention=speaker.mention)
            for person in speaker.people
        )

    def _role(self, person: Person) -> str | None:
        if self.article is None:
            return None
        if id(person) not in self._roles:
            self._roles[id(person)] = role_of(person, self.article.people, self.article.words)
        return self._roles[id(person)]

    def _attribution(self, piece: AttributedSpan) -> tuple[str | None, Passage | None]:
        """The cue as it stands, and the passage that has cue and mention; the mention alone where there is no cue."""
        found = piece.attribution
        if found is None or self.article is None:
            return None, None
        tokens = self.article.words[piece.span.block]
        has_cue = found.has_verb
        cue = tokens.slice(found.cue_first, found.cue_last) if has_cue else None
        first = min(found.first, found.cue_first) if has_cue else found.first
        last = max(found.last, found.cue_last) if has_cue else found.last
        start, end = tokens.places[first][0], tokens.places[last][1]
        if end - start > LONGEST_ATTRIBUTION:
            return cue, None
        return cue, self._passage(tokens.block, start, end)
