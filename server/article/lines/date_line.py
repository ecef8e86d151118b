"""Lines that are nothing but a date, and the labels before dates."""

from __future__ import annotations

import re

from ...languages.together import alternatives, months, one_of

CLOCK = alternatives(lambda page: page.dates.clock)
HALVES = alternatives(lambda page: page.dates.halves)
LABELS = alternatives(lambda page: page.dates.labels)
WEEKDAYS = alternatives(lambda page: page.dates.weekdays)
ORDINALS = alternatives(lambda page: page.dates.ordinals)
LINKS = alternatives(lambda page: page.dates.links)
YEAR = alternatives(lambda page: page.dates.year)
MONTH = alternatives(lambda page: page.dates.month)
DAY = alternatives(lambda page: page.dates.day)
HOUR = alternatives(lambda page: page.dates.hour)
NAMES_OF_MONTHS = rf"{one_of(*months())}\.?"
DATED = re.compile(
    rf"(?:(?:{CLOCK} )?\d{{1,2}}[.:]\d\d(?: ?{HALVES})?(?: [A-Z]{{2,4}})?"
    rf"|{LABELS}\b[^\d]{{0,30}}\d.{{0,50}}"
    rf"|(?:(?:{WEEKDAYS},? )?(?:(?:\d{{1,2}}{ORDINALS}?\.? (?:{LINKS} )?)?"
    rf"{NAMES_OF_MONTHS}(?: \d{{1,2}}{ORDINALS}?)?,? (?:{LINKS} )?\d{{4}}"
    rf"|\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{4}}{YEAR} ?\d{{1,2}}{MONTH} ?\d{{1,2}}{DAY}))"
    rf"(?:[ ,|•·T–-]{{0,3}}(?:{CLOCK} )?\d{{1,2}}(?:[:.]|{HOUR}) ?\d\d(?::\d\d)? ?{HALVES}?.{{0,12}})?)",
    re.IGNORECASE,
)
# A label begins with a capital: "posted on" stands in sentences too.
PUBLISHED = re.compile(alternatives(lambda page: page.dates.published))
UPDATED = re.compile(alternatives(lambda page: page.dates.updated), re.IGNORECASE)
# What is left of a date or of its label once its figures are gone; it may be glued to the name before it.
BEFORE_DATE = re.compile(
    rf"(?:{LABELS}|(?<!\w){alternatives(lambda page: page.dates.prepositions)}|{WEEKDAYS.title()}"
    rf"|{one_of(*(name.title() for name in months()))}\.?|[\s,.:|•·*(\[/–—-])$"
)


def is_date(text: str, start: int = 0) -> bool:
    """Whether a text is from there on nothing but a date, or a time of day, with or without a label."""
    return DATED.fullmatch(text, start) is not None


def before_date(text: str) -> str:
    """A text that a date has followed, without the label and the small words before the date."""
    while found := BEFORE_DATE.search(text):
        text = text[: found.start()]
    return text
