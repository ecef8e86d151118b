"""Who can have said something: people and institutions can, places, products and works cannot."""

import pytest
from quoted_texts import names, quotes


@pytest.mark.parametrize(
    "place",
    [
        "They went to St. Ives together.",
        "They flew to San Marino from Port Talbot.",
        "Mount Everest was closed.",
        "The shooting in Sandy Hook had changed the town.",
        "The Freedom Partners gave it money.",
        "Turkish Americans had come.",
        "The Galaxy S9 had come.",
        "Deep Brill Tutoring was new, a kind of tutoring in small groups.",
    ],
)
def test_he_and_she_are_no_places(place):
    """A place, a group or a product between a person and the pronoun does not catch it."""
    assert names(f"Emma Fell came home. {place} “I will come back,” she said.") == ["Emma Fell"]


def test_governments_speak():
    """A capital stands for its government, but an article before it tells that it is no person."""
    assert names("Washington said that the talks had failed for good.") == ["Washington"]
    assert names("Ann Lee spoke. The Paris attacks were new. She called them “a very sad thing for all”.") == [
        "Ann Lee"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The iPhone 12 suggests that the market has changed for good.",
        "Everyone knows that the market has changed for good.",
        "Students will learn what is new in the “wide old world of water”.",
        "This course is addressed to people seeking to understand the “rules of the wide road”.",
        "Lack of this line implies that the text is old.",
        "The plan covers meals, stress management, sleep, and all that people need to rest.",
        "The tools help people to make prompt, informed decisions, and all of them are free.",
        "Sally Finch left with the feeling that everything costs more than it did.",
        "Researchers are making tools to predict failures when the weather turns cold.",
        "The best way to get an estimate is to call and indicate that the house is high.",
    ],
)
def test_things_and_everyone_say_nothing(text):
    """Models, whatever everyone knows, what will be learned, and infinitives are no reports."""
    assert all(quote.speakers == () for quote in quotes(text))


def test_names_speak_in_news_but_not_in_instructions():
    """Where the reader is told what to do, things say something all the time; people are still heard."""
    report = "Trimwell shows that the file is full."
    assert names(report) == ["Trimwell"]
    assert names("Open your list and drop your file.", report) == []
    assert names("Open your list and drop your file.", "Trimwell hopes that the file is full.") == ["Trimwell"]
    assert names("Open your list and drop your file.", "Ann Lee says that the file is full.") == ["Ann Lee"]


def test_code_is_no_speech():
    """Marks around an option, a path or a call are the program's."""
    assert quotes("The team said to use “Signed-by: <ann@mail.example>” and “close_gate(now)” there.") == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is done?” Hannity pressed. Nobody knew.", "Hannity"),
        ("“It is done,” she deadpanned. Nobody knew.", "Ann Lee"),
        ("After Bo Marsh criticized the plan, Tom Hall shot back, “I could have stayed home all day.”", "Tom Hall"),
    ],
)
def test_any_verb_speaks_beside_its_quotation(text, name):
    """A verb in -ed right behind a quotation and its subject tells who said it, on no list though it is."""
    assert names("Ann Lee came. " + text) == [name]


def test_participle_behind_its_noun_is_no_verb():
    """A single comma before a verb of saying makes a participle of it."""
    assert names("“When a peak is high” I guess a peak is a mound, once called hump, or a mound.") != ["a mound"]


def test_sections_and_buttons_have_names():
    """What a part of a page is called is nobody's speech."""
    assert quotes("Ann Lee said no. Skip to our “How to build a dam” section, or press the “Save it now” button.") == ()


def test_quotation_that_is_talked_about_is_not_said_on():
    """A quotation that is the subject of its sentence does not go on with whoever spoke before."""
    _, word = quotes(
        "Ann Lee said: “It is a very long word.” For example, “I love long dams on Fridays” is hard to guess."
    )
    assert word.speakers == ()
