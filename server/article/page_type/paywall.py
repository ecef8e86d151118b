"""What stands in front of a text: a login, a banner that asks for consent, a check, a paywall, a page that is gone.

Told by wording in nine languages and by what publishers state for search engines. Every phrase speaks to the reader:
a report about cookies or subscriptions has none of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import chain, islice

from lxml import etree

from ..clean.boilerplate import is_hidden
from ..tree.document import Document, squeezed
from .signals import Signs

# Characters. A publisher shows a few paragraphs before a paywall, more only where the text visibly breaks off.
LONGEST_STUB, LONGEST_OPEN_STUB = 2000, 5000
LEAST_LOCKED = 200
# The share of the words that the page states, below which some are missing and from which none are.
MISSING, WHOLE = 0.5, 0.8
LONGEST_BOX, MOST_BOXES = 1500, 8
LEAST_PARAGRAPH = 100
# Of each sort the first ones: to unite all takes libxml2 time that is quadratic in their number.
WALLED = etree.XPath(
    "((//@class[contains(., 'wall')])[position() <= 100]|(//@id[contains(., 'wall')])[position() <= 100])/.."
)
BOX = re.compile(r"pay-?wall|reg-?wall|(?:subscription|subscriber|premium|login|abo)-?wall", re.IGNORECASE)
CLOSED_END = re.compile(r"[.!?:。！？؟।][\s\"'”’»›)\]]*$")
OPEN_END = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\s\"'”’»)]*$")
WALL = re.compile(
    r"\b(?:we|us) and our \d{0,5} ?partners\b|\b(?:we|this site|this website) uses? cookies\b|\blegitimate interest\b"
    r"|\b(?:manage|change|withdraw) (?:your|my) (?:preferences|choices|consent|settings|cookies)\b"
    r"|\b(?:accept|reject|allow) (?:all|cookies)\b|\bby clicking\b|\bprivacy (?:policy|notice|settings|cent(?:er|re))\b"
    r"|\bwir und unsere \d{0,5} ?partner\b|\beinwilligung\b|\balle(?:n)? (?:cookies )?(?:akzeptieren|zustimmen)\b"
    r"|\bberechtigte[sn]? interesse|\bnous et nos \d{0,5} ?partenaires\b|\btout (?:accepter|refuser)\b"
    r"|\bvotre consentement\b|\bnosotros y nuestros \d{0,5} ?socios\b|\baceptar todo\b|\bsu consentimiento\b"
    r"|\bnoi e i nostri \d{0,5} ?partner\b|\baccetta(?:re)? tutt[oi]\b|\bil (?:tuo|suo) consenso\b"
    r"|\bwij en onze \d{0,5} ?partners\b|\balles accepteren\b|\b(?:uw|je) toestemming\b"
    r"|\bmy i nasi \d{0,5} ?partnerzy\b|\bzaakceptuj wszystk|\bzgod[aęy] na\b|\bnós e os nossos \d{0,5} ?parceiros\b"
    r"|\baceitar tudo\b|\bo seu consentimento\b|\bмы и наши партн[её]ры\b|\bпринять вс[её]\b|\bваше согласие\b"
    r"|\b(?:log|sign) ?in (?:to|with)\b|\bforgot(?:ten)? (?:your )?password\b|\bcreate (?:an|your|a free) account\b"
    r"|\bdon[’']t have an account\b|\byour (?:e-?mail|password|username)\b|\bpasswort vergessen\b|\bkonto erstellen\b"
    r"|\b(?:melden sie sich|bitte) an(?:melden)?\b|\bmot de passe oublié\b|\bcréer un compte\b|\bconnectez-vous\b"
    r"|\bolvid(?:ó|aste|ado) (?:su|tu|la) contraseña\b|\binici[ae] sesión\b|\bcre(?:e|a|ar) una cuenta\b"
    r"|\bpassword dimenticata\b|\baccedi (?:a|con)\b|\bcrea un account\b|\bwachtwoord vergeten\b|\blog in (?:met|om)\b"
    r"|\baccount aanmaken\b|\bzaloguj się\b|\bnie pamiętasz hasła\b|\bzałóż konto\b|\besqueceu (?:a|sua) (?:senha|"
    r"palavra-passe)\b|\bcri(?:e|ar) (?:uma )?conta\b|\bвойдите\b|\bзабыли пароль\b|\bсоздать аккаунт\b"
    r"|\bverify (?:that )?you(?:[’']re| are)\b|\bnot a robot\b|\bunusual traffic\b|\bchecking your browser\b"
    r"|\benable (?:javascript|cookies)\b|\bcaptcha\b|\bsecurity (?:check|service)\b|\bkein roboter\b"
    r"|\bsicherheitsüberprüfung\b|\bpas un robot\b|\bno (?:eres|es|soy) un robot\b|\bnon (?:sei|sono) un robot\b"
    r"|\bgeen robot\b|\bnie jest(?:em|eś) robotem\b|\bnão (?:sou|é) um robô\b|\bне робот\b",
    re.IGNORECASE,
)
GONE = re.compile(
    r"\b404\b|\b(?:page|article|story|site) (?:was |is |could |can)?(?:not (?:be )?found|no longer|gone|unavailable)\b"
    r"|\b(?:seite|artikel) (?:wurde )?(?:nicht|leider nicht) gefunden\b|\bpage (?:introuvable|non trouvée)\b"
    r"|\bpágina no encontrada\b|\bpagina non trovata\b|\bpagina niet gevonden\b|\bnie znaleziono strony\b"
    r"|\bstrona nie istnieje\b|\bpágina não encontrada\b|\bстраница не найдена\b",
    re.IGNORECASE,
)
PAYWALL = (
    "to continue reading", "subscribe to read", "to read the full article",
    "to read the full story", "to read the rest of", "this article is for subscribers", "exclusively for subscribers",
    "only available to subscribers", "unlock this article", "reached your article limit", "your last free article",
    "this post is for paid subscribers", "this post is for paying subscribers", "become a member to read",
    "log in to read", "sign in to read", "register to read", "register to continue", "account to continue",
    "um weiterzulesen", "jetzt weiterlesen", "weiterlesen mit", "diesen artikel weiterlesen", "artikel freischalten",
    "nur für abonnenten", "exklusiv für abonnenten", "registrieren und weiterlesen", "den vollständigen artikel lesen",
    "réservé aux abonnés", "réservée aux abonnés", "pour lire la suite", "poursuivre la lecture",
    "débloquer cet article", "para seguir leyendo", "para continuar leyendo", "para suscriptores",
    "per continuare a leggere", "riservato agli abbonati", "per leggere l'articolo completo", "abbonati per leggere",
    "om verder te lezen", "alleen voor abonnees", "exclusief voor abonnees", "dit artikel verder lezen",
    "aby czytać dalej", "tylko dla subskrybentów", "dla prenumeratorów", "chcesz czytać dalej", "żeby czytać dalej",
    "para continuar a ler", "para continuar lendo", "exclusivo para assinantes", "assine para ler",
    "apenas para assinantes", "чтобы читать дальше", "чтобы продолжить чтение", "только для подписчиков",
    "доступно подписчикам", "доступен по подписке", "доступна по подписке",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gate:
    """What is seen of a paywall: a box that is named after one, and the page's text, in which a line may ask to pay."""

    boxed: bool
    text: str

    def asks(self) -> bool:
        """Whether a line says that a subscription or a login is needed to read on."""
        text = self.text.lower()
        return any(phrase in text for phrase in PAYWALL)


def read_gate(document: Document) -> Gate:
    """The signs of a paywall in a tree without scripts, whose furniture still stands."""
    root, attributes = document.root, document.index.attributes
    named = any("wall" in names for _, _, names in chain(attributes["class"], attributes["id"]))
    walled = WALLED(root) if named else ()
    boxes = (element for element in walled if BOX.search(f"{element.get('class')} {element.get('id')}"))
    boxed = any(
        not is_hidden(box) and 0 < len(squeezed("".join(box.itertext())).strip()) <= LONGEST_BOX
        for box in islice(boxes, MOST_BOXES)
    )
    return Gate(boxed, str(etree.tostring(root, method="text", encoding="unicode")))


def breaks_off(signs: Signs, gate: Gate, text: str) -> bool:
    """Whether a text is only the beginning of one that has to be paid for.

    One sign of a paywall is not enough where the text ends as texts do: a subscriber's browser sends the whole of it
    with the same statements, and a slogan at its end.
    """
    if len(text) > LONGEST_OPEN_STUB:
        return False
    if signs.locked_length is not None:
        return signs.locked_length < LEAST_LOCKED
    seen = signs.locked + gate.boxed
    if signs.word_count is not None and not MISSING <= len(text.split()) / max(signs.word_count, 1) < WHOLE:
        partial = len(text.split()) < signs.word_count
    else:
        partial = ends_open(text) or (len(text) <= LONGEST_STUB and seen > 0 and seen + gate.asks() > 1)
    return partial and (seen > 0 or gate.asks())


def ends_open(text: str) -> bool:
    """Whether the last line is a paragraph that stops in the middle of a sentence."""
    last = text.rpartition("\n")[2]
    return bool(OPEN_END.search(last)) or (len(last) >= LEAST_PARAGRAPH and not CLOSED_END.search(last))
