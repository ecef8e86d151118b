"""What the reporter says between a quotation's own marks, as French and Spanish have it.

« La digue, assure Anne Roy, tiendra. » and —La presa —dijo Ana— resistirá: the quotation is cut in two around it.
Source: Grevisse and Goosse, Le bon usage, on the incise; Real Academia Española, Ortografía, on the raya.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..quoted_span import QuotedSpan
from ..tagging import tags as tag
from ..tagging.lexicon import Lexicon

# , assure-t-elle,   , a expliqué le maire.   , s’indigne Anne Roy,
FRENCH_INCISE = re.compile(
    r"[,?!…]\s(?:(?:s|l|m|t)['’]|se\s)?"
    r"(?:(?P<inverted>[^\W\d_]+)(?:-t)?-(?:ils?|elles?)\b(?:\s(?P<participle>[^\W\d_]+))?"
    r"|(?:(?:a|ont|avait|veut)\s)?(?P<verb>[^\W\d_]+)\s(?=[A-ZÀ-Ý]|l[ea]\s|l['’]|une?\s))"
    r"[^,.;:?!«»“”]{0,80}[,.](?:\s|$)"
)
# what may stand behind the comma of an incise and belong to it: Anne Roy,   maire de Brême.
NAME = r"[A-ZÀ-Ý][^\W\d_]+(?:[ -](?:d[eu] |d['’])?[A-ZÀ-Ý][^\W\d_]+){1,3}"
APPOSITION = re.compile(rf"(?:{NAME}|(?:l[ea] |l['’])?(?P<role>[^\W\d_]+)\b[^,.;:?!«»“”]{{0,80}})[,.](?:\s|$)")
# —dijo Ana Torres—   or the rest of the paragraph
SPANISH_INCISE = re.compile(r"\s?—(?:l[eo]s? |se )?(?P<verb>[^\W\d_]+)(?:\s[^—]{2,80})?(?:—[.,;:]?\s?|$)")
FRENCH_TURN = re.compile(r"[—–]\s(?=[A-ZÀ-Ý])")
SPANISH_TURN = re.compile(r"—(?=[^\W\d_]|[¿¡])")
VERBS = tag.any_of("SAY JUDGE")


def with_incises(index: int, text: str, runs: list[QuotedSpan], lexicon: Lexicon) -> list[QuotedSpan]:
    """The runs of a block, cut where the reporter speaks within them; a turn of a dialogue is one if he does."""
    if lexicon.language == "fr":
        turn = FRENCH_TURN.match(text)
        if turn is not None and not runs:
            return _turn(index, text, turn.end(), FRENCH_INCISE, lexicon)
        return [piece for run in runs for piece in _cut(text, run, FRENCH_INCISE, lexicon)]
    if lexicon.language == "es":
        if not runs and SPANISH_TURN.match(text):
            return _turn(index, text, 1, SPANISH_INCISE, lexicon)
        return [piece for run in runs for piece in _cut(text, run, SPANISH_INCISE, lexicon)]
    return runs


def _turn(index: int, text: str, start: int, incise: re.Pattern[str], lexicon: Lexicon) -> list[QuotedSpan]:
    pieces = list(_cut(text, QuotedSpan(index, start, len(text), start, len(text), goes_on=False), incise, lexicon))
    is_whole = len(pieces) == 1 and pieces[0].end == len(text)
    return [] if is_whole else pieces


def _cut(text: str, run: QuotedSpan, incise: re.Pattern[str], lexicon: Lexicon) -> Iterator[QuotedSpan]:
    at, outer = run.start, run.outer_start
    for match in incise.finditer(text, run.start, run.end):
        said = [word.lower() for word in match.groups() if word]
        if match.start() < at or not any(lexicon.tags.get(word) in VERBS for word in said):
            continue
        # the comma belongs to what is quoted, a dash does not
        end = match.start() + (text[match.start()] in ",?!…")
        yield QuotedSpan(run.block, at, end, outer, end, goes_on=False)
        at = outer = _past_apposition(text, match.end(), run.end, lexicon)
    if at < run.end:
        yield run._replace(start=at, outer_start=outer)


def _past_apposition(text: str, at: int, end: int, lexicon: Lexicon) -> int:
    """« …, assure la maire, Anne Roy. … »; « …, assure Anne Roy, maire de Brême, … »: where the quotation goes on."""
    apposition = APPOSITION.match(text, at, end) if text[at - 2 : at - 1] == "," else None
    if apposition is None or (apposition["role"] is not None and lexicon.role(apposition["role"]) is None):
        return at
    return apposition.end()
