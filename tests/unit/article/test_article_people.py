"""The people in a byline."""

from __future__ import annotations

import pytest

from server.article.metadata.people import others_of, people_of


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("By Ada Lindgren", ["Ada Lindgren"]),
        ("by ADA LINDGREN AND BO MARSH", ["ADA LINDGREN", "BO MARSH"]),
        ("Ada Lindgren, Bo Marsh and Cy Okafor", ["Ada Lindgren", "Bo Marsh", "Cy Okafor"]),
        ("Von Änne Weiß, Jörg Brandt und Uli Zahn", ["Änne Weiß", "Jörg Brandt", "Uli Zahn"]),
        ("Par Zoé Lambert et Émile Roche", ["Zoé Lambert", "Émile Roche"]),
        ("Zoé Lambert (avec Émile Roche et Luc Morel)", ["Zoé Lambert", "Émile Roche", "Luc Morel"]),
        ("Propos recueillis par Zoé Lambert", ["Zoé Lambert"]),
        ("Por Inés Vidal y Óscar Peña", ["Inés Vidal", "Óscar Peña"]),
        ("di Ilaria Conti e Ugo Sala", ["Ilaria Conti", "Ugo Sala"]),
        ("Door Fenna de Wit en Joost van den Berg", ["Fenna de Wit", "Joost van den Berg"]),
        ("Autorka: Zofia Wilk", ["Zofia Wilk"]),
        ("Por Beatriz Nunes e João da Silva", ["Beatriz Nunes", "João da Silva"]),
        ("Text och foto: Linnéa Berg och Tor af Ek", ["Linnéa Berg", "Tor af Ek"]),
        ("Автор: Анна Лебедева", ["Анна Лебедева"]),
        ("מאת נועה שדה", ["נועה שדה"]),
        ("作者：林小雨", ["林小雨"]),
        ("Written by Ada Lindgren | Photographs by Bo Marsh", ["Ada Lindgren"]),
        ("Written by Ada Lindgren, edited by Bo Marsh", ["Ada Lindgren"]),
        ("This post was written by Ada Lindgren", ["Ada Lindgren"]),
        ("Lindgren, Ada", ["Ada Lindgren"]),
        ("Jong, Michiel de", ["Michiel de Jong"]),
        ("Maria & Katerina", ["Maria", "Katerina"]),
        ("Amanda", ["Amanda"]),
    ],
)
def test_people_are_split(byline, people):
    """Each person stands alone, in many languages, without "By" and without who edited or photographed."""
    assert people_of([byline], ()) == people


@pytest.mark.parametrize(
    ("byline", "people"),
    [
        ("Ada Lindgren, Ph.D.", ["Ada Lindgren, Ph.D."]),
        ("Ada Lindgren, MD, MPH and Bo Marsh, RN", ["Ada Lindgren, MD, MPH", "Bo Marsh, RN"]),
        ("Otis Marsh, Jr.", ["Otis Marsh, Jr."]),
        ("Otis Marsh III", ["Otis Marsh III"]),
        ("J. B. Okafor", ["J. B. Okafor"]),
    ],
)
def test_suffixes_stay_with_their_name(byline, people):
    """Degrees and "Jr." behind a comma are part of the name before them."""
    assert people_of([byline], ()) == people


@pytest.mark.parametrize(
    "byline",
    [
        "Ada Lindgren 3 March 2026",
        "Ada LindgrenMarch 3, 2026",
        "Ada LindgrenLast Updated:August 1, 2025",
        "Ada Lindgren on Friday December 19, 2025 @08:00PM",
        "Ada Lindgren- 2025/4/29",
        "Dec. 19, 2025 · Ada Lindgren on behalf of the council",
        "Ada Lindgren, Senior BlockBuilder",
        "Ada Lindgren Senior Autos Reporter",
        "Ada Lindgren, Head of Research and Community Development",
        "Ada Lindgren for the Harbour Post",
        "Ada Lindgren in Marrow Bay",
        "Ada Lindgren, @adalindgren",
        "Ada Lindgren (ada@post.example)",
        "Ada Lindgren, The Harbour Post",
        "Ada Lindgren - Harbour Post Editorial Team",
        "Ada Lindgren*",
        "Ada Lindgren. Harbour Post International",
        "Ada Lindgren, Software Engineer",
    ],
)
def test_what_stands_beside_a_name_goes(byline):
    """Dates, roles, places, handles, addresses and companies are no part of a name and nobody's name."""
    assert people_of([byline], ()) == ["Ada Lindgren"]


@pytest.mark.parametrize(
    "byline",
    [
        "",
        "By",
        "Staff",
        "Our Foreign Staff",
        "admin",
        "Redaktion",
        "Nordnytt AB",
        "TT",
        "Feb 11, 2019",
        "262588213843476",
        "@harbourpost",
        "https://post.example/ada",
        "Harbour Post Editorial Team",
        "Center for Drug Evaluation and Research",
        "read more about the bridge",
    ],
)
def test_nobody_is_named(byline):
    """Staff, desks, companies, dates, numbers, handles and addresses are no people."""
    assert people_of([byline], ()) == []


def test_a_company_that_is_known_is_no_person():
    """The site's own name is no author's while there is another."""
    assert people_of(["Ada Lindgren, Harbour Lights"], {"harbour lights"}) == ["Ada Lindgren"]


def test_a_single_word_gives_way_to_a_full_name():
    """What is left of a role is no name where somebody is named in full."""
    assert people_of(["Ada Lindgren", "Hardware"], ()) == ["Ada Lindgren"]


def test_companies_are_named_for_want_of_people():
    """A company stays; staff, admin and addresses do not."""
    stated = ["Centre for River Research", "Staff", "https://post.example/", "admin"]
    assert others_of(stated) == ["Centre for River Research"]
