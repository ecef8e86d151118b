"""What a page adds under an article's last words: who wrote it, who publishes it, whom to ask, what to read next.

A heading says so by its wording, and must stand in the second half. The lines at the very end say so themselves: a few
words on an author whom the article does not name, or a sign that the text is over.
"""

from __future__ import annotations

import re
from typing import TypeVar

from ..mending.promotions import patterns
from .drafts import Draft

# The share of the article's characters that must stand above such a heading, and how many may stand under it.
LEAST_ABOVE = 0.5
LONGEST_SECTION = 1500
LONGEST_LABEL = 60
# How many blocks at the end are looked at one by one.
MOST_LINES = 6
LONGEST_LINE = 900

HEADING = re.compile(rf"\W{{0,3}}(?:{patterns('ending_headings.txt')})\W{{0,3}}", re.IGNORECASE)
# "About Saltmarsh Shipping", over a paragraph that begins with the name.
ABOUT = re.compile(
    r"(?:About|Über(?: die| das| den)?|À propos d(?:e(?: la|s)?|u)|Acerca del?|Sobre(?: [oa]| el| la)?"
    r"|Informazioni su(?:l|lla|ll[’'])?|Over|O firmie|О компании)[ «“„\"]{1,2}([A-ZÀ-ÞА-Я][\w&-]+).{0,60}"
)
OVER = re.compile(r"#{2,5}|[-–—]\s?(?:30|ends?|fin|ende)\s?[-–—]|ENDS?", re.IGNORECASE)
# A name, a verb in the present and what those do who write.
BIOGRAPHY = re.compile(
    r"(?:About the authors?:? )?"
    r"(?P<name>[A-ZÀ-ÞА-Я][\w’'-]+(?: (?:[A-ZÀ-ÞА-Я][\w’'-]*\.?|van|von|de|da|der|al|bin)){0,4}),? (?:is|are|writes"
    r"|covers|reports|ist|schreibt|berichtet|est|écrit|couvre|es|escribe|cubre|è|scrive|schrijft|jest|pisze|é|escreve|пишет"
    r"|[–—]) [^.!?]{0,120}\b(?i:(?:writer|editor|journalist|reporter|correspondent|columnist|author|blogger|freelancer?"
    r"|photographer|contributor|professor|researcher|fellow|founder|periodista|corresponsal|columnista|jornalista"
    r"|repórter|correspondente|colunista)\b|(?:redakt|autor|auteur|korrespond|kolumnist|journalist|rédact|autrice"
    r"|chroniqueu|professeu|chercheu|redac|escritor|giornalist|redatt|corrispond|verslaggev|dziennikar|publicyst"
    r"|журналист|корреспондент|обозревател|редактор|репорт[её]р|колумнист))"
)
# A draft, or whatever stands between them: pictures are passed on as they are.
Item = TypeVar("Item")


def without_endings(drafts: list[Item]) -> list[Item]:
    """The drafts without the sections and lines that are no part of the article any more."""
    return without_last_lines(without_last_sections(drafts))


def without_last_sections(drafts: list[Item]) -> list[Item]:
    """The drafts without what stands under headings such as "About the author", as far as the next other heading."""
    total = sum(map(length, drafts))
    kept: list[Item] = []
    above, skipping = 0, False
    for index, draft in enumerate(drafts):
        if above > LEAST_ABOVE * total and opens_ending(drafts, index):
            skipping = skipping or below(drafts, index) <= LONGEST_SECTION
        elif isinstance(draft, Draft) and draft.block.kind == "heading":
            skipping = False
        above += length(draft)
        if not skipping:
            kept.append(draft)
    return kept


def opens_ending(drafts: list[Item], index: int) -> bool:
    """Whether a block is a heading, or a line like one, over something that is no part of the article."""
    draft = drafts[index]
    if not isinstance(draft, Draft) or draft.block.kind not in ("heading", "paragraph"):
        return False
    text = draft.block.text
    if OVER.fullmatch(text):
        return True
    if len(text) > LONGEST_LABEL and draft.block.kind != "heading":
        return False
    if HEADING.fullmatch(text):
        return True
    about = ABOUT.fullmatch(text)
    following = next((below for below in drafts[index + 1 : index + 4] if isinstance(below, Draft)), None)
    return about is not None and following is not None and about.group(1) in following.block.text[:LONGEST_LABEL]


def below(drafts: list[Item], index: int) -> int:
    """Characters between a heading and the next one that opens something else."""
    characters = 0
    for at in range(index + 1, len(drafts)):
        draft = drafts[at]
        if isinstance(draft, Draft) and draft.block.kind == "heading" and not opens_ending(drafts, at):
            break
        characters += length(draft)
        if characters > LONGEST_SECTION:
            break
    return characters


def without_last_lines(drafts: list[Item]) -> list[Item]:
    """The drafts without the lines at the end that tell who an author is whom the article does not name."""
    places = [index for index, draft in enumerate(drafts) if isinstance(draft, Draft) and draft.block.is_prose]
    gone: set[int] = set()
    for index in reversed(places[-MOST_LINES:]):
        draft = drafts[index]
        told = BIOGRAPHY.match(draft.block.text) if isinstance(draft, Draft) and length(draft) <= LONGEST_LINE else None
        if told is None:
            continue
        name = told.group("name").split()[-1]
        if not any(name in text_of(drafts[other]) for other in places if other < index and other not in gone):
            gone.add(index)
    return [draft for index, draft in enumerate(drafts) if index not in gone]


def text_of(draft: object) -> str:
    """The text of a block, "" for a picture."""
    return draft.block.text if isinstance(draft, Draft) else ""


def length(draft: object) -> int:
    """Characters of prose in a block, 0 in a picture or caption."""
    return len(draft.block.text) if isinstance(draft, Draft) and draft.block.is_prose else 0
