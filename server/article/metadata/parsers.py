"""How a claim is parsed: the value that it states, or None where it states none."""

from __future__ import annotations

import re

from ...languages.tags import Direction, canonical_tag
from ...languages.together import names
from ...model import Claim, Image
from ..lines.byline import has_by
from ..tree.address import absolute_url
from .dates import parse_date
from .evidence import Evidence
from .people import ADDRESS, is_full, others_of, pen_names_of, people_of, without_date, without_prefix
from .statements import file_name, tidy
from .titles import clean_title

MOST_KEYWORDS = 20
DATA = ("JSON-LD", "meta")
PLAIN = (*DATA, "rel=author", "itemprop=author")
LISTED = re.compile(r"\s*[,;|]\s*")
BESIDE = re.compile(r"\s*[|·•]\s*")
TAG = re.compile(r"<[^<>]{1,200}>")
NO_KEYWORD = re.compile(r"@|[\W_]*$")
FILE_NAME = re.compile(r"\S+\.(?:jpe?g|png|webp|gif|avif)", re.IGNORECASE)
ALT_METAS = ("og:image:alt", "twitter:image:alt")


def parse_text(claim: Claim, _: Evidence) -> str | None:
    """The first text on one line, unless it is a template's word for nothing."""
    text = tidy(claim.stated[0])
    return None if text is None or text.lower() in names().placeholders else text


def parse_title(claim: Claim, evidence: Evidence) -> str | None:
    """The title without the names of the site and the section; what the caller gives is not touched."""
    if claim.source == "caller":
        return claim.stated[0]
    text = tidy(claim.stated[0])
    return clean_title(text, evidence.site, evidence.shown) if text else None


def parse_description(claim: Claim, evidence: Evidence) -> str | None:
    """A description, unless it only repeats the title."""
    text = parse_text(claim, evidence)
    return None if text == evidence.stated.title else text


def parse_day(claim: Claim, _: Evidence) -> str | None:
    """The first of the texts that is a date."""
    return next((day for day in map(parse_date, claim.stated) if day), None)


def parse_byline(claim: Claim, _: Evidence) -> str | None:
    """Who signed, as printed, without "By", what stands beside the names, and the date."""
    signed = [text for text in claim.stated if not ADDRESS.match(text)]
    if not claim.source.startswith(DATA):
        signed = BESIDE.split(" ".join(signed))[:1]
    bare = (without_date(text if has_by(rest := without_prefix(text)) else rest) for text in signed)
    return ", ".join(dict.fromkeys(filter(None, bare))) or None


def parse_people(claim: Claim, evidence: Evidence) -> tuple[str, ...] | None:
    """The people whom a claim names: by their full names, or in one word where data or an attribute says who writes."""
    companies = evidence.site.names
    people = people_of(claim.stated, companies)
    if not any(map(is_full, people)):
        people = (people or pen_names_of(claim.stated, companies)) if claim.source.startswith(PLAIN) else []
    return tuple(people) or None


def parse_companies(claim: Claim, _: Evidence) -> tuple[str, ...] | None:
    """Who else a claim names; of an element that shows several lines, only the first does."""
    return tuple(others_of(claim.stated if claim.source.startswith(DATA) else claim.stated[:1])) or None


def parse_keywords(claim: Claim, _: Evidence) -> tuple[str, ...] | None:
    """The subjects that a claim names, each once; one text may list them."""
    texts = claim.stated
    parts = [part for text in texts for part in (LISTED.split(text) if len(texts) == 1 else [text])]
    subjects = (part for part in map(tidy, parts) if part and not NO_KEYWORD.match(part))
    return tuple(dict.fromkeys(subjects))[:MOST_KEYWORDS] or None


def parse_address(claim: Claim, evidence: Evidence) -> str | None:
    """The first of the texts that is an address, absolute."""
    return next(filter(None, (absolute_url(text, evidence.stated.base) for text in claim.stated)), None)


def parse_image(claim: Claim, evidence: Evidence) -> Image | None:
    """A picture with the alternative text that the page's data gives it, or the page where it shows the same file."""
    url = parse_address(claim, evidence)
    if url is None:
        return None
    stated = [evidence.stated.metas[key][0] for key in ALT_METAS if key in evidence.stated.metas]
    said = (tidy(TAG.sub("", text)) for text in (*stated, evidence.stated.pictures.get(file_name(url) or "", "")))
    return Image(url=url, alt=next((text for text in said if text and not FILE_NAME.fullmatch(text)), None))


def parse_language(claim: Claim, evidence: Evidence) -> str | None:
    """A language tag; what the page declares is not believed where the article's text contradicts it plainly."""
    tag = canonical_tag(claim.stated[0].split(",")[0])
    if tag is None or claim.source == "caller":
        return tag
    return None if evidence.detected.contradicts(tag) else tag


def parse_direction(claim: Claim, _: Evidence) -> Direction | None:
    """One of the two directions; "auto" is none."""
    return "rtl" if claim.stated[0] == "rtl" else "ltr" if claim.stated[0] == "ltr" else None
