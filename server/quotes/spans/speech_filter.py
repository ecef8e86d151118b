"""Which marked runs are no speech: titles of works and programmes, words as words, scare quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..quoted_span import QuotedSpan

# the words that a title leaves small, in the languages that capitalise titles
SMALL_WORDS = frozenset(
    [
        "a",
        "an",
        "and",
        "as",
        "at",
        "but",
        "by",
        "for",
        "from",
        "in",
        "into",
        "is",
        "of",
        "off",
        "on",
        "or",
        "out",
        "over",
        "the",
        "to",
        "up",
        "vs",
        "with",
    ]
)
LONGEST_TITLE = 8
LONGEST_READ = 400
LONGEST_LABEL = 4
LONGEST_GERMAN_LABEL = 7
LONGEST_NAME = 15
LONGEST_CODE = 12
# „…“ , oder „…“
LONGEST_LISTING = 10
LONGEST_LEAD, LONGEST_JUDGMENT = 40, 120
GERMAN_MARKS = "„»‚"
LEAST_IDEOGRAPHS = 5
IDEOGRAPH = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")
WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
LABELLED = re.compile(
    r"(?:\b(?:so-called|dubbed|nicknamed|known as|titled|entitled|headlined|words?|phrase|term|slogan|hashtag|tune of"
    r"|named|übersetzt|zu deutsch|engl\.|sogenannte[nrs]?|genannte?[nrs]?|namens"
    r"|dit|intitulé|llamado|titulado)|\((?:etwa|deutsch|dt\.|sinngemäß))\s*[,:]?\s*$",
    re.IGNORECASE,
)
# the film “Jaws”; the medical drama, “Mercy Street,”; dem Lied „Für dich soll’s rote Rosen regnen“
WORK = re.compile(
    r"(?:\b(?:shows?|series|sitcoms?|dramas?|comed(?:y|ies)|musicals?|operas?|podcasts?|episodes?|songs?|singles?|albums?"
    r"|hits?|ballads?|films?|movies?|documentar(?:y|ies)|books?|novels?|memoirs?|poems?|essays?|columns?|plays?|paintings?"
    r"|magazines?|games?|exhibitions?|programs?|programmes?|mottos?|chanson|roman|livre|émission|novela|libro|película"
    r"|canción|serie)"
    r"|(?:lied|song|album|film|video|roman|buch|gedicht|enzyklika|motto|titel|serie|sendung|show|stück|oper|preis"
    r"|auszeichnung|orden|aktion|kampagne|projekt|ausstellung|zeitung|zeitschrift|magazin|klassen?|kategorien?|prädikat"
    r"|namen?|verein|studie|thema|spiel))"
    r"\s*,?\s*$",
    re.IGNORECASE,
)
LISTED = re.compile(r"\s*(?:,|/|,?\s*\b(?:and|or|und|oder|sowie|et|ou|y|o)\b)\s*")
# what a crowd shouts or a banner says, though no colon stands before it
CALLED = re.compile(
    r"(?:parolen?|rufen?|sprechchören?|worten?|sätzen?|chants? of|slogans? (?:like|such as)|shouts? of)"
    r"(?: wie)?(?: zum Beispiel| etwa)?\s*$",
    re.IGNORECASE,
)
# „Der Fluss“, so lautet der Titel
NAMED_BEHIND = re.compile(
    r",? (?:so )?(?:lautete?|heißt|hieß|ist|war) d(?:er|ie|as) \w*(?:titel|name|thema)\b", re.IGNORECASE
)
# das „Große Verdienstkreuz mit Stern und Schulterband“: a noun phrase that is no name starts with a small adjective
NAME_BEFORE = re.compile(r"\b(?:d(?:er|ie|as|en|em|es)|eine?[nmrs]?|im|am|zum|zur|vom|beim)\s*$")
# bezeichnete ihn als „Knaller aus Karlsruhe“; sprach von einer „Gefahr für Leib und Leben“: no noun that has this name
JUDGED = re.compile(
    r"\b(?:bezeichne[nt]e?n?|nannten?|nenn(?:t|en)|spr(?:ach|icht|achen|echen)|beschr(?:eibt|ieb|ieben)|warn(?:t|te|ten|en)"
    r"|forder(?:t|te|ten|n)|kritisier(?:t|te|ten|en)|würdig(?:t|te|ten|en)|lob(?:t|te|ten|en)|w[ai]rft?|s(?:ah|ieht|ahen)"
    r"|wertete?n?|sei|seien|habe)\b[^.!?:„“”]{0,100}\b(?:als|von|zu|vor|für|mit|durch|zur|zum|k?eine?[nmr]?)\s*$"
)
# --trailer "Helped-by: <ann@example.com>", “../dam/gate.png”, "level = 3", "close_gate()"
CODE = re.compile(r"[<>{}\\=|]|\w\(\)|\w_\w|(?:/[\w.?*-]+){2}")
# our “How to build a dam” section, the “Save it now” button
PART_OF_PAGE = re.compile(
    r" (?:section|button|tab|page|menu|option|checkbox|field|link|chapter|icon|setting|screen|window|dialog|folder|tag"
    r"|-Taste|Schaltfläche|bouton|onglet|rubrique|botón|pestaña|sección)s?\b"
)
SPOKEN_BEFORE = re.compile(r"(?:^|[,:.!?…]|--|[–—])\s*$")
SPOKEN_END = re.compile(r"[,.!?…–—]$")


def speeches_of(text: str, runs: Sequence[QuotedSpan]) -> list[bool]:
    """Which runs of a block are something that somebody said; the names in a list are names together."""
    found = [is_speech(text, run) for run in runs]
    called = False
    for at, (before, run) in enumerate(pairwise(runs), 1):
        gap = before.outer_end, run.outer_start
        if gap[1] - gap[0] > LONGEST_LISTING or not LISTED.fullmatch(text, *gap):
            called = False
            continue
        called = called or is_called(text, before)
        spoken = run if found[at] else before
        # von einem „Trick“ und „reiner Augenwischerei“: what starts small is no name
        is_small = text[spoken.outer_start] in GERMAN_MARKS and text[spoken.start].islower()
        if found[at - 1] != found[at] and not is_small:
            found[at - 1] = found[at] = called or not _may_be_name(text[spoken.start : spoken.end])
    return found


def _may_be_name(said: str) -> bool:
    return SPOKEN_END.search(said) is None and len(WORD.findall(said[:LONGEST_READ])) <= LONGEST_GERMAN_LABEL


def is_speech(text: str, run: QuotedSpan) -> bool:
    """Whether the run is something that somebody said, by its own form and the few words before it."""
    said = text[run.start : run.end]
    if IDEOGRAPH.match(said):
        return _is_said_in_ideographs(text, run, said)
    words = WORD.findall(said[:LONGEST_READ])
    if not words or not any(word[0].isalpha() for word in words):
        return False
    if len(words) <= LONGEST_TITLE and PART_OF_PAGE.match(text, run.outer_end):
        return False
    if len(words) <= LONGEST_CODE and CODE.search(said[:LONGEST_READ]):
        return False
    if is_called(text, run):
        return True
    before = text[max(0, run.outer_start - LONGEST_LEAD) : run.outer_start]
    return not _is_work(before, said, words) and _is_said(text, run, before, said, words)


def _is_said_in_ideographs(text: str, run: QuotedSpan, said: str) -> bool:
    """Whether a Chinese or Japanese run is a sentence, or told as one: names are marked alike there, works by 『』."""
    if len(said) < LEAST_IDEOGRAPHS or text[run.outer_start] == "『":
        return False
    if said[-1] in "。！？，" or text.startswith(("と", "、と"), run.outer_end):
        return True
    announced = run.outer_start == 0 or text[run.outer_start - 1] in "：:，、。」”"
    return announced and (said[-1] in "、…" or text.startswith(("，", "。"), run.outer_end))


def is_called(text: str, run: QuotedSpan) -> bool:
    """Whether the words before the run tell that a crowd shouts it, or that it is somebody's very words."""
    return CALLED.search(text, max(0, run.outer_start - LONGEST_LEAD), run.outer_start) is not None


def _is_said(text: str, run: QuotedSpan, before: str, said: str, words: list[str]) -> bool:
    """Whether it is announced and ends like a sentence, or is long enough and no label or title."""
    introduced = SPOKEN_BEFORE.search(before) is not None and not _names_what_follows(text, run, said, words)
    if len(words) <= 2:
        if len(words) == 2 and text[run.outer_start] in GERMAN_MARKS and words[0][0].islower():
            return True
        ended = SPOKEN_END.search(said) is not None or text[run.outer_end : run.outer_end + 1] in (",", "")
        return introduced and ended and not said.endswith("”")
    if len(words) <= LONGEST_LABEL and LABELLED.search(before):
        return False
    if (
        text[run.outer_start] in GERMAN_MARKS
        and len(words) <= LONGEST_TITLE
        and NAMED_BEHIND.match(text, run.outer_end)
    ):
        return False
    return introduced or not _is_name(text, run, before, said, words)


def _is_name(text: str, run: QuotedSpan, before: str, said: str, words: list[str]) -> bool:
    if text[run.outer_start] not in GERMAN_MARKS:
        return _is_title(words)
    if JUDGED.search(text, max(0, run.outer_start - LONGEST_JUDGMENT), run.outer_start):
        return False
    return _is_title(words) or _is_label(said, words) or _is_long_name(before, said, words)


def _is_work(before: str, said: str, words: list[str]) -> bool:
    """A song, a film, a prize: the noun stands right before its name, which has a capital and no end of a sentence."""
    is_named = words[0][0].isupper() and len(words) <= LONGEST_TITLE and not said.endswith(("!", "?", "…"))
    return is_named and WORK.search(before) is not None and (_is_title(words) or not before.endswith(", "))


def _names_what_follows(text: str, run: QuotedSpan, said: str, words: list[str]) -> bool:
    """“Orange Is the New Black” star Ann Lee; „Das Schloss“ ist ein Roman: the clause goes on without a comma."""
    if (
        text.endswith((":", ": "), 0, run.outer_start)
        or not text[run.outer_end : run.outer_end + 2].lstrip()[:1].isalpha()
    ):
        return False
    if text[run.outer_start] in GERMAN_MARKS:
        return _is_label(said, words)
    return len(words) > 1 and _is_title(words) and SPOKEN_END.search(said) is None


def _is_label(said: str, words: list[str]) -> bool:
    """Die Kampagne „Freiheit statt Angst“: German starts a fragment of speech small, but a name with a capital."""
    is_named = words[0][0].isupper() and (len(words) < 3 or not words[-1][0].islower())
    return is_named and len(words) <= LONGEST_GERMAN_LABEL and SPOKEN_END.search(said) is None


def _is_long_name(before: str, said: str, words: list[str]) -> bool:
    is_named = words[0][0].isupper() and words[1][0].isupper() and len(words) <= LONGEST_NAME
    return is_named and NAME_BEFORE.search(before) is not None and SPOKEN_END.search(said) is None


def _is_title(words: list[str]) -> bool:
    """Meet the Press: every word is capitalised but the small ones."""
    if len(words) > LONGEST_TITLE or not words[0][0].isupper():
        return False
    return all(word[0].isupper() or word in SMALL_WORDS or word[0].isdigit() for word in words)
