"""Which quotation comes first, and which few are shown."""

import time

import pytest
from quoted_texts import quotes

SEVEN = [f"“Nothing of number {number} was ever seen around here,” Mary Stone said." for number in range(7)]


def first(*texts, language="en", title=None):
    """The quotation that comes first."""
    return next(quote.text for quote in quotes(*texts, language=language, title=title) if quote.rank == 1)


@pytest.mark.parametrize(
    ("language", "title", "paragraph", "said"),
    [
        ("en", "Engineer: ‘it will break’", "“I fear it will break.”", "I fear it will break."),
        ("en", "Engineer: 'It Will Break’", "“I fear it will break.”", "I fear it will break."),
        ("en", "An “out-of-date” dam", "“It is an out of date dam, no more.”", "It is an out of date dam, no more."),
        ("de", "Ingenieurin: „Sie bricht bald“", "„Ich weiß, sie bricht bald.“", "Ich weiß, sie bricht bald."),
        ("fr", "« Elle va céder », dit-elle", "« Je sais : elle va céder. »", "Je sais : elle va céder."),
        ("fi", "Insinööri: ”Se murtuu pian”", "”Pelkään, että se murtuu pian.”", "Pelkään, että se murtuu pian."),
        ("ja", "技師「堤防は壊れる」", "「私は堤防は壊れると思う。」", "私は堤防は壊れると思う。"),
    ],
)
def test_the_quotation_that_the_headline_quotes_comes_first(language, title, paragraph, said):
    """However far down it stands, in any language, whatever marks and hyphens differ."""
    fillers = ["「昨日は川の水がとても冷たかった。」"] * 7 if language == "ja" else SEVEN
    assert first(*fillers, paragraph, language=language, title=title) == said
    assert first(*fillers, paragraph, language=language) != said


def test_of_several_fragments_the_headline_s_longest_counts():
    """A name in quotation marks is not what was said."""
    title = "“This is crazy”: the “Dam Book” is out"
    texts = ["“The Dam Book tells it all, I think.”", "“They never read it. This is crazy.”"]
    assert first(*texts, title=title) == "They never read it. This is crazy."


def test_the_whole_of_a_fragment_of_the_lead_comes_first():
    """The reporter has a few words of it in the lead: that is what the news is about."""
    lead = "The old dam is “a ticking bomb” for the valley, its engineer says."
    assert first(lead, *SEVEN, "“It is a ticking bomb for us all.”") == "It is a ticking bomb for us all."


def test_the_headline_s_own_words_count():
    """Of two quotations alike, that of what the headline says comes first."""
    texts = [*SEVEN, "“My garden gate was shut.”", "“My water board was deaf.”"]
    ranks = {quote.text: quote.rank for quote in quotes(*texts, title="Millbrook water board rebuilds the dam")}
    assert ranks["My water board was deaf."] < ranks["My garden gate was shut."]


@pytest.mark.parametrize(
    ("language", "lead", "topic", "aside"),
    [
        ("en", "The dam above Millbrook broke.", "The dam broke at dawn.", "A bird sang at dawn."),
        ("fi", "Myllypuron vanha pato murtui.", "Vanha pato murtui aamulla.", "Pieni lintu lauloi aamulla."),
    ],
)
def test_what_the_lead_is_about_comes_before_an_aside(language, lead, topic, aside):
    """Also in a language whose function words nobody has listed: there long words tell the topic."""
    fillers = [f"“{number} {number} {number} {number}.”" for number in range(8)]
    ranks = {quote.text: quote.rank for quote in quotes(lead, *fillers, f"“{aside}”", f"“{topic}”", language=language)}
    assert ranks[topic] < ranks[aside]


def test_the_order_is_not_changed_for_speakers_to_take_turns():
    """One voice does not fill the few shown first, but the order is that of importance."""
    texts = [f"“The dam is old and has {number} cracks by now,” Laura Finch said." for number in range(5)]
    found = quotes("The old dam has cracks.", *texts, *SEVEN)
    assert [quote.rank for quote in found][:3] == [1, 2, 3]
    assert sum(quote.key and quote.speakers[0].name == "Mary Stone" for quote in found) == 2


def test_a_reported_clause_comes_after_quotations():
    """A few paragraphs further up are not enough for it to go first."""
    found = quotes("Laura Finch said that the dam will hold.", *SEVEN)
    assert found[0].kind == "indirect"
    assert found[0].rank > 4


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        (["“no, no, no, no,” she said. " * 2000], "“no no” " * 2000),
        (["“no no no no no”"] * 4000, "“no no no no no no” and “no no”"),
        (["a “no no” b " * 4000], "no " * 50_000),
        (["“" + "no " * 50_000 + "”"] * 2, "“" + "no " * 50_000 + "”"),
    ],
    ids=["one_block", "many_blocks", "fragments", "long"],
)
def test_hostile_headlines_are_read_in_time(texts, title):
    """What a headline quotes is looked for once in each place."""
    start = time.process_time()
    found = quotes(*texts, title=title)
    assert sorted(quote.rank for quote in found) == list(range(1, len(found) + 1))
    assert time.process_time() - start < 5
