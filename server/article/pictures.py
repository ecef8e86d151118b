"""Lines that describe a picture or name its photographer, told by their wording."""

from __future__ import annotations

import re

LONGEST_CAPTION = 600
LONGEST_CREDIT = 120
END_LENGTH = 130

PICTURE = re.compile(
    r"^(?:images?|photos?|photograph|pictured?|graphic|file photo|video|bild|fotos?|imagen|immagine|zdjęcie|фото"
    r"|légende)(?: (?:credit|source|caption|by|courtesy))?\s?[:|] ?\S",
    re.IGNORECASE,
)
# Who sells pictures to newspapers, as their credits are written.
AGENCY = (
    r"(?:AP|AFP|Associated Press|Reuters|REUTERS|Getty(?: Images)?|EPA(?:-EFE)?|EFE|dpa|DPA|PA(?: Images| Wire)?"
    r"|Bloomberg|NurPhoto|Xinhua|Shutterstock|TASS|Zuma(?: Press)?|Sipa(?: USA)?|Anadolu(?: Agency)?|picture alliance"
    r"|IMAGO|Imago|imago images|ANSA|LaPresse|iStock|Alamy|Unsplash|Pexels|Polaris|Redux|Magnum(?: Photos)?|Handout)"
)
THROUGH = rf"(?:\s?(?:via|/|\|)\s?{AGENCY})?[).]{{0,2}}$"
# "Eduardo Verdugo / AP", "Jim Watson/AFP via Getty Images", "(AP Photo/Jim Watson)", "(Photo by Jim Watson)".
CREDIT_AT_END = re.compile(
    rf"\b[A-Z][\w.’'-]{{1,30}}(?: [A-Z][\w.’'-]{{1,30}}){{1,3}}\s?[/|—–]\s?(?:The )?{AGENCY}(?: Photo)?{THROUGH}"
    rf"|\({AGENCY} (?:Photo|File|Images)[^()]{{0,60}}\)\.?$"
    r"|\((?:Photo|Image|Picture|Photograph|Foto|Bild)s?(?: credit)?(?: by|:) [^()]{2,60}\)\.?$"
)
CREDIT_NAME = re.compile(
    rf"^\(?(?:[\w.’'-]{{1,30}} ){{0,4}}(?:[\w.’'-]{{1,30}}\s?)?(?:[/|©,(—–-]\s?|via )?\b{AGENCY}{THROUGH}"
)
CREDIT_LEAD = re.compile(
    r"^\(?(?:(?:file |stock )?"
    r"(?:photo(?:graph)?|image|picture|illustration|graphic|foto|bild|fotografía|crédit photo)s?"
    r"(?: credit| courtesy)?(?: by\b| of\b|:)"
    r"|(?:photo |image )?(?:credit|source|quelle|crédit|fuente)s?:|courtesy of\b|©|\(c\)|copyright\b)",
    re.IGNORECASE,
)


def is_picture_line(line: str) -> bool:
    """Whether a line describes a picture or names its photographer."""
    if len(line) > LONGEST_CAPTION or line.startswith("-"):
        return False
    return bool(PICTURE.match(line) or CREDIT_AT_END.search(line[-END_LENGTH:])) or is_credit(line)


def is_credit(line: str) -> bool:
    """Whether a line names a photographer, an agency or a source, and nothing else."""
    if len(line) > LONGEST_CREDIT:
        return False
    return bool(CREDIT_NAME.match(line)) or (line[-1:] not in ".!?…" and bool(CREDIT_LEAD.match(line)))
