"""Formulas made for other languages than English."""

import pytest
from textstat.backend.utils.constants import LANG_CONFIGS

from server.languages import language_of
from server.scores import national_formulas as national
from server.scores.catalogue import formulas_for
from server.scores.counts import TextCounts

COUNTS = TextCounts(
    words=100,
    sentences=5,
    letters=480,
    long_words=25,
    syllables=180,
    polysyllables=20,
    tetrasyllables=15,
    monosyllables=50,
)
VALUES = {
    "de": {
        "flesch_amstad": 54.7,  # 180 - 20 - 58.5·1.8
        "wiener_1": 7.9,  # 0.1935·20 + 0.1672·20 + 0.1297·25 - 0.0327·50 - 0.875 = 7.9465
        "wiener_2": 8.0,  # 0.2007·20 + 0.1682·20 + 0.1373·25 - 2.779 = 8.0315
        "wiener_3": 8.6,  # 0.2963·20 + 0.1905·20 - 1.1144 = 8.6216
        "wiener_4": 9.1,  # 0.2744·20 + 0.2656·20 - 1.693 = 9.107
    },
    "es": {"fernandez_huerta": 78.4, "szigriszt_pazos": 74.7},
    "fr": {"kandel_moles": 54.2},
    "it": {"flesch_vacca": 83.0, "gulpease": 56.0},
    "nl": {"flesch_douma": 49.6},
    "pt": {"flesch_martins": 76.3},
    "ru": {"flesch_oborneva": 72.7},
    "pl": {"pisarek_index": 12.5},  # the root of 20² + 15², halved
}


@pytest.mark.parametrize("language", VALUES)
def test_national_values(language):
    """A language has its own formulas, beside Lix and Rix where Björnsson tested them, and none of another."""
    found = {formula.name: formula.value for formula in formulas_for(COUNTS, language_of(language))}
    found.pop("lix", None)
    found.pop("rix", None)
    assert found == VALUES[language]


@pytest.mark.parametrize("language", [None, "zh", "ar", "ja", "th", "xx"])
def test_no_formula_for_a_language_without_one(language):
    """An English formula on another language would be a figure without meaning."""
    assert formulas_for(COUNTS, language_of(language)) == ()


@pytest.mark.parametrize(
    ("language", "formula"),
    [
        ("de", national.flesch_amstad),
        ("es", national.fernandez_huerta),
        ("fr", national.kandel_moles),
        ("it", national.flesch_vacca),
        ("nl", national.flesch_douma),
        ("ru", national.flesch_oborneva),
    ],
)
def test_constants_are_those_of_textstat(language, formula):
    """The constants that textstat has for a language give the same ease."""
    constants = LANG_CONFIGS[language]
    expected = constants["fre_base"] - 20 * constants["fre_sentence_length"] - 1.8 * constants["fre_syll_per_word"]
    assert formula(COUNTS) == pytest.approx(expected)
