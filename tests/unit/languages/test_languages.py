"""A language's folder: whole or refused, with a source for each list, and one neutral language for all others."""

from __future__ import annotations

import re
import shutil
from functools import cached_property

import pytest

from server.languages import language_of, languages, neutral
from server.languages.language import FOLDER, Language, UnreadableLanguage, codes

PARTS = [name for name, member in vars(Language).items() if isinstance(member, cached_property)]
LISTS = sorted(FOLDER.glob("*/words/*.txt"))


@pytest.mark.parametrize("code", codes())
def test_each_folder_is_read_whole(code):
    """Every part of every language is as its schema says."""
    language = language_of(code)
    assert language.code == code
    assert [getattr(language, part) for part in PARTS]


@pytest.mark.parametrize("path", LISTS, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_each_list_tells_its_source(path):
    """A word list's first line says where its words are from."""
    assert path.read_text(encoding="utf-8").startswith("# ")


@pytest.mark.parametrize("tag", [None, "", "xx", "../en", "any", "und", "x-klingon", "EN_us"])
def test_any_other_tag_is_the_neutral_language(tag):
    """What has no folder has what holds in any language."""
    assert language_of(tag) is neutral()
    assert neutral().code == "und"


@pytest.mark.parametrize("tag", ["de", "de-AT", "DE-ch-1996"])
def test_a_region_changes_no_language(tag):
    """The primary subtag alone decides, in whatever case."""
    assert language_of(tag).code == "de"


def test_what_is_read_is_offered():
    """The languages that Sidelight reads are among those with a folder, in the order of their codes."""
    read = [language.code for language in languages()]
    assert read == sorted(read)
    assert {"de", "en", "es", "fr"} <= set(read) <= set(codes())


@pytest.mark.parametrize(
    ("file", "change", "told"),
    [
        ("language.toml", ("name =", "nome ="), "xy/language.toml: Object contains unknown field `nome`"),
        ("language.toml", ("name =", "# name ="), "xy/language.toml: Object missing required field `name`"),
        ("outline.toml", ("\narticles =", "\narticels ="), "unknown field `articels`"),
    ],
)
def test_a_misspelt_key_is_refused(tmp_path, file, change, told):
    """An unknown key is named with its file, and so is a missing one."""
    folder = copy_of("en", tmp_path)
    path = folder / file
    text = path.read_text(encoding="utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    with pytest.raises(UnreadableLanguage, match=re.escape(told)):
        read_whole(folder)


def test_an_offer_needs_its_file(tmp_path):
    """What a language offers and the files that it rests on go together."""
    folder = copy_of("en", tmp_path)
    (folder / "outline.toml").unlink()
    with pytest.raises(UnreadableLanguage, match=re.escape("xy: outline.toml and the offer `titles` go together")):
        read_whole(folder)


def copy_of(code, tmp_path):
    """A language's folder under another code."""
    return shutil.copytree(FOLDER / code, tmp_path / "xy")


def read_whole(folder):
    """Every part of the language in a folder."""
    language = Language(folder.name, folder)
    return [getattr(language, part) for part in PARTS]
