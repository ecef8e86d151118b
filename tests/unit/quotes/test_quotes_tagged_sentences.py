"""Sentences and quoted spans → tagged words: what is one word there, and where sentences start."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quoted_texts import paragraphs

from server.languages import language_of
from server.quotes.spans.quotation_marks import find_quoted_spans
from server.quotes.tagging import tags
from server.quotes.tagging.lexicon import lexicon_of
from server.quotes.tagging.tag_sentences import tokens_of
from server.quotes.tagging.tagger import Tagger
from server.text import split_sentences


def tokens(text, language="en"):
    """The tagged words of a paragraph, its quoted spans as speech."""
    blocks = paragraphs(text)
    known = language_of(language)
    spans = [(span, tags.QUOTE) for span in find_quoted_spans(blocks).get(0, [])]
    return tokens_of(0, text, split_sentences(blocks, known), spans, Tagger(lexicon_of(known)))


def starts(text, language="en"):
    """The words that start sentences; an empty one is a quotation."""
    tagged = tokens(text, language)
    return [tagged.words[at] for at in tagged.starts]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Gov. Moe paid.", ["Gov.", "Moe", "paid", "."]),
        ("Ann Lee (D-Calif.), left.", ["Ann", "Lee", "(", "D-Calif.", ")", ",", "left", "."]),
        ("Elizabeth II., Moe said. (AP)", ["Elizabeth", "II.", ",", "Moe", "said", ".", "(", "AP", ")"]),
        ("He said approx. (ap)", ["He", "said", "approx.", "(", "ap", ")"]),
        ("It is so. (ap)", ["It", "is", "so", ".", "(", "ap", ")"]),
        ("It paid John Moe Jr.", ["It", "paid", "John", "Moe", "Jr."]),
        ("It cost $1,100 – or €5.50.", ["It", "cost", "$1,100", "–", "or", "€5.50", "."]),
        ("A CBS/Times poll and/or she.", ["A", "CBS/Times", "poll", "and/or", "she", "."]),
        ("Omicron BA.2 is no.1.", ["Omicron", "BA.2", "is", "no.1", "."]),
        ("He left.Then he came.", ["He", "left", ".", "Then", "he", "came", "."]),
        ("He’s late -- she isn't ...", ["He", "’s", "late", "--", "she", "isn't", "..."]),
        ("Ann said “It is. It was.” twice.", ["Ann", "said", "", "twice", "."]),
    ],
)
def test_words_of_a_sentence(text, words):
    """Marks are words, but not the stop of an abbreviation, a sign of money or a stroke between words."""
    assert tokens(text).words == words


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("He met Gov. Moe. She left.", ["He", "She"]),
        ("They left the U.S. The talks failed.", ["They", "The"]),
        ("“It is. It was.” He left.", ["", "He"]),
        ("“It is.” he said.", [""]),
        ("“It is.” “It was.”", ["", ""]),
        ("He said “it is.”Then he left.“Never!”", ["He", "Then", ""]),
        ("“The dam will hold.” — Laura Finch", [""]),
        ("Ann Lee (D-Calif.). Moe left.", ["Ann", "Moe"]),
        ("He paid. $5 is little.", ["He", "$5"]),
        ("1. Can it hold?", ["1", "Can"]),
    ],
)
def test_where_sentences_start(text, first):
    """Sentences are those of every stage; a quotation hides what starts in it, and a lost space hides none."""
    assert starts(text) == first


def test_an_ordinal_starts_no_sentence():
    """The stop of a German ordinal belongs to it."""
    assert starts("Sie kam am 3. Mai. Er ging.", "de") == ["Sie", "Er"]


@pytest.mark.parametrize("language", ["en", "fr"])
@given(st.text(alphabet=st.sampled_from(list("aBé1.,!:'’&@/$-() \n“”—")), max_size=60).filter(str.strip))
def test_words_are_the_text(language, text):
    """Each word is what the block has at its place; they follow each other and leave out nothing but white space."""
    tagged = tokens(text, language)
    assert len(tagged.tags) == len(tagged.words) == len(tagged.places)
    assert all(word in {"", text[start:end]} for word, (start, end) in zip(tagged.words, tagged.places, strict=True))
    shown = "".join(text[start:end] for start, end in tagged.places)
    assert "".join(shown.split()) == "".join(text.split())
    assert tagged.starts == sorted(set(tagged.starts))
