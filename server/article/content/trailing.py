"""What a page adds under an article's last words: who wrote it, who publishes it, whom to ask, what to read next.

A heading says so by its wording, and must stand in the second half. The lines at the very end say so themselves: a few
words on an author whom the article does not name, or a sign that the text is over.
"""

from __future__ import annotations

from ..lines.trailing_section import company_of, is_end_mark, is_trailing_heading, person_of
from .block_builder import Draft, Picture

# The share of the article's characters that must stand above such a heading, and how many may stand under it.
LEAST_ABOVE = 0.5
LONGEST_SECTION = 1500
LONGEST_LABEL = 60
# How many blocks at the end are looked at one by one.
MOST_LINES = 6
LONGEST_LINE = 900


def without_trailing(drafts: list[Draft | Picture]) -> list[Draft | Picture]:
    """The drafts without the sections and lines that are no part of the article any more."""
    return without_last_lines(without_last_sections(drafts))


def without_last_sections(drafts: list[Draft | Picture]) -> list[Draft | Picture]:
    """The drafts without what stands under headings such as "About the author", as far as the next other heading."""
    total = sum(map(length, drafts))
    kept: list[Draft | Picture] = []
    above, skipping = 0, False
    for index, draft in enumerate(drafts):
        if above > LEAST_ABOVE * total and opens_section(drafts, index):
            skipping = skipping or below(drafts, index) <= LONGEST_SECTION
        elif isinstance(draft, Draft) and draft.block.kind == "heading":
            skipping = False
        above += length(draft)
        if not skipping:
            kept.append(draft)
    return kept


def opens_section(drafts: list[Draft | Picture], index: int) -> bool:
    """Whether a block is a heading, or a line like one, over something that is no part of the article."""
    draft = drafts[index]
    if not isinstance(draft, Draft) or draft.block.kind not in ("heading", "paragraph"):
        return False
    text = draft.block.text
    if is_end_mark(text):
        return True
    if len(text) > LONGEST_LABEL and draft.block.kind != "heading":
        return False
    if is_trailing_heading(text):
        return True
    company = company_of(text)
    following = next((below for below in drafts[index + 1 : index + 4] if isinstance(below, Draft)), None)
    return company is not None and following is not None and company in following.block.text[:LONGEST_LABEL]


def below(drafts: list[Draft | Picture], index: int) -> int:
    """Characters between a heading and the next one that opens something else."""
    characters = 0
    for at in range(index + 1, len(drafts)):
        draft = drafts[at]
        if isinstance(draft, Draft) and draft.block.kind == "heading" and not opens_section(drafts, at):
            break
        characters += length(draft)
        if characters > LONGEST_SECTION:
            break
    return characters


def without_last_lines(drafts: list[Draft | Picture]) -> list[Draft | Picture]:
    """The drafts without the lines at the end that tell who an author is whom the article does not name."""
    places = [index for index, draft in enumerate(drafts) if isinstance(draft, Draft) and draft.block.is_prose]
    gone: set[int] = set()
    for index in reversed(places[-MOST_LINES:]):
        draft = drafts[index]
        name = person_of(text_of(draft)) if length(draft) <= LONGEST_LINE else None
        if name is not None and not any(
            name in text_of(drafts[other]) for other in places if other < index and other not in gone
        ):
            gone.add(index)
    return [draft for index, draft in enumerate(drafts) if index not in gone]


def text_of(draft: Draft | Picture) -> str:
    """The text of a block, "" for a picture."""
    return draft.block.text if isinstance(draft, Draft) else ""


def length(draft: Draft | Picture) -> int:
    """Characters of prose in a block, 0 in a picture or caption."""
    return len(draft.block.text) if isinstance(draft, Draft) and draft.block.is_prose else 0
