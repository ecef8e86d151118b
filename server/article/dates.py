"""Dates as pages write them → RFC 3339 with an offset, else the date alone."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
ISO = re.compile(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]{1,3}(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T\d{4,6}Z?)?")
SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b")
MONTHS = {name: number for number, name in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
MONTH_FIRST = re.compile(r"\b([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b")
DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Z][a-z]{2})[a-z]{0,6}\.?,? (\d{4})\b")
MAILED = re.compile(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|UTC|[+-]\d{4})")


def read_date(text: str | None) -> str | None:
    """The moment or day that a text names; None if it names none. A time without an offset is left out, not guessed."""
    text = (text or "").strip()[:80]
    found = ISO.match(text)
    if found:
        return _moment(*found.groups())
    if MAILED.match(text):
        moment = parsedate_to_datetime(text)
        return _day(moment.year, moment.month, moment.day) and moment.isoformat().replace("+00:00", "Z")
    for pattern in (COMPACT, SLASHED):
        found = pattern.match(text)
        if found:
            return _day(*(int(part) for part in found.groups()))
    return _written_day(text)


def _moment(
    year: str, month: str, day: str, hour: str | None, minute: str, second: str | None, zone: str | None
) -> str | None:
    alone = _day(int(year), int(month), int(day))
    if not alone or not hour or not zone:
        return alone
    if int(hour) > 23 or int(minute) > 59 or int(second or 0) > 59:
        return alone
    clock = f"{alone}T{int(hour):02}:{minute}:{second or '00'}"
    if zone[0] not in "+-":
        return clock + "Z"
    hours, minutes = int(zone[1:3]), int(zone[-2:])
    return f"{clock}{zone[:3]}:{zone[-2:]}" if hours < 24 and minutes < 60 else alone


def _written_day(text: str) -> str | None:
    found = MONTH_FIRST.search(text)
    if found:
        month, day, year = found.groups()
    else:
        found = DAY_FIRST.search(text)
        if not found:
            return None
        day, month, year = found.groups()
    return _day(int(year), MONTHS.get(month.lower(), 0), int(day))


def _day(year: int, month: int, day: int) -> str | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
