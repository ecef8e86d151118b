"""The page's own headings: which count, how they nest, what they cover."""

import pytest
from outline_texts import outline

from server.model import Block
from server.outline.headings import repeats
from server.text.headings import is_boilerplate

TEXT = "The council met in the evening and talked about the bridge for two hours."


def shape(sections):
    """Title, first and last block of each section, with the inner ones."""
    return [(s.title, s.first_block, s.last_block, shape(s.sections)) for s in sections]


def test_headings_nest_by_level():
    """A section reaches to the next heading of its level or a higher one, and holds the lower ones."""
    found = outline((2, "Bridge"), TEXT, (3, "Costs"), TEXT, (3, "Dates"), TEXT, (2, "Tunnel"), TEXT)
    assert shape(found) == [
        ("Bridge", 0, 5, [("Costs", 2, 3, []), ("Dates", 4, 5, [])]),
        ("Tunnel", 6, 7, []),
    ]


@pytest.mark.parametrize("tail", ["[edit]", " [ edit ]", "¶", " #", "[1][2]"])
def test_what_software_adds_is_no_part_of_a_heading(tail):
    """The link to edit a section or to share its address is left out of the title."""
    found = outline((2, f"The bridge{tail}"), TEXT, (2, tail), TEXT)
    assert shape(found) == [("The bridge", 0, 3, [])]


def test_skipped_levels_are_repaired():
    """An h5 under an h2 is one step down, and an article that starts with an h4 has it at the top."""
    found = outline((4, "First"), TEXT, (2, "Second"), TEXT, (5, "Inner"), TEXT)
    assert shape(found) == [("First", 0, 1, []), ("Second", 2, 5, [("Inner", 4, 5, [])])]


@pytest.mark.parametrize(
    "heading",
    [
        *("Related", "READ MORE:", "Advertisement", "Most read", "Lesen Sie auch", "À lire aussi", "Lo más leído"),
        *("Leggi anche", "Lees ook", "Leia também", "Czytaj także", "Читайте также"),
    ],
)
def test_furniture_is_no_section(heading):
    """A heading that names the site's furniture is dropped, and what follows goes with the section before."""
    found = outline((2, "Bridge"), TEXT, (2, heading), TEXT, (2, "Tunnel"), TEXT)
    assert shape(found) == [("Bridge", 0, 3, []), ("Tunnel", 4, 5, [])]


def test_a_word_of_furniture_inside_a_heading_is_none():
    """Only the whole heading counts: "Related costs of the bridge" is the author's."""
    assert not is_boilerplate("Related costs of the bridge")


def test_title_is_not_repeated():
    """A heading that is the article's title, also cut or with more behind it, is no section."""
    title = "Council decides on the bridge over the Lenn"
    found = outline((1, title + " – City Post"), TEXT, (2, "Costs"), TEXT, title=title)
    assert [section.title for section in found] == ["Costs"]


def test_short_heading_is_not_taken_for_the_title():
    """A heading of a word is no repetition only because the title starts with it."""
    assert not repeats("Bridge", "Bridge over the Lenn will be closed for a year")


def test_only_h1_above_all_prose_is_the_headline():
    """A page whose title differs from its headline does not get one section around everything."""
    found = outline((1, "A bridge too old"), (2, "Costs"), TEXT, (2, "Dates"), TEXT, title="Bridge | City Post")
    assert [section.title for section in found] == ["Costs", "Dates"]


def test_trailing_heading_is_dropped():
    """A heading under which nothing stands at the end of an article leads nowhere."""
    assert [section.title for section in outline((2, "Costs"), TEXT, (2, "Leave your view"))] == ["Costs"]


def test_heading_section_says_what_it_is():
    """Title and anchor are the heading, the gist is the first sentence, all words count, also of inner sections."""
    section = outline((2, "Bridge"), "It is old. " + TEXT, (3, "Costs"), TEXT)[0]
    assert (section.origin, section.gist, section.word_count) == ("heading", TEXT, 1 + 3 + 14 + 1 + 14)
    assert (section.anchor.exact, section.anchor.prefix, section.anchor.suffix) == ("Bridge", "", "")


def test_gist_is_no_code():
    """A program above the first sentence says nothing of its section to a reader."""
    code = Block(kind="code", text="def same(a, b):\n    return distance(a, b) < 30 and a.street == b.street")
    assert outline((2, "Bridge"), code, TEXT, (2, "Costs"), TEXT)[0].gist == TEXT


def test_heading_over_a_picture_has_no_gist():
    """A section without a sentence has None as its gist, and captions are no words."""
    section = outline((2, "Bridge"), Block(kind="caption", text="The bridge at night. Photo: A. Ray"), (2, "T"), TEXT)[
        0
    ]
    assert (section.gist, section.word_count, section.last_block) == (None, 1, 1)


def test_line_before_the_first_heading_is_no_section():
    """A standfirst is left out; two paragraphs of sixty words get a section with a generated title."""
    assert [s.origin for s in outline(TEXT, (2, "Costs"), TEXT)] == ["heading"]
    longer = TEXT + " The old bridge carries nine thousand cars a day, and its northern pier has sunk by a hand."
    found = outline(longer, longer, (2, "Costs"), TEXT)
    assert [(s.origin, s.first_block, s.last_block) for s in found] == [("generated", 0, 1), ("heading", 2, 3)]
