"""Conversations: who takes which turn, and what only looks like one."""

import pytest
from quoted_texts import names, paragraphs, quotes, quotes_of

from server.model import Emphasis, Presentation


def set_off(*texts, bold=True, title=None):
    """The quotes of an interview: what ends in a question mark is set off by type."""
    asked = {
        at: Emphasis(text=text, bold=bold, goes_on=False, whole=True)
        for at, text in enumerate(texts)
        if text.endswith("?")
    }
    return quotes_of(paragraphs(*texts), presentation=Presentation(emphasis=asked), title=title)


INTERVIEW = (
    "When did you first see the crack?",
    "In May, when I walked over the dam.",
    "Whom did you tell?",
    "My brother, who laughed at me.",
    "Are you angry?",
    "No. I sleep badly, that is all.",
)


def test_transcript_labels_are_speakers():
    """The label of a transcript is widened like any surname, and is no part of what is said."""
    texts = ["Laura Finch met Ben Stone.", "FINCH: Where were you?", "STONE: At home.", "FINCH: All of the day?"]
    assert names(*texts) == ["Laura Finch", "Ben Stone", "Laura Finch"]
    assert [quote.text for quote in quotes(*texts)] == ["Where were you?", "At home.", "All of the day?"]


def test_initials_are_labels():
    """Two letters stand for the one person whose name begins with them."""
    texts = ["Laura Finch met Ben Stone.", "LF: Where were you?", "BS: At home, I think.", "LF: Who saw you there?"]
    assert names(*texts) == ["Laura Finch", "Ben Stone", "Laura Finch"]


def test_names_that_come_back_as_labels_are_a_transcript():
    """Two names before colons, twice each, are speakers."""
    met = "Laura Finch met Ben Stone."
    talk = ["Laura Finch: Where were you?", "Ben Stone: At home.", "Laura Finch: All day?", "Ben Stone: All day."]
    assert names(met, *talk) == ["Laura Finch", "Ben Stone", "Laura Finch", "Ben Stone"]


@pytest.mark.parametrize(
    "texts",
    [
        ["Where: The town hall.", "When: On Monday at noon.", "Laura Finch will be there."],
        ["Price Range: From 40 to 90.", "Best For: Long walks.", "Price Range: From 20 to 30.", "Best For: Your feet."],
        ["Pros: It is light.", "Cons: It leaks.", "Pros: It is cheap.", "Cons: It smells."],
        ["CPU: Eight cores.", "RAM: Two banks.", "CPU: Six cores.", "RAM: One bank."],
        ["UPDATE: The bridge is open again."],
    ],
)
def test_facts_with_labels_are_no_transcript(texts):
    """A price, a place or a component says nothing, however often its label comes back."""
    assert names(*texts) == []


def test_paragraph_without_label_goes_on_with_the_turn():
    """Between two turns of a transcript a paragraph is of the speaker before, unless it tells of them."""
    texts = ["FINCH: Where were you?", "STONE: At home.", "I slept all day.", "FINCH: You slept?", "STONE: I did."]
    assert quotes(*texts)[1].text == "At home. I slept all day."
    texts[2] = "Stone looked at the floor."
    assert quotes(*texts)[1].text == "At home."


def test_reporter_of_a_broadcast_is_not_quoted():
    """In the script of a broadcast the lines of host and reporter are the report, and what it reports is found."""
    texts = [
        "LENA HURST, HOST: The dam of Brill is shut.",
        "PAUL VOSS, BYLINE: Laura Finch is the mayor of Brill.",
        "LAURA FINCH: The water came at night.",
        "VOSS: Finch says that nobody was hurt.",
        "UNIDENTIFIED PERSON #1: We ran.",
    ]
    assert [(quote.text, quote.kind) for quote in quotes(*texts)] == [
        ("The water came at night.", "direct"),
        ("nobody was hurt", "indirect"),
        ("We ran.", "direct"),
    ]
    assert names(*texts) == ["Laura Finch", "Laura Finch", None]


@pytest.mark.parametrize(
    ("about", "answers"), [("Laura Finch bakes.", "Laura Finch"), ("Laura Finch met Ben Stone.", None)]
)
def test_answers_are_of_the_one_person_whom_an_interview_is_about(about, answers):
    """Q and A name nobody: who asks is not quoted, who answers is named only where one person is."""
    texts = [about, "Q: Where were you?", "A: I was at home.", "Q: All of the day?", "A: All of it, with my dog."]
    assert names(*texts) == [answers, answers]


def test_frequent_questions_are_no_interview():
    """Whoever answers an FAQ does not speak of themselves."""
    texts = ["Laura Finch bakes.", "Q: Can I bring a dog?", "A: Dogs may come.", "Q: Can I pay?", "A: Cash only."]
    assert names(*texts) == []


@pytest.mark.parametrize("bold", [True, False])
def test_answers_under_bold_questions_are_of_the_interviewee(bold):
    """The questions stand out by their type, and are not quoted."""
    found = set_off("Laura Finch has walked the dam for forty years.", *INTERVIEW, bold=bold)
    assert [quote.text for quote in found] == list(INTERVIEW[1::2])
    assert {quote.speakers[0].name for quote in found} == {"Laura Finch"}


def test_title_tells_whom_an_interview_is_about():
    """Of two people whom the lines before name, the one in the title answers; without a title nobody is guessed."""
    about = "Laura Finch was taught to walk the dam by Ben Stone."
    named = set_off(about, *INTERVIEW, title="Finch: I sleep badly")
    unnamed = set_off(about, *INTERVIEW)
    assert [quote.speakers[0].name for quote in named] == ["Laura Finch"] * 3
    assert [quote.speakers for quote in unnamed] == [()] * 3


def test_answer_of_several_paragraphs_is_one_quote():
    """What stands between two questions is one answer, and what is quoted inside it is no quote of its own."""
    more = "My brother said, “Go to bed.” So I went."
    first, *_ = set_off("Laura Finch walks the dam.", *INTERVIEW[:2], more, *INTERVIEW[2:])
    assert (first.text, len(first.parts)) == (f"{INTERVIEW[1]} {more}", 2)


def test_explainer_is_no_interview():
    """Questions that a reporter answers are nobody's speech."""
    asked = ["What is a dam?", "A wall.", "Who built it?", "The town did.", "Do you have to leave?", "No, not yet."]
    assert set_off("Laura Finch walks the dam.", *asked) == ()


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("de", ["Laura Finke geht über den Damm.", "Frage: Was haben Sie gesehen?", "Antwort: Ich sah einen Riss.",
                "Frage: Wem haben Sie das gesagt?", "Antwort: Niemandem, es war mir peinlich."]),
        ("fr", ["Laure Fontaine est maire.", "Q: Qu’avez-vous vu ?", "R: Je ne sais pas.", "Q: Avez-vous dormi ?",
                "R: J’ai peu dormi."]),
        ("es", ["Ana Torres es alcaldesa.", "P: ¿Qué vio usted?", "R: Yo no vi nada.", "P: ¿Y su hermano?",
                "R: Mi hermano duerme."]),
    ],
)  # fmt: skip
def test_questions_and_answers_of_other_languages(language, texts):
    """Frage and Antwort, Q and R, P and R are labels too."""
    assert len(set(names(*texts, language=language))) == 1
    assert names(*texts, language=language)[0] == " ".join(texts[0].split()[:2])


def test_remarks_and_fields_are_no_speakers():
    """NOTE: and ID: are written like a speaker's label, but nobody bears them."""
    assert quotes("NOTE: I use it a lot.", "ID: it is yours.", "NOTE: You can go.", "ID: I gave it to you.") == ()
