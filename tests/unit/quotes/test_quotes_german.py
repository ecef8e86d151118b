"""German speakers and reports, by invented sentences of the forms that German news uses."""

import pytest
import quoted_texts


def quotes(*texts):
    """The quotes of a German article of these paragraphs."""
    return quoted_texts.quotes(*texts, language="de")


def names(*texts):
    """The first speaker's name of each quote, None where nobody is known."""
    return quoted_texts.names(*texts, language="de")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Auch die Sprecherin der Stadt im Rat, Laura Finke, will den Damm „auf keinen Fall aufgeben“.", "Laura Finke"),
        ("Laura Finke (SPD), warnte den Rat vor einem „sehr teuren Fehler“.", "Laura Finke"),
        ("Laura Finke, Leiterin des Amts und Mutter, kritisierte: „Der Damm wird nicht halten.“", "Laura Finke"),
        ("Der Ingenieur der Stadt, Otto Blum, wandte sich gegen das Gutachten: „Der Damm wird halten.“", "Otto Blum"),
        ("In der Sitzung befand Laura Finke den Plan als gut und nannte ihn „schnell und sehr klug“.", "Laura Finke"),
        ("Zumal Laura Finke oft betonte, der Damm sei „sicher für uns alle“.", "Laura Finke"),
        ("Der Damm wurde von Laura Finke als „sicher für uns alle“ bezeichnet.", "Laura Finke"),
        ("Die Zeitung zitierte Laura Finke mit den Worten: „Der Damm wird halten.“", "Laura Finke"),
        ("„Der Damm wird halten“, zitiert die Zeitung Laura Finke.", "Laura Finke"),
        ("„Der Damm wird halten“, ließ Laura Finke verlauten.", "Laura Finke"),
        ("Den Plan nannte der Ingenieur Otto Blum „eine sehr gute Idee“.", "Otto Blum"),
        ("Für Laura Finke ist der Damm „sicher für uns alle“.", "Laura Finke"),
        ("Laura Finke zum neuen Damm: „Der wird halten.“", "Laura Finke"),
        ("Laura Finke sagte: „Er hält“, weiter hieß es, dass „unser Dank allen Helfern gilt“.", "Laura Finke"),
        ("„Der Damm wird halten“, hieß es in einem gestern verbreiteten Brief.", "einem gestern verbreiteten Brief"),
        ("Nach Medienberichten ist der Damm „sicher für uns alle“.", "Medienberichten"),
        ("Die Bewohner des Dorfes sehen es gelassen: „Der Damm wird halten.“", "die Bewohner des Dorfes"),
        ("Der Rat hielt fest, dass der Damm „sicher für uns alle“ ist.", "der Rat"),
        ("„Der Damm wird halten“, zitierte man Laura Finke vom Amt.", "Laura Finke"),
        ("„Der Damm wird halten“, sagte der Sprecher Brills, Yorik Metz.", "Yorik Metz"),
        ("Der Sprecher der Stadt im Rat, Yorik Metz, erklärte: „Der Damm wird halten.“", "Yorik Metz"),
        ("Laura Finke ging zu Otto Blum, und später sagte dieser, der Damm sei „sicher für uns alle“.", "Otto Blum"),
        ("Neben Laura Finke winkte er und meldete sich mit den Worten: „Der Damm wird halten.“", None),
        ("Auf den Vorwurf, es sei ein Fehler, entgegnete Otto Blum, dass der Damm „sicher hält“.", "Otto Blum"),
        ("„Der Damm wird halten“, sagte die Geigerin Mirja Vogt.", "Mirja Vogt"),
        ("„Der Damm wird halten“, sagte der Sprecher der Stadt, Yorik Metz.", "Yorik Metz"),
    ],
)  # fmt: skip
def test_german_orders_and_frames_name_the_speaker(text, name):
    """Appositions, brackets, passives, verbs at the end and sources without a verb all lead to the speaker."""
    assert names(text)[0] == name


def test_subjunctive_of_a_subordinate_clause_is_no_report():
    """Only the main verb's mood tells that the speaker before speaks on."""
    text = "Otto Blum ging. Laura Finke will „das Tal auf Dauer erhalten“, falls der Damm nicht halte."
    assert names(text) == ["Laura Finke"]


def test_missing_space_after_a_stop_starts_a_sentence():
    """A stop before a capital ends the sentence, though the page lost the space behind it."""
    assert names("Otto Blum kam.Laura Finke sagte: „Der Damm wird halten.“") == ["Laura Finke"]


@pytest.mark.parametrize(
    "text", ["„Das große Schloss“ ist ein Roman.", "Der Roman, „Das große Schloss“ genannt, ist gut."]
)
def test_german_names_of_works_are_no_speech(text):
    """A run with a capital whose clause goes on without a comma is a title."""
    assert quotes(text) == ()


def test_pieces_of_one_sentence_keep_their_comma():
    """The comma that German sets outside the marks is part of the sentence."""
    (quote,) = quotes("„Wer nur spart“, so Laura Finke, „zahlt am Ende zweimal.“")
    assert quote.text == "Wer nur spart, zahlt am Ende zweimal."


def test_german_denial_is_no_report():
    """What is denied is not said."""
    assert quotes("Laura Finke bestreitet, dass der Damm gebrochen ist.") == ()


def test_few_words_are_said_only_if_reported():
    """Three words that no verb of saying reports are a scare quote; in reported speech they are the speaker's."""
    assert quotes("Ein „kleines schwarzes Loch“ gähnt im Damm.") == ()
    assert names("Laura Finke sagte, der Damm halte. Die Lage sei „sehr sehr ernst“.") == ["Laura Finke"]


@pytest.mark.parametrize(
    "text",
    [
        "„Wasser ohne Grenzen“, so lautet der Titel der Schrift.",
        "Der Rat verlieh ihm das „Große Ehrenzeichen mit dem Stern für Verdienste um den Bau der Dämme“.",
        "Otto Blum gehört zum Bund „Moi Dor“ (etwa: „Unser aller Damm“).",
        "Im Tal hat der Verein der Stadt, die „Brill Dam Friends“, seinen Platz verteidigt und gefeiert.",
        "In dem Tal, in dem sich das Haus von Otto Blum befand, stand ein „hölzerner Turm“.",
    ],
)
def test_german_names_and_places_are_no_speech(text):
    """Titles told behind the marks, orders, translations, and what merely lies somewhere are said by nobody."""
    assert quotes(text) == ()


def test_what_is_called_so_by_somebody_is_speech():
    """A noun phrase with a capital is a name behind another noun, but a judgment behind a verb of judging."""
    assert names("Laura Finke bezeichnete den Damm als „Gefahr für das Tal“.") == ["Laura Finke"]
    assert quotes("Laura Finke warnte vor dem Verein „Gefahr für das Tal“.") == ()


def test_all_that_a_crowd_shouts_is_speech():
    """The chants of one list are speech together."""
    found = quotes("Die Menge rief Parolen wie „Rettet den Damm“ oder „Wasser – billig, klar, für alle“.")
    assert [quote.text for quote in found] == ["Rettet den Damm", "Wasser – billig, klar, für alle"]


def test_report_goes_on_in_the_second_subjunctive():
    """Behind a report, würde and müsste go on with it; alone they report nothing."""
    assert names("Laura Finke sagte, der Damm halte. Alle müssten „sehr sehr ruhig“ bleiben.") == ["Laura Finke"]
    assert quotes("Laura Finke kam. Alle müssten „sehr sehr ruhig“ bleiben.") == ()


def test_what_is_answered_is_no_part_of_the_answer():
    """The clause that is reported stands behind "dass", where something else opens the sentence."""
    (quote,) = quotes("Auf den Vorwurf, es sei ein Fehler, entgegnete Laura Finke, dass der Damm lange halten wird.")
    assert quote.text == "der Damm lange halten wird"


def test_verb_behind_a_motto_has_its_subject_behind_it():
    """Whoever marches under a motto is who shouts; what the crowd's words are is announced without a verb of saying."""
    text = "Unter dem Motto „Wasser für alle“ zogen die Bauern durch Brill, mit Parolen wie „Rettet uns den Damm“."
    assert names(text) == ["die Bauern"]


@pytest.mark.parametrize(
    ("text", "name", "report"),
    [
        ("Nach Angaben der Wehr brannte das Haus vollständig aus.", "der Wehr", "brannte das Haus vollständig aus"),
        ("Laut Laura Finke, Sprecherin der Stadt, bricht der Damm bald.", "Laura Finke", "bricht der Damm bald"),
        ("Laut Laura Finke (SPD) bleibt der Damm auf Jahre sicher.", "Laura Finke", "bleibt der Damm auf Jahre sicher"),
    ],
)
def test_german_source_that_opens_a_sentence_reports_the_rest(text, name, report):
    """The verb comes first behind laut and nach Angaben, and behind what tells who the source is."""
    (quote,) = quotes(text)
    assert (quote.speakers[0].name, quote.text, quote.kind) == (name, report, "indirect")


def test_small_fragments_in_a_list_are_no_names():
    """A word of one's own in marks beside a fragment that starts small does not make a name of it."""
    (quote,) = quotes("Laura Finke sprach von einem „Taschenspielertrick“ und „reiner Augenwischerei“.")
    assert (quote.text, quote.speakers[0].name) == ("reiner Augenwischerei", "Laura Finke")


def test_showing_oneself_pleased_is_speech():
    """Zeigte sich, gab sich and hielt für report a fragment, however short."""
    assert names("Minister Otto Blum (CDU) zeigte sich „sehr erfreut“ über den Plan.") == ["Otto Blum"]
