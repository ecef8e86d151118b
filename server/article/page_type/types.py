"""The types of pages that are no news, essays or reports, and the signals of each, in nine languages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

PageTypeCode: TypeAlias = Literal["forum_thread", "shop_page", "documentation_page", "index_page", "service_page"]
NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True)
class PageType:
    """The signals of one type of page: `types` and `software` say it alone, the others in pairs.

    `hints` are types that also stand on other pages: an agency states its reviews as those of a product.
    `names` are looked for in the body's class and id, `address` in host and path, `labels` are whole texts of links and
    buttons. All is in lower case.
    """

    code: PageTypeCode
    types: frozenset[str] = frozenset()
    hints: frozenset[str] = frozenset()
    software: re.Pattern[str] = NEVER
    names: re.Pattern[str] = NEVER
    address: re.Pattern[str] = NEVER
    title: re.Pattern[str] = NEVER
    labels: frozenset[str] = field(default=frozenset())


FORUM = PageType(
    code="forum_thread",
    types=frozenset({"discussionforumposting", "qapage"}),
    software=re.compile(r"discourse|phpbb|vbulletin|xenforo|mybb|nodebb|flarum|invision|simple machines"),
    names=re.compile(r"phpbb|viewtopic|viewthread|showthread|thread[-_]view|\btopic\b|bb-?press"),
    address=re.compile(
        r"^(?:[\w-]+\.)*(?:forums?|foros?|community|boards?|answers|discuss(?:ions?)?)\."
        r"|/(?:forums?|foros?|fora|threads?|viewtopic|showthread|boards?|questions|discussions?)(?:/|\.php|$)"
        r"|/topics?/\d|/t/[^/]+/\d+"
    ),
    title=re.compile(r"\b(?:forums?|foros?|foren|message board|форум)\b"),
    labels=frozenset({
        "quote", "reply with quote", "post reply", "zitieren", "antwort erstellen", "auf thema antworten", "citer",
        "répondre au sujet", "citar", "responder al tema", "responder ao tópico", "cita", "rispondi citando",
        "rispondi alla discussione", "citeren", "plaats een reactie op dit onderwerp", "cytuj", "odpowiedz w temacie",
        "цитировать", "ответить в тему", "#2", "#3",
    }),
)  # fmt: skip
SHOP = PageType(
    code="shop_page",
    types=frozenset({"og:product", "og:product.group", "og:product.item", "og:og:product", "productgroup"}),
    hints=frozenset({"product", "offer", "aggregateoffer", "offercatalog", "itempage"}),
    names=re.compile(r"\bsingle-product\b|\bwoocommerce-page\b|\btemplate-(?:product|collection)\b|\bproduct-page\b"),
    address=re.compile(
        r"^(?:shop|store|boutique|tienda|negozio|winkel|sklep|loja)\."
        r"|/(?:products?|produkte?|produits?|productos?|prodotti|prodotto|producten|produkty?|produtos?"
        r"|shop|store|collections?|cat|dp|p)/"
    ),
    labels=frozenset({
        "add to cart", "add to bag", "add to basket", "add to trolley", "add to shopping bag", "sold out",
        "in den warenkorb", "in den einkaufswagen", "in den einkaufskorb",
        "ajouter au panier", "añadir al carrito", "añadir a la cesta",
        "agregar al carrito", "aggiungi al carrello", "in winkelwagen", "in winkelmand",
        "in mijn winkelwagen", "do koszyka", "dodaj do koszyka", "adicionar ao carrinho",
        "в корзину", "добавить в корзину",
    }),
)  # fmt: skip
DOCUMENTATION = PageType(
    code="documentation_page",
    types=frozenset({"techarticle", "apireference"}),
    software=re.compile(
        r"docutils|sphinx|mkdocs|docusaurus|rustdoc|gitbook|bookdown|vitepress|mdbook|doxygen|antora|javadoc|starlight"
        r"|nextra|asciidoctor|pdoc|typedoc|readme\.io"
    ),
    names=re.compile(r"\bdocs?\b|\bdocumentation\b|\bwy-body"),
    address=re.compile(
        r"^(?:[\w-]+\.)*(?:docs?|developers?|devdocs|readthedocs|manual|man|reference)\."
        r"|/(?:docs?|documentation|doku|dokumentation|documentacion|documentazione|reference|manuals?|man-pages"
        r"|man\d?|api|handbook)(?:/|$)"
    ),
    title=re.compile(
        r"\b(?:documentation|docs|manual pages?|user[’']?s? (?:guide|manual)|reference|handbook|dokumentation|handbuch"
        r"|documentación|manual de|documentazione|manuale|handleiding|dokumentacja|podręcznik|documentação"
        r"|документация|руководство)\b"
    ),
    labels=frozenset({
        "edit this page", "edit on github", "edit this page on github", "view page source", "show source",
        "view source", "improve this page", "suggest edits", "suggest an edit", "report an issue with this page", "¶",
        "diese seite bearbeiten", "modifier cette page", "editar esta página", "modifica questa pagina",
        "bewerk deze pagina", "edytuj tę stronę", "редактировать эту страницу", "api reference", "release notes",
    }),
)  # fmt: skip
INDEX = PageType(
    code="index_page",
    types=frozenset({"collectionpage", "searchresultspage"}),
    names=re.compile(r"(?:^|\s)(?:archive|category|tag|blog|home|search-results|search|listing|section-front)(?:$|\s)"),
    address=re.compile(
        r"^[^/]+/?$"
        r"|/(?:news|blog|latest|archives?|search|press|stories|issues|list|library|reviews|headlines|in-the-news"
        r"|nachrichten|aktuelles|suche|actualites?|recherche|noticias|buscar|actualidad|notizie|cerca|nieuws|zoeken"
        r"|wiadomosci|szukaj|aktualnosci|busca|novosti|poisk)(?:/|\.\w{1,5})?$"
        r"|/(?:categor(?:y|ies)|tags?|topics?|kategorie|thema|categoria|rubrique|dossier|tema|themas?|shows?)/[^/]+/?$"
    ),
    title=re.compile(
        r"\b(?:search results|results for|suchergebnisse|résultats de (?:la )?recherche|resultados de (?:la )?búsqueda"
        r"|risultati (?:della )?ricerca|zoekresultaten|wyniki wyszukiwania|resultados da (?:busca|pesquisa)"
        r"|результаты поиска|all articles|latest news|archives?)\b"
        r"|\b(?:news|blog|nachrichten|aktuelles|actualités|noticias|notizie|nieuws|aktualności|notícias|новости)"
        r" [|–—-] [^|–—-]*$"
    ),
    labels=frozenset({
        "older posts", "older", "next page", "load more", "show more articles", "more results", "page 2",
        "ältere beiträge", "nächste seite", "mehr laden", "articles plus anciens", "page suivante", "voir plus",
        "entradas antiguas", "página siguiente", "cargar más", "pagina successiva", "carica altro", "volgende pagina",
        "meer laden", "następna strona", "załaduj więcej", "próxima página", "carregar mais", "следующая страница",
        "показать ещё", "загрузить ещё",
    }),
)  # fmt: skip
SERVICE = PageType(
    code="service_page",
    types=frozenset({
        "service", "governmentservice", "course", "softwareapplication", "mobileapplication", "webapplication",
    }),
    address=re.compile(
        r"/(?:services?|our-services|courses?|programs?|programmes?|classes|pricing|training|tuition-and-fees|why-us"
        r"|testimonials"
        r"|dienste|dienstleistungen|leistungen|angebote?|kurse|prestations|offres?|servicios?|cursos?"
        r"|servizi|corsi|diensten|uslugi|oferta|servicos)(?:/|$)"
        r"|/(?:\w+-){1,3}(?:services|course|certification|packages)(?:/|$)"
    ),
    title=re.compile(
        r"\b(?:services|course online|online course|tuition|pricing|testimonials"
        r"|dienstleistungen|leistungen|prestations|servicios|servizi|diensten|usługi|serviços|услуги)\b"
    ),
    labels=frozenset({
        "get a quote", "get a free quote", "get free quote", "get quote", "free quote", "request a quote",
        "request quote", "get a free estimate", "get an estimate", "free estimate", "request an estimate",
        "request an appointment", "make an appointment", "book an appointment", "book appointment", "book now",
        "book online", "book a call", "book a consultation", "free consultation", "schedule a consultation",
        "schedule a visit", "schedule service", "schedule now", "request information", "request info", "request a demo",
        "contact us today", "call us today", "call now", "apply online", "enroll now", "enroll", "enrol now",
        "register now", "download on the app store", "get it on google play", "pay online",
        "termin vereinbaren", "termin buchen", "angebot anfordern", "jetzt anfragen", "jetzt buchen",
        "online beantragen", "laden im app store", "jetzt bei google play", "demander un devis", "devis gratuit",
        "prendre rendez-vous", "réserver", "faire la demande en ligne", "télécharger dans l'app store",
        "disponible sur google play", "pedir cita", "solicitar cita", "solicitar presupuesto", "pedir presupuesto",
        "reservar ahora", "solicitar en línea", "descargar en app store", "disponible en google play", "prenota ora",
        "prenota", "richiedi un preventivo", "richiedi preventivo", "prenota un appuntamento", "afspraak maken",
        "maak een afspraak", "offerte aanvragen", "direct regelen", "direct aanvragen", "umów wizytę", "umów się",
        "zarezerwuj", "złóż wniosek", "zamów wycenę", "pobierz z google play", "agendar", "marcar consulta",
        "pedir orçamento", "solicitar orçamento", "agende agora", "записаться", "записаться на приём",
        "оставить заявку", "заказать звонок", "подать заявление", "загрузите в app store",
    }),
)  # fmt: skip
PAGE_TYPES = (FORUM, SHOP, DOCUMENTATION, INDEX, SERVICE)
