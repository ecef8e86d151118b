"""The forms of verbs, and what is wrong with a list of them."""

import pytest

from tools.inflect_verbs import check, distinct_forms, faults_of, forms_of


@pytest.mark.parametrize(
    ("code", "lemma", "forms"),
    [
        ("en", "seek", "seek seeks sought seeking"),
        ("en", "kid", "kid kids kidded kidding"),
        ("en", "write", "write writes wrote written writing"),
        ("de", "bitten", "bitten bittet bat baten gebeten"),
        ("de", "ablehnen", "ablehnen ablehnt ablehnte ablehnten abgelehnt lehnt lehnte lehnten"),
        ("fr", "dire", "dire dit disent disait disaient dirent dira diront disant"),
        ("es", "decir", "decir dice dicen dijo dijeron decía decían dicho diciendo"),
    ],
)
def test_forms_stand_in_a_fixed_order(code, lemma, forms):
    """Regular and irregular, each form once; a separable verb's joined forms come first."""
    assert " ".join(distinct_forms(code, lemma)) == forms


def test_an_irregular_form_is_said_with_the_lemma():
    """Where the library errs, or a verb has two forms, the list has the last word."""
    assert forms_of("en", "show", {"participle": "shown showed"})["participle"] == "shown showed"
    assert distinct_forms("en", "plead", {"past": "pleaded pled"}) == ("plead", "pleads", "pleaded", "pled", "pleading")


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


def test_check_names_the_verbs_at_fault():
    """A verb whose forms are right has no line."""
    verbs = {
        "say": "say says said saying",
        "kid": "kid kids kided kidding",
        "show": {"forms": "show shows showed shown showing", "participle": "shown"},
    }
    assert list(check("en", verbs)) == ["kid: strange kided (0.0); missing kidded (1.8)"]
