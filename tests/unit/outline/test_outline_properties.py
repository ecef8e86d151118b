"""What holds for any text whatever."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from outline_texts import PLAIN, as_blocks

from server.languages import language_of, languages
from server.model import Block
from server.outline import build_outline
from server.text import split_sentences

WORDS = "the port dock crane Mayor Tarn she said that, in Oslo close. Meanwhile its railway — and “yes” 12 U.S. (b)"
TEXTS = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=30).map(" ".join) | st.text(min_size=1).filter(
    str.strip
)
PIECES = st.one_of(
    TEXTS,
    st.tuples(st.integers(1, 6), TEXTS),
    TEXTS.map(lambda text: Block(kind="caption", text=text)),
    TEXTS.map(lambda text: Block(kind="list_item", text=text)),
)
ARTICLES = st.lists(PIECES, max_size=40)
LANGUAGES = st.sampled_from([*(language.code for language in languages()), "ja", None])


def check(sections, first, last):
    """Sections stand in order inside the blocks from first to last, do not overlap, and hold their inner ones."""
    for section in sections:
        assert first <= section.first_block <= section.last_block <= last
        check(section.sections, section.first_block, section.last_block)
        first = section.last_block + 1


def walk(sections):
    """All sections, outer ones first."""
    for section in sections:
        yield section
        yield from walk(section.sections)


def stands_in(title, sentence):
    """Whether the title's words stand in this order in the sentence."""
    rest = iter(re.findall(r"\w+", sentence.lower()))
    return all(word in rest for word in re.findall(r"\w+", title.lower()))


@settings(deadline=None)
@given(ARTICLES, TEXTS | st.none(), LANGUAGES)
def test_any_article_has_a_sound_outline(pieces, title, language):
    """Sections nest, anchors lie in their first block, and generated titles are short, different, and in the text."""
    blocks = as_blocks(*pieces)
    sentences = split_sentences(blocks, language_of(language))
    sections = build_outline(blocks, PLAIN, sentences, title, language_of(language)).sections
    check(sections, 0, len(blocks) - 1)
    generated = [section for section in walk(sections) if section.origin == "generated"]
    assert len({section.title for section in generated}) == len(generated)
    for section in walk(sections):
        assert section.anchor.exact in blocks[section.first_block].text
        inside = [s.text for s in sentences if section.first_block <= s.block <= section.last_block]
        assert section.gist is None or section.gist in inside
        if section.origin == "generated":
            assert 0 < len(section.title) <= 60
            assert any(stands_in(section.title, sentence) for sentence in inside)


@settings(deadline=None)
@given(ARTICLES, LANGUAGES)
def test_any_article_has_sound_key_points(pieces, language):
    """At most three sentences of the article, each found in its block."""
    blocks = as_blocks(*pieces)
    sentences = split_sentences(blocks, language_of(language))
    points = build_outline(blocks, PLAIN, sentences, None, language_of(language)).key_points
    assert len(points) <= 3
    assert all(point.text == point.anchor.exact and point.text in blocks[point.block].text for point in points)
