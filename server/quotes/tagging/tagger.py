"""A block and its quoted spans → its words, each with a tag."""

from __future__ import annotations

import re

from ..quoted_span import QuotedSpan
from . import tags as tag
from .lexicon import GIVEN_NAMES, Lexicon
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
CLOSED = tag.any_of("DET PRON THAT REL SCONJ CCONJ ADV TIME NEXT ADP ACCORDING NOUN OBJ_PRON")
SAY_OR_JUDGE = tag.any_of("SAY JUDGE")
BEHIND_ABBREVIATION = tag.any_of("COMMA SEMICOLON COLON CLOSING_BRACKET")
OPENS_SENTENCE = tag.any_of("DET PRON SCONJ")
BEFORE_VERB = tag.any_of("PRON REL THAT AUX QUOTE COMMA")
SUBJECTS = tag.any_of("PROPN NOUN ROLE TITLE CLOSING_BRACKET")
NAMES = tag.any_of("PROPN PROPN_POSS")
ENDS_SENTENCE = (".", "!", "?", "…", ".”", ".'", ".’", "!’", "?’")


class Tagger:
    """The tags of an article's words, each looked up once: most words come again and again.

    What a capital tells depends on whether the word starts a sentence, and what a noun that may be a verb is, on the
    words before it: it is VERB_OR_NOUN. `particles` are the words, as they stand, that may be part of a name.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        # for words within a sentence, and for those that start one
        self.known: tuple[dict[str, str], dict[str, str]] = ({}, {})
        self.particles: set[str] = set()

    def find(self, word: str, *, at_start: bool) -> str:
        """The tag of a word that is not known yet."""
        found = self.known[at_start][word] = self._find(word, lowered(word), at_start=at_start)
        if word.lower() in self.lexicon.names.particles:
            self.particles.add(word)
        return found

    def _find(self, word: str, lower: str, *, at_start: bool) -> str:
        known = self.lexicon.tags.get(lower)
        if known == tag.TIME_OR_NAME:
            # Day and Night are names where they have a capital that no sentence gave them
            known = tag.TIME if at_start or not word[0].isupper() else None
        if word[0].isupper():
            closed = known is not None and (known in CLOSED or at_start)
            return known if known is not None and closed else self._capital(lower, at_start=at_start)
        if known is None:
            return self._small(lower)
        return tag.VERB_OR_NOUN if known in SAY_OR_JUDGE and lower in self.lexicon.verbs_or_nouns else known

    def _capital(self, lower: str, *, at_start: bool) -> str:
        if lower.endswith(self.lexicon.endings.possessive):
            return tag.PROPN_POSS
        if self.lexicon.role(lower) is not None:
            return tag.TITLE
        is_adverb = at_start and lower.endswith(self.lexicon.endings.adverb) and lower not in GIVEN_NAMES
        return tag.ADV if is_adverb else tag.PROPN

    def _small(self, lower: str) -> str:
        if not lower[0].isalpha():
            return tag.NUM
        if lower.endswith(self.lexicon.endings.possessive):
            return tag.NOUN_POSS
        return tag.ROLE if self.lexicon.role(lower) is not None else self._by_ending(lower)

    def _by_ending(self, lower: str) -> str:
        endings = self.lexicon.endings
        if lower.endswith(endings.adverb):
            return tag.ADV
        if lower.endswith(endings.present_participle):
            return tag.ING_FORM
        return tag.PAST_FORM if lower.endswith(endings.past) else tag.NOUN


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


def lowered(word: str) -> str:
    """The word as the lists have it."""
    return word.lower().replace("'", "’")


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
