"""Marked runs → who said them: one walk down the article, sentence by sentence, as a reader takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..assemble import AttributedSpan, merged
from ..cue import Attribution
from ..entities.animacy import can_speak
from ..entities.coreference import OTHER, SUBJECT, Coreference, SpeakerMention
from ..entities.people import Person
from ..quoted_span import QuotedSpan
from ..spans.speech_filter import SpeechFilter
from ..syntax.word_order import Syntax
from ..tagging import tags as tag
from ..tagging.tokens import Tokens
from .credits import is_all_quoted
from .indirect_speech import reported_clauses
from .matching import choose_attribution, is_embedded, sentences_of
from .verbal import attributions_in

# after so many subjects that are no known source, nobody is taken to speak on
STRANGERS = 2
# so many characters: “I love long dams on Fridays” is hard to guess
LONGEST_TOPIC = 80
# in words
LONGEST_SCARE = 3
QUOTED, NAMED = tag.pattern("QUOTE"), tag.pattern("[PROPN PROPN_POSS NAME_PARTICLE]")
FINITE = tag.any_of("SAY ACCORDING QUOTATIVE")
QUOTE_AUX, COLON_QUOTE = tag.sequence("QUOTE AUX"), tag.sequence("COLON QUOTE")
COMMA_THAT = tag.sequence("COMMA THAT")


@dataclass
class _Reading:
    """What the reader knows at a point of the article. `announces`: the text before ended in a colon.

    `source` spoke last; since then, `strangers` nobody knows by name were subjects.
    """

    source: SpeakerMention | None = None
    strangers: int = 0
    quoting: bool = False
    reporting: bool = False
    announces: bool = False


class Reader:
    """Reads the blocks in order and tells who says what."""

    def __init__(
        self,
        syntax: Syntax,
        speech: SpeechFilter,
        holders: Mapping[str, Person | None],
        signers: Mapping[int, SpeakerMention | None],
    ) -> None:
        self.syntax = syntax
        self.people = syntax.people
        self.speech = speech
        self.sources = Coreference(syntax.people, holders)
        self.signers = signers
        self.now = _Reading()

    def read_block(self, tokens: Tokens) -> list[AttributedSpan]:
        """The marked runs of the next block, with their sources."""
        said: list[AttributedSpan] = []
        for start, end in sentences_of(tokens):
            self._read_sentence(tokens, start, end, said)
        self.now.quoting = self.now.reporting = False
        self.now.announces = tokens.tags.endswith(tag.COLON) or (self.now.announces and is_all_quoted(tokens.tags))
        return said

    def forget(self) -> None:
        """Nobody speaks on: a conversation or a heading stood in between."""
        self.now = _Reading()

    def _read_sentence(self, tokens: Tokens, start: int, end: int, said: list[AttributedSpan]) -> None:
        quotes = [match.start() for match in QUOTED.finditer(tokens.tags, start, end)]
        if is_all_quoted(tokens.tags[start:end]):
            said.extend(self._free_standing(tokens, quotes))
            return
        attributions = attributions_in(tokens, start, end, self.syntax)
        subject = self.syntax.main_subject(tokens, start, end)
        self._note_mentions(tokens, start, end, subject)
        reported = self._is_reported(tokens, start, end)
        fallback = None if reported else self._fallback(tokens, start, end, subject)
        sources: dict[tuple[int, int], SpeakerMention] = {}
        marked: list[AttributedSpan] = []
        for at in quotes:
            attribution = self._attribution(tokens, at, attributions, fallback)
            embedded = is_embedded(tokens, at, start)
            if embedded and not reported and self._is_scare_quote(tokens, at, attribution):
                continue
            source = self._source_of(tokens, at, attribution, sources)
            waits = attribution is not None and at < attribution.first
            marked.append(AttributedSpan(tokens.runs[at], source, attribution, embedded, follows=False, waits=waits))
            self._remember(source)
        for one in attributions:
            if one.cue_tag in FINITE:
                self._source_once(tokens, one, sources)
        latest = attributions[-1] if attributions else fallback
        if not quotes and latest is not None:
            self._remember(self._source_once(tokens, latest, sources))
        said.extend(merged(marked, self._reported(tokens, start, end, attributions, sources)))
        self.now.quoting = bool(quotes)
        self.now.reporting = reported or any(one.has_verb for one in attributions)
        self.sources.weigh(sources)
        self.sources.salience.pass_sentence()

    def _attribution(
        self, tokens: Tokens, at: int, attributions: list[Attribution], fallback: Attribution | None
    ) -> Attribution | None:
        """What tells who says the quotation `at`; what a crowd shouts is announced, whatever the verb is."""
        found = choose_attribution(tokens, at, attributions)
        if found is None and fallback is not None and self.speech.is_called(tokens.text, tokens.runs[at]):
            return fallback._replace(cue_tag=tag.COLON)
        return found or fallback

    def _is_scare_quote(self, tokens: Tokens, at: int, attribution: Attribution | None) -> bool:
        """A few words in a clause of the reporter's that no verb reports: a “big tent” stood in the square."""
        if attribution is not None and attribution.cue_tag is not None:
            return False
        run = tokens.runs[at]
        is_short = len(tokens.text[run.start : run.end].split()) <= LONGEST_SCARE
        return is_short and not self.speech.is_called(tokens.text, run)

    def _source_of(
        self, tokens: Tokens, at: int, attribution: Attribution | None, sources: dict[tuple[int, int], SpeakerMention]
    ) -> SpeakerMention | None:
        """Whoever spoke last speaks on, unless the quotation is talked about: “…” is hard to guess."""
        if attribution is not None:
            return self._source_once(tokens, attribution, sources)
        run = tokens.runs[at]
        is_topic = tokens.tags.startswith(QUOTE_AUX, at) and run.end - run.start < LONGEST_TOPIC
        return None if is_topic else self.now.source

    def _free_standing(self, tokens: Tokens, quotes: list[int]) -> list[AttributedSpan]:
        """Quotations with no word beside them: whoever spoke last speaks on.

        Not so in a block quote without marks, a post or a document set apart: its author is only known if announced.
        """
        found: list[AttributedSpan] = []
        if tokens.block in self.signers:
            self._remember(self.signers[tokens.block])
        for at in quotes:
            run, follows = tokens.runs[at], self.now.quoting
            is_known = run.outer_start < run.start or self.now.announces or tokens.block in self.signers
            source = self.now.source if is_known else None
            found.append(AttributedSpan(run, source, None, embedded=False, follows=follows, waits=False))
            self.now.quoting = True
        return found

    def _reported(
        self,
        tokens: Tokens,
        start: int,
        end: int,
        attributions: list[Attribution],
        sources: dict[tuple[int, int], SpeakerMention],
    ) -> list[AttributedSpan]:
        """The clauses of a sentence without quotation marks that somebody is reported to have said."""
        found: list[AttributedSpan] = []
        for one, pieces in reported_clauses(tokens, start, end, attributions, self.syntax):
            source = self._source_once(tokens, one, sources)
            if not source.is_somebody or not (source.people or can_speak(tokens, one.first, one.last, self.people)):
                continue
            has_marks = any(tag.QUOTE in tokens.tags[first : last + 1] for first, last in pieces)
            for first, last in pieces:
                place = tokens.spans[first][0], tokens.spans[last][1]
                run = QuotedSpan(tokens.block, *place, *place, goes_on=False)
                waits = last < one.first
                found.append(
                    AttributedSpan(run, source, one, embedded=has_marks, follows=False, waits=waits, marked=has_marks)
                )
        return found

    def _is_reported(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the mood of the sentence tells that whoever spoke last speaks on."""
        goes_on = self.now.reporting and self.syntax.may_go_on_reported(tokens, start, end)
        return goes_on or self.syntax.is_reported(tokens, start, end)

    def _fallback(self, tokens: Tokens, start: int, end: int, subject: tuple[int, int] | None) -> Attribution | None:
        """Where no verb of saying stands: the subject of the sentence, if it is not reported speech itself."""
        # a colon before the quotation tells that the subject speaks, whatever its verb is
        cue_tag = tag.COLON if self._is_announced(tokens.tags[start:end]) else None
        return None if subject is None else Attribution(subject[0], subject[0] - 1, *subject, cue_tag)

    def _is_announced(self, tags: str) -> bool:
        """…: “…”; …, dass „…“: what stands behind a colon or "that" is the subject's, whatever its verb is."""
        reported = tags.find(COMMA_THAT)
        return COLON_QUOTE in tags or 0 < reported < tags.find(tag.QUOTE)

    def _remember(self, source: SpeakerMention | None) -> None:
        """Who spoke last speaks on, unless others came in between."""
        if source is None or source.is_known:
            self.now.source, self.now.strangers = source, 0
            return
        self.now.strangers += 1
        if self.now.strangers > STRANGERS:
            self.now.source = None

    def _note_mentions(self, tokens: Tokens, start: int, end: int, subject: tuple[int, int] | None) -> None:
        """Everybody named in the sentence comes to mind, its subject first."""
        seen: set[int] = set()
        pronoun = None
        if subject is not None and tokens.tags[subject[1]] == tag.PRON:
            pronoun = self.sources.pronoun(tokens.words[subject[1]].lower())
        for match in NAMED.finditer(tokens.tags, start, end):
            at = match.start()
            person = self.people.at(tokens.block, at)
            if person is None or id(person) in seen:
                continue
            seen.add(id(person))
            is_subject = subject is not None and subject[0] <= at <= subject[1] and tokens.tags[at] != tag.PROPN_POSS
            self.sources.salience.mention(person, SUBJECT if is_subject else OTHER)
        if pronoun is not None:
            self.sources.salience.mention(pronoun, SUBJECT)

    def _source_once(
        self, tokens: Tokens, attribution: Attribution, sources: dict[tuple[int, int], SpeakerMention]
    ) -> SpeakerMention:
        """The source of an attribution; two attributions with one subject have one source."""
        key = (attribution.first, attribution.last)
        if key not in sources:
            source, before = self.sources.of(tokens, attribution), self.now.source
            goes_on = before is not None and not before.people and not self.now.strangers
            if before is not None and goes_on and attribution.has_no_subject:
                # El sindicato lo rechaza. Añadió que …
                source = before._replace(mention=source.mention, block=tokens.block)
            sources[key] = source
        return sources[key]
