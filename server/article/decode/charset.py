"""Which charset bytes are in: by its name, and by how much like a language they read in each charset of the web."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from math import hypot
from typing import NamedTuple

from ...languages.charsets import Charset, charsets
from ...languages.detection import detect
from ...languages.schema import NO_WORDS
from ...languages.tags import primary

# Only names that a web page may bear reach Python's codec registry: it also holds codecs that are no charsets
# ("rot13", "unicode_escape"), and it remembers every unknown name it was ever asked for.
KNOWN_NAME = re.compile(
    r"utf[-_]?(?:8|16(?:[-_]?[lb]e)?)|(?:us-?)?ascii|latin-?\d{1,2}|iso[-_]?8859[-_]?\d{1,2}|(?:windows|cp|ibm)-?\d{3,4}"
    r"|koi8[-_]?[ru]|gb[-_]?(?:k|2312|18030)|big5(?:-hkscs)?|euc[-_]?(?:jp|kr)|shift[-_]?jis|sjis|iso-2022-jp|tis-?620"
    r"|mac-cyrillic",
    re.IGNORECASE,
)
# Source: the labels of the WHATWG Encoding Standard that Python knows under another name.
LABELS = {
    "ansi_x3.4-1968": "cp1252",
    "chinese": "gb18030",
    "cn-big5": "big5",
    "cyrillic": "iso8859-5",
    "dos-874": "cp874",
    "gb_2312-80": "gb18030",
    "hebrew": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "iso-8859-8-i": "iso8859-8",
    "korean": "cp949",
    "ks_c_5601-1987": "cp949",
    "ks_c_5601-1989": "cp949",
    "macintosh": "mac-roman",
    "ms932": "cp932",
    "ms_kanji": "cp932",
    "unicode": "utf-16-le",
    "unicode-1-1-utf-8": "utf-8",
    "windows-31j": "cp932",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "x-x-big5": "big5",
}
# What browsers read under these names: the superset that pages are really in.
SUPERSETS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "euc_kr": "cp949",
    "euc_jp": "euc_jis_2004",
    "shift_jis": "cp932",
    "koi8-r": "koi8-u",
    "utf-16": "utf-16-le",
}
# From one letter to the next, roughly as in all these scripts.
FALLING = 0.9
SAMPLE_LENGTH = 1500
TEXT = re.compile(rb"[^<>]+")
# Beside letters and their marks, what stands in prose above ASCII. Half-width katakana are letters that nobody writes.
TYPOGRAPHIC = frozenset(
    "“”‘’‚„«»‹›–—…·¿¡°§€£ºª№\xa0\u200e\u200f\u200c、。，．：；？！（）「」『』《》〈〉【】・～〜\u3000"
)
HALF_WIDTH = re.compile("[\uff61-\uff9f]")
LEAST_LIKELIHOOD = 0.3
# A declaration holds unless the bytes read so much more like a language in another charset.
OVERRULES = 1.5


def codec_of(label: str | None) -> str | None:
    """Python's name of the charset that browsers read under a label; None for one that is not known."""
    name = (label or "").strip().lower()
    known = LABELS.get(name)
    if known is None and not KNOWN_NAME.fullmatch(name.removeprefix("x-")):
        return None
    try:
        found = codecs.lookup(known or name.removeprefix("x-")).name
    except LookupError:
        return None
    if not found.startswith("utf-16") and b"<a>".decode(found) != "<a>":
        return None  # IBM's of mainframes: no browser reads it, and admission would not see the markup in it
    return SUPERSETS.get(found, found)


def likeliest_codec(data: bytes, declared: str | None) -> str:
    """The charset in which bytes that are no UTF-8 read most like a language; in doubt the declared one.

    windows-1252 where nothing is declared and nothing is likely.
    """
    sample = telling_part(data)
    readings = [Reading.of(sample, charset) for charset in charsets().charsets]
    best, likelihood = None, max(rival_of(sample, declared), LEAST_LIKELIHOOD)
    for reading in sorted(readings, key=lambda reading: -reading.looks):
        if reading.looks <= likelihood:
            break  # the detector's verdict only makes it less
        if (found := reading.likelihood()) > likelihood:
            best, likelihood = reading.charset.codec, found
    return best or declared or "cp1252"


def rival_of(sample: bytes, declared: str | None) -> float:
    """How likely another charset must be than the declared one; 0 where none is declared."""
    if declared is None:
        return 0.0
    known = next((charset for charset in charsets().charsets if charset.codec == declared), None)
    return OVERRULES * Reading.of(sample, known or Charset(codec=declared, languages=NO_WORDS)).likelihood()


def telling_part(data: bytes) -> bytes:
    """The first pieces of text that are not all ASCII: all that tells charsets apart."""
    pieces: list[bytes] = []
    length = 0
    for match in TEXT.finditer(data):
        piece = match.group()
        if not piece.isascii():
            pieces.append(piece[:SAMPLE_LENGTH])
            length += len(pieces[-1])
        if length >= SAMPLE_LENGTH:
            break
    return b" ".join(pieces)


class Reading(NamedTuple):
    """A sample as it reads in a charset; `looks` is how much its characters are like those of prose in it, 0–1."""

    charset: Charset
    text: str
    looks: float

    @classmethod
    def of(cls, sample: bytes, charset: Charset) -> Reading:
        """The sample in that charset."""
        text = sample.decode(charset.codec, "replace").lower()
        counts = Counter(text)
        above = {character: count for character, count in counts.items() if character > "\x7f"}
        written = sum(count for character, count in above.items() if is_written(character))
        looks = (written / max(sum(above.values()), 1)) ** 2
        if charset.letters:
            letters = charsets().letters[charset.letters]
            looks *= alikeness(counts if letters.isascii() else above, letters)
        return cls(charset, text, looks)

    def likelihood(self) -> float:
        """How much like one of the charset's languages the text is, 0–1; like any language in an uncommon charset."""
        language, score = detect(self.text)
        known = self.charset.languages
        return score * self.looks if language and (not known or primary(language) in known) else 0.0


def alikeness(counts: Mapping[str, int], alphabet: str) -> float:
    """How much the frequencies of a text's letters are like those of an alphabet's: the cosine, 0–1."""
    letters = {character: count for character, count in counts.items() if character.isalpha()}
    usual = [FALLING**rank for rank in range(len(alphabet))]
    common = sum(letters.get(letter, 0) * weight for letter, weight in zip(alphabet, usual, strict=True))
    return common / (hypot(*letters.values()) * hypot(*usual)) if letters else 0.0


def is_written(character: str) -> bool:
    """Whether a character above ASCII stands in prose: letters, their marks, typographic signs."""
    if HALF_WIDTH.match(character):
        return False
    return character in TYPOGRAPHIC or unicodedata.category(character)[0] in "LM"
