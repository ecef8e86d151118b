"""What the reporter says between a quotation's own marks, as French and Spanish have it.

« La digue, assure Anne Roy, tiendra. » and —La presa —dijo Ana— resistirá: the quotation is cut in two around it.
Source: Grevisse and Goosse, Le bon usage, on the incise; Real Academia Española, Ortografía, on the raya.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..quoted_span import QuotedSpan
from ..tagging import tags as tag
from ..tagging.lexicon import InsertionPatterns, Lexicon

VERBS = tag.any_of("SAY JUDGE")


def with_insertions(index: int, text: str, spans: list[QuotedSpan], lexicon: Lexicon) -> list[QuotedSpan]:
    """The spans of a block, cut where the reporter speaks within them; a turn of a dialogue is one if he does."""
    if lexicon.insertions is None:
        return spans
    turn = lexicon.insertions.turn.match(text)
    if turn is not None and not spans:
        return _turn(index, text, turn.end(), lexicon, lexicon.insertions)
    return [piece for span in spans for piece in _cut(text, span, lexicon, lexicon.insertions)]


def _turn(index: int, text: str, start: int, lexicon: Lexicon, insertions: InsertionPatterns) -> list[QuotedSpan]:
    whole = QuotedSpan(index, start, len(text), start, len(text), goes_on=False)
    pieces = list(_cut(text, whole, lexicon, insertions))
    is_whole = len(pieces) == 1 and pieces[0].end == len(text)
    return [] if is_whole else pieces


def _cut(text: str, span: QuotedSpan, lexicon: Lexicon, insertions: InsertionPatterns) -> Iterator[QuotedSpan]:
    at, outer = span.start, span.outer_start
    for match in insertions.clause.finditer(text, span.start, span.end):
        said = [word.lower() for word in match.groups() if word]
        if match.start() < at or not any(lexicon.tags.get(word) in VERBS for word in said):
            continue
        # the comma belongs to what is quoted, a dash does not
        end = match.start() + (text[match.start()] in ",?!…")
        yield QuotedSpan(span.block, at, end, outer, end, goes_on=False)
        at = outer = _past_apposition(text, match.end(), span.end, lexicon, insertions)
    if at < span.end:
        yield span._replace(start=at, outer_start=outer)


def _past_apposition(text: str, at: int, end: int, lexicon: Lexicon, insertions: InsertionPatterns) -> int:
    """« …, assure la maire, Anne Roy. … »; « …, assure Anne Roy, maire de Brême, … »: where the quotation goes on."""
    apposition = insertions.apposition.match(text, at, end) if text[at - 2 : at - 1] == "," else None
    if apposition is None or (apposition["role"] is not None and lexicon.role(apposition["role"]) is None):
        return at
    return apposition.end()
