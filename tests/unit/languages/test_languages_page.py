"""What each language's page.toml holds, and what all of them hold together."""

from __future__ import annotations

import re
from collections import defaultdict

import msgspec
import pytest

from server.languages import UnreadableLanguage, languages
from server.languages.language import every_language, read_toml
from server.languages.page import Dates, PageWords, Patterns, Phrases
from server.languages.together import alternatives, entries, months, names

TABLES = [field.name for field in msgspec.structs.fields(PageWords)]
# What only some languages have: class names are mostly English, and not every language's addresses have been looked at.
NOT_IN_ALL = {"class_names", "article_pages"}
PLACEHOLDERS = re.compile("NETWORK|PICTURE")


def lists(kind):
    """Every list of one kind in all languages, with the place where it stands."""
    for language in every_language():
        for table in TABLES:
            words = getattr(language.page_words, table)
            for name in words.__struct_fields__:
                if isinstance(entry := getattr(words, name), kind):
                    yield f"{language.code}: {table}.{name}", entry


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_a_language_that_is_read_has_every_table(language):
    """Nobody has to look for what a new language still lacks."""
    empty = [table for table in TABLES if not any(msgspec.structs.astuple(getattr(language.page_words, table)))]
    assert set(empty) <= NOT_IN_ALL


def test_patterns_compile():
    """Each line by itself is a regular expression, so that joining them makes one."""
    for place, patterns in lists(Patterns):
        for pattern in patterns:
            assert re.compile(PLACEHOLDERS.sub("x", pattern)), place


def test_phrases_are_each_there_once():
    """A phrase that stands twice in a list is a slip."""
    assert [place for place, phrases in lists(Phrases) if len(set(phrases)) < len(phrases)] == []


def test_a_month_has_one_number():
    """The name "mai" is that of the fifth month, in whatever language."""
    numbers = defaultdict(set)
    for language in every_language():
        for number, month in enumerate(language.page_words.dates.months, 1):
            for name in month:
                numbers[name].add(number)
    assert {name: found for name, found in numbers.items() if len(found) > 1} == {}
    assert months()["mai"] == 5
    assert months()["сентября"] == 9


def test_lists_are_joined_in_all_languages():
    """A pattern stays one, a phrase is read as it stands, and what no language has matches nothing."""
    assert {"von", "by", "przez"} <= set(entries(lambda page: page.bylines.by))
    assert re.fullmatch(alternatives(lambda page: page.photo_credits.abbreviations), "fot.")
    assert not re.fullmatch(alternatives(lambda page: page.photo_credits.abbreviations), "foto")
    assert re.search(alternatives(lambda _: Patterns()), "anything") is None
    assert "mastodon" in names().networks


@pytest.mark.parametrize("text", ["[dates]\nmonth = 'mai'", "[dates]\nmonths = ''", "[weather]\nrain = ''"])
def test_a_key_that_is_unknown_or_missing_is_refused(tmp_path, text):
    """A misspelt list would be lost without a word."""
    (tmp_path / "page.toml").write_text(text)
    with pytest.raises(UnreadableLanguage):
        read_toml(tmp_path / "page.toml", PageWords)


def test_months_are_twelve_or_none(tmp_path):
    """A list with a line too many would call each month after it by the wrong number."""
    path = tmp_path / "dates.toml"
    path.write_text("months = '''\njanuary\nfebruary\n'''\npublished = ''\nupdated = ''\nlabels = ''")
    with pytest.raises(UnreadableLanguage):
        read_toml(path, Dates)
