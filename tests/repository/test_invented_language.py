"""A language is one folder: a copy of the service with an invented one added reads its pages, and nothing else changed.

The language has all that a folder may offer but typical news, which takes figures of real pages. Its code is one that
ISO 639-2 keeps for private use.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from server.languages import Offer

ROOT = Path(__file__).parents[2]
LANGUAGE = Path(__file__).parent / "invented_language"
CODE = "qtx"
STATUS = """
import sys
from server.service.app import create_app
from server.service.config import read_config
from server.service.pool.pool import WorkerPool
app = create_app(read_config({}), WorkerPool(print, count=1))
sys.stdout.write(app.test_client().get("/v1/status", base_url="http://127.0.0.1").text)
"""


@pytest.fixture(scope="module")
def service(tmp_path_factory):
    """A folder with a copy of the service and the language in it."""
    folder = tmp_path_factory.mktemp("service")
    shutil.copytree(ROOT / "server", folder / "server", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(LANGUAGE / CODE, folder / "server" / "languages" / CODE)
    return folder


@pytest.fixture(scope="module")
def analysis(service):
    """What the command line of the copy answers for the page."""
    page = str(LANGUAGE / "story.html")
    return answer_of(service, "-m", "server", "analyze", page, "--url", "https://mirna.example/story")


def answer_of(folder, *arguments):
    """The JSON that Python prints, run in a folder, whose modules it finds first."""
    run = subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, encoding="utf-8", check=False)
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout)


def test_status_names_the_language(service):
    """With every part of an analysis that it has."""
    offers = answer_of(service, "-c", STATUS)["offers"]
    assert set(offers[CODE]) == {*get_args(Offer)} - {"difficulty"}


def test_metadata(analysis):
    """Byline and date are read by the language's words and months, and the site's name is no part of the title."""
    metadata = analysis["metadata"]
    assert metadata["language"] == CODE
    assert metadata["title"] == "Ka tovi ze Barun ta selom"
    assert metadata["authors"] == ["Alin Brin", "Peli Dosk"]
    assert metadata["published_at"] == "2026-03-03"


def test_article(analysis):
    """Byline, date, promotions and the heading over other pages are dropped, and the article is whole."""
    assert [block["text"][:20] for block in analysis["article"]["blocks"]] == [
        "Ka tovi ze Barun ta ",
        "Voruka Mira Torvik d",
        "“Ka folin ta misem k",
        "Ka skoli ze Ulmar",
        "Ka skoli ze Ulmar ta",
        "Bo kiruni ta ovaste ",
    ]


def test_warnings(analysis):
    """Nothing is missing that the reader should be told of."""
    assert analysis["warnings"] == []


def test_scores(analysis):
    """Sentences end by the language's abbreviations, syllables are counted by its rule, and a rare word is found."""
    scores = analysis["scores"]
    assert scores["counts"] == {"words": 140, "sentences": 11, "syllables": 222}
    assert [formula["name"] for formula in scores["formulas"]] == ["lix"]
    assert scores["difficulty"]["level"] is None
    assert [hard["word"] for hard in scores["hard_words"]] == ["ferrundalo"]


def test_quotes(analysis):
    """Speakers are found by verb, office and pronoun, in a quotation and in reports."""
    voice = {"name": "Mira Torvik", "role": "Voruka"}
    found = [(quote["kind"], quote["cue"], quote["text"][:16], quote["speakers"][0]) for quote in analysis["quotes"]]
    assert sorted(found, key=lambda quote: quote[2]) == [
        ("direct", "dakte", "Ka folin ta mise", {**voice, "mention": "Mira Torvik"}),
        ("indirect", "dakte", "ka prudo ta nuve", {**voice, "mention": "Ena"}),
        ("indirect", "dakte", "ka tovi vo stelo", {**voice, "mention": "Voruka Mira Torvik"}),
    ]


def test_outline(analysis):
    """A section without a heading gets a title that ends where a phrase does."""
    assert [(section["title"], section["origin"]) for section in analysis["outline"]] == [
        ("Ka folin ta misem ka prudo", "generated"),
        ("Ka skoli ze Ulmar", "heading"),
    ]
