"""Published formulas against published constants, limits and each other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.languages import language_of
from server.scores import formulas
from server.scores.catalogue import CATALOGUE, LEAST_WORDS, formulas_for
from server.scores.counts import TextCounts

COUNTS = TextCounts(
    words=100,
    sentences=5,
    letters=480,
    long_words=25,
    syllables=150,
    polysyllables=10,
    tetrasyllables=4,
    monosyllables=65,
    complex_words=8,
    unfamiliar=12,
    beyond_beginners=10,
)
VALUES = {
    "flesch_reading_ease": 59.6,  # 206.835 - 1.015·20 - 84.6·1.5 = 59.635
    "flesch_kincaid_grade": 9.9,  # 0.39·20 + 11.8·1.5 - 15.59 = 9.91
    "smog_grade": None,  # five sentences are too few
    "coleman_liau_index": 10.9,  # 0.0588·480 - 0.296·5 - 15.8 = 10.944
    "automated_readability_index": 11.2,  # 4.71·4.8 + 0.5·20 - 21.43 = 11.178
    "gunning_fog": 11.2,  # 0.4·(20 + 8)
    "dale_chall": 6.5,  # 0.1579·12 + 0.0496·20 + 3.6365 = 6.523
    "new_dale_chall": 38.8,  # 64 - 0.95·12 - 0.69·20
    "spache": 3.9,  # 0.121·20 + 0.082·10 + 0.659 = 3.899
    "forcast": 10.2,  # 20 - 97.5/10 = 10.25
    "linsear_write": 12.0,  # (100 + 2·10)/5 = 24, over 20, so its half
    "lix": 45.0,  # 20 + 25
    "rix": 5.0,  # 25/5
}


@pytest.mark.parametrize(("name", "value"), VALUES.items())
def test_english_values(name, value):
    """Each formula gives what a calculation by hand gives."""
    found = {formula.name: formula.value for formula in formulas_for(COUNTS, language_of("en"))}
    assert found[name] == value


def test_english_has_these_formulas_and_no_other():
    """Names are a part of the answer's contract."""
    assert [formula.name for formula in formulas_for(COUNTS, language_of("en"))] == list(VALUES)


@pytest.mark.parametrize(
    ("sentence_length", "syllables", "least", "most"),
    [
        (8, 123, 90, 100),
        (11, 131, 80, 90),
        (14, 139, 70, 80),
        (17, 147, 60, 70),
        (21, 155, 50, 60),
        (25, 167, 30, 50),
        (29, 192, 0, 30),
    ],
)
def test_flesch_s_own_table(sentence_length, syllables, least, most):
    """His typical sentence lengths and syllables in a hundred words, from comics to science, lie where he puts them.

    Source: Flesch 1949, The art of readable writing.
    """
    counts = TextCounts(
        words=100 * sentence_length,
        sentences=100,
        letters=400 * sentence_length,
        long_words=0,
        syllables=syllables * sentence_length,
    )
    assert least <= formulas.flesch_reading_ease(counts) <= most


def test_the_abstract_of_coleman_and_liau():
    """Their own abstract, 119 words in 5 sentences with 639 letters, is worked out to grade 14.5 in many places."""
    counts = TextCounts(words=119, sentences=5, letters=639, long_words=0)
    assert formulas.coleman_liau_index(counts) == pytest.approx(14.5, abs=0.05)


def test_forcast_at_its_ends():
    """A hundred words of one syllable in 150 are grade 10, all of them grade 5. Source: Caylor 1973."""
    counts = TextCounts(words=150, sentences=10, letters=600, long_words=0, monosyllables=100)
    plain = TextCounts(words=150, sentences=10, letters=600, long_words=0, monosyllables=150)
    assert (formulas.forcast(counts), formulas.forcast(plain)) == (10, 5)


def test_smog_of_thirty_sentences():
    """McLaughlin's worked form: 30 sentences with 49 polysyllables are 1.043 times the root, plus 3.1291."""
    counts = TextCounts(words=600, sentences=30, letters=2800, long_words=100, polysyllables=49)
    assert formulas.smog_grade(counts) == pytest.approx(1.043 * 7 + 3.1291)


def test_coleman_liau_uses_the_published_constant():
    """0.0588 a letter in a hundred words, not the 0.058 of many programs: 0.38 of a grade here."""
    assert formulas.coleman_liau_index(COUNTS) - (0.058 * 480 - 0.296 * 5 - 15.8) == pytest.approx(0.384)


def test_dale_chall_adds_its_constant_above_five_per_cent():
    """The adjustment is for texts with more than 5 % of words off the list."""
    easy = TextCounts(words=100, sentences=10, letters=400, long_words=5, unfamiliar=5)
    harder = TextCounts(words=100, sentences=10, letters=400, long_words=5, unfamiliar=6)
    assert formulas.dale_chall(easy) == pytest.approx(0.1579 * 5 + 0.496)
    assert formulas.dale_chall(harder) == pytest.approx(0.1579 * 6 + 0.496 + 3.6365)


def test_spache_is_for_children():
    """The formula was made for the first school years: above grade 4 it says nothing."""
    harder = TextCounts(words=100, sentences=5, letters=480, long_words=25, beyond_beginners=12)
    assert formulas.spache(harder) is None


def test_linsear_write_below_twenty():
    """A score of 20 or less loses 2 before it is halved."""
    counts = TextCounts(words=100, sentences=10, letters=400, long_words=5, polysyllables=5)
    assert formulas.linsear_write(counts) == 4.5


def test_without_syllables_only_letters_and_words_count():
    """A formula on syllables is undefined where they are not counted."""
    counts = TextCounts(words=100, sentences=5, letters=480, long_words=25)
    defined = {entry.name for entry in CATALOGUE if entry.compute(counts) is not None}
    assert defined == {"coleman_liau_index", "automated_readability_index", "gulpease", "lix", "rix"}


def test_nothing_to_count_cannot_be_built():
    """No formula has to guard against a division by zero."""
    with pytest.raises(ValueError, match="nothing to count"):
        TextCounts(words=0, sentences=1, letters=0, long_words=0)
    with pytest.raises(ValueError, match="nothing to count"):
        TextCounts(words=1, sentences=0, letters=1, long_words=0)


def test_a_short_text_has_formulas_without_values():
    """Below 30 words a figure would have no meaning: it is unknown, not 0."""
    short = TextCounts(words=LEAST_WORDS - 1, sentences=2, letters=120, long_words=5, syllables=40)
    assert {formula.value for formula in formulas_for(short, language_of("en"))} == {None}
    assert {formula.value for formula in formulas_for(None, language_of("en"))} == {None}


@st.composite
def text_counts(draw):
    """Counts that some text could have."""
    words = draw(st.integers(30, 5000))
    monosyllables = draw(st.integers(0, words))
    polysyllables = draw(st.integers(0, words - monosyllables))
    return TextCounts(
        words=words,
        sentences=draw(st.integers(1, words)),
        letters=draw(st.integers(words, 12 * words)),
        long_words=draw(st.integers(0, words)),
        syllables=monosyllables + 3 * polysyllables + 2 * (words - monosyllables - polysyllables),
        polysyllables=polysyllables,
        tetrasyllables=draw(st.integers(0, polysyllables)),
        monosyllables=monosyllables,
        complex_words=draw(st.integers(0, polysyllables)),
        unfamiliar=draw(st.integers(0, words)),
        beyond_beginners=draw(st.integers(0, words)),
    )


@given(text_counts())
def test_values_stay_in_their_documented_range(counts):
    """The bounds of the docstrings hold for every text."""
    assert formulas.flesch_reading_ease(counts) <= 121.22 + 1e-9
    assert formulas.flesch_kincaid_grade(counts) >= -3.4 - 1e-9
    assert 5 <= formulas.forcast(counts) <= 20
    assert formulas.new_dale_chall(counts) <= 63.31 + 1e-9
    assert formulas.gunning_fog(counts) >= 0.4
    assert formulas.lix(counts) >= 1
    assert formulas.rix(counts) >= 0
    assert formulas.smog_grade(counts) is None or formulas.smog_grade(counts) >= 3.1291
    assert formulas.spache(counts) is None or 0.78 <= formulas.spache(counts) <= 4
    assert formulas.coleman_liau_index(counts) >= -39.52 - 1e-9  # one letter a word, one word a sentence
    assert formulas.dale_chall(counts) >= 0.0496


@given(text_counts())
def test_longer_sentences_are_never_easier(counts):
    """The same words in one sentence are at least as hard by every formula that looks at sentences."""
    joined = TextCounts(**{name: getattr(counts, name) for name in counts.__struct_fields__} | {"sentences": 1})
    assert formulas.flesch_reading_ease(joined) <= formulas.flesch_reading_ease(counts)
    assert formulas.flesch_kincaid_grade(joined) >= formulas.flesch_kincaid_grade(counts)
    assert formulas.new_dale_chall(joined) <= formulas.new_dale_chall(counts)
    assert formulas.lix(joined) >= formulas.lix(counts)


@given(text_counts(), st.integers(0, 500))
def test_harder_words_are_never_easier(counts, more):
    """With more syllables, letters and unfamiliar words in the same words and sentences no formula calls it easier."""
    room = counts.words - counts.unfamiliar
    values = {name: getattr(counts, name) for name in counts.__struct_fields__}
    harder = TextCounts(
        **values
        | {
            "letters": counts.letters + more,
            "syllables": counts.syllables + more,
            "unfamiliar": counts.unfamiliar + min(more, room),
        }
    )
    assert formulas.flesch_reading_ease(harder) <= formulas.flesch_reading_ease(counts)
    assert formulas.flesch_kincaid_grade(harder) >= formulas.flesch_kincaid_grade(counts)
    assert formulas.coleman_liau_index(harder) >= formulas.coleman_liau_index(counts)
    assert formulas.automated_readability_index(harder) >= formulas.automated_readability_index(counts)
    assert formulas.dale_chall(harder) >= formulas.dale_chall(counts)
    assert formulas.new_dale_chall(harder) <= formulas.new_dale_chall(counts)


@given(text_counts(), st.integers(2, 5))
def test_a_text_twice_over_is_as_hard(counts, times):
    """Formulas are of shares and means: a text's copies leave them as they are."""
    copied = TextCounts(**{name: times * getattr(counts, name) for name in counts.__struct_fields__})
    for entry in CATALOGUE:
        once, again = entry.compute(counts), entry.compute(copied)
        if once is not None and again is not None:
            assert again == pytest.approx(once, abs=1e-6), entry.name
