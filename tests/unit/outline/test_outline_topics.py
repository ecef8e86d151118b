"""Where the topics change in prose without headings."""

import pytest
from outline_texts import HARBOUR, MONETA, outline

from server.model import Block
from server.outline.segmentation.boundaries import choose_starts, section_range
from server.outline.segmentation.lexical_cohesion import depths, shift_probabilities


def starts(sections):
    """The first blocks of the sections."""
    return [section.first_block for section in sections]


def test_news_without_headings_is_divided_where_its_subjects_change():
    """The port, the fishing families and the railway are three sections, and each starts with its own paragraph."""
    assert {0, 3, 6} <= set(starts(outline(*HARBOUR, title="A dock closes")))


@pytest.mark.parametrize("language", sorted(MONETA))
def test_topics_change_in_other_languages(language):
    """The third subject of a German, Spanish and French article starts a section, and none starts inside the first."""
    found = starts(outline(*MONETA[language], title="Moneta", language=language))
    assert 0 in found
    assert {3, 6} & set(found)
    assert not {1, 2} & set(found)


def test_unknown_language_is_divided_too():
    """Without any word list the repeated words still tell where a topic ends."""
    assert len(outline(*HARBOUR, language=None)) > 1


def test_text_of_four_paragraphs_has_no_sections():
    """Fewer than five paragraphs are read faster than an outline of them."""
    assert outline(*HARBOUR[:4]) == ()


def test_sections_meet():
    """Each generated section ends right before the next one; the last ends with the article, captions and all."""
    found = outline(*HARBOUR, Block(kind="caption", text="The dock. Photo: A. Ray"))
    assert [section.last_block + 1 for section in found[:-1]] == starts(found[1:])
    assert found[-1].last_block == len(HARBOUR)


def test_long_stretch_under_a_heading_gets_an_inner_level():
    """Forty paragraphs under one heading are divided by topic; a short section is not."""
    found = outline((2, "All of it"), *HARBOUR * 5, (2, "Rest"), HARBOUR[0])
    assert len(found[0].sections) > 1
    assert found[1].sections == ()


@pytest.mark.parametrize(
    ("paragraphs", "words", "fewest", "most"), [(5, 100, 0, 2), (18, 660, 4, 7), (30, 1000, 4, 10)]
)
def test_number_of_sections_follows_the_length(paragraphs, words, fewest, most):
    """A usual news piece has four to seven sections, a short one fewer, a long one more."""
    assert section_range(paragraphs, words) == (fewest, most)


def test_single_paragraph_needs_strong_signs():
    """Next to a likelier start a likely one is dropped; a very likely one stays where enough words stand alone."""
    likely = [1.0, 0.0, 0.0, 0.0, 0.7, 0.25, 0.0, 0.0, 0.0]
    assert choose_starts(likely, [60] * 9) == [0, 4]
    likely[5] = 0.5
    assert choose_starts(likely, [60] * 9) == [0, 4, 5]
    assert choose_starts(likely, [30] * 9) == [0, 4]


def test_shift_lies_between_two_vocabularies():
    """Of all paragraphs the first with other words is the most probable start."""
    probabilities = shift_probabilities([("sea", "boat", "net")] * 4 + [("rail", "train", "track")] * 4)
    assert probabilities[0] == 1.0
    assert max(range(1, 8), key=probabilities.__getitem__) == 4


def test_depth_is_measured_to_the_higher_sides():
    """A valley of .1 between .5 and .4 is .7 deep."""
    assert depths([0.0, 0.5, 0.1, 0.4], 2)[2] == pytest.approx(0.7)
