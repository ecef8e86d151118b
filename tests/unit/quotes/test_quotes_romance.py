"""French and Spanish speakers and reports, by invented sentences of the forms that their press uses."""

import pytest
import quoted_texts


def said(language, *texts):
    """Who said what, by the first speaker's name and the text."""
    quotes = quoted_texts.quotes(*texts, language=language)
    return [(quote.speakers[0].name if quote.speakers else None, quote.text) for quote in quotes]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        (
            "« La digue tiendra, assure la maire de Brême, Anne Roy. Nous avons tout vu. »",
            "Anne Roy",
            "La digue tiendra. Nous avons tout vu.",
        ),
        (
            "« La digue tiendra, assure Anne Roy, maire de Brême, nous avons tout vu. »",
            "Anne Roy",
            "La digue tiendra, nous avons tout vu.",
        ),
        ("— Oui, répond Anne en riant, le train est à six heures.", "Anne", "Oui, le train est à six heures."),
        ("Comme le souligne Marie Leclerc, « la ville vit du fleuve ».", "Marie Leclerc", "la ville vit du fleuve"),
        ("À en croire les pêcheurs, le niveau montera encore.", "les pêcheurs", "le niveau montera encore"),
        ("D’après la mairie, ils dorment au gymnase.", "la mairie", "ils dorment au gymnase"),
        ("Le maire demande que l’État intervienne vite.", "le maire", "l’État intervienne vite"),
        ("« La digue est trop vieille, s’inquiète Anne Roy. »", "Anne Roy", "La digue est trop vieille"),
        ("Le maire juge que la digue tiendra encore.", "le maire", "la digue tiendra encore"),
        ("Le ministre a, lui, dénoncé « une prise d’otages ».", "le ministre", "une prise d’otages"),
    ],
)
def test_french_frames_name_the_speaker(text, name, words):
    """Incises with appositions, gerunds, likenings, views of others and verbs that look like nouns."""
    assert said("fr", text) == [(name, words)]


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Según fuentes del puerto, duermen en el barco.", "fuentes del puerto", "duermen en el barco"),
        ("—Sí —respondió Ana, riendo—, el tren sale a las seis.", "Ana", "Sí, el tren sale a las seis."),
        ("El sindicato denuncia “una falta clamorosa de medios”.", "el sindicato", "una falta clamorosa de medios"),
        ("Como subraya María Lozano, “la ciudad vive del río”.", "María Lozano", "la ciudad vive del río"),
        ("Ana Torres espera que el barco llegue mañana.", "Ana Torres", "el barco llegue mañana"),
        ("A juicio de los pescadores, el nivel subirá más.", "los pescadores", "el nivel subirá más"),
    ],
)
def test_spanish_frames_name_the_speaker(text, name, words):
    """Sources without a known verb, turns cut by the reporter, likenings, and verbs that look like nouns."""
    assert said("es", text) == [(name, words)]


def test_spanish_verb_without_subject_speaks_of_whoever_is_spoken_of():
    """Añadió que …, según explicó and “—prosigue—” have the subject of before, a person or an institution."""
    torres = said(
        "es", "Ana Torres visitó la presa. Aseguró que resistirá un siglo. Según explicó, faltan bombas nuevas."
    )
    assert torres == [("Ana Torres", "resistirá un siglo"), ("Ana Torres", "faltan bombas nuevas")]
    union = said("es", "El sindicato rechaza el plan. Añadió que los despidos son ilegales.")
    assert union == [("el sindicato", "los despidos son ilegales")]
    cut = said("es", "Julián Moreno dirige el servicio. “Si no —prosigue—, el año que viene pasará lo mismo”.")
    assert cut == [("Julián Moreno", "Si no, el año que viene pasará lo mismo")]


def test_spanish_object_behind_its_verb_says_nothing():
    """Where a person stands before the verb, with an apposition, the noun behind it is the object."""
    text = "Benita Soto, de 81 años, recuerda la sequía: su madre llenaba cubos. Dice que ha comprado tres barreños."
    assert said("es", text) == [("Benita Soto", "ha comprado tres barreños")]


@pytest.mark.parametrize(
    "text",
    [
        "Les services pourront, après un avis de la mairie, poser des micros dans une pièce.",
        "Il revient avec un nouveau film, soutenu par le prix de la création, sur la vie du port.",
        "La mairie saisira le Conseil d’État si elle estime que la loi est mauvaise.",
        "Le maire peut dire que la digue tiendra.",
    ],
)
def test_french_participles_and_suppositions_report_nothing(text):
    """An opinion that is asked for, a participle without its auxiliary, what is supposed and what may be said."""
    assert said("fr", text) == []


def test_what_is_denied_is_not_reported():
    """A denial reports nothing, but whoever denies with marks is quoted."""
    assert said("es", "Ana Torres negó que la presa tenga grietas.") == []
    assert said("es", "Ana Torres negó “una falta clamorosa de medios”.") == [
        ("Ana Torres", "una falta clamorosa de medios")
    ]
    assert said("fr", "Le maire dément que la digue soit vieille.") == []
    assert said("fr", "« La digue n’est pas trop vieille », dément Anne Roy.") == [
        ("Anne Roy", "La digue n’est pas trop vieille")
    ]
