"""Lines that stand in front of a text: a login, a question for consent, a check, a subscription; and "Page not found".

Every phrase speaks to the reader: a report about cookies or subscriptions has none of them.
"""

from __future__ import annotations

import re

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


def is_wall(line: str) -> bool:
    """Whether a line asks for consent, a login or a check."""
    return WALL.search(line) is not None


def is_gone(title: str) -> bool:
    """Whether a title says that there is no such page."""
    return GONE.search(title) is not None


def asks_to_pay(text: str) -> bool:
    """Whether a text says that a subscription or a login is needed to read on."""
    text = text.lower()
    return any(phrase in text for phrase in PAYWALL)
