"""The forms of verbs, and what is wrong with a list of them."""

import pytest

from tools.inflect_verbs import check, distinct_forms, faults_of, forms_of, verbs_in


@pytest.mark.parametrize(
    ("code", "lemma", "forms"),
    [
        ("en", "seek", "seek seeks sought seeking"),
        ("en", "kid", "kid kids kidded kidding"),
        ("en", "speak", "speak speaks spoke spoken speaking"),
        ("en", "signal", "signal signals signaled signalled signaling signalling"),
        ("de", "bitten", "bitten bittet bat baten gebeten"),
        ("de", "ablehnen", "ablehnen ablehnt ablehnte ablehnten abgelehnt lehnt lehnte lehnten"),
        ("de", "unterstellen", "unterstellen unterstellt unterstellte unterstellten"),
        ("fr", "dire", "dire dit disent disait disaient dirent dira diront disant"),
        ("es", "decir", "decir dice dicen dijo dijeron decía decían dicho diciendo"),
    ],
)
def test_forms_stand_in_a_fixed_order(code, lemma, forms):
    """Regular and irregular, each form once; a separable verb's joined forms come first."""
    assert " ".join(distinct_forms(forms_of(code, lemma))) == forms


def test_an_irregular_form_may_be_said_with_the_lemma():
    """It stands in its slot, whatever the library has there."""
    assert forms_of("en", "show", {"participle": "shown showed"})["participle"] == "shown showed"


def test_what_is_no_infinitive_is_refused():
    """A form in the place of a lemma would be inflected once more."""
    with pytest.raises(ValueError, match="not a supported"):
        forms_of("es", "dijo")


def test_faults_of_a_list():
    """Forms that the verb has not stand with how often they are written, and so do those that the list has not."""
    faults = faults_of("en", "kid", ["kid", "kids", "kided", "kiding", "kidding"])
    assert set(faults.strange) == {"kided", "kiding"}
    assert faults.strange["kided"] == 0
    assert set(faults.missing) == {"kidded"}


def test_a_french_participle_may_agree_and_a_pronoun_stand_before_the_verb():
    """Neither is strange."""
    assert faults_of("fr", "étonner", ["s’étonne", "étonnée", "étonnés"]).strange == {}


def test_check_reads_the_tables_of_verbs(tmp_path):
    """A verb whose forms are right has no line, and what is no table of verbs is left alone."""
    file = tmp_path / "verbs.toml"
    file.write_text(
        'or_nouns = "mean"\n[say]\nsay = { forms = "say says said saying" }\nkid = { forms = "kid kids kided" }\n'
        '[judge]\nkid = { forms = "kidding" }\n',
        encoding="utf-8",
    )
    assert list(check("en", verbs_in(file))) == ["kid: strange kided (0.0); missing kidded (1.8)"]
