"""Which quoted spans are no speech: titles of works and programmes, words as words, scare quotes, code."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise

from ...languages import Language, languages
from ..quoted_span import QuotedSpan

# in words
LONGEST_TITLE = 8
LONGEST_WORD_AS_WORD = 4
LONGEST_LABEL = 7
LONGEST_NAME = 15
LONGEST_CODE = 12
# in characters
LONGEST_READ = 400
# „…“ , oder „…“
LONGEST_LISTING = 10
LONGEST_LEAD, LONGEST_JUDGMENT = 40, 120
LEAST_IDEOGRAPHS = 5
IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
# --trailer "Helped-by: <ann@example.com>", “../dam/gate.png”, "level = 3", "close_gate()"
CODE = re.compile(r"[<>{}\\=|]|\w\(\)|\w_\w|(?:/[\w.?*-]+){2}")
SPOKEN_BEFORE = re.compile(r"(?:^|[,:.!?…]|--|[–—])\s*$")
SPOKEN_END = re.compile(r"[,.!?…–—]$")
NOTHING = "(?!)"


class SpeechFilter:
    """Tells speech by its own form and the few words around it, as one language has them."""

    def __init__(self, language: Language) -> None:
        words = language.quotations
        self.nouns_are_capitalised = language.traits.nouns_are_capitalised
        # a title stands in its own language: „Game of Thrones“
        self.small_words = frozenset[str]().union(*(each.quotations.small_words for each in languages()))
        self.said_after = tuple(mark + particle for particle in words.quotative for mark in ("", "、"))
        self.work = _closing(rf"(?:\b{_one_of(words.works)}|{_one_of(words.work_endings)})\s*,?")
        self.labelled = _closing(rf"(?:\b{_one_of(words.labels)}|\({_one_of(words.glosses)})\s*[,:]?")
        self.called = _closing(rf"{_one_of(words.calls)}(?: {_one_of(words.examples)})?")
        self.before_name = re.compile(rf"\b{_one_of(words.before_name)}\s*$")
        self.judged = re.compile(rf"\b{_one_of(words.judging)}\b[^.!?:„“”]{{0,100}}\b{_one_of(words.judged_as)}\s*$")
        self.part_of_page = re.compile(rf" {_one_of(words.parts_of_page)}\b")
        self.naming_clause = re.compile(words.naming_clause or NOTHING, re.IGNORECASE)
        self.listed = re.compile(rf"\s*(?:,|/|,?\s*\b{_one_of(words.listing)}\b)\s*")

    def speeches(self, text: str, spans: Sequence[QuotedSpan]) -> list[bool]:
        """Which spans of a block are something that somebody said; the names in a list are names together."""
        found = [self.is_speech(text, span) for span in spans]
        called = False
        for at, (before, span) in enumerate(pairwise(spans), 1):
            gap = before.outer_end, span.outer_start
            if gap[1] - gap[0] > LONGEST_LISTING or not self.listed.fullmatch(text, *gap):
                called = False
                continue
            called = called or self.is_called(text, before)
            spoken = span if found[at] else before
            # von einem „Trick“ und „reiner Augenwischerei“: what starts small is no name
            is_small = self.nouns_are_capitalised and text[spoken.start].islower()
            if found[at - 1] != found[at] and not is_small:
                found[at - 1] = found[at] = called or not _may_be_name(text[spoken.start : spoken.end])
        return found

    def is_speech(self, text: str, span: QuotedSpan) -> bool:
        """Whether the span is something that somebody said, by its own form and the few words before it."""
        said = text[span.start : span.end]
        if IDEOGRAPH.match(said):
            return self._is_said_in_ideographs(text, span, said)
        words = WORD.findall(said[:LONGEST_READ])
        if not words or not any(word[0].isalpha() for word in words):
            return False
        if len(words) <= LONGEST_TITLE and self.part_of_page.match(text, span.outer_end):
            return False
        if len(words) <= LONGEST_CODE and CODE.search(said[:LONGEST_READ]):
            return False
        if self.is_called(text, span):
            return True
        before = text[max(0, span.outer_start - LONGEST_LEAD) : span.outer_start]
        return not self._is_work(before, said, words) and self._is_said(text, span, before, words)

    def is_called(self, text: str, span: QuotedSpan) -> bool:
        """Whether the words before the span tell that a crowd shouts it, or that it is somebody's very words."""
        return self.called.search(text, max(0, span.outer_start - LONGEST_LEAD), span.outer_start) is not None

    def _is_said_in_ideographs(self, text: str, span: QuotedSpan, said: str) -> bool:
        """Whether a Chinese or Japanese span is a sentence, or told as one: names are marked alike, works by 『』."""
        if len(said) < LEAST_IDEOGRAPHS or text[span.outer_start] == "『":
            return False
        if said[-1] in "。！？，" or text.startswith(self.said_after, span.outer_end):
            return True
        announced = span.outer_start == 0 or text[span.outer_start - 1] in "：:，、。」”"
        return announced and (said[-1] in "、…" or text.startswith(("，", "。"), span.outer_end))

    def _is_said(self, text: str, span: QuotedSpan, before: str, words: list[str]) -> bool:
        """Whether it is announced and ends like a sentence, or is long enough and no label or title."""
        said = text[span.start : span.end]
        introduced = SPOKEN_BEFORE.search(before) is not None and not self._names_what_follows(text, span, said, words)
        if len(words) <= 2:
            if len(words) == 2 and self.nouns_are_capitalised and words[0][0].islower():
                return True
            ended = SPOKEN_END.search(said) is not None or text[span.outer_end : span.outer_end + 1] in (",", "")
            return introduced and ended and not said.endswith("”")
        if len(words) <= LONGEST_WORD_AS_WORD and self.labelled.search(before):
            return False
        if len(words) <= LONGEST_TITLE and self.naming_clause.match(text, span.outer_end):
            return False
        return introduced or not self._is_name(text, span, before, words)

    def _is_name(self, text: str, span: QuotedSpan, before: str, words: list[str]) -> bool:
        if not self.nouns_are_capitalised:
            return self._is_title(words)
        if self.judged.search(text, max(0, span.outer_start - LONGEST_JUDGMENT), span.outer_start):
            return False
        said = text[span.start : span.end]
        return self._is_title(words) or _is_label(said, words) or self._is_long_name(before, said, words)

    def _is_work(self, before: str, said: str, words: list[str]) -> bool:
        """A song, a film, a prize: the noun stands right before its name, which is capital and no whole sentence."""
        is_named = words[0][0].isupper() and len(words) <= LONGEST_TITLE and not said.endswith(("!", "?", "…"))
        return is_named and self.work.search(before) is not None and (self._is_title(words) or before[-2:] != ", ")

    def _names_what_follows(self, text: str, span: QuotedSpan, said: str, words: list[str]) -> bool:
        """“Orange Is the New Black” star Ann Lee; „Das Schloss“ ist ein Roman: the clause goes on without a comma."""
        if (
            text.endswith((":", ": "), 0, span.outer_start)
            or not text[span.outer_end : span.outer_end + 2].lstrip()[:1].isalpha()
        ):
            return False
        if self.nouns_are_capitalised:
            return _is_label(said, words)
        return len(words) > 1 and self._is_title(words) and SPOKEN_END.search(said) is None

    def _is_long_name(self, before: str, said: str, words: list[str]) -> bool:
        """Das „Große Verdienstkreuz mit Stern“: a noun phrase that is no name starts with a small adjective."""
        is_named = words[0][0].isupper() and words[1][0].isupper() and len(words) <= LONGEST_NAME
        return is_named and self.before_name.search(before) is not None and SPOKEN_END.search(said) is None

    def _is_title(self, words: list[str]) -> bool:
        """Meet the Press: every word is capitalised but the small ones."""
        if len(words) > LONGEST_TITLE or not words[0][0].isupper():
            return False
        return all(word[0].isupper() or word in self.small_words or word[0].isdigit() for word in words)


def _may_be_name(said: str) -> bool:
    return SPOKEN_END.search(said) is None and len(WORD.findall(said[:LONGEST_READ])) <= LONGEST_LABEL


def _is_label(said: str, words: list[str]) -> bool:
    """Die Kampagne „Freiheit statt Angst“: where nouns have capitals, a fragment of speech starts small, names not."""
    is_named = words[0][0].isupper() and (len(words) < 3 or not words[-1][0].islower())
    return is_named and len(words) <= LONGEST_LABEL and SPOKEN_END.search(said) is None


def _one_of(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(re.escape(word.replace('_', ' ')) for word in sorted(words)) or NOTHING})"


def _closing(expression: str) -> re.Pattern[str]:
    return re.compile(rf"{expression}\s*$", re.IGNORECASE)


@cache
def speech_filter_of(language: Language) -> SpeechFilter:
    """The filter with the words of a language."""
    return SpeechFilter(language)
