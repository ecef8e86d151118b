"""Dates as pages write them → RFC 3339 with an offset, else the date alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from email.utils import parsedate_to_datetime

from ...languages.together import alternatives, months

EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
LONGEST_DATE = 80
NUMBERS = months()
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)", re.ASCII)
CLOCK = re.compile(
    r"[T\s]{1,3}([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?\s{0,2}(?:(Z|UTC|GMT)|([+-][01]\d|[+-]2[0-3]):?([0-5]\d))",
    re.ASCII | re.IGNORECASE,
)
COMPACT = re.compile(r"((?:19|20)\d{2})(\d{2})(\d{2})(?:T\d{4,6}Z?)?(?!\d)", re.ASCII)
YEAR, MONTH = alternatives(lambda page: page.dates.year), alternatives(lambda page: page.dates.month)
ORDINALS = alternatives(lambda page: page.dates.ordinals)
LINKS = alternatives(lambda page: page.dates.links)
YEAR_FIRST = re.compile(
    rf"(?<!\d)(\d{{4}})(?:[/.-]| ?{YEAR} ?)(\d{{1,2}})(?:[/.-]| ?{MONTH} ?)(\d{{1,2}})(?!\d)", re.ASCII
)
MONTH_FIRST = re.compile(rf"\b([^\W\d_]{{3,9}})\.? (\d{{1,2}}){ORDINALS}?,? (\d{{4}})(?!\d)")
DAY_FIRST = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:{ORDINALS}|\.)?[ -](?:{LINKS} )?([^\W\d_]{{3,10}})\.?,?[ -](?:{LINKS} )?(\d{{4}})(?!\d)"
)
NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)", re.ASCII)
MAILED = re.compile(r"[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} (?:GMT|UTC|[+-]\d{4})", re.ASCII)

REACH = 40


def parse_date(text: str | None) -> str | None:
    """The moment or day that a text names; None if it names none. A time without an offset is left out, not guessed."""
    text = (text or "").strip()[:LONGEST_DATE]
    if found := ISO_DAY.match(text):
        day = _day(found[1], found[2], found[3])
        return day and day + _clock(text[found.end() :])
    if MAILED.match(text):
        return _mailed(text)
    if found := COMPACT.match(text) or YEAR_FIRST.search(text):
        return _day(found[1], found[2], found[3])
    return next(filter(None, _written(text)), None)


def labelled_dates(lines: Iterable[str], label: re.Pattern[str]) -> Iterator[str]:
    """What stands after the label in each of the lines, as far as a date reaches."""
    for line in lines:
        if found := label.search(line):
            yield line[found.end() : found.end() + REACH]


def _written(text: str) -> Iterator[str | None]:
    """The day under each of the ways in which people write it."""
    for found in MONTH_FIRST.finditer(text):
        yield _day(found[3], NUMBERS.get(found[1].lower()), found[2])
    for found in DAY_FIRST.finditer(text):
        yield _day(found[3], NUMBERS.get(found[2].lower()), found[1])
    for found in NUMERIC.finditer(text):
        yield _numeric(int(found[1]), int(found[3]), found[4], dotted=found[2] == ".")


def _numeric(first: int, second: int, year: str, *, dotted: bool) -> str | None:
    """With points the day stands first; with strokes it may be either, so only a number that is no month tells."""
    if dotted or first > 12 or first == second:
        return _day(year, second, first)
    return _day(year, first, second) if second > 12 else None


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


def _day(year: str | int, month: str | int | None, day: str | int) -> str | None:
    if month is None or not EARLIEST_YEAR <= int(year) <= LATEST_YEAR:
        return None
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
