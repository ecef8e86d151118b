"""Invented pages of every kind, and what a person says of each: an article, one with a warning, or none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from server.article import extract_article
from server.errors import NoArticle
from server.model import Page

FOLDER = Path(__file__).parent
LABELS = json.loads((FOLDER / "verdicts.json").read_text(encoding="utf-8"))
# What a text's length and language bring about is no judgement of the page.
OF_THE_TEXT = {"short_text", "deeply_nested", "language_unknown", "language_unsupported", "speakers_unsupported"}


def read(slug: str) -> list[str]:
    """The codes that the page is given, or `["no_article"]`."""
    page = Page(html=(FOLDER / f"{slug}.html").read_bytes(), url=LABELS[slug]["url"])
    try:
        return [warning.code for warning in extract_article(page).warnings if warning.code not in OF_THE_TEXT]
    except NoArticle:
        return ["no_article"]


def test_every_page_has_a_label():
    """The table and the folder name the same pages, and a page without an article bears no codes."""
    assert sorted(LABELS) == sorted(path.stem for path in FOLDER.glob("*.html"))
    assert not any(label["codes"] for label in LABELS.values() if label["verdict"] == "no_article")


@pytest.mark.parametrize("slug", sorted(LABELS))
def test_verdict(slug):
    """The verdict and the warnings about the page are those that a person wrote down."""
    label = LABELS[slug]
    assert read(slug) == (["no_article"] if label["verdict"] == "no_article" else label["codes"])
