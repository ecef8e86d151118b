"""The quotes as the sidebar gets them: pieces, kinds, cues, anchors, order."""

import pytest
from quoted_texts import paragraphs, quotes, quotes_of


def article(*texts, title=None):
    """The blocks and quotes of an English article of these paragraphs."""
    blocks = paragraphs(*texts)
    return blocks, quotes_of(blocks, title=title)


def test_split_quotation_is_one_quote():
    """Two pieces around their attribution, and a sentence that follows at once, are one quotation of three parts."""
    _, (quote,) = article("“The dam,” Laura Finch said, “will hold for years.” “We tested it.”")
    assert [part.exact for part in quote.parts] == ["The dam,", "will hold for years.", "We tested it."]
    assert quote.text == "The dam, will hold for years. We tested it."


def test_quotation_over_several_paragraphs_is_one_quote():
    """Its parts lie in different blocks."""
    _, (quote,) = article("“We began small,” Laura Finch said. “Nobody helped.", "“Then we grew.”")
    assert [part.block for part in quote.parts] == [0, 0, 1]
    assert quote.speakers[0].name == "Laura Finch"


def test_what_the_headline_quotes_stands_alone_behind_a_long_attribution():
    """Else a reader would find it behind what was said before; without the headline it is one quote."""
    who = "Laura Finch said on Monday at the weekly meeting of the water board in the old town hall of Millbrook"
    texts = ["Laura Finch is the engineer.", f"“The dam is old,” {who}. “It will break.”"]
    _, together = article(*texts)
    _, alone = article(*texts, title="Engineer: the dam “will break”")
    assert [quote.text for quote in together] == ["The dam is old. It will break."]
    assert [quote.text for quote in alone] == ["The dam is old", "It will break."]
    assert alone[1].speakers == alone[0].speakers
    assert (alone[1].cue, alone[1].attribution) == (alone[0].cue, alone[0].attribution)


def test_two_speakers_are_two_quotes():
    """A second attribution starts a second quotation."""
    _, found = article("“The dam will hold,” Laura Finch said. “It will break,” Paul Reed said.")
    assert [quote.speakers[0].name for quote in found] == ["Laura Finch", "Paul Reed"]


def test_two_fragments_of_one_clause_stay_apart():
    """Fragments that one verb reports are no split quotation."""
    _, found = article("Laura Finch called for “a new dam for all” and “more money from the state”.")
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“The dam will hold,” Laura Finch said.", "direct"),
        ("Laura Finch said that “I have never seen it so high.”", "direct"),
        ("Laura Finch called the dam “a work of art for all”.", "mixed"),
        ("The dam, she said, was “safe for all of us”.", "mixed"),
    ],
)
def test_kind_tells_whole_sentences_from_fragments(text, kind):
    """Direct is a whole sentence of quotation, mixed a fragment in a clause of the reporter's."""
    _, (quote,) = article(text)
    assert quote.kind == kind


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Laura Finch said the dam will hold.", "the dam will hold"),
        ("Laura Finch said on Monday that the dam will hold.", "the dam will hold"),
        ("Laura Finch told the council that the dam will hold.", "the dam will hold"),
        ("On Monday, Laura Finch said she will stay here.", "she will stay here"),
        ("The dam will hold for years, Laura Finch said Monday.", "The dam will hold for years"),
        ("According to Laura Finch, the dam will hold.", "the dam will hold"),
        ("The real risk, Laura Finch said, is in the pipes.", "The real risk is in the pipes"),
        ("Laura Finch believes that the dam will hold.", "the dam will hold"),
        ("Laura Finch said the dam will hold, adding that it was old.", "the dam will hold"),
    ],
)
def test_reported_clause_is_an_indirect_quote(text, clause):
    """What somebody is reported to have said is the clause, without the verb of saying and without the full stop."""
    _, (quote, *_) = article(text)
    assert (quote.kind, quote.text, quote.speakers[0].name) == ("indirect", clause, "Laura Finch")


@pytest.mark.parametrize(
    "text",
    [
        "Laura Finch declined to say whether the dam will hold.",
        "Laura Finch did not say that the dam will hold.",
        "Laura Finch reported a profit for the third year.",
        "Laura Finch left before the dam was closed.",
        "It says nothing about the dam at all.",
    ],
)
def test_refusals_and_plain_facts_are_no_quotes(text):
    """Where nothing is reported, nothing is quoted."""
    _, found = article(text)
    assert found == ()


def test_indirect_quotes_are_key_only_where_there_are_few():
    """Quotation marks go first: a reported clause is shown first only to fill up three."""
    reported = "Laura Finch said the dam will hold."
    _, many = article(*LONG, reported)
    _, few = article("“The dam will break,” Paul Reed said.", reported)
    assert [quote.key for quote in many if quote.kind == "indirect"] == [False]
    assert [quote.key for quote in few] == [True, True]


def test_cue_and_attribution_stand_as_in_the_text():
    """The cue is the verb as it stands; the attribution spans it and the mention."""
    _, (quote,) = article("“The dam will hold,” said engineer Laura Finch, smiling.")
    assert (quote.cue, quote.attribution.exact) == ("said", "said engineer Laura Finch")


def test_parts_are_anchors_without_marks():
    """Prefix, exact and suffix stand in the block one after another, the marks outside of exact."""
    blocks, (quote,) = article("On Monday Laura Finch said: “The dam will hold.” Then she left.")
    (part,) = quote.parts
    assert part.prefix + part.exact + part.suffix in blocks[part.block].text
    assert part.exact == "The dam will hold."


LONG = [
    "The old dam above Millbrook will be rebuilt, the water board decided.",
    "“The dam at Millbrook must be rebuilt before the winter comes,” Laura Finch said.",
    "“Nobody asked the people who live below it at all,” Paul Reed said.",
    "“Concrete is what we know best in this whole valley,” Laura Finch said.",
    "“The board has signed the papers with the builders now,” Laura Finch said.",
    "“Trout have lived up there since before my own father,” Mary Stone said.",
    "“Lorries will come through the village for two years,” Laura Finch said.",
    "“There is no school bus on the other road at all,” Peter Hall said.",
]


def test_ranks_are_a_permutation():
    """Every quote has a place of its own, from 1."""
    _, found = article(*LONG, title="Millbrook dam to be rebuilt")
    assert sorted(quote.rank for quote in found) == list(range(1, len(found) + 1))


def test_five_are_key_where_there_are_more():
    """The sidebar shows few quotes first, the most important among them."""
    _, found = article(*LONG, title="Millbrook dam to be rebuilt")
    assert sum(quote.key for quote in found) == 5
    assert next(quote.key for quote in found if quote.rank == 1)


def test_no_speaker_fills_the_key_quotes():
    """A third quote of one speaker waits until others had one."""
    _, found = article(*LONG)
    assert sum(quote.key and quote.speakers[0].name == "Laura Finch" for quote in found) <= 2


def test_topic_of_the_lead_ranks_first():
    """A quote about what the lead is about goes before the others."""
    _, found = article(*LONG, title="Millbrook dam to be rebuilt")
    assert found[0].rank == 1


@pytest.mark.parametrize(
    ("language", "personal", "other"),
    [
        ("en", "That river was taken from us.", "That river was taken from mon."),
        ("de", "Den Fluss haben wir nicht mehr.", "Den Fluss haben you nicht mehr."),
        ("es", "El río lo queremos yo y otros.", "El río lo queremos ich y otros."),
    ],
)
def test_the_first_person_of_the_language_ranks_first(language, personal, other):
    """Of two quotations alike, that of somebody who speaks of himself goes first; the words are the language's own."""
    fillers = [f"“Nothing {number} was seen there.”" for number in range(8)]
    found = quotes(*fillers, f"“{other}”", f"“{personal}”", language=language)
    ranks = {quote.text: quote.rank for quote in found}
    assert ranks[personal] < ranks[other]


def test_article_without_quotations_has_no_quotes():
    """None found is an empty answer, no error."""
    _, found = article("The dam above Millbrook is old.")
    assert found == ()


def test_no_blocks_give_no_quotes():
    """An empty article is allowed."""
    _, found = article()
    assert found == ()


@pytest.mark.parametrize(
    "text",
    [
        '"' * 50_000,
        "“" * 50_000,
        "“”" * 20_000,
        "'" * 50_000,
        "a" * 50_000,
        "said and " * 6_000,
        '"a b c d," said ' * 3_000,
    ],
    ids=["straight", "openers", "empty", "apostrophes", "no_space", "verbs", "many"],
)
def test_hostile_text_is_read(text):
    """No text breaks the stage; every part it gives stands in the text."""
    blocks, found = article(text)
    assert all(part.exact in blocks[part.block].text for quote in found for part in quote.parts)
