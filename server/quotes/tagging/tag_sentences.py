"""A block and its quoted spans → its words, each with a tag."""

from __future__ import annotations

import re

from ..quoted_span import QuotedSpan
from . import tags as tag
from .lexicon import GIVEN_NAMES
from .tagger import Tagger, lowered
from .tokens import Tokens

TOKEN = re.compile(
    r"[a-zA-Z]++(?!\S)"  # as most are, and told at once
    r"|(?:[^\W\d_]\.){2,}|[\w$€£@]++(?:(?:[-‑'’&/]|\.(?![A-ZÄÖÜ]))\w++)*+|\.{2,}+|--+|[^\w\s]"
)
PUNCTUATION = {mark: tag_of_marks for tag_of_marks, marks in (
    (tag.COMMA, [","]), (tag.STOP, [".", "!", "?", "…", "..."]), (tag.COLON, [":"]), (tag.SEMICOLON, [";"]),
    (tag.DASH, ["–", "—", "―", "--", "~"]), (tag.OPENING_BRACKET, ["(", "["]), (tag.CLOSING_BRACKET, [")", "]"]),
    (tag.APOSTROPHE, ["’", "'"]),
) for mark in marks}  # fmt: skip
BEHIND_ABBREVIATION = tag.any_of("COMMA SEMICOLON COLON CLOSING_BRACKET")
OPENS_SENTENCE = tag.any_of("DET PRON SCONJ")
BEFORE_VERB = tag.any_of("PRON REL THAT AUX QUOTE COMMA")
SUBJECTS = tag.any_of("PROPN NOUN ROLE TITLE CLOSING_BRACKET")
NAMES = tag.any_of("PROPN PROPN_POSS")
ENDS_SENTENCE = (".", "!", "?", "…", ".”", ".'", ".’", "!’", "?’")


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
        self.after_abbreviation = False

    def add_text(self, start: int, end: int) -> None:
        known, add_word = self.tagger.known[False], self._add_word
        for match in TOKEN.finditer(self.text, start, end):
            word = match.group()
            if word.isalpha():
                here = known.get(word, tag.VERB_OR_NOUN)
                if here == tag.VERB_OR_NOUN or self.at_start or self.after_abbreviation:
                    add_word(word, match.span())
                else:  # as most are: nothing around the word tells more of it
                    self.tags.append(here)
                    self.words.append(word)
                    self.places.append(match.span())
            elif word[0].isalnum() or word[0] in "$€£@_":
                self._add_joined(word, match.start(), match.end())
            elif word == "." and self._after_abbreviation(match.start()):
                self.words[-1] += "."
                self.places[-1] = (self.places[-1][0], match.end())
                self.after_abbreviation = True
            else:
                self._add_mark(word, match.start(), match.end())

    def _add_mark(self, mark: str, start: int, end: int) -> None:
        here = PUNCTUATION.get(mark, tag.SYMBOL)
        if here in BEHIND_ABBREVIATION and self.tags and self.tags[-1] == tag.STOP and self.places[-1][1] == start:
            # (R-Wisc.) or "Inc.,": the stop belonged to an abbreviation
            self.tags[-1] = tag.SYMBOL
            self.at_start = False
        self._append(mark, start, end, here)
        self.at_start = self.at_start or here == tag.STOP

    def add_quotation(self, span: QuotedSpan, kind: str) -> None:
        following = self.text[span.outer_end : span.outer_end + 3].lstrip()
        ends = self.text[span.start : span.end].endswith(ENDS_SENTENCE)
        if self.at_start:
            self.starts.append(len(self.words))
        self.quotations[len(self.words)] = span
        self._append("", span.outer_start, span.outer_end, kind)
        self.at_start = ends and (not following or not (following[0].islower() or following[0] in ",;–—-~"))

    def _after_abbreviation(self, at: int) -> bool:
        if not self.words or self.places[-1][1] != at:
            return False
        word = self.words[-1]
        return (len(word) == 1 and word.isupper()) or word.rpartition("-")[2].lower() in self.lexicon.abbreviations

    def _append(self, word: str, start: int, end: int, kind: str) -> None:
        self.words.append(word)
        self.places.append((start, end))
        self.tags.append(kind)
        self.after_abbreviation = False

    def _add_word(self, word: str, span: tuple[int, int]) -> None:
        at_start = self.at_start
        if self.after_abbreviation:
            # after "U.S." a sentence may start: only a word that is no name can tell
            self.after_abbreviation = False
            at_start = at_start or (word[0].isupper() and self.lexicon.tags.get(lowered(word)) in OPENS_SENTENCE)
        if at_start and (not word[0].islower() or not self.words):
            self.starts.append(len(self.words))
        here = self.tagger.known[at_start].get(word) or self.tagger.find(word, at_start=at_start)
        self.tags.append(self._verb_or_noun(lowered(word)) if here == tag.VERB_OR_NOUN else here)
        self.words.append(word)
        self.places.append(span)
        self.at_start = False

    def _add_joined(self, word: str, start: int, end: int) -> None:
        """Some words are written as one: he’s; l’ancien, dit-il, a-t-elle."""
        joined = self.lexicon.joined.fullmatch(word) if self.lexicon.joined else None
        if joined is None:
            self._add_word(word, (start, end))
            self.after_abbreviation = word.endswith(".")
            return
        for part in range(1, len(joined.groups()) + 1):
            if joined.group(part):
                self._add_word(joined.group(part), (start + joined.start(part), start + joined.end(part)))

    def _verb_or_noun(self, lower: str) -> str:
        """A form that may be a noun is a verb only behind a subject that it agrees with."""
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


def tokens_of(block: int, text: str, spans: list[tuple[QuotedSpan, str]], tagger: Tagger) -> Tokens:
    """The words of a block; each quoted span is one of them, with the tag given."""
    builder = _Builder(text, tagger)
    at = 0
    for span, kind in spans:
        builder.add_text(at, span.outer_start)
        builder.add_quotation(span, kind)
        at = span.outer_end
    builder.add_text(at, len(text))
    _mark_particles(builder)
    tags = "".join(builder.tags)
    return Tokens(block, text, tags, builder.places, builder.words, builder.starts, builder.quotations)


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
