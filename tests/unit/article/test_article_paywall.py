"""What stands in front of a text, and whether a text breaks off there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from server.article.lines.wall import PAYS, asks_to_pay, is_gone
from server.article.page_type.has_article import is_mostly_wall
from server.article.page_type.paywall import Paywall, breaks_off, ends_open, has_box
from server.article.tree.document import parse_document

LOCKED = Paywall(locked=True)
ASKS = "Subscribe to read the rest. Log in to read."
SENTENCE = "The harbour was closed on Monday, and nobody could say for how long it would stay that way. "
BEGINNING = SENTENCE * 5
WHOLE = SENTENCE * 80


def test_a_beginning_with_two_signs_of_a_paywall_is_a_stub():
    """A statement, a line that asks to pay and a box that is named after a paywall: any two."""
    assert breaks_off(Paywall(locked=True, text=ASKS), BEGINNING)
    assert breaks_off(Paywall(locked=True, boxed=True), BEGINNING)
    assert breaks_off(Paywall(boxed=True, text=ASKS), BEGINNING)


def test_one_sign_is_not_enough_where_the_text_ends_as_texts_do():
    """A subscriber's browser sends a short text with the same statements, and slogans stand below free texts."""
    assert not breaks_off(LOCKED, BEGINNING)
    assert not breaks_off(Paywall(text=ASKS), BEGINNING)
    assert not breaks_off(Paywall(), BEGINNING)


@pytest.mark.parametrize(
    "end", ["and the mayor…", "and the mayor [...]", SENTENCE + "But the mayor, who had been told"]
)
def test_one_sign_is_enough_where_the_text_stops_in_a_sentence(end):
    """Dots, or a paragraph without a full stop, show that there was more."""
    assert breaks_off(LOCKED, BEGINNING + end)
    assert not breaks_off(Paywall(), BEGINNING + end)


def test_a_long_text_is_no_stub():
    """Whatever the page states and shows: nobody gives away as much."""
    assert not breaks_off(Paywall(locked=True, boxed=True, text=ASKS), WHOLE)


def test_the_parts_that_are_not_free_decide():
    """Where the page marks them, they are there or they are not."""
    assert breaks_off(replace(LOCKED, locked_length=0), BEGINNING)
    assert not breaks_off(replace(LOCKED, locked_length=1800, text=ASKS), BEGINNING)


def test_the_stated_word_count_decides():
    """Less than half of the words is a stub, four fifths are the whole."""
    words = len(BEGINNING.split())
    assert breaks_off(replace(LOCKED, word_count=words * 3), BEGINNING)
    assert not breaks_off(replace(LOCKED, word_count=words, boxed=True), BEGINNING)


def test_a_heading_or_a_name_at_the_end_is_no_open_end():
    """Only a long line without a full stop is."""
    assert not ends_open(f"{SENTENCE}\nMaren Holt, Port Hallow")
    assert not ends_open(f"{SENTENCE}\n“{SENTENCE.strip()}”")


def test_a_box_is_seen_by_its_name():
    """If it is shown, holds something and is no frame around the whole text."""
    shown = "<div class='article-paywall'><p>Subscribe</p></div>"
    assert has_box(parse_document(shown, None))
    for markup in (
        shown.replace("<div", "<div hidden"),
        "<div class='paywall'></div>",
        f"<div class='paywall'>{WHOLE}</div>",
        "<div class='wallpaper'>Blue</div>",
    ):
        assert not has_box(parse_document(markup, None))


def test_lines_that_ask_to_pay_are_looked_for_in_lower_case():
    """Every line can be found."""
    assert [line for line in PAYS if line != line.lower()] == []
    assert asks_to_pay("POUR LIRE LA SUITE, abonnez-vous")


@pytest.mark.parametrize(
    "text",
    [
        "We and our 640 partners store information on your device.",
        "Wir und unsere Partner verarbeiten personenbezogene Daten.",
        "Nous et nos 87 partenaires utilisons des cookies.",
        "Nosotros y nuestros 120 socios almacenamos información.",
        "Noi e i nostri partner archiviamo informazioni.",
        "Wij en onze partners gebruiken cookies.",
        "My i nasi partnerzy przechowujemy informacje.",
        "Nós e os nossos parceiros guardamos informações.",
        "Мы и наши партнёры храним данные.",
        "Vi och våra partner sparar kakor.",
        "Don’t have an account yet? Then create one.",
        "Haben Sie Ihr Passwort vergessen? Klicken Sie hier.",
        "Verify that you are human to go on.",
    ],
)
def test_a_wall_is_told_by_how_it_speaks_to_the_reader(text):
    """Consent, login and check, in many languages."""
    assert is_mostly_wall([text])


def test_a_report_about_walls_is_none():
    """A text about cookies, passwords and subscriptions does not ask for any."""
    assert not is_mostly_wall([
        "The court ruled that the banner for cookies had to offer a button to refuse consent.",
        "Three million passwords of subscribers were found on a public server, the paper said.",
    ])  # fmt: skip


@pytest.mark.parametrize(
    "title",
    [
        "404 – Page not found",
        "Seite nicht gefunden | Bote",
        "Page introuvable",
        "Página no encontrada",
        "Pagina non trovata",
        "Pagina niet gevonden",
        "Nie znaleziono strony",
        "Página não encontrada",
        "Страница не найдена",
        "Sidan hittades inte",
    ],
)
def test_a_page_that_is_gone_says_so_in_its_title(title):
    """In many languages."""
    assert is_gone(title)
