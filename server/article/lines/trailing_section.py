"""Lines of what a page adds under an article's last words: who wrote it, whom to ask, what to read next."""

from __future__ import annotations

import re

from ...languages.together import alternatives, entries, one_of

HEADINGS = alternatives(lambda page: page.endings.headings)
HEADING = re.compile(rf"\W{{0,3}}{HEADINGS}\W{{0,3}}", re.IGNORECASE)
# "About Saltmarsh Shipping", over a paragraph that begins with the name.
ABOUT = re.compile(rf"{alternatives(lambda page: page.endings.about)}[ «“„\"]{{1,2}}([A-ZÀ-ÞА-Я][\w&-]+).{{0,60}}")
END_MARKS = alternatives(lambda page: page.endings.end_marks)
LONE_END_MARKS = alternatives(lambda page: page.endings.lone_end_marks)
OVER = re.compile(rf"#{{2,5}}|[-–—]\s?(?:30|{END_MARKS})\s?[-–—]|{LONE_END_MARKS}", re.IGNORECASE)
# A name, a verb in the present and what those do who write.
LEADS = alternatives(lambda page: page.biographies.leads)
VERBS = alternatives(lambda page: page.biographies.verbs)
OCCUPATIONS = alternatives(lambda page: page.biographies.occupations)
STEMS = alternatives(lambda page: page.biographies.occupation_stems)
PARTICLES = one_of(*map(re.escape, sorted(entries(lambda page: page.signed_names.particles))))
BIOGRAPHY = re.compile(
    rf"(?:{LEADS} )?"
    rf"(?P<name>[A-ZÀ-ÞА-Я][\w’'-]+(?: (?:[A-ZÀ-ÞА-Я][\w’'-]*\.?|{PARTICLES})){{0,4}}),? "
    rf"(?:{VERBS}|[–—]) [^.!?]{{0,120}}\b(?i:{OCCUPATIONS}\b|{STEMS})"
)


def is_trailing_heading(line: str) -> bool:
    """Whether a heading stands over nothing of the article: "About the author", "Press contact", "Related stories"."""
    return HEADING.fullmatch(line) is not None


def is_end_mark(line: str) -> bool:
    """Whether a line says that the text is over, as press releases do: "###", "- 30 -", "ENDS"."""
    return OVER.fullmatch(line) is not None


def company_of(line: str) -> str | None:
    """The first word of the name in a heading like "About Saltmarsh Shipping"; None for any other line."""
    found = ABOUT.fullmatch(line)
    return found[1] if found else None


def person_of(line: str) -> str | None:
    """The last name in a line that tells what an author does; None for a line that tells no such thing."""
    found = BIOGRAPHY.match(line)
    return found["name"].split()[-1] if found else None
