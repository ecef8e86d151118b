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


PROMOTION = re.compile(
    r"^(?:(?:also )?(?:read|see|watch|listen|click|view|check out)(?: (?:more|also|next|here|now|related|full))+\b.{0,150}$"
    r"|(?:read more|(?:related|recommended)(?: \w+)?|more(?: from| on| news)?|see also|also|don[’']t miss|must read|trending|up next|watch|listen|in case you missed it|you may also like|leggi anche|lee también|lea también|lire aussi|à lire|"
    r"lesen sie auch|mehr zum thema|leia (?:também|mais)|lees ook|zobacz też|читайте также)\b\s?[:：].{0,200}$"
    r"|(?:sign up|subscribe|register|log ?in|join|donate|support us|follow us|like us|find us|connect with us|share this|share on|tweet this|print this|email this|download)\b.{0,60}\b(?:newsletters?|emails?|e-mails?|inbox|free|"
    r"today|now|here|facebook|twitter|instagram|whatsapp|telegram|youtube|app|page|article|story|post)\b.{0,80}$"
    r"|(?:you can )?follow (?:\S+ ){1,6}on (?:twitter|facebook|instagram|x|linkedin|threads|bluesky)\b.{0,120}$"
    r"|click here (?:to|for)\b.{0,120}$|get the .{1,40}\bapp$|have a (?:news )?tip\b.{0,200}$|(?:last )?updated? (?:at|on)?:? ?[\d\w].{0,40}$"
    r"|advert(?:isement|ising)?\b.{0,20}$|(?:story|article) continues below.{0,40}$|(?:post|leave|add|write|view|show|read|load|see) (?:a |your |all |the |more |\d+ )*comments?\b.{0,30}$|\d* ?comments?$|no comments.{0,20}$"
    r"|(?:close|share|print|tweet|email|comments?|tags?|reply|menu|search|next|previous|loading|live|video|photos?|gallery|save|pin|facebook|twitter|whatsapp|linkedin|pinterest|reddit)$|(?:tags?|filed under|categories|posted in|topics)\s?:.{0,200}$"
    r"|(?:©|copyright|\(c\)).{0,200}$|all rights reserved.{0,60}$|_{2,}$|[*•·—–-]+$|\d+ (?:min(?:ute)?s?|mins) read$|(?:estimated )?reading time:?.{0,20}$|this (?:slideshow|site|video|content) (?:requires?|uses?|is not)\b.{0,80}$)",
    re.IGNORECASE,
)
LONGEST_PROMOTION = 260


def is_promotion(line: str) -> bool:
    """Whether a line leads elsewhere or speaks of the site: "Read more: …", "Sign up for …", "Follow us on …"."""
    return len(line) <= LONGEST_PROMOTION and bool(PROMOTION.match(line))


BYLINE = re.compile(
    r"^(?:(?:written|posted|published|reported|reviewed|edited|updated|story|words|text|photos?)(?: and \w+)? )?(?:by|von|par|por|di|door) (?:\S+ ?){1,9}$"
    r"|^(?:(?:first |last |originally )?(?:published|updated|posted|modified|reviewed|edited|created|date))(?: on| at| by)?\b:?.{0,60}$",
    re.IGNORECASE,
)
DATED = re.compile(
    r"^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)(?:day)?,? )?(?:(?:\d{1,2}(?:st|nd|rd|th)?\.? )?(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?,? \d{4}"
    r"|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d\d-\d\d)(?:[ ,|•·T–-]{0,3}(?:at )?\d{1,2}[:.]\d\d(?::\d\d)? ?(?:[ap]\.?m\.?)?.{0,12})?$",
    re.IGNORECASE,
)
LONGEST_DATELINE = 90


def is_dateline(line: str) -> bool:
    """Whether a line only says who wrote the article or when."""
    if len(line) > LONGEST_DATELINE or ENDS_SENTENCE.search(line):
        return False
    return bool(BYLINE.match(line) or DATED.match(line))
