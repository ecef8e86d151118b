"""Lines that describe a picture or name its photographer, told by their wording."""

from __future__ import annotations

import re

from ...languages.together import alternatives, names, one_of

# Characters.
LONGEST_CAPTION = 600
LONGEST_TOLD = 250
LONGEST_CREDIT = 120
END_LENGTH = 130

NOUNS = rf"{alternatives(lambda page: page.photo_credits.nouns)}s?"
LABELS = alternatives(lambda page: page.photo_credits.labels)
JOINERS = alternatives(lambda page: page.photo_credits.joiners)
ABBREVIATIONS = rf"(?i:{alternatives(lambda page: page.photo_credits.abbreviations)})"
SOURCES = rf"{alternatives(lambda page: page.photo_credits.sources)}s?"
CREDIT = alternatives(lambda page: page.photo_credits.credit)
BY = alternatives(lambda page: page.photo_credits.by)
LEADS = alternatives(lambda page: page.photo_credits.leads).replace("PICTURE", NOUNS)
THANKS = alternatives(lambda page: page.photo_credits.thanks)
UNDER_PICTURES = alternatives(lambda page: page.photo_credits.under_pictures)
AGENCY = one_of(*names().picture_agencies)
THROUGH = rf"(?:\s?(?:via|/|\||-)\s?{AGENCY})?[).]{{0,2}}$"

PICTURE = re.compile(
    rf"^(?:(?:{NOUNS}|{LABELS}|{ABBREVIATIONS})(?: {JOINERS})?\s?[:|] ?\S|{ABBREVIATIONS} \S)", re.IGNORECASE
)
# "Eduardo Verdugo / AP", "Jim Watson/AFP via Getty Images", "(AP Photo/Jim Watson)", "(Photo by Jim Watson)".
CREDIT_MARKS = frozenset("/|—–(")
CREDIT_AT_END = re.compile(
    rf"\b[A-Z][\w.’'-]{{1,30}}(?: [A-Z][\w.’'-]{{1,30}}){{1,3}}\s?[/|—–]\s?(?:The )?{AGENCY}(?: Photo)?{THROUGH}"
    rf"|\({AGENCY} (?:Photo|File|Images)[^()]{{0,60}}\)\.?$"
    rf"|\((?:(?i:{NOUNS})(?: {CREDIT})?(?: {BY}|:|©)|©|{ABBREVIATIONS}) ?[^()]{{2,60}}\)\.?$"
)
# At the end of a few words, not of a paragraph that a picture illustrates.
CREDIT_SENTENCE = re.compile(
    rf"(?:^|[.!?…”\"»] )(?:(?i:{NOUNS})(?: {CREDIT})?(?: {BY})?\s?[:/©]\s?|(?i:{NOUNS}) {BY} (?=[A-Z])|©\s?"
    rf"|{ABBREVIATIONS} )['‘\"“]?[^\W\d_a-z][^.!?]{{1,60}}[.'’\"”]{{0,3}}$"
)
CREDIT_NAME = re.compile(
    rf"^\(?(?:[\w.’'-]{{1,30}} ){{0,4}}(?:[\w.’'-]{{1,30}}\s?)?(?:[/|©,(—–-]\s?|via )?\b{AGENCY}"
    rf"(?:\s?/ (?:[\w.’'-]{{1,30}} ?){{1,4}}$|{THROUGH})"
)
CREDIT_LEAD = re.compile(rf"^\(?(?:{NOUNS}:|{SOURCES}\s?:|{LEADS}|©|\(c\))", re.IGNORECASE)
# Under a picture these say whose it is; elsewhere "via" and "by" may stand in any sentence.
SOURCE_AT_END = re.compile(
    rf"(?:\bvia (?-i:(?=[A-Z@]))|©|\b{THANKS}\b|\b(?:{NOUNS}|{SOURCES})(?:\s{BY} (?-i:(?=[A-Z@]))|\s?[:©/]|\svia\b))"
    r"[^.!?]{0,80}[.)]{0,2}$",
    re.IGNORECASE,
)
SOURCE_LEAD = re.compile(UNDER_PICTURES, re.IGNORECASE)


def is_picture_line(line: str) -> bool:
    """Whether a line describes a picture or names its photographer."""
    if len(line) > LONGEST_CAPTION or line.startswith("-"):
        return False
    end = line[-END_LENGTH:]
    if PICTURE.match(line) or (not CREDIT_MARKS.isdisjoint(end) and CREDIT_AT_END.search(end)):
        return True
    return (len(line) <= LONGEST_TOLD and CREDIT_SENTENCE.search(end) is not None) or is_credit(line)


def is_credit(line: str) -> bool:
    """Whether a line names a photographer, an agency or a source, and nothing else."""
    if len(line) > LONGEST_CREDIT:
        return False
    return bool(CREDIT_NAME.match(line)) or (line[-1:] not in ".!?…" and bool(CREDIT_LEAD.match(line)))


def names_source(line: str) -> bool:
    """Whether a line that stands under a picture names where the picture is from, in the ways that need a picture."""
    return bool(SOURCE_AT_END.search(line[-END_LENGTH:]) or SOURCE_LEAD.match(line))
