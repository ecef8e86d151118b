"""Syllables: for English by rules and a table of exceptions, for other languages by their vowels.

Idea of the rules: one syllable a group of vowels, less the silent ones, more where two vowels are said apart. Of the
running words of eight languages they count 98–99.7 % as dictionaries of pronunciation or a speech synthesiser say them,
and hyphenation patterns, which part no single letter from a word, 79–97 %: so no patterns are used.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ..languages import language_of

_GROUP = re.compile(r"[aeiouy]+")
_SUFFIX = (
    r"(?:ly|ments?|ness|less|ful|fully|some|s?m[ae]n|lands?|town|works?|ward|wood|house|body|berry|line|sides?|ways?"
    r"|ware|where|thing|makers?|making|field|bridge)$"
)
# The letter comes first, the conditions on what stands before it after: so the search runs from one e to the next.
_SILENT = re.compile(
    rf"""e(?:
      (?<=[^aeiouylr]e)$ | (?<=[aeiouylr][lr]e)$                                  # make, mile; not table, acre
    | (?<=[^aeiouyscgzxhlr]e)s$ | (?<=[aeiouylr][lr]e)s$ | (?<=[^cs]he)s$         # makes, miles; not places
    | (?<=[^aeiouytdlr]e)d$ | (?<=[aeiouylr][lr]e)d$                              # used, ruled; not wanted
    | (?<=[gq]ue)[sd]?$                                                           # league, antique
    | (?<=[aeiouy][^aeiouylr]e)(?={_SUFFIX})                                      # statement, household
    | (?<=[aeiouy][lr]e)(?=(?:ly|ments?|ness|less|ful|some)$)                     # solely
    ) | a(?<=ica)(?=lly$)                                                         # basically
    """,
    re.VERBOSE,
)
_APART = re.compile(
    r"""(?<![tscgnaeou])i[ao](?![gu]) | (?<=n)i(?:a|o(?![nu])) | (?<=[tsc])ia(?=t)  # radio, mania; not nation, social
    | (?<=[^aeiou])i(?=(?:er|est|ers)$) | i(?=ety|ent|enn)(?<![tc]i)(?!ent$) | iu(?!$) # happier, society, stadium
    | [aeiouy](?=ings?$)(?<![qg]u)                                                # saying, being
    | uou | (?<![qg])u[ao](?=[lrst]) | ue(?=nt|nce)(?<![qg]ue)                     # actual, fluent
    | eo(?![uqp]) | rea(?=[lt](?:e|i|o|$)) | ^(?:bi|tri|di)(?=[ao])                # video, create
    | (?<=[aou])y(?=[aeio])(?!yed) | ey(?=[ao])                                   # player, beyond
    | sms?$ | [sd]n't | ^mc                                                       # prism, didn't, McCoy
    """,
    re.VERBOSE,
)
_SPOKEN_PLURAL = re.compile(r"(?:[sxz]|[cs]h|[cgsz]e)'s$")

# One match is one syllable. The search prefers diphthongs; a vowel that is mute or part of a diphthong is no match.
_NUCLEI = {
    "de": re.compile(r"a[aiuy]|äu|e(?!ums?\Z)[eiuy]|ie|io(?<=[^aeiouyäöü]io)(?=n)|oo|(?<!q)u|[aeioyäöüé]"),  # Na-tion
    "es": re.compile(r"[iuü]*[aeoáéó](?:[iuy](?![aeoáéóiuíú]))?|[uü]?[íú]|[iuüy]+(?![aeoáéó])"),
    "fr": re.compile(
        r"""(?! es?\Z | (?<=[qg])ues?\Z ) (?:                      # a last e is mute
          i (?<=[bcdfgptv][lr]i)(?=[aeéèêo])                      # client
        | (?: i(?<![bcdfgptv][lr]i) )? [éïë]                       # société, but oublié
        | y? (?: (?!i[éï])[aàâeèêiîoôöuûùüœæ] )+ (?: y(?![aeéèêious]) )? | y    # moyen, pays
        )""",
        re.VERBOSE,
    ),
    "hu": re.compile(r"[aáeéiíoóöőuúüű]"),
    "it": re.compile(  # io, due, mia are said in two
        r"\A[^aeiouàèéòóìíùú]*+(?<!q)[iu](?=[aeo]\Z)|[iu]*[aeoàèéòó](?:[iu](?![aeoàèéòóiu]))?|[ìíùú]|[iu]+(?![aeoàèéòó])|[jy]"
    ),
    "nl": re.compile(r"aai|ooi|oei|eeu|ieu|aa|au|ee|éé|ei|eu|ie|ij|oe|oo|ou|ui|uu|[aeiouyäëïöüéèêá]"),
    "pl": re.compile(r"i?(?:au|eu|[aąeęoóuy])|ii\Z|i"),
    "pt": re.compile(  # ainda, rainha and sair part what história joins
        r"ão|ãe|õe|aos?\Z|[iu]*[aeoáéóâêôãõà](?:[iu](?![aeoáéóâêôãõiu]|nh|[mn][^aeiou]|[rlz]\Z))?|[íú]|[iuüy]+(?![aeoáéóâêôã])"
    ),
    "ru": re.compile(r"[аеёиоуыэюя]"),
}
_PORTUGUESE_HIATUS = re.compile(r"(?<![qgaeou])[iu][aeo]s?\Z")  # without an accent before it: dia, sua; not história


def count_syllables(word: str, language: str) -> int | None:
    """Syllables of a word as it is said, at least 1; a digit counts as one, as Flesch 1948 counts "1918" as four.

    `language` is a primary language subtag. None for a language whose syllables are not counted here. Capitals without
    a vowel are named letter by letter ("SPD").
    """
    if language == "en":
        return count_english(word)
    nuclei = _NUCLEI.get(language)
    if nuclei is None:
        return None
    lower = word.lower()
    count = len(nuclei.findall(lower))
    if count == 0 and word.isupper():
        return len(word)
    if language == "pt" and lower.isascii() and _PORTUGUESE_HIATUS.search(lower):
        count += 1
    return max(1, count + sum(map(str.isdigit, word)))


def count_english(word: str) -> int:
    """Syllables of an English word, at least 1. Letters of an acronym nobody can say as a word are named ("FBI")."""
    if not (word.isascii() and word.isalpha() and (word.islower() or word.istitle())):
        return _count_unusual(word)
    lower = word.lower()
    return _exceptions().get(lower) or count_by_rules(lower)


def count_by_rules(word: str) -> int:
    """Syllables of a lower-case English word by the rules alone: what serves for a word that no dictionary has."""
    return max(1, len(_GROUP.findall(word)) - len(_SILENT.findall(word)) + len(_APART.findall(word)))


def _count_unusual(word: str) -> int:
    if "-" in word:
        return max(1, sum(count_english(part) for part in word.split("-") if part))
    if word.isupper() and (("." in word) or not _GROUP.search(word.lower())):
        return sum(3 if letter == "W" else 1 for letter in word if letter.isalnum())
    lower = unicodedata.normalize("NFD", word.lower().replace("’", "'").replace("é", "ey"))
    digits = sum(map(str.isdigit, lower))
    plain = "".join(letter for letter in lower if letter.isalpha() or letter == "'")
    if plain.endswith("'s"):
        return digits + count_english(plain[:-2]) + (_SPOKEN_PLURAL.search(plain) is not None) if plain[:-2] else digits
    if not plain.isalpha():
        return max(1, digits + (count_by_rules(plain) if plain.strip("'") else 0))
    return digits + (_exceptions().get(plain) or (count_by_rules(plain) if _GROUP.search(plain) else not digits))


@cache
def _exceptions() -> dict[str, int]:
    rows = (line.partition(":") for line in language_of("en").lines_of("syllables"))
    return {word: int(count) for count, _, words in rows for word in words.split()}
