"""Lines that are plainly no prose of an article, told by their wording alone.

Every pattern is bounded and looks at short lines only: a long paragraph is never taken for furniture. What leads
elsewhere is in promotions.py, what describes a picture in pictures.py.
"""

from __future__ import annotations

import re

LONGEST_NOTICE = 300
LONGEST_NOTICE_WORDS = 40
LONGEST_CONSENT = 500
LONGEST_DISCLOSURE = 400
LONGEST_DATELINE = 90
LONGEST_CREDIT = 220

NOTICE = re.compile(
    r"(?:browser|internet explorer|\bIE ?\d+)\b.{0,80}\b(?:not|no longer|isn[’']t|out of date|outdated)\b"
    r"|\b(?:not|no longer) supported\b.{0,80}\bbrowser"
    r"|\b(?:enable|activate|turn on|requires?|need) java-?script\b"
    r"|\bjava-?script (?:is|must be|seems to be|has been)\b",
    re.IGNORECASE,
)
# One of these words is in what the patterns above and below find: they are looked for first, as that costs little.
BROWSERS = ("browser", "explorer", "java", "ie ")
LABEL = re.compile(
    r"(?:skip to (?:main |the )?content|zum inhalt springen|aller au contenu|saltar al contenido|advertisement"
    r"|advertising|werbung|anzeige|publicité|publicidade?|pubblicità|advertentie|reklama|реклама)\W{0,9}",
    re.IGNORECASE,
)
QUOTED = frozenset('"“”„«»')
# What stands in place of a film or a post until the reader consents to the cookies of who has it.
WAITING = re.compile(
    r"(?:to (?:view|see|display|watch|load) this|this (?:content|video|post|embed|tweet|article contains content)"
    r"|allow .{1,30}\?|an dieser stelle|empfohlener .{0,30}inhalt|externe[rn]? inhalt"
    r"|(?:ich bin|sie sind|du bist) damit|(?:um|mit|durch|zum) .{1,60}(?:inhalt|klick|anzeigen)|ce contenu|cette vidéo"
    r"|pour (?:voir|afficher|consulter) ce|en cliquant|este (?:contenido|conteúdo|vídeo)"
    r"|contenido (?:externo|bloqueado)|para (?:ver|visualizar) est"
    r"|quest[oa] (?:contenuto|video)|per (?:visualizzare|vedere) quest|deze (?:inhoud|content|video)|om (?:dit|deze) "
    r"|dit (?:item|bericht|filmpje)|t(?:a|en) (?:treść|materiał|film)|aby (?:zobaczyć|wyświetlić|obejrzeć)"
    r"|для просмотра|чтобы (?:увидеть|посмотреть)|это содержимое)",
    re.IGNORECASE,
)
CONSENT = re.compile(
    r"\bcookies?\b|\bconsent|java-?script|\bpermission before|third[- ]part|einwillig|zustimm|einverstanden|akzeptier"
    r"|drittanbieter|\bacceptez|\bpartenaires\b|\baceptar?\b|\baceite\b|consenso|accetta|toestemming|accepteer"
    r"|\bzgod[aęy]\b|zaakceptuj|соглас",
    re.IGNORECASE,
)
# What a site says of the links by which it earns.
EARNINGS = ("commission", "affili", "amazon", "provision", "afiliad", "commissie", "afiliac", "партн")
DISCLOSURE = re.compile(
    r"\b(?:we|i) .{0,40}\b(?:earn|receive|get|make)\b.{0,40}\bcommissions?\b|\bearn us .{0,30}\bcommissions?\b"
    r"|\bmay (?:earn|receive) .{0,40}\bcommissions?\b|\bAmazon Associate\b"
    r"|\bthis (?:page|post|article|site|website|blog) .{0,60}\baffiliate\b|\busing the affiliate links?\b"
    r"|\baffiliate-links?\b.{0,120}\b(?:wir|provision)|\bwir .{0,60}\bprovision\b|\bnous .{0,60}\bcommission\b"
    r"|\bliens? d[’']affiliation|\benlaces? de afiliad|\blinks? de afiliad|\blink di affiliazione"
    r"|\bcommissie\b.{0,80}\blinks?\b"
    r"|\blink\w* afiliac|партн[её]рск\w+ ссыл",
    re.IGNORECASE,
)

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


def is_notice(line: str) -> bool:
    """Whether a line speaks of the reader's browser, consent or purchases, not of the article's subject."""
    if len(line) > LONGEST_CONSENT or not QUOTED.isdisjoint(line):
        return False
    if LABEL.fullmatch(line) or (WAITING.match(line) and CONSENT.search(line)):
        return True
    words = line.lower()
    if len(line) <= LONGEST_DISCLOSURE and any(word in words for word in EARNINGS) and DISCLOSURE.search(line):
        return True
    short = len(line) <= LONGEST_NOTICE and len(words.split()) <= LONGEST_NOTICE_WORDS
    return short and any(word in words for word in BROWSERS) and NOTICE.search(line) is not None


def is_dateline(line: str) -> bool:
    """Whether a line only says who wrote the article, or when."""
    if len(line) <= LONGEST_CREDIT and CREDITED.fullmatch(line):
        return True
    if len(line) > LONGEST_DATELINE or line[-1:] in ".!?…":
        return False
    author = AUTHOR.match(line)
    return bool(BYLINE.fullmatch(line) or DATED.fullmatch(line, author.end() if author else 0))
