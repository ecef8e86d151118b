"""What generated sections are called."""

import pytest
from outline_texts import HARBOUR, MONETA, outline

from server.languages import language_of
from server.outline.titles.candidates import CUT_INSIDE, candidates_in


def clauses(sentence, language="en"):
    """The clauses as texts, the first one first."""
    return [" ".join(clause.words) for clause in candidates_in(sentence, language_of(language).discourse)]


@pytest.mark.parametrize(
    ("sentence", "language", "clause"),
    [
        ("WASHINGTON — The senate rejected the budget.", "en", "senate rejected the budget"),
        ("On Monday, the senate rejected the budget.", "en", "senate rejected the budget"),
        ("The senate rejected the budget on Monday.", "en", "senate rejected the budget"),
        ("When the talks failed, the senate rejected the budget.", "en", "senate rejected the budget"),
        ("The senate rejected the budget, the minister said.", "en", "senate rejected the budget"),
        ("Ana Kroll, the head of the bank, was to fly to Oslo.", "en", "Ana Kroll was to fly to Oslo"),
        ("- The senate rejected the budget.", "en", "senate rejected the budget"),
        ("The U.S. senate rejected the budget.", "en", "U.S. senate rejected the budget"),
        ("Gov. Ana Kroll vetoed the bill.", "en", "Gov. Ana Kroll vetoed the bill"),
        ("The minister said the cracks, some of them long, had been growing.", "en", "cracks had been growing"),
        ("The board ended reporters’ access to the dock.", "en", "board ended reporters’ access to the dock"),
        ("The board called docks ‘losses’ in May.", "en", "board called docks losses"),
        ("On the islands the mood was grim.", "en", "mood was grim"),
        (
            "The board wrote a letter Monday urging calm.",
            "en",
            "board wrote a letter urging calm",
        ),
        ("The minister appeared on Sunday talk shows.", "en", "minister appeared on Sunday talk shows"),
        ("Ana Kroll was to fly to Oslo on Monday to sign the new treaty.", "en", "Ana Kroll was to fly to Oslo"),
        ("“We had two hundred,” said its owner.", "en", "We had two hundred"),
        ("इसने इस शहर का हर पत्थर उठाया है,” अध्यक्ष ने कहा।", "hi", "इसने इस शहर का हर पत्थर उठाया है"),
        (
            "Der Verkehrsforscher hält die Rechnung für falsch.",
            "de",
            "Der Verkehrsforscher hält die Rechnung für falsch",
        ),
        ("A Borgo Delio il forno comunale ha riaperto.", "it", "il forno comunale ha riaperto"),
        ("De burgemeester sluit de oude haven.", "nl", "De burgemeester sluit de oude haven"),
        ("A cidade fechou a piscina velha.", "pt", "A cidade fechou a piscina velha"),
        ("Rada zamknęła stary basen, mówi burmistrz.", "pl", "Rada zamknęła stary basen"),
        ("Город закрыл старый бассейн, сообщил мэр.", "ru", "Город закрыл старый бассейн"),
        ("Kommunen stängde i måndags det gamla badet, säger borgmästaren.", "sv", "Kommunen stängde det gamla badet"),
        ("Weil das Geld fehlt, schließt die Stadt das Hallenbad.", "de", "schließt die Stadt das Hallenbad"),
        ("Comme l'argent manque, la ville ferme la patinoire.", "fr", "la ville ferme la patinoire"),
        ("Aunque falta dinero, la ciudad abre la biblioteca.", "es", "la ciudad abre la biblioteca"),
    ],
)
def test_clause_is_the_bare_statement(sentence, language, clause):
    """Datelines, days, subordinate clauses, asides, bullets and who said it are left out."""
    assert clauses(sentence, language)[0] == clause


def test_long_clause_ends_where_a_phrase_does():
    """A clause that does not fit is cut before a small word, never after one."""
    assert clauses("The new crane in the oldest dock of the port of Rotorbridge fell after a storm.")[0] == (
        "new crane in the oldest dock"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Transportation Secretary Dev Ramanathan said the cracks in the three hulls of the ferries were long.",
        "The spokeswoman for the council said in a statement.",
        "The old bakery on the corner of Fore Street had lit its ovens early that day.",
        "What happens to the oldest dock of the port now depends on the decision of the board.",
        "The engineer from the university shows that the oldest walls of the dock had moved.",
    ],
)
def test_no_title_breaks_off(sentence):
    """No clause ends on a verb that wants its object, on who spoke, or inside a name."""
    ends = ("said", "lit", "depends", "shows", "statement", "on", "of", "the", "its", "and")
    whole = [clause for clause in candidates_in(sentence, language_of("en").discourse) if clause.wholeness > CUT_INSIDE]
    assert not [clause for clause in whole if clause.words[-1] in ends]


def test_a_clause_is_cut_inside_only_where_nothing_else_is():
    """Words that belong together are parted at a price that no other clause pays."""
    (clause,) = candidates_in(
        "Gyroscopic stabilisers countervail turbulence intermittently whilst superheated vapours rise",
        language_of("en").discourse,
    )
    assert clause.wholeness <= CUT_INSIDE


def test_pronoun_names_nobody():
    """A clause that starts with a pronoun is no title."""
    assert not [clause for clause in clauses("She will fly to Oslo soon.") if clause.startswith("She")]


def test_titles_name_the_subject():
    """Each section's title has a word that only its own part of the article is about."""
    titles = {section.first_block: section.title for section in outline(*HARBOUR)}
    assert "dock" in titles[0]
    assert "oats" in titles[3] or "amilies" in titles[3]
    assert "ailway" in titles[6] or "reight" in titles[6]


@pytest.mark.parametrize("language", sorted(MONETA))
def test_titles_in_other_languages_are_short_and_differ(language):
    """German, Spanish and French titles have two to eight words, at most 60 characters, and no double."""
    titles = [section.title for section in outline(*MONETA[language], language=language)]
    assert titles
    assert all(2 <= len(title.split()) <= 8 and len(title) <= 60 for title in titles)
    assert len(set(titles)) == len(titles)


def test_no_title_repeats_the_article():
    """A section whose lead says the article's title again is called something else."""
    title = "The port of Rotorbridge will close its oldest dock"
    assert "close" not in outline(*HARBOUR, title=title)[0].title


def test_sections_that_say_the_same_are_one():
    """Where nothing new can be named there is no new section."""
    assert len(outline(*["The crane fell into the old dock of the port."] * 12)) == 1


def test_gist_is_a_sentence_as_it_stands():
    """The gist is the section's first sentence, whole."""
    assert outline(*HARBOUR)[0].gist == HARBOUR[0]


def test_anchor_is_the_lead():
    """A generated section is found by the first sentence of its first block."""
    for section in outline(*HARBOUR):
        assert HARBOUR[section.first_block].startswith(section.anchor.exact)
        assert section.anchor.prefix == ""


@pytest.mark.parametrize(
    ("sentence", "language", "half"),
    [
        ("A câmara de Lisboa decidiu na terça-feira fechar a doca mais antiga do porto.", "pt", "decidiu"),
        ("Il consiglio comunale di Genova ha deciso martedì di chiudere il molo più antico.", "it", "deciso"),
        ("Le conseil municipal de Brest a décidé mardi de fermer le plus vieux quai.", "fr", "décidé"),
        ("De gemeenteraad van Rotterdam heeft dinsdag besloten de oudste kade te sluiten.", "nl", "besloten"),
        ("Kommunfullmäktige i Grimskär beslutade i tisdags att stänga den äldsta piren.", "sv", "beslutade"),
    ],
)
def test_no_title_ends_before_what_was_decided(sentence, language, half):
    """Somebody decided is half a title: what was decided is missing."""
    assert not [clause for clause in clauses(sentence, language) if clause.endswith(half)]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("Volgens de politie raakte niemand gewond bij het ongeluk op de snelweg.", "nl"),
        ("Secondo la polizia nessuno è rimasto ferito nell'incidente.", "it"),
        ("Enligt polisen skadades ingen i olyckan på motorvägen.", "sv"),
    ],
)
def test_source_is_not_made_the_subject(sentence, language):
    """Without "according to", the police would be said to have been hurt."""
    assert not [clause for clause in clauses(sentence, language) if "poli" in clause]
