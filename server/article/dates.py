"""Dates as pages write them → RFC 3339 with an offset, else the date alone."""

from __future__ import annotations

import re
from datetime import date
from email.utils import parsedate_to_datetime

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
LONGEST_DATE = 80
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
CLOCK = re.compile(
    r"[T\s]{1,3}([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?\s{0,2}(?:(Z|UTC|GMT)|([+-][01]\d|[+-]2[0-3]):?([0-5]\d))",
    re.ASCII | re.IGNORECASE,
)
COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T\d{4,6}Z?)?", re.ASCII)
SLASHED = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b", re.ASCII)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_FIRST = re.compile(r"\b([A-Z][a-z]{2})[a-z]{0,6}\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b", re.ASCII)
DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Z][a-z]{2})[a-z]{0,6}\.?,? (\d{4})\b", re.ASCII)
MAILED = re.compile(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|UTC|[+-]\d{4})", re.ASCII)


def read_date(text: str | None) -> str | None:
    """The moment or day that a text names; None if it names none. A time without an offset is left out, not guessed."""
    text = (text or "").strip()[:LONGEST_DATE]
    if found := ISO_DAY.match(text):
        day = _day(int(found[1]), int(found[2]), int(found[3]))
        return day and day + _clock(text[found.end() :])
    if MAILED.match(text):
        return _mailed(text)
    for pattern in (COMPACT, SLASHED):
        if found := pattern.match(text):
            return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := MONTH_FIRST.search(text):
        return _written(found[3], found[1], found[2])
    if found := DAY_FIRST.search(text):
        return _written(found[3], found[2], found[1])
    return None


def _clock(text: str) -> str:
    """The time of day with its offset, as RFC 3339 writes it after the day; "" where one of the two is missing."""
    found = CLOCK.match(text)
    if not found:
        return ""
    hour, minute, second, utc, offset_hours, offset_minutes = found.groups()
    return f"T{int(hour):02}:{minute}:{second or '00'}" + ("Z" if utc else f"{offset_hours}:{offset_minutes}")


def _mailed(text: str) -> str | None:
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    day = _day(moment.year, moment.month, moment.day)
    return moment.isoformat().replace("+00:00", "Z") if day and moment.tzinfo else day


def _written(year: str, month: str, day: str) -> str | None:
    name = month.lower()
    return _day(int(year), MONTHS.index(name) + 1, int(day)) if name in MONTHS else None


def _day(year: int, month: int, day: int) -> str | None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return None
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
