"""Tags: each by its name, and patterns over them that are refused where a name is wrong."""

import pytest

from server.quotes.tagging import tags


def test_a_constant_bears_the_name_of_its_tag():
    """Every tag is a character of its own, and is called in the module what patterns call it."""
    named = {name: value for name, value in vars(tags).items() if name.isupper() and not name.startswith("_")}
    assert {name: tags.sequence(name) for name in named} == named
    assert len(set(named.values())) == len(named)
    assert {len(value) for value in named.values()} == {1}


def test_a_pattern_reads_tags():
    """Names are tags, classes hold several, and blanks tell nothing."""
    reporting = tags.pattern("TIME{0,2} [DET PROPN]+ ADV? SAY (?=THAT|COMMA)")
    assert reporting.match(tags.sequence("TIME DET PROPN SAY THAT"))
    assert not reporting.match(tags.sequence("TIME DET NOUN SAY THAT"))
    assert not reporting.match(tags.sequence("DET PROPN SAY DET"))


def test_a_pattern_has_named_parts():
    """A part stands for an expression, and within a class for the tags of another."""
    phrase = tags.pattern("NP (ADP NP)*$", NP="DET? NOUN+")
    assert phrase.match(tags.sequence("DET NOUN ADP NOUN NOUN"))
    assert not phrase.match(tags.sequence("DET NOUN ADP DET"))
    assert tags.pattern("[^VERBS COMMA]", VERBS="AUX SAY").match(tags.NOUN)
    assert not tags.pattern("[^VERBS COMMA]", VERBS="AUX SAY").match(tags.SAY)


@pytest.mark.parametrize("wrong", ["SAY NOON", "SAY {1,2", "say", "SAY-DET", "SAY 3"])
def test_a_wrong_pattern_is_refused(wrong):
    """An unknown name or a character that no expression has is an error when the pattern is made."""
    with pytest.raises(ValueError, match=r"no (tag|pattern)"):
        tags.pattern(wrong)


def test_an_unknown_tag_is_refused():
    """Sets and sequences know the same names as patterns."""
    for make in (tags.any_of, tags.sequence):
        with pytest.raises(ValueError, match="no tag: NOON"):
            make("NOUN NOON")


def test_tags_are_told_by_name():
    """For people tags are written out."""
    assert tags.names_of(tags.sequence("DET NOUN SAY")) == "DET NOUN SAY"
