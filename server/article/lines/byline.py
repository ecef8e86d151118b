"""Lines that say who wrote an article, or when."""

from __future__ import annotations

import re

# Characters.
LONGEST = 90
LONGEST_CREDIT = 220

BYLINE = re.compile(
    r"(?i:(?:written|posted|published|reported|reviewed|edited|updated|story|words|text|photos?)(?: and \w+)? )?"
    r"(?i:by|von|par|por|di|door) (?=[A-ZÀ-Þ@])\S+(?: \S+){0,8}"
    r"|(?i:autor(?:in|a)?|aut(?:eur|rice|ore)|texte?|texto|testo|tekst|автор|текст)\s?: (?=[A-ZÀ-ÞА-Я])\S+(?: \S+){0,6}"
)
MONTH = (
    r"(?:jan|feb|fév|fev|mar|mär|maart|apr|avr|abr|may|mai|mag|maj|mei|jun|juin|giu|czerw|jul|juil|lug|lip|aug|ago|août"
    r"|sierp|sep|set|wrz|oct|okt|ott|out|paź|nov|list|dec|dez|déc|dic|dez|ene|gen|stycz|lut|kwie|grud|янв|фев|мар|апр"
    r"|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\w{0,9}\.?"
)
DATED = re.compile(
    r"(?:(?:at )?\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
    r"|(?:first |last |originally )?(?:published|updated|posted|modified|reviewed|edited|created|date|veröffentlicht"
    r"|aktualisiert|erstellt|stand|publié|mis à jour|modifié|publicad[oa]|a[ct]+ualizad[oa]|pubblicato|aggiornato"
    r"|gepubliceerd|bijgewerkt|opublikowano|aktualizacja|опубликован[ао]?|обновлен[ао]?)\b[^\d]{0,30}\d.{0,50}"
    rf"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,? )?(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\.? (?:de )?)?"
    rf"{MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? (?:de )?\d{{4}}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d|\d{4}[年년] ?\d{1,2}[月월] ?\d{1,2}[日일])"
    r"(?:[ ,|•·T–-]{0,3}(?:(?:at|um|à|às|alle|om|в) )?\d{1,2}[:.h時시] ?\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?.{0,12})?)",
    re.IGNORECASE,
)
# Who wrote, before the date: "Ada Lindgren, 22 March 2026".
AUTHOR = re.compile(r"(?:[A-ZÀ-ÞĀ-ŽΑ-ΩА-Я][\w.’'-]{1,30} ?){2,4}[,|•·–—] ?")
# "(Reporting by Ada Lindgren; editing by Bo Marsh)", "Bo Marsh contributed to this report.", "(dpa/AFP)".
CREDITED = re.compile(
    r"\(?(?i:(?:additional |with )?reporting by|reporting and writing by|editing by) (?=[A-ZÀ-Þ]).{2,200}"
    r"|(?=[A-ZÀ-Þ]).{2,160} contributed (?:to this (?:report|story|article)|reporting)(?: from .{2,40})?\.?"
    r"|\((?:dpa|AFP|AP|Reuters|EFE|ANSA|PAP|Lusa|ANP|ТАСС)(?:/\w{2,12}){0,3}\)"
)


def is_byline(line: str) -> bool:
    """Whether a line only says who wrote the article, or when."""
    if len(line) <= LONGEST_CREDIT and CREDITED.fullmatch(line):
        return True
    if len(line) > LONGEST or line[-1:] in ".!?…":
        return False
    author = AUTHOR.match(line)
    return bool(BYLINE.fullmatch(line) or DATED.fullmatch(line, author.end() if author else 0))
