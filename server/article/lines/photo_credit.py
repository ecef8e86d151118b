"""Lines that describe a picture or name its photographer, told by their wording."""

from __future__ import annotations

import re

LONGEST_CAPTION = 600
LONGEST_TOLD = 250
LONGEST_CREDIT = 120
END_LENGTH = 130

# What a picture is called, in the languages whose pages were looked at.
NOUN = (
    r"(?:photo(?:graph)?|image|picture|illustration|graphic|screenshot|foto(?:grafie)?|bild|grafik|illustratie|beeld"
    r"|fotografía|imagen|ilustración|immagine|imagem|ilustração|zdjęcie|rysunek|фото(?:графия)?|изображение"
    r"|иллюстрация|légende|infografik)"
)
PICTURE = re.compile(
    rf"^(?:(?:{NOUN}s?|pictured|file photo|video|video grab|crédits? photos?|fot\.)"
    r"(?: (?:credit|source|caption|by|courtesy|von|di|de|da|door|par|d[’']archives))?\s?[:|] ?\S|fot\. \S)",
    re.IGNORECASE,
)
# Who sells pictures to newspapers, as their credits are written.
AGENCY = (
    r"(?:AP|AFP|Associated Press|Reuters|REUTERS|Getty(?: Images)?|EPA(?:-EFE)?|EFE|dpa|DPA|PA(?: Images| Wire)?"
    r"|Bloomberg|NurPhoto|Xinhua|Shutterstock|TASS|ТАСС|РИА Новости|Zuma(?: Press)?|Sipa(?: USA)?|Anadolu(?: Agency)?"
    r"|picture[ -]alliance|IMAGO|Imago|imago images|ANSA|Ansa|LaPresse|iStock|Alamy|Unsplash|Pexels|Pixabay|Polaris"
    r"|Redux|Magnum(?: Photos)?|Handout|ANP|PAP|APA|Keystone|KEYSTONE|Belga|Lusa|LUSA|Europa Press|Adobe Stock)"
)
THROUGH = rf"(?:\s?(?:via|/|\||-)\s?{AGENCY})?[).]{{0,2}}$"
# "Eduardo Verdugo / AP", "Jim Watson/AFP via Getty Images", "(AP Photo/Jim Watson)", "(Photo by Jim Watson)".
CREDIT_MARKS = frozenset("/|—–(")
CREDIT_AT_END = re.compile(
    rf"\b[A-Z][\w.’'-]{{1,30}}(?: [A-Z][\w.’'-]{{1,30}}){{1,3}}\s?[/|—–]\s?(?:The )?{AGENCY}(?: Photo)?{THROUGH}"
    rf"|\({AGENCY} (?:Photo|File|Images)[^()]{{0,60}}\)\.?$"
    rf"|\((?:(?i:{NOUN})s?(?: credit)?(?: by|:|©)|©|[Ff]ot\.) ?[^()]{{2,60}}\)\.?$"
)
# At the end of a few words, not of a paragraph that a picture illustrates.
CREDIT_SENTENCE = re.compile(
    rf"(?:^|[.!?…”\"»] )(?:(?i:{NOUN})s?(?: credit)?(?: by)?\s?[:/©]\s?|(?i:{NOUN})s? by (?=[A-Z])|©\s?|[Ff]ot\. )"
    r"['‘\"“]?[^\W\d_a-z][^.!?]{1,60}[.'’\"”]{0,3}$"
)
CREDIT_NAME = re.compile(
    rf"^\(?(?:[\w.’'-]{{1,30}} ){{0,4}}(?:[\w.’'-]{{1,30}}\s?)?(?:[/|©,(—–-]\s?|via )?\b{AGENCY}"
    rf"(?:\s?/ (?:[\w.’'-]{{1,30}} ?){{1,4}}$|{THROUGH})"
)
CREDIT_LEAD = re.compile(
    rf"^\(?(?:(?:file |stock )?{NOUN}s?(?: credit| courtesy)?(?: by\b| of\b|:)"
    r"|(?:photo |image )?(?:credit|source|quelle|crédit|fuente|fonte|bron|źródło|источник)s?\s?:|courtesy of\b|©"
    r"|\(c\)|copyright\b)",
    re.IGNORECASE,
)
# Under a picture these say whose it is; elsewhere "via" and "by" may stand in any sentence.
SOURCE_AT_END = re.compile(
    rf"(?:\bvia (?-i:(?=[A-Z@]))|©|\bcourtesy(?: of)?\b|\b(?:{NOUN}|crédit|quelle|fuente|fonte|bron|źródło)s?"
    r"(?:\sby (?-i:(?=[A-Z@]))|\s?[:©/]|\svia\b))[^.!?]{0,80}[.)]{0,2}$",
    re.IGNORECASE,
)
SOURCE_LEAD = re.compile(
    r"(?:image|photo|picture|screenshot|illustration|artwork)s? (?:from|by|via|courtesy|credit)\b", re.IGNORECASE
)


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
