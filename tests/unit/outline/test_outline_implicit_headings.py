"""What acts as a heading without being marked as one."""

import pytest
from outline_texts import PLAIN, as_blocks, outline

from server.languages import language_of
from server.model import Block, Emphasis, Presentation
from server.outline.headings.implicit import implicit_headings

TEXT = "The council met in the evening and talked about the bridge for two hours."


def item(text):
    """An entry of a list."""
    return Block(kind="list_item", text=text)


def bold(*places_and_texts, whole=True):
    """Paragraphs that are bold from end to end, or else their beginnings."""
    return Presentation(
        emphasis={at: Emphasis(text=text, bold=True, goes_on=not whole, whole=whole) for at, text in places_and_texts}
    )


def titles(*pieces, presentation=PLAIN, language="en"):
    """The titles of the sections that have a heading."""
    found = outline(*pieces, presentation=presentation, language=language)
    return [section.title for section in found if section.origin == "heading"]


def test_bold_lines_are_headings():
    """Two bold lines above prose head two sections."""
    set_off = bold((0, "The bridge"), (2, "The tunnel"))
    assert titles("The bridge", TEXT, "The tunnel", TEXT, presentation=set_off) == ["The bridge", "The tunnel"]


def test_one_bold_line_is_none():
    """A single bold line may be emphasis, and a bold statement with its full stop is."""
    assert titles("The bridge", TEXT, TEXT, presentation=bold((0, "The bridge"))) == []
    statement = "Nobody was hurt."
    assert titles(statement, TEXT, statement, TEXT, presentation=bold((0, statement), (2, statement))) == []


def test_bold_text_inside_a_paragraph_heads_nothing():
    """Only a paragraph that is bold from end to end counts: two words at its beginning do not."""
    leads = bold((0, "The council"), (1, "The council"), whole=False)
    assert titles("The council met.", "The council met.", TEXT, presentation=leads) == []


def test_bold_lines_are_below_marked_headings():
    """Inside a headed section bold lines head its inner sections."""
    set_off = bold((1, "The bridge"), (3, "The tunnel"))
    (section,) = outline((2, "Works"), "The bridge", TEXT, "The tunnel", TEXT, presentation=set_off)
    assert [inner.title for inner in section.sections] == ["The bridge", "The tunnel"]


def test_interview_is_cut_by_its_questions():
    """Bold paragraphs of which most ask are an interview's questions, those without a question mark as well."""
    asked = ["Paper: Why did you leave?", "That sounds hard.", "Do you regret it?", "What comes next?"]
    pieces = [piece for question in asked for piece in (question, TEXT)]
    set_off = bold(*((2 * at, question) for at, question in enumerate(asked)))
    assert titles(*pieces, presentation=set_off) == ["Why did you leave?", *asked[1:]]


@pytest.mark.parametrize("label", ["Q", "Frage", "The Courier"])
def test_labelled_questions_cut_an_interview(label):
    """Where one label always asks, its paragraphs are the headings, and the label is left out."""
    pieces = [piece for n in range(3) for piece in (f"{label}: Why did you leave in year {n}?", f"A: {TEXT}")]
    assert titles(*pieces) == [f"Why did you leave in year {n}?" for n in range(3)]


def test_numbered_lines_cut_a_listicle():
    """Short lines that count upwards are headings with their numbers."""
    lines = ["1. Follow the candle", "2. Hang a curtain", "3. Close the chimney"]
    assert titles(*(piece for line in lines for piece in (line, TEXT))) == lines


def test_a_countdown_is_a_listicle_too():
    """Numbers may fall."""
    lines = ["3. Follow the candle", "2. Hang a curtain", "1. Close the chimney"]
    assert titles(*(piece for line in lines for piece in (line, TEXT))) == lines


def test_a_short_numbered_list_in_an_article_is_none():
    """A list that fills only a part of an article without headings does not cut it."""
    lines = [piece for n in (1, 2, 3) for piece in (f"{n}. Follow the candle", TEXT)]
    assert titles(*[TEXT] * 12, *lines) == []


def test_numbered_leads_cut_a_listicle():
    """Paragraphs that begin with different bold words are sections of these names."""
    leads = ["1. Follow the candle.", "2. Hang a curtain.", "3. Close the chimney."]
    set_off = bold(*enumerate(leads), whole=False)
    assert titles(*(f"{lead} {TEXT}" for lead in leads), presentation=set_off) == [lead[:-1] for lead in leads]


def test_a_name_that_comes_again_is_no_lead():
    """The bold name before each answer of an interview heads nothing."""
    set_off = bold(*((at, "Tarn:") for at in range(4)), whole=False)
    assert titles(*[f"Tarn: {TEXT}"] * 4, presentation=set_off) == []


@pytest.mark.parametrize("stamp", ["10:42", "9.05am", "11:15 p.m.", "14:30 GMT", "14h30"])
def test_a_live_blog_is_cut_by_its_times(stamp):
    """Each time of day begins a section, whose title says when and what."""
    entries = ("The bridge is closed.", "The fire brigade has arrived.", "The tunnel is open again.")
    found = titles(*(piece for entry in entries for piece in (stamp, entry + " " + TEXT)))
    assert found[0] == f"{stamp} – Bridge is closed"
    assert len(found) == len(entries)


def test_a_language_says_what_follows_a_time():
    """What is said after a time of day belongs to it in the language that says so."""
    entries = ("Die Brücke ist zu.", "Die Feuerwehr ist da.", "Der Tunnel ist offen.")
    pieces = [piece for entry in entries for piece in ("18.20 Uhr", entry + " Der Rat tagte am Abend lange.")]
    assert [title[:9] for title in titles(*pieces, language="de")] == ["18.20 Uhr"] * 3
    assert titles(*pieces, language="en") == []


def test_scores_and_sums_are_no_times():
    """A figure with a point is no time of day where the sentence goes on with it."""
    assert titles(*["10.42 metres of water came in.", "9.05 percent of boats sank.", "2:30 was the score."], TEXT) == []


def test_terms_of_a_definition_list_are_headings():
    """Short entries that take turns with long ones are what the long ones explain."""
    terms = ["Hull", "Keel", "Mast"]
    pieces = [piece for term in terms for piece in (item(term), item(TEXT))]
    assert titles(*pieces) == terms


@pytest.mark.parametrize("line", ["Key points", "Das Wichtigste in Kürze", "L’essentiel", "Главное:"])
def test_a_box_of_key_points_is_a_section(line):
    """The line above the list of what the article says is a heading."""
    assert titles(line, item(TEXT), item(TEXT), TEXT)[0] == line.rstrip(":")


def test_an_article_of_prose_has_none():
    """Plain paragraphs head nothing."""
    assert implicit_headings(as_blocks(*[TEXT] * 9), PLAIN, language_of("en").discourse) == []
