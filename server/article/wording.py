"""Lines that are plainly no prose of an article, told by their wording alone.

Every pattern is anchored and bounded, and looks at short lines only: a paragraph is never taken for furniture.
"""

from __future__ import annotations

import re

LONGEST_NOTICE = 300
LONGEST_NOTICE_WORDS = 40
LONGEST_PROMOTION = 260
LONGEST_DATELINE = 90

NOTICE = re.compile(
    r"(?:browser|internet explorer|\bIE ?\d+)\b.{0,80}\b(?:not|no longer|isn[’']t|out of date|outdated)\b"
    r"|\b(?:not|no longer) supported\b.{0,80}\bbrowser"
    r"|\b(?:enable|activate|turn on|requires?|need) java-?script\b|\bjava-?script (?:is|must be|seems to be|has been)\b"
    r"|^(?:skip to (?:main |the )?content|advertisement|advertising|werbung|anzeige|publicité|publicidad)\W{0,9}$",
    re.IGNORECASE,
)
QUOTED = frozenset('"“”„«»')

LEADS_ELSEWHERE = (
    r"(?:also )?(?:read|see|watch|listen|click|view|check out)(?: (?:more|also|next|here|now|related|full)){1,4}"
    r"\b(?! than\b).{0,150}"
    r"|(?:read more|(?:related|recommended)(?: \w+)?|more(?: from| on| news)?|see also|also|don[’']t miss|must read"
    r"|trending|up next|watch|listen|in case you missed it|you may also like|leggi anche|lee también|lea también"
    r"|lire aussi|à lire|lesen sie auch|mehr zum thema|leia (?:também|mais)|lees ook|zobacz też|читайте также)"
    r"\s?[:：].{0,200}"
    r"|click here (?:to|for)\b.{0,120}|(?:story|article) continues below.{0,40}"
    r"|(?:tags?|filed under|categories|posted in|topics)\s?:.{0,200}"
)
ASKS_READER = (
    r"(?:sign up|subscribe|register|log ?in|join|donate|support us|follow us|like us|find us|connect with us|share this"
    r"|share on|tweet this|print this|email this|download)\b.{0,60}\b(?:newsletters?|e-?mails?|inbox|free|today|now"
    r"|here|facebook|twitter|instagram|whatsapp|telegram|youtube|app|page|article|story|post)\b.{0,80}"
    r"|(?:you can )?follow (?:\S+ ){1,6}on (?:twitter|facebook|instagram|x|linkedin|threads|bluesky)\b.{0,120}"
    r"|get the .{1,40}\bapp|have a (?:news )?tip\b.{0,200}"
    r"|(?:post|leave|add|write|view|show|read|load|see) (?:(?:a|your|all|the|more|\d+) ){0,3}comments?\b.{0,30}"
)
SPEAKS_OF_SITE = (
    r"(?:\d{1,6} )?comments?|no comments.{0,20}|advert(?:isement|ising)?\b.{0,20}"
    r"|close|share|print|tweet|email|tags?|reply|menu|search|next|previous|loading|live|video|photos?|gallery|save|pin"
    r"|facebook|twitter|whatsapp|linkedin|pinterest|reddit"
    r"|(?:©|\(c\)|copyright (?:©|\(c\)|by|\d{4})).{0,200}|all rights reserved.{0,60}|_{2,}|[*•·—–-]+"
    r"|\d{1,3} (?:min(?:ute)?s?) read|(?:estimated )?reading time:?.{0,20}"
    r"|this (?:slideshow|site|video|content) (?:requires?|uses?|is not)\b.{0,80}"
)
PROMOTION = re.compile(rf"^(?:{LEADS_ELSEWHERE}|{ASKS_READER}|{SPEAKS_OF_SITE})$", re.IGNORECASE)

BYLINE = re.compile(
    r"^(?i:(?:written|posted|published|reported|reviewed|edited|updated|story|words|text|photos?)(?: and \w+)? )?"
    r"(?i:by|von|par|por|di|door) (?=[A-ZÀ-Þ@])\S+(?: \S+){0,8}$"
)
DATED = re.compile(
    r"^(?:(?:at )?\d{1,2}[.:]\d\d(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?"
    r"|(?:first |last |originally )?(?:published|updated|posted|modified|reviewed|edited|created|date)"
    r"\b[^\d]{0,30}\d.{0,50}"
    r"|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,? )?(?:(?:\d{1,2}(?:st|nd|rd|th)?\.? )?"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? \d{4}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)"
    r"(?:[ ,|•·T–-]{0,3}(?:at )?\d{1,2}[:.]\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?.{0,12})?)$",
    re.IGNORECASE,
)


def is_notice(line: str) -> bool:
    """Whether a line speaks of the reader's browser or of the page, not of the article's subject."""
    if len(line) > LONGEST_NOTICE or len(line.split()) > LONGEST_NOTICE_WORDS or not QUOTED.isdisjoint(line):
        return False
    return bool(NOTICE.search(line))


def is_promotion(line: str) -> bool:
    """Whether a line leads elsewhere or speaks of the site: "Read more: …", "Sign up for …", "Follow us on …"."""
    return len(line) <= LONGEST_PROMOTION and bool(PROMOTION.match(line))


def is_dateline(line: str) -> bool:
    """Whether a line only says who wrote the article or when."""
    if len(line) > LONGEST_DATELINE or line[-1:] in ".!?…":
        return False
    return bool(BYLINE.match(line) or DATED.match(line))
