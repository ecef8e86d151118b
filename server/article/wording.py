"""Lines that are plainly no prose of an article, told by their wording alone."""

from __future__ import annotations

import re

LONGEST_NOTICE = 300
LONGEST_CREDIT = 120
LONGEST_CAPTION = 600

NOTICE = re.compile(
    r"(?:browser|internet explorer|\bIE ?\d+)\b.{0,80}\b(?:not|no longer|isn[’']t|out of date|outdated)\b|\b(?:not|no longer) supported\b.{0,80}\bbrowser"
    r"|\b(?:enable|activate|turn on|requires?|need) java-?script\b|\bjava-?script (?:is|must be|seems to be|has been)\b"
    r"|^(?:skip to (?:main |the )?content|advertisement|advertising|werbung|anzeige|publicité|publicidad)\W*$",
    re.IGNORECASE,
)
PICTURE = re.compile(
    r"^(?:image|images|photo|photos|photograph|picture|pictured|graphic|file photo|video|bild|foto|fotos|imagen|crédito|immagine|zdjęcie|фото|légende)"
    r"(?: (?:credit|source|caption|by|courtesy))?\s?[:|] ?\S",
    re.IGNORECASE,
)
AGENCY = (
    r"(?:AP|AFP|Associated Press|Reuters|REUTERS|Getty(?: Images)?|EPA(?:-EFE)?|EFE|dpa|DPA|PA(?: Images| Wire)?|Bloomberg|NurPhoto|Xinhua|Shutterstock|TASS|Zuma(?: Press)?|Sipa(?: USA)?"
    r"|Anadolu(?: Agency)?|picture alliance|IMAGO|Imago|imago images|ANSA|LaPresse|iStock|Alamy|Unsplash|Pexels|Polaris|Redux|Magnum(?: Photos)?|Handout)"
)
# "Eduardo Verdugo / AP", "Jim Watson/AFP via Getty Images", "(AP Photo/Name Name)", "(Photo by Name Name)": looked for at a line's end.
CREDIT_AT_END = re.compile(
    rf"\b[A-Z][\w.’'-]{{1,30}}(?: [A-Z][\w.’'-]{{1,30}}){{1,3}}\s?[/|—–]\s?(?:The )?{AGENCY}(?: Photo)?(?:\s?(?:via|/|\|)\s?{AGENCY})?[).]{{0,2}}$"
    rf"|\({AGENCY} (?:Photo|File|Images)[^()]{{0,60}}\)\.?$|\((?:Photo|Image|Picture|Photograph|Foto|Bild)s?(?: credit)?(?: by|:) [^()]{{2,60}}\)\.?$"
)
END_LENGTH = 130
CREDIT_LEAD = re.compile(
    r"^\(?(?:(?:file |stock )?(?:photo(?:graph)?|image|picture|illustration|graphic|foto|bild|fotografía|crédit photo)s?(?: credit| courtesy)?(?: by\b| of\b|:)"
    r"|(?:photo |image )?(?:credit|source|quelle|crédit|fuente)s?:|courtesy of\b|©|\(c\)|copyright\b)",
    re.IGNORECASE,
)
CREDIT_NAME = re.compile(
    rf"^\(?(?:[\w.’'-]{{1,30}} ?){{0,5}}[/|©,(—–-]?\s?(?:via )?\b{AGENCY}(?:\s?(?:via|/)\s?{AGENCY})?[).]{{0,2}}$"
)
ENDS_SENTENCE = re.compile(r"[.!?…]$")


def is_notice(line: str) -> bool:
    """Whether a line speaks of the reader's browser or of the page, not of the article's subject."""
    return (
        len(line) <= LONGEST_NOTICE
        and len(line.split()) <= 40
        and bool(NOTICE.search(line))
        and '"' not in line
        and "“" not in line
    )


def is_picture_line(line: str) -> bool:
    """Whether a line describes a picture or names its photographer."""
    if len(line) > LONGEST_CAPTION:
        return False
    return bool(PICTURE.match(line) or CREDIT_AT_END.search(line[-END_LENGTH:])) or is_credit(line)


def is_credit(line: str) -> bool:
    """Whether a line names a photographer, an agency or a source, and nothing else."""
    if len(line) > LONGEST_CREDIT:
        return False
    return bool(CREDIT_NAME.match(line)) or (bool(CREDIT_LEAD.match(line)) and not ENDS_SENTENCE.search(line))
