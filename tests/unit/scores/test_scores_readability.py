"""What is counted, where it is hard, and input that is no article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.model import Block, HardWords, LongSentence
from server.scores import score_readability
from server.sentences import split_sentences

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
    return score_readability(blocks, split_sentences(blocks, language), language)


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
    assert isinstance(found[0].reasons[0], HardWords)
    assert found[0].reasons[0].share > 0.5


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


def test_an_acronym_has_its_expansion():
    """What the article says a short form stands for is shown with it."""
    text = "The National Lighthouse Council (NLC) met. The NLC sets rules. The QXT and the BBC did not come."
    found = {hard.word: hard.expansion for hard in score(paragraph(text)).hard_words}
    assert found == {"NLC": "National Lighthouse Council", "QXT": None}


def test_expansions_are_found_in_any_language():
    """Capitals and brackets need no list of words."""
    text = "Der Verband Deutscher Leuchttürme (VDL) tagt. Der VDL wächst."
    assert [(hard.word, hard.expansion) for hard in score(paragraph(text), language="de").hard_words] == [
        ("VDL", "Verband Deutscher Leuchttürme")
    ]


def test_a_remark_in_brackets_is_no_expansion():
    """The letters must begin with a word's first letter and stand in the words before."""
    assert score(paragraph("They met the mayor (XYZ) on Monday in the town."), language="de").hard_words == ()


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
