"""Short forms: which words are some, and what the article says they stand for.

Source of the search for what is meant: Schwartz and Hearst 2003, A simple algorithm for identifying abbreviation
definitions in biomedical text, Pacific Symposium on Biocomputing 8, 451–462.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import chain, islice

from ..languages import Language
from ..model import Block, Sentence
from ..text.words import words_in

_SHORTEST, _LONGEST = 3, 8
_TIME_ZONES = frozenset(
    {"BST", "CDT", "CEST", "CET", "CST", "EDT", "EST", "GMT", "IST", "JST", "MDT", "MST", "PDT", "PST", "UTC"}
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_SHORT_IN_BRACKETS = r"\(([^\W\d_][\w&.-]{1,9})\)"
_LONG_IN_BRACKETS = re.compile(r"\(([^()\n]{5,100})\)")
_SHORT_BEFORE = re.compile(r"\b([^\W\d_]{2,9}) \Z")
_BEFORE_LENGTH = 100  # characters: the longest name looked for before a bracket
_MOST_CANDIDATES = 500  # an article has a few dozen; a page of nothing else would cost seconds
_LEAST_LETTERS = 2
_SMALL_WORD = 3  # letters: of, the, und
_QUOTES = frozenset('"“”„«»')
_WORD = re.compile(r"\w[\w’'&-]*")
_CAPITALS = r"A-Z\u00c0-\u00de\u0400-\u042f"
# CALDER POINT, Me., June 18 (Reuters) —
_DATELINE = re.compile(
    rf"(?:[{_CAPITALS}][{_CAPITALS}.’'-]+[ ,]+){{1,4}}(?:[{_CAPITALS}]\w{{1,9}}\.?[ ,]+){{0,2}}(?:\d{{1,2}}[ ,]+)?"
    r"(?:\([^()\n]{1,30}\) ?)?(?:[—–]|--|- )"
)


def count_short_forms(
    sentences: Iterable[Sentence], words: Iterable[str], expansions: Mapping[str, str]
) -> Counter[str]:
    """How often each short form stands there, singular and plural together; `words` are the different ones.

    Not where everything is in capitals: in a dateline or a shouted sentence.
    """
    capital = (word for word in words if not word.islower())
    forms = {word: form for word in capital if (form := _singular(word)) in expansions or _is_short_form(form)}
    found: Counter[str] = Counter()
    for sentence in sentences:
        if forms.keys().isdisjoint(sentence.words):
            continue
        if 2 * sum(map(str.isupper, sentence.words)) > len(sentence.words) > 1:
            continue
        found.update(forms[word] for word in sentence.words if word in forms)
        dateline = _DATELINE.match(sentence.text) if sentence.start == 0 else None
        if dateline is not None:
            found.subtract(words_in(dateline.group()))
    return +found


def _singular(word: str) -> str:
    return word[:-1] if word[-1] == "s" and word[:-1].isupper() else word


def _is_short_form(word: str) -> bool:
    """Whether a word is a run of 3 to 8 capitals, and no Roman numeral and no time zone."""
    has_form = word.isupper() and _SHORTEST <= len(word) <= _LONGEST and word.isalpha()
    return has_form and word not in _TIME_ZONES and _ROMAN.fullmatch(word) is None


def find_expansions(blocks: Iterable[Block], language: Language) -> dict[str, str]:
    """What the article says its short forms stand for.

    "National Security Council (NSC)", "the National Security Council, or NSC" and "NSC (National Security Council)".
    """
    found: dict[str, str] = {}
    pattern = _short_after_long(language)
    candidates = chain.from_iterable(_candidates(block.text, pattern) for block in blocks)
    for short, before, is_whole in islice(candidates, _MOST_CANDIDATES):
        long = expansion_before(short, before)
        if long is not None and (long == before or not is_whole):
            found.setdefault(short, long)
    return found


@cache
def _short_after_long(language: Language) -> re.Pattern[str]:
    """A short form in brackets, or after what the language says between a name and its short form."""
    also_called = language.words.also_called
    return re.compile(rf"{_SHORT_IN_BRACKETS}|{also_called}([A-Z]{{2,8}})\b" if also_called else _SHORT_IN_BRACKETS)


def _candidates(text: str, short_after_long: re.Pattern[str]) -> Iterator[tuple[str, str, bool]]:
    """Short forms, where their meaning may end or be, and whether it has to be the whole of that."""
    for match in short_after_long.finditer(text):
        short = _singular(match[match.lastindex or 0])
        if _is_mostly_capitals(short):
            yield short, text[max(0, match.start() - _BEFORE_LENGTH) : match.start()].rstrip(" ,"), False
    for match in _LONG_IN_BRACKETS.finditer(text):
        form = _SHORT_BEFORE.search(text, max(0, match.start() - _LONGEST - 2), match.start())
        if form is not None and _is_mostly_capitals(form.group(1)):
            yield form.group(1), match.group(1), True


def _is_mostly_capitals(word: str) -> bool:
    return sum(map(str.isupper, word)) > len(word) // 2


def expansion_before(short: str, before: str) -> str | None:
    """The end of `before` that `short` stands for, None if there is none: its initials, else words that spell it.

    No expansion begins with a small word or runs over a quotation mark; it has two words or more, and no more than the
    letters plus five and twice the letters.
    """
    letters = [letter for letter in short.casefold() if letter.isalnum()]
    lower = before.casefold()
    if len(lower) != len(before) or len(letters) < _LEAST_LETTERS:
        return None
    place = _place_by_initials(letters, lower)
    if place is None:
        place = _place_by_letters(letters, lower)
    long = before[place:].strip() if place is not None else ""
    words = _WORD.findall(long)
    if not 1 < len(words) <= min(len(letters) + 5, 2 * len(letters)) or not _QUOTES.isdisjoint(long):
        return None
    return long if len(words[0]) > _SMALL_WORD or words[0][0].isupper() else None


def _place_by_initials(letters: list[str], text: str) -> int | None:
    """Where the words begin whose initials are the letters, small words between them skipped."""
    left = len(letters)
    for match in reversed(list(_WORD.finditer(text))):
        if match.group()[0] == letters[left - 1]:
            left -= 1
            if left == 0:
                return match.start()
        elif len(match.group()) > _SMALL_WORD:
            return None
    return None


def _place_by_letters(letters: list[str], text: str) -> int | None:
    """Where the words begin that hold all letters, found from the last one back; the first begins a word."""
    place = len(text)
    for index in range(len(letters) - 1, -1, -1):
        place -= 1
        while place >= 0 and (
            text[place] != letters[index] or (index == 0 and place > 0 and text[place - 1].isalnum())
        ):
            place -= 1
        if place < 0:
            return None
    return place
