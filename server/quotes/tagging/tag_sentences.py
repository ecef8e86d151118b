"""The sentences of a block and its quoted spans → its words, each with a tag.

Words and sentences are those of `text/`, as every stage has them. What stands between two words is read here: each mark
is a word of its own with a tag, but the stop of an abbreviation belongs to its word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Sequence
from itertools import accumulate, chain

from ...model import Sentence
from ..quoted_span import QuotedSpan
from . import tags as tag
from .lexicon import GIVEN_NAMES
from .tagger import Tagger, lowered
from .tokens import Tokens

MARK = re.compile(r"\.{2,}+|--+|\S")
# in characters: each time a word grows it is copied
LONGEST_JOINED = 60
OPENERS = "\"'“„«»‘‚"
DASHES = "-–—―~"
CURRENCIES = "$€£"
PUNCTUATION = {mark: tag_of_marks for tag_of_marks, marks in (
    (tag.COMMA, [","]), (tag.STOP, [".", "!", "?", "…", "..."]), (tag.COLON, [":"]), (tag.SEMICOLON, [";"]),
    (tag.DASH, ["–", "—", "―", "--", "~"]), (tag.OPENING_BRACKET, ["(", "["]), (tag.CLOSING_BRACKET, [")", "]"]),
    (tag.APOSTROPHE, ["’", "'"]), (tag.NUM, [*CURRENCIES]),
) for mark in marks}  # fmt: skip
BEFORE_VERB = tag.any_of("PRON REL THAT AUX QUOTE COMMA")
SUBJECTS = tag.any_of("PROPN NOUN ROLE TITLE CLOSING_BRACKET")
QUOTATIONS = tag.any_of("QUOTE MARKED")
NAMES = tag.any_of("PROPN PROPN_POSS")


class _Builder:
    """Collects the tokens of one block."""

    def __init__(self, text: str, tagger: Tagger) -> None:
        self.text = text
        self.tagger = tagger
        self.lexicon = tagger.lexicon
        self.tags: list[str] = []
        self.places: list[tuple[int, int]] = []
        self.words: list[str] = []
        self.starts: list[int] = []
        self.quotations: dict[int, QuotedSpan] = {}
        self.at_start = True

    def start_sentence(self, start: int) -> None:
        """A sentence starts there, unless it credits a quotation: “The dam will hold.” — Laura Finch."""
        is_credit = bool(self.tags) and self.tags[-1] in QUOTATIONS and self.text[start] in DASHES
        self.at_start = self.at_start or not is_credit

    def add_words(self, words: Sequence[str], between: Sequence[str], start: int, end: int, *, ends: bool) -> None:
        """Adds the words, each after what stands `between`, and the marks up to `end`, where the sentence `ends`."""
        known, tags, tagged, places = self.tagger.known[False], self.tags, self.words, self.places
        unsure, at = tag.VERB_OR_NOUN, start
        for word, marks in zip(words, between, strict=False):
            after, first = at, at + len(marks)
            at = first + len(word)
            if marks != " " and marks:
                if (marks == "/" or (marks == "." and word[0].isdigit())) and self._may_grow(after):
                    self._lengthen(marks + word)
                    continue
                if marks[-1] in CURRENCIES:
                    self._add_marks(after, first - 1, ends=False)
                    self._add_word(marks[-1] + word, first - 1, at)
                    continue
                self._add_marks(after, first, ends=False)
            here = known.get(word, unsure)
            if here == unsure or self.at_start:
                self._add_joined(word, first, at)
            else:  # as most are: nothing around the word tells more of it
                tags.append(here)
                tagged.append(word)
                places.append((first, at))
        self._add_marks(at, end, ends=ends)

    def add_quotation(self, span: QuotedSpan, kind: str) -> None:
        if self.at_start:
            self.starts.append(len(self.words))
        self.quotations[len(self.words)] = span
        self._append("", span.outer_start, span.outer_end, kind)
        self.at_start = self._starts_at_once(span)

    def _starts_at_once(self, span: QuotedSpan) -> bool:
        """Whether a sentence ends with the quotation, and the page lost the space to the next: “Never.”Then he left."""
        following = self.text[span.outer_end : span.outer_end + 1]
        opens = following.isupper() or (following != "" and following in OPENERS)
        return opens and PUNCTUATION.get(self.text[span.end - 1]) == tag.STOP

    def _add_marks(self, start: int, end: int, *, ends: bool) -> None:
        for match in MARK.finditer(self.text, start, end):
            mark, at = match.group(), match.start()
            if mark == "." and self._shortens(at, ends=ends):
                self._lengthen(".")
            else:
                here = PUNCTUATION.get(mark, tag.SYMBOL)
                self._append(mark, at, match.end(), here)
                self.at_start = self.at_start or here == tag.STOP

    def _shortens(self, stop: int, *, ends: bool) -> bool:
        """Whether the stop belongs to the word: that is an abbreviation, or what follows starts no sentence."""
        if not self._may_grow(stop):
            return False
        word = self.words[-1]
        if (len(word) == 1 and word.isalpha()) or word.rpartition("-")[2] in self.lexicon.abbreviations:
            return True
        if word.isdigit() and self.starts[-1:] == [len(self.words) - 1]:
            return False  # "1. First": a list's number
        following = self.text[stop + 1 : stop + 3]
        if following.startswith((",", ";", ":")):
            return True
        return not ends and following[:1].isspace() and (following[1:].isupper() or following[1:].isdigit())

    def _may_grow(self, end: int) -> bool:
        """Whether a word ends here that what stands right after it may belong to."""
        if not self.words:
            return False
        start, last = self.places[-1]
        return last == end and end - start <= LONGEST_JOINED and self.words[-1][-1:].isalnum()

    def _lengthen(self, ending: str) -> None:
        """Adds what stands right after the last word to it: Gov., he/she."""
        self.words[-1] += ending
        start, end = self.places[-1]
        self.places[-1] = (start, end + len(ending))

    def _append(self, word: str, start: int, end: int, kind: str) -> None:
        self.words.append(word)
        self.places.append((start, end))
        self.tags.append(kind)

    def _add_word(self, word: str, start: int, end: int) -> None:
        if self.at_start and (not word[0].islower() or not self.words):
            self.starts.append(len(self.words))
        here = self.tagger.known[self.at_start].get(word) or self.tagger.find(word, at_start=self.at_start)
        self.tags.append(self._verb_or_noun(lowered(word)) if here == tag.VERB_OR_NOUN else here)
        self.words.append(word)
        self.places.append((start, end))
        self.at_start = False

    def _add_joined(self, word: str, start: int, end: int) -> None:
        """Some words are written as one: he’s; l’ancien, dit-il, a-t-elle."""
        joined = None if word.isalpha() or not self.lexicon.joined else self.lexicon.joined.fullmatch(word)
        if joined is None:
            self._add_word(word, start, end)
            return
        for part in range(1, len(joined.groups()) + 1):
            if joined.group(part):
                self._add_word(joined.group(part), start + joined.start(part), start + joined.end(part))

    def _verb_or_noun(self, lower: str) -> str:
        """A form that may be a noun is a verb only after a subject that it agrees with."""
        known = self.lexicon.tags[lower]
        last = len(self.tags) - 1
        while last > 0 and self.tags[last] == tag.ADV:
            last -= 1
        before = self.tags[last] if self.tags else None
        if (
            before is None
            or before in BEFORE_VERB
            or (self.words and self.words[last].lower() in self.lexicon.predicates.infinitive)
        ):
            return known
        if before not in SUBJECTS:
            return tag.NOUN
        third_person = self.lexicon.endings.third_person
        agrees = not third_person or lower.endswith(third_person) != self.lexicon.is_plural(self.words[last])
        return known if agrees else tag.NOUN


def tokens_of(
    block: int, text: str, sentences: Sequence[Sentence], spans: list[tuple[QuotedSpan, str]], tagger: Tagger
) -> Tokens:
    """The words of a block; each quoted span is one of them, with the tag given."""
    builder = _Builder(text, tagger)
    pending = deque(spans)
    at = 0
    for sentence in sentences:
        if sentence.start >= at:  # else it starts inside a quotation
            builder.start_sentence(sentence.start)
        if sentence.start >= at and not (pending and pending[0][0].outer_start < sentence.end):
            builder.add_words(sentence.words, sentence.between, sentence.start, sentence.end, ends=True)
        elif sentence.end > at:
            at = _add_with_spans(builder, sentence, at, pending)
    _mark_particles(builder)
    tags = "".join(builder.tags)
    return Tokens(block, text, tags, builder.places, builder.words, builder.starts, builder.quotations)


def _add_with_spans(builder: _Builder, sentence: Sentence, at: int, pending: deque[tuple[QuotedSpan, str]]) -> int:
    """Adds what the sentence has after `at` and the spans that start in it; returns where the last of these ends."""
    parts = chain.from_iterable(zip(sentence.between, sentence.words, strict=False))
    places = list(accumulate(map(len, parts), initial=sentence.start))[1::2]
    at = max(at, sentence.start)
    while pending and pending[0][0].outer_start < sentence.end:
        span, kind = pending.popleft()
        _add_part(builder, sentence, places, at, span.outer_start)
        builder.add_quotation(span, kind)
        at = span.outer_end
    _add_part(builder, sentence, places, at, sentence.end)
    return at


def _add_part(builder: _Builder, sentence: Sentence, places: Sequence[int], start: int, end: int) -> None:
    """Adds what the sentence, whose words stand at these places, has from `start` to `end`."""
    first, after = bisect_left(places, start), bisect_left(places, end)
    between = sentence.between[first:after]
    if between:
        between = (builder.text[start : places[first]], *between[1:])
    builder.add_words(sentence.words[first:after], between, start, end, ends=end == sentence.end)


def _mark_particles(builder: _Builder) -> None:
    """Ursula von der Leyen: between a given name and a capital such a word is part of the name."""
    tags, words, particles = builder.tags, builder.words, builder.tagger.particles
    if particles.isdisjoint(words):
        return
    for at in range(1, len(words) - 1):
        if words[at] in particles and (tags[at - 1] == tag.NAME_PARTICLE or words[at - 1].lower() in GIVEN_NAMES):
            capital = at + 2 if words[at + 1] in particles else at + 1
            if capital < len(tags) and tags[capital] in NAMES:
                tags[at] = tag.NAME_PARTICLE
