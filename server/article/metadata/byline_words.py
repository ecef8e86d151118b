"""What bylines say beside names, in the languages of the service: one line a language where a list has several."""

from __future__ import annotations

import re

from .months import MONTHS


def _any(*lines: str) -> str:
    """The alternatives in the lines as one pattern."""
    return "|".join(lines)


PREFIX = re.compile(
    "^(?:"
    + _any(
        r"(?:this (?:post|article|story) (?:was|is) )?(?:written|posted|published|reported|compiled)(?: and \w+)? by",
        r"(?:story|words|text|article|recipe|post|review|report|analysis|guest post|contributed) by|by",
        r"authors?(?= ?:)|author(?= [A-Z])|text(?= ?:)",
        r"von|eine? (?:beitrag|artikel|kommentar|analyse|interview) von|autor(?:in|en)?(?= ?:)",
        r"par|écrit par|propos recueillis par|auteure?s?(?= ?:)|texte(?= ?:)",
        r"por|escrito por|autor(?:a|es)?(?= ?:)|texto(?= ?:)",
        r"di|a cura di|scritto da|testo di|da|autore(?= ?:)",
        r"door|geschreven door|tekst(?= ?:)",
        r"przez|autor(?:ka|zy)(?= ?:)",
        r"автор(?:ы)?(?= ?:)|текст(?= ?:)",
        r"מאת|بقلم|كتب(?:ت|ه)?(?= ?:)",
        r"作者|文(?=[:：/／])|记者|記者|撰文",
    )
    + r")(?!\w|-)\s{0,3}[:：/／]?\s?",
    re.IGNORECASE,
)
# How a line begins, or goes on behind a date, that is a byline though no markup says so.
PREFIXED = re.compile(
    r"(?:^|\d{4},? |[|·•–—] )(?:"
    + _any(
        r"[Bb]y|BY|(?:Written|Words|Story|Posted|Reviewed) by|[Vv]on|VON|[Pp]ar|Propos recueillis par|[Pp]or|[Dd]i",
        r"A cura di|[Dd]a|[Dd]oor|[Pp]rzez|(?:Text|Authors?|Autor(?:in|en|a|es)?|Auteure?|Autore|Tekst|Автор|Текст):",
        r"מאת|بقلم|作者(?=[:：])|记者|記者",
    )
    + r")(?=[ :：]|$)"
)
# Behind a name: where, for whom or on whose behalf it was written.
AFTER_NAME = re.compile(
    r"\s(?:on behalf of|for|from|at|on|in|für|aus|pour|para|desde|per|voor|dla|для)\s.*$", re.DOTALL
)
# Words of a card about the author, a share button or a list; no name has them.
NO_NAME = re.compile(
    r"\b(?:bio|profile|fact|checked|more|all|view|views|follow|share|read|posts?|articles?|last|updated|published|sponsored|min|mins"
    r"|marketing|development|strategy|engineering|communications|research|security|travel|technology|business|finance"
    r"|software|product|skills|tips|content|hardware|prevention|advice|review(?:s|ed)?|edited|guide|week|today)\b",
    re.IGNORECASE,
)
# Here a second credit begins: who edited, checked or photographed did not write.
SECOND_CREDIT = re.compile(
    r"\W+(?:"
    + _any(
        r"(?:medically |fact[- ])?(?:reviewed|edited|checked)|photograph(?:s|ed|y)|photos?|illustrat(?:ed|ions?)",
        r"translated|produced",
        r"fotos?|bearbeitet|redigiert|übersetzt|illustration(?:en)?",
        r"mis à jour|photographies|traduit",
    )
    + r")(?: by| von| par| de)?\b.*$",
    re.IGNORECASE | re.DOTALL,
)
BETWEEN = re.compile(
    r"\s*(?:[,;|•·、，()]|\s[/–—-]\s|\s&\s|(?<=[^\W\d]{4})\.\s"
    r"|(?<![\w-])(?:and|AND|with|und|UND|mit|et|ET|avec|y|con|e|com|en|i|и)(?![\w-]))\s*"
)
# What is left of a date or of its label once its figures are gone; it may be glued to the name before it.
BEFORE_DATE = re.compile(
    "(?:"
    + _any(
        r"(?:(?:Last )?(?:Updated|Modified|Reviewed|Published|Posted)|Stand|Aktualisiert|Veröffentlicht)(?: on| am)?",
        r"(?:Publié|Mis à jour|Publicado|Actualizado|Atualizado|Pubblicato|Aggiornato)(?: le| el| il| em)?",
        r"(?<!\w)(?:on|at|am|um|le|el|il|em|de|d\.)",
        r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun",
        r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch",
        rf"(?:{'|'.join(name.title() for name in sorted(MONTHS, key=len, reverse=True))})\.?",
        r"[\s,.:|•·*(\[/–—-]",
    )
    + ")$"
)
# The letters of degrees and honours behind a name.
CREDENTIAL = re.compile(
    r"(?:Jr|Sr|Esq|[Pp]h\.?\s?D|II|III|IV|(?:[A-Z]\.?){2,7}|[A-Z][A-Za-z]{0,3}\.[A-Z][A-Za-z.]*|[A-Z]{2,7}[®™]?)\.?"
)
COMPANY = re.compile(
    r"^the\b|\b(?:"
    + _any(
        r"team|editorial|editors|newsroom|news|desk|association|foundation|university|institute|college|school",
        r"cent(?:er|re)|company|inc|llc|ltd|corp|group|media|magazine|agency|agencies|press|blog|network|services?",
        r"solutions|official|online|department|ministry|council|committee|bureau|authority|society|club|website|wire",
        r"times|post|journal|tribune|projects?|contributors",
        r"gmbh|redaktion|agentur|zeitung|verlag|ministerium",
        r"rédaction|agence|redacción|agencia|redazione|agenzia|redactie|redakcja|agencja|redação|agência|редакция",
        r"reuters|afp|dpa|ap|efe|ansa|pap|tass|тасс|риа|xinhua|bloomberg",
    )
    + r")\b|\.(?:com|org|net|de|fr|co\.uk)\b",
    re.IGNORECASE,
)
NOBODY = re.compile(
    r"\bstaff$|\b(?:editorial|content|enrollment|marketing) team\b|^(?:the )?(?:"
    + _any(
        r"admin\w*|webmaster|editors?|guest(?: author| post)?|author|anonymous|unknown|none|n/a|null|root|user|team",
        r"redaktion|rédaction|redacción|redazione|redactie|redakcja|redação|редакция",
    )
    + ")$",
    re.IGNORECASE,
)
PARTICLES = frozenset(
    word
    for line in (
        "de da das do dos del della di du des la le el e y i",
        "van von der den ter ten zu zur und af av",
        "al bin ibn ben d' o' st. saint mc",
    )
    for word in line.split()
)
ROLES = frozenset(
    word
    for line in (
        "senior chief staff writer reporter editor correspondent author contributor contributing columnist director",
        "manager coordinator head founder co-founder ceo cto expert specialist consultant producer analyst professor",
        "engineer developer scientist researcher fellow attorney dietitian journalist freelance lead vice president",
        "assistant associate deputy executive managing principal certified registered",
        "redakteur redakteurin redaktor korrespondent korrespondentin reporterin journalistin",
        "journaliste rédacteur rédactrice correspondant correspondante",
        "redactor redactora periodista corresponsal",
        "giornalista redattore redattrice corrispondente",
        "verslaggever redacteur",
        "dziennikarz dziennikarka redaktorka",
        "jornalista repórter correspondente",
        "корреспондент редактор обозреватель журналист",
    )
    for word in line.split()
)
