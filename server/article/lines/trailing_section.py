"""Lines of what a page adds under an article's last words: who wrote it, whom to ask, what to read next."""

from __future__ import annotations

import re

from .promotion import patterns

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
