"""What is counted, where it is hard, and input that is no article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.languages import language_of
from server.model import Block, HardWords, Insertions, LongSentence, RareWords
from server.scores import score_readability
from server.text import split_sentences

PLAIN = "The mayor went to the new school on Monday. She saw the old rooms. The teachers were glad. "
LONG = (
    "The mayor, who had been told the day before that the roof of the old school was not safe and that rain came into "
    "three of its rooms, went there on Monday with two men from the town, a builder and a writer, to see it all."
)
JARGON = (
    "Interdisciplinary stakeholders operationalised multifaceted infrastructural recalibration methodologies yesterday "
    "throughout several municipalities."
)


def paragraph(text):
    """A block of running text."""
    return Block(kind="paragraph", text=text.strip())


def score(*blocks, language="en"):
    """The scores of some blocks."""
    return score_readability(blocks, split_sentences(blocks, language_of(language)), language_of(language))


def test_only_running_prose_is_counted():
    """Formulas were made for sentences: headings, captions, tables, code and short labels are left out."""
    prose = paragraph("The mayor went to the new school on Monday.")
    around = (
        Block(kind="heading", level=2, text="At the school"),
        Block(kind="caption", text="The mayor at the school. Photo: Jo Hall"),
        Block(kind="table", text="School Rooms. Old 12."),
        Block(kind="code", text="print(1)."),
        Block(kind="list_item", text="Rooms and roofs"),
        paragraph("By Jo Hall"),
    )
    assert score(*around, prose).counts == score(prose).counts
    assert (score(prose).counts.words, score(prose).counts.sentences) == (9, 1)


def test_a_list_item_that_is_a_sentence_counts():
    """A list may hold the article's prose."""
    assert score(Block(kind="list_item", text="The roof is not safe.")).counts.sentences == 1


def test_syllables_are_unknown_where_they_are_not_counted():
    """A language without rules has no syllables, but words."""
    counts = score(paragraph("Mae hen wlad fy nhadau yn annwyl i mi."), language="cy").counts
    assert (counts.words, counts.syllables) == (9, None)


def test_a_long_sentence_is_hard():
    """The reason says how many words it has, and the anchor finds it in its block."""
    found = score(paragraph(PLAIN * 3 + LONG + " " + PLAIN * 3)).hard_sentences
    assert [hard.anchor.exact for hard in found] == [LONG]
    assert found[0].reasons == (LongSentence(words=47),)
    assert found[0].anchor.prefix.endswith("The teachers were glad. ")


def test_a_sentence_of_hard_words_is_hard():
    """The reason says which share of its words is off the list of familiar words."""
    found = score(paragraph(PLAIN * 5 + JARGON)).hard_sentences
    assert [hard.anchor.exact for hard in found] == [JARGON]
    shares = [reason.share for reason in found[0].reasons if isinstance(reason, HardWords)]
    assert len(shares) == 1
    assert shares[0] > 0.5


def test_a_sentence_of_rare_words_is_hard():
    """Three words that few readers have met make a short sentence hard, in any language with a list of common words."""
    english = "Her perfidy, her rectitude and her chivalrous ways were all the talk of the old town."
    french = "Le mareyeur, un homme ringard, parle au chalutier."
    for rest, sentence, language in ((PLAIN, english, "en"), ("Il va à la maison. Elle est là. ", french, "fr")):
        found = score(paragraph(rest * 5 + sentence), language=language).hard_sentences
        assert [(hard.anchor.exact, hard.reasons) for hard in found] == [(sentence, (RareWords(words=3),))]


INTERRUPTED = {
    "brackets": "The mayor (who is not well) went to the school (the old one) on Monday.",
    "dashes": "The mayor – who is not well – went to the school – the old one – on Monday.",
    "both": "The mayor—who is not well—went to the school [the old one] on Monday.",
}


@pytest.mark.parametrize("sentence", INTERRUPTED.values(), ids=INTERRUPTED)
def test_an_interrupted_sentence_is_hard(sentence):
    """Words in brackets and between two dashes interrupt; who reads on has to keep the beginning in mind."""
    found = score(paragraph(PLAIN * 5 + sentence)).hard_sentences
    assert [hard.reasons for hard in found] == [(Insertions(count=2),)]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("The mayor (61) went to the school (again) on Monday.", "en"),
        ("Rain came – and came again.", "en"),
        ("Дом — это мир — сказал он — и дом — это мы.", "ru"),
    ],
)
def test_a_number_in_brackets_or_a_lone_dash_does_not_interrupt(sentence, language):
    """A single word in brackets is read at a glance, and Russian writes a dash for "is"."""
    assert score(paragraph(f"{sentence} Da. Da. Da. Da."), language=language).hard_sentences == ()


def test_every_reason_of_a_hard_sentence_is_given():
    """A long sentence with one insertion and one rare word says so."""
    long = LONG.replace("on Monday", "on Monday (it was a warm day) in perfidy")
    found = score(paragraph(PLAIN * 5 + long)).hard_sentences
    assert found[0].reasons == (LongSentence(words=54), Insertions(count=1), RareWords(words=1))


def test_hard_sentences_are_few_and_in_order():
    """At most every fifth sentence is called hard, and never more than ten."""
    found = score(*(paragraph(PLAIN + LONG) for _ in range(30))).hard_sentences
    assert len(found) == 10
    assert [hard.block for hard in found] == sorted(hard.block for hard in found)


@pytest.mark.parametrize("language", ["zh", "ja", "th"])
def test_no_long_sentences_without_spaces(language):
    """Thirty characters are no long sentence."""
    assert (
        score(
            paragraph("我们今天去看老房子因为它的屋顶不安全而且下雨的时候水会流进三个房间里面。" * 3), language=language
        ).hard_sentences
        == ()
    )


def test_long_sentences_are_found_in_any_language():
    """Length needs no list of words."""
    long = "Der alte Mann ging mit dem Hund und der Katze und dem Kind und " * 4 + "kam nicht wieder."
    found = score(paragraph("Er ging. Sie blieb. Es war kalt. Alle schliefen. " + long), language="de").hard_sentences
    assert [hard.anchor.exact for hard in found] == [long]


def test_names_are_not_hard_words():
    """A name is rare and yet no riddle; a rare word in lower case is one."""
    text = PLAIN + "Then Zbigniew Kowalczyk spoke of perfidy, and perfidy again. Zbigniew left. "
    assert [(hard.word, hard.count) for hard in score(paragraph(text)).hard_words] == [("perfidy", 2)]


def test_forms_of_a_word_count_together():
    """A reader looks one word up, whatever its ending."""
    text = PLAIN + "One schism led to schisms. The perfidies were like the first perfidy. "
    found = [(hard.word, hard.count) for hard in score(paragraph(text)).hard_words]
    assert found == [("perfidy", 2), ("schism", 2)]


def test_what_is_made_of_common_words_is_not_rare():
    """Endings, prefixes and compounds of common words are understood at once."""
    assert score(paragraph("He unrolled the footpath to the leaky treehouse and rewalked it.")).hard_words == ()


def test_rare_words_of_other_languages():
    """Every language of the service has a list of common words; German nouns keep their capital."""
    german = "Der Hund lief. Die Katze schlief. Die Verballhornung war obsolet. Herr Zbigniew kam."
    french = "Le chat dort. L’homme parle au mareyeur de l’estuaire."
    assert {hard.word for hard in score(paragraph(german), language="de").hard_words} == {"Verballhornung", "obsolet"}
    assert {hard.word for hard in score(paragraph(french), language="fr").hard_words} == {"mareyeur", "estuaire"}


def test_words_of_another_language_are_not_rare():
    """Where most words are unknown the text is not what its language says: that makes it foreign, not hard."""
    found = score(
        paragraph("The mayor saw the old lighthouse while three keepers gathered driftwood for the fire yesterday."),
        language="es",
    )
    assert found.hard_words == found.hard_sentences == ()


def test_an_address_is_one_plain_word():
    """Nobody spells an address: its letters make a text no harder, and it is no hard word."""
    plain = score(paragraph("The mayor put it all on his page for us. " * 5))
    found = score(paragraph("The mayor put it all on https://example.org/budget/interdepartmental for us. " * 5))
    grades = [formula.value for formula in found.formulas if formula.name == "coleman_liau_index"]
    assert grades[0] < 5
    assert found.hard_words == plain.hard_words == ()


def test_an_acronym_has_its_expansion():
    """What the article says a short form stands for is shown with it."""
    text = "The National Lighthouse Council (NLC) met. The NLC sets rules. The QXT and the BBC did not come."
    found = {hard.word: hard.expansion for hard in score(paragraph(text)).hard_words}
    assert found == {"NLC": "National Lighthouse Council", "QXT": None}


@pytest.mark.parametrize(
    ("text", "short", "expansion"),
    [
        ("The Institute of Ice and Snow, or IIS, closed.", "IIS", "Institute of Ice and Snow"),
        ("The NLC (National Lighthouse Council) met.", "NLC", "National Lighthouse Council"),
        ("The International Institute of Boat Art (IIBA) met.", "IIBA", "International Institute of Boat Art"),
        ("We saw long-range radar modules (LRMs) there.", "LRM", "long-range radar modules"),
        ("They fear a new deadly harbour fever (DHF) now.", "DHF", "deadly harbour fever"),
        ("It is a club as “hard as flint” (AHF) is.", "AHF", None),
    ],
)
def test_what_a_short_form_stands_for(text, short, expansion):
    """Before or after it, in brackets or after "or"; initials go before other letters."""
    found = {hard.word: hard.expansion for hard in score(paragraph(text)).hard_words}
    assert found[short] == expansion


@pytest.mark.parametrize(
    "text",
    [
        "CALDER POINT (Reuters) — The mayor went home.",
        "QXTOWN, Me., June 18 (AP) -- The mayor went home.",
        "QUORN – The mayor went home.",
        "THE XYLO QUX ZORP! The mayor went home.",
        "Henry VIII and Louis XIV met.",
        "It began at 9 a.m. EST and 14 GMT.",
        "A town of Quorn heard: QUORN wins the cup of all the land.",
    ],
)
def test_capitals_that_are_no_short_form(text):
    """Datelines, shouts, Roman numerals and names that the article also writes with small letters are none."""
    assert score(paragraph(text)).hard_words == ()


def test_expansions_are_found_in_any_language():
    """Capitals and brackets need no list of words."""
    text = "Der Verband Deutscher Leuchttürme (VDL) tagt. Der VDL wächst."
    assert [(hard.word, hard.expansion) for hard in score(paragraph(text), language="de").hard_words] == [
        ("VDL", "Verband Deutscher Leuchttürme")
    ]


def test_a_remark_in_brackets_is_no_expansion():
    """The letters must begin with a word's first letter and stand in the words before."""
    found = score(paragraph("Sie trafen den Mann (XYZ) am Montag in der Stadt."), language="de").hard_words
    assert [(hard.word, hard.expansion) for hard in found] == [("XYZ", None)]


def test_blocks_have_grades_from_thirty_words():
    """The map shows where it is hard; a block of one short sentence has no grade."""
    blocks = (paragraph(PLAIN * 3), paragraph("She saw the old rooms."), paragraph(f"{JARGON} {JARGON} {JARGON}"))
    found = score(*blocks).blocks
    assert [block.block for block in found] == [0, 2]
    assert found[0].grade < found[1].grade


BAD_INPUT = {
    "one word": "Hello",
    "numbers": "1 2 3 4,000 5.5 6 7 8 9 10. " * 20,
    "emoji": "🙂🙂 🙃! 🎉🎉? " * 20,
    "punctuation": "… – — • ! ? . " * 20,
    "no space": "a" * 200_000,
    "Chinese": "我们今天去看老房子。" * 20,
    "Arabic": "ذهب الرئيس إلى المدرسة الجديدة يوم الاثنين. " * 20,
    "mixed": "The mayor said „Guten Tag“ и ушёл. 我来了。 " * 20,
}


@pytest.mark.parametrize("language", [None, "en", "de", "zh", "ar", "xx"])
@pytest.mark.parametrize("name", BAD_INPUT)
def test_bad_input_is_scored_without_a_fault(name, language):
    """No text breaks the scores, and a text without words has no figure."""
    found = score(paragraph(BAD_INPUT[name]), language=language)
    if not found.counts.words:
        assert {formula.value for formula in found.formulas} <= {None}
        assert found.difficulty.grade is None


def test_headings_only():
    """Headings are no prose: nothing is counted and nothing claimed."""
    found = score(*(Block(kind="heading", level=2, text=f"A heading of some words number {n}") for n in range(9)))
    assert (found.counts.words, found.counts.sentences, found.counts.syllables) == (0, 0, None)
    assert {formula.value for formula in found.formulas} == {None}


def test_nothing():
    """No block at all is scored too."""
    assert score().hard_sentences == ()


@given(
    st.lists(st.text(min_size=1, max_size=80).filter(str.strip), min_size=1, max_size=5),
    st.sampled_from([None, "en", "fr"]),
)
def test_any_text_is_scored(texts, language):
    """Whatever stands in a block, blocks and anchors name what is there."""
    blocks = tuple(Block(kind="paragraph", text=text) for text in texts)
    found = score(*blocks, language=language)
    assert all(hard.anchor.exact in blocks[hard.block].text for hard in found.hard_sentences)
    assert all(hard.count > 0 for hard in found.hard_words)
