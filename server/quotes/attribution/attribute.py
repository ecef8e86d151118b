"""Quotations and reported clauses → who said them: one walk down the article, sentence by sentence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..assemble import AttributedSpan, merged
from ..cue import Attribution
from ..entities.animacy import can_speak
from ..entities.coreference import Coreference, SpeakerMention
from ..quoted_span import QuotedSpan
from ..spans.speech_filter import SpeechFilter
from ..syntax.word_order import Syntax
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens
from .credits import is_all_quoted
from .indirect_speech import reported_clauses
from .matching import choose_attribution, is_embedded, sentences_of
from .verbal import attributions_in

# after so many subjects that are no known speaker, nobody is taken to speak on
STRANGERS = 2
# in characters: “I love long dams on Fridays” is hard to guess
LONGEST_TOPIC = 80
# in words
LONGEST_SCARE = 3
QUOTED = tag.pattern("QUOTE")
# cues whose subject is remembered though the sentence has no quotation
REMEMBERED = tag.any_of("SAY ACCORDING QUOTATIVE")
QUOTE_AUX, COLON_QUOTE = tag.sequence("QUOTE AUX"), tag.sequence("COLON QUOTE")
COMMA_THAT = tag.sequence("COMMA THAT")


@dataclass
class _Discourse:
    """What has been said so far, as far as it tells who goes on.

    `speaker` spoke last; since then, `strangers` nobody knows by name were subjects. The sentence before was `quoting`,
    or `reporting` what somebody said. `announces`: the block before ended in a colon.
    """

    speaker: SpeakerMention | None = None
    strangers: int = 0
    quoting: bool = False
    reporting: bool = False
    announces: bool = False

    def hear(self, speaker: SpeakerMention | None) -> None:
        """Who spoke last speaks on, unless others came in between."""
        if speaker is None or speaker.is_known:
            self.speaker, self.strangers = speaker, 0
            return
        self.strangers += 1
        if self.strangers > STRANGERS:
            self.speaker = None


@dataclass
class _Sentence:
    """A sentence outside of quotations: its words `start:end`, and what tells who speaks in it.

    `fallback` is the subject that may speak where no verb of saying stands. `reported`: the mood tells that the
    last speaker goes on. `speakers` are those found so far, by the phrase that names them.
    """

    tokens: Tokens
    start: int
    end: int
    attributions: list[Attribution]
    fallback: Attribution | None
    reported: bool
    speakers: dict[Phrase, SpeakerMention] = field(default_factory=dict)


class Attributor:
    """Tells who says what, block by block. `signers` have signed the quotations that stand alone in a block."""

    def __init__(
        self,
        syntax: Syntax,
        coreference: Coreference,
        speech: SpeechFilter,
        signers: Mapping[int, SpeakerMention | None],
    ) -> None:
        self.syntax = syntax
        self.coreference = coreference
        self.speech = speech
        self.signers = signers
        self.before = _Discourse()

    def attribute(self, tokens: Tokens) -> list[AttributedSpan]:
        """The quotations and reported clauses of the next block, with their speakers."""
        found: list[AttributedSpan] = []
        for start, end in sentences_of(tokens):
            if is_all_quoted(tokens.tags[start:end]):
                found += self._free_standing(tokens, start, end)
            else:
                found += self._in_sentence(self._read(tokens, start, end))
        before = self.before
        before.quoting = before.reporting = False
        before.announces = tokens.tags.endswith(tag.COLON) or (before.announces and is_all_quoted(tokens.tags))
        return found

    def start_anew(self) -> None:
        """Nobody speaks on: a conversation or a heading stood in between."""
        self.before = _Discourse()

    def _read(self, tokens: Tokens, start: int, end: int) -> _Sentence:
        attributions = attributions_in(tokens, start, end, self.syntax)
        subject = self.syntax.main_subject(tokens, start, end)
        self.coreference.read(tokens, start, end, subject)
        goes_on = self.before.reporting and self.syntax.may_go_on_reported(tokens, start, end)
        reported = goes_on or self.syntax.is_reported(tokens, start, end)
        fallback = None if reported or subject is None else _subject_as_cue(tokens.tags[start:end], subject)
        return _Sentence(tokens, start, end, attributions, fallback, reported)

    def _in_sentence(self, sentence: _Sentence) -> list[AttributedSpan]:
        quotations = [match.start() for match in QUOTED.finditer(sentence.tokens.tags, sentence.start, sentence.end)]
        marked = self._marked(sentence, quotations)
        attributions, before = sentence.attributions, self.before
        for attribution in attributions:
            if attribution.cue_tag in REMEMBERED:
                self._speaker(sentence, attribution)
        latest = attributions[-1] if attributions else sentence.fallback
        if not quotations and latest is not None:
            before.hear(self._speaker(sentence, latest))
        found = merged(marked, self._reported(sentence))
        before.quoting = bool(quotations)
        before.reporting = sentence.reported or any(attribution.has_verb for attribution in attributions)
        self.coreference.end_sentence(sentence.speakers.values())
        return found

    def _marked(self, sentence: _Sentence, quotations: list[int]) -> list[AttributedSpan]:
        """What stands in quotation marks, but for words that nobody is said to have said."""
        tokens = sentence.tokens
        found: list[AttributedSpan] = []
        for at in quotations:
            attribution = self._attribution(sentence, at)
            embedded = is_embedded(tokens, at, sentence.start)
            if embedded and not sentence.reported and self._is_scare_quote(tokens, at, attribution):
                continue
            speaker = self._speaker(sentence, attribution) if attribution is not None else self._goes_on(tokens, at)
            waits = attribution is not None and at < attribution.first
            found.append(
                AttributedSpan(tokens.quotations[at], speaker, attribution, embedded, follows=False, waits=waits)
            )
            self.before.hear(speaker)
        return found

    def _attribution(self, sentence: _Sentence, at: int) -> Attribution | None:
        """What tells who says the quotation `at`; what a crowd shouts is announced, whatever the verb is."""
        tokens, fallback = sentence.tokens, sentence.fallback
        found = choose_attribution(tokens, at, sentence.attributions)
        if found is None and fallback is not None and self.speech.is_called(tokens.text, tokens.quotations[at]):
            return fallback._replace(cue_tag=tag.COLON)
        return found or fallback

    def _is_scare_quote(self, tokens: Tokens, at: int, attribution: Attribution | None) -> bool:
        """A few words in a clause of the reporter's that no verb reports: a “big tent” stood in the square."""
        if attribution is not None and attribution.cue_tag is not None:
            return False
        span = tokens.quotations[at]
        is_short = len(tokens.text[span.start : span.end].split()) <= LONGEST_SCARE
        return is_short and not self.speech.is_called(tokens.text, span)

    def _goes_on(self, tokens: Tokens, at: int) -> SpeakerMention | None:
        """The last speaker goes on, unless the quotation is talked about: “…” is hard to guess."""
        span = tokens.quotations[at]
        is_topic = tokens.tags.startswith(QUOTE_AUX, at) and span.end - span.start < LONGEST_TOPIC
        return None if is_topic else self.before.speaker

    def _free_standing(self, tokens: Tokens, start: int, end: int) -> list[AttributedSpan]:
        """Quotations with no word beside them: the last speaker goes on.

        Not so in a block quote without marks, a post or a document set apart: its author is only known if announced.
        """
        found: list[AttributedSpan] = []
        before, is_signed = self.before, tokens.block in self.signers
        if is_signed:
            before.hear(self.signers[tokens.block])
        for match in QUOTED.finditer(tokens.tags, start, end):
            span = tokens.quotations[match.start()]
            is_known = span.outer_start < span.start or before.announces or is_signed
            speaker = before.speaker if is_known else None
            found.append(AttributedSpan(span, speaker, None, embedded=False, follows=before.quoting, waits=False))
            before.quoting = True
        return found

    def _reported(self, sentence: _Sentence) -> list[AttributedSpan]:
        """The clauses that somebody is reported to have said; quotations may stand in them."""
        tokens = sentence.tokens
        found: list[AttributedSpan] = []
        for attribution, pieces in reported_clauses(
            tokens, sentence.start, sentence.end, sentence.attributions, self.syntax
        ):
            speaker = self._speaker(sentence, attribution)
            speaks = speaker.people or can_speak(tokens, attribution.subject, self.syntax.lexicon)
            if not speaker.is_somebody or not speaks:
                continue
            has_marks = any(tag.QUOTE in tokens.tags[first : last + 1] for first, last in pieces)
            for first, last in pieces:
                place = tokens.places[first][0], tokens.places[last][1]
                span, waits = QuotedSpan(tokens.block, *place, *place, goes_on=False), last < attribution.first
                found.append(
                    AttributedSpan(
                        span, speaker, attribution, embedded=has_marks, follows=False, waits=waits, marked=has_marks
                    )
                )
        return found

    def _speaker(self, sentence: _Sentence, attribution: Attribution) -> SpeakerMention:
        """Who speaks by the attribution; two attributions with one subject have one speaker."""
        phrase = (attribution.first, attribution.last)
        if phrase not in sentence.speakers:
            last_speaker = None if self.before.strangers else self.before.speaker
            sentence.speakers[phrase] = self.coreference.speaker_of(sentence.tokens, attribution, last_speaker)
        return sentence.speakers[phrase]


def _subject_as_cue(tags: str, subject: Phrase) -> Attribution:
    """Where no verb of saying stands: the subject, which is announced to speak by a colon, or by "that" and marks."""
    reported = tags.find(COMMA_THAT)
    is_announced = COLON_QUOTE in tags or 0 < reported < tags.find(tag.QUOTE)
    return Attribution(subject[0], subject[0] - 1, *subject, tag.COLON if is_announced else None)
