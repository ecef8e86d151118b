"""Reported clauses: where they start and end, what stands inside them, and what is none."""

import pytest
from quoted_texts import quotes


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Laura Finch said that the dam is safe, but Paul Reed told the council to wait.", "the dam is safe"),
        ("Laura Finch said the dam is safe; it was built in May.", "the dam is safe"),
        ("Laura Finch insists the dam must be rebuilt, and has written a plan.", "the dam must be rebuilt"),
        ("Laura Finch, who said the dam is safe, left the council.", "the dam is safe"),
        ("Laura Finch is saying that the dam is safe.", "the dam is safe"),
        ("Laura Finch came. She’s saying that the dam is safe.", "the dam is safe"),
        ("Laura Finch concluded in that case that the dam is safe.", "the dam is safe"),
        ("Laura Finch said there is a crack in the dam.", "there is a crack in the dam"),
        ("Laura Finch asked the council whether the dam is safe.", "whether the dam is safe"),
        ("Laura Finch promised to rebuild the dam by May.", "to rebuild the dam by May"),
        ("Laura Finch urged the council to rebuild the dam.", "the council to rebuild the dam"),
        ("According to Laura Finch, a retired engineer, the dam is safe.", "the dam is safe"),
        ("Laura Finch said the dam is safe, something that pleased the town.", "the dam is safe"),
        ("Laura Finch expressed concern that the dam is old.", "the dam is old"),
        ("In the long run the dam is safe, Laura Finch said.", "In the long run the dam is safe"),
        ("About 40 engineers said that they plan to stay in town.", "they plan to stay in town"),
    ],
)
def test_clause_ends_where_the_reporter_goes_on(text, clause):
    """Semicolons, further predicates and further speakers end a clause; questions and infinitives are reports too."""
    assert quotes(text)[0].text == clause


def test_fragment_stands_in_the_clause_that_reports_it():
    """A few quoted words say little alone: the clause around them is the quote, with its marks."""
    (quote,) = quotes("Laura Finch said that the dam is “safe for all of us” this year.")
    assert (quote.kind, quote.text) == ("mixed", "the dam is “safe for all of us” this year")


def test_fragment_may_end_the_clause_that_reports_it():
    """What stands before the quotation in its sentence is reported too."""
    (quote,) = quotes("The town below the old dam must stay “dry for a hundred years,” said Laura Finch.")
    assert quote.text == "The town below the old dam must stay “dry for a hundred years,”"


def test_fragment_that_says_enough_stands_alone():
    """Eight words at the end of a sentence need nothing of the reporter's."""
    (quote,) = quotes("Greta Olsen will visit to “see what is left of the dam and the town,” said Laura Finch.")
    assert (quote.text, quote.speakers[0].name) == ("see what is left of the dam and the town", "Laura Finch")


def test_quotation_that_is_nearly_all_of_a_clause_stands_alone():
    """Where hardly a word is the reporter's, the quotation is what counts."""
    found = quotes("Laura Finch said the “dam is safe for all of us” and “the town will stay dry for years”.")
    assert [quote.text for quote in found] == ["dam is safe for all of us", "the town will stay dry for years"]


@pytest.mark.parametrize(
    "text",
    [
        "Laura Finch denied she had built the dam.",
        "What Laura Finch announced was read by half of the town.",
        "A loaf that is ready sings when it comes out of the oven.",
        "Her instruments show that the dam is safe.",
        "The reader understands that much.",
        "Laura Finch announced the closure in a note that was read before the dam was shut.",
        "The crack forced Laura Finch to explain why the dam leaks.",
        "The share that Laura Finch believes the town loses is small.",
        "Choose the loaf and the music, remember that the guests will come late.",
        "The service tracks the water, sorts the data, offers advice.",
        "One can say that the dam is safe.",
        "Laura Finch showed a broken word.",
        "Laura Finch rejected the notion that the dam is old.",
        "Laura Finch maintained old gates that the town has used for years.",
        "Laura Finch offers tools to build a dam at home.",
        "Laura Finch has a method of learning that is older than the dam.",
        "Laura Finch showed some restraint and described the old plan.",
        "His recent remarks on what the dam will cost were odd.",
        "No engineer has said that the dam is safe.",
        "The engineers showed you the gates that were moved in the flood.",
        "Read the Dam Guide, note that it is long.",
        "That means that the dam is safe.",
        "Laura Finch wrote a letter in the evening, when the water had come.",
        "If Laura Finch says that the dam is safe, the town will stay.",
        "As the sun sets over the dam, Laura Finch reads the paper.",
        "Each delegate-rich valley states that matter little today.",
    ],
)
def test_denials_things_and_other_verbs_report_nothing(text):
    """What is denied is not said, and a thing of somebody's says nothing."""
    assert quotes(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“It holds,” Laura Finch said as she left the hall of the town.",
        "On the subject of the dam, Laura Finch added, “It holds.”",
        "“It holds,” said Laura Finch, 45, who came to hear Paul Reed.",
    ],
)
def test_verb_with_a_quotation_reports_no_clause(text):
    """The quotation is all that the verb reports."""
    (quote,) = quotes(text)
    assert (quote.kind, quote.text.rstrip(".")) == ("direct", "It holds")


def test_pieces_join_as_sentences():
    """The comma before the reporter's words becomes a stop where a new sentence follows, and none ends the text."""
    (first, second) = quotes("“It holds,” Laura Finch said. “We know.”", "“It holds,” said Paul Reed.")
    assert (first.text, second.text) == ("It holds. We know.", "It holds")


def test_stop_goes_into_a_nested_quotation():
    """A nested quotation that ended in the comma of the reporter's ends in the stop of the sentence."""
    (quote,) = quotes("“The board says ‘Delayed,’” Laura Finch said. “We know.”")
    assert quote.text == "The board says ‘Delayed.’ We know."
