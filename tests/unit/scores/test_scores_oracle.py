"""Whole texts through textstat: equal where it is right, and stated where it is not."""

import pytest
from textstat.backend import metrics
from textstat.backend.counts import _count_syllables

from server.languages import language_of
from server.model import Block
from server.scores import score_readability
from server.scores.counts import TextCounts
from server.scores.formulas import automated_readability_index, coleman_liau_index
from server.scores.national_formulas import gulpease
from server.text import split_sentences

# By syllables, as they are said: what textstat looks up, written by hand.
SYLLABLES = {
    1: "a and asked at but by came for from had he his it long looked more not of old on one said saw she stood than"
    " the there they to town two was we went years",
    2: "after before building business corner harbour letter mayor morning nothing older paper people river seven"
    " sister table teacher water winter",
    3: "anything customers dangerous engineer eleven expected policeman several telephone",
    4: "community information television",
    5: "examination",
}
ENGLISH = (
    "The mayor went to the old building by the river. There he saw the engineer and two policeman. He asked for the"
    " letter. It was not on the table. She said nothing. The teacher had seven customers before the morning. The"
    " community expected more information than the paper had. Several people came from the corner of the town. They"
    " looked at the water for a long winter. The telephone was older than his sister. One dangerous examination was"
    " expected after eleven years. The business stood by the harbour. We saw anything but television."
)
GERMAN = (
    "Der Mann geht am Morgen mit seiner Tochter durch den Garten. Die Leute kommen aus den Dörfern. Sie brauchen Wasser"
    " und Holz. Die Regierung verspricht Untersuchungen. Danach fahren alle mit den Wagen nach Hause. Die Verwaltung"
    " antwortet mit Verordnungen."
)
SPANISH = (
    "La casa de mi padre tiene tres ventanas. Los hombres caminan por la tarde. Nadie sabe por qué la puerta queda"
    " cerrada. Las mujeres cantan y los hombres descansan. El alcalde promete carreteras."
)


def values(text, language):
    """Our formulas' values by name, of one paragraph."""
    blocks = (Block(kind="paragraph", text=text),)
    found = score_readability(blocks, split_sentences(blocks, language_of(language)), language_of(language))
    return {formula.name: formula.value for formula in found.formulas}


@pytest.fixture
def dictionary(monkeypatch):
    """The words above in the place of the dictionary that textstat would download."""
    phones = {word: [["AA1"] * count] for count, words in SYLLABLES.items() for word in words.split()}
    monkeypatch.setattr(_count_syllables, "get_cmudict", lambda _: phones)


@pytest.mark.usefixtures("dictionary")
@pytest.mark.parametrize(
    ("name", "oracle"),
    [
        ("flesch_reading_ease", lambda: metrics.flesch_reading_ease(ENGLISH, "en_US")),
        ("flesch_kincaid_grade", lambda: metrics.flesch_kincaid_grade(ENGLISH, "en_US")),
        ("smog_grade", lambda: metrics.smog_index(ENGLISH, "en_US")),
        ("lix", lambda: metrics.lix(ENGLISH)),
        ("rix", lambda: metrics.rix(ENGLISH)),
    ],
)
def test_english_agrees(name, oracle):
    """Words, sentences, syllables and constants together give what textstat gives with the same dictionary."""
    assert values(ENGLISH, "en")[name] == pytest.approx(oracle(), abs=0.051)


@pytest.mark.parametrize("variant", [1, 2, 3, 4])
def test_german_agrees(variant):
    """The four Wiener formulas, on words whose hyphens lie between all their syllables."""
    expected = metrics.wiener_sachtextformel(GERMAN, variant, "de_DE")
    assert values(GERMAN, "de")[f"wiener_{variant}"] == pytest.approx(expected, abs=0.051)


def test_spanish_agrees():
    """Fernández Huerta's formula, on such words."""
    expected = metrics.fernandez_huerta(SPANISH, "es_ES")
    assert values(SPANISH, "es")["fernandez_huerta"] == pytest.approx(expected, abs=0.051)


def counted_by_hand(words, sentences, letters, **rest):
    """Counts of a text, as its test says them."""
    return TextCounts(words=words, sentences=sentences, letters=letters, long_words=0, **rest)


def test_letters_are_no_punctuation():
    """ARI and Coleman–Liau count letters and digits; textstat's ARI counts marks too, its Coleman–Liau has 0.058."""
    text = "He saw her, and (at last) he went! " * 4
    counts = counted_by_hand(words=32, sentences=4, letters=4 * 23)
    assert values(text, "en")["automated_readability_index"] == round(automated_readability_index(counts), 1) == -3.9
    assert values(text, "en")["coleman_liau_index"] == round(coleman_liau_index(counts), 1) == -2.6
    assert metrics.automated_readability_index(text) > -3
    assert metrics.coleman_liau_index(text) == pytest.approx(0.058 * 287.5 - 0.296 * 12.5 - 15.8, abs=0.01)


def test_a_lone_dash_is_no_word():
    """Seven words with dashes between them stay seven, and a dash is no letter of Gulpease's."""
    text = "He saw her – and then – he went. " * 5
    counts = counted_by_hand(words=35, sentences=5, letters=5 * 21)
    assert values(text, "it")["gulpease"] == round(gulpease(counts), 1) == 101.9
    assert metrics.gulpease_index(text) == pytest.approx(105.2, abs=0.05)


@pytest.mark.usefixtures("dictionary")
def test_names_and_endings_are_not_hard_in_fog():
    """Gunning leaves names and what -es, -ed, -ing make three syllables out; textstat counts them."""
    text = "Alexander created a garden in Colorado and decided to be busy there. " * 3
    assert values(text, "en")["gunning_fog"] == 4.8  # 0.4·12, no word is hard
    assert metrics.gunning_fog(text, "en_US") > 11


@pytest.mark.usefixtures("dictionary")
def test_dale_chall_knows_forms_and_names():
    """Regular forms of listed words, names and numbers are familiar, so that the constant is not added."""
    text = "Alexander walked to the gardens with 12 dogs and the happiest girls. " * 3
    assert values(text, "en")["dale_chall"] == 0.6  # 0.0496·12
    assert metrics.dale_chall_readability_score(text, "en_US") > 13


def test_spache_counts_a_word_once_in_a_hundred():
    """A word off Spache's list that comes back is met only once; forms of listed words, names and numbers are on it."""
    text = "The lantern helped Alexander. His lantern was by the 2 trees. "
    assert values(text * 5, "en")["spache"] == 1.5  # 55 words, 10 sentences: 0.121·5.5 + 8.2/55 + 0.659
    assert values(text * 40, "en")["spache"] == 1.4  # 440 words: 5 passages, 8.2·5/440


@pytest.mark.usefixtures("dictionary")
def test_linsear_write_is_of_the_whole_text():
    """Easy sentences and then hard ones are both counted; textstat stops after a hundred words."""
    easy, hard = "We saw the old man go by the sea now. " * 10, "Information examination television community. " * 10
    assert values(easy + hard, "en")["linsear_write"] == 4.5  # (140 + 2·40)/20 = 11, less 2, halved: 4.5
    assert metrics.linsear_write_formula(easy + hard, "en_US", True, True) == 4  # noqa: FBT003 -- its signature
