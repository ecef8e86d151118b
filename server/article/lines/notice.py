"""Lines that speak of the reader's browser, consent or purchases.

Every pattern is bounded and looks at short lines only: a long paragraph is never taken for a notice.
"""

from __future__ import annotations

import re

LONGEST_NOTICE = 300
LONGEST_NOTICE_WORDS = 40
LONGEST_CONSENT = 500
LONGEST_DISCLOSURE = 400

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
