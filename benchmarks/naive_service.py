"""The service that one would write in an afternoon: readability-lxml, then textstat's formulas one by one.

gunicorn --workers 2 benchmarks.naive_service:app
It has no limits, no pool, no quotes and no outline. textstat would download its dictionary of syllables: it is given an
empty one here, so that it hyphenates every word instead, which is its own way with words that it does not know.
"""

from __future__ import annotations

import textstat
from flask import Flask, request
from lxml import html
from readability import Document
from textstat.backend.counts import _count_syllables

_count_syllables.get_cmudict = lambda _: {}

FORMULAS = (
    "flesch_reading_ease",
    "flesch_kincaid_grade",
    "gunning_fog",
    "smog_index",
    "automated_readability_index",
    "coleman_liau_index",
    "linsear_write_formula",
    "dale_chall_readability_score",
    "text_standard",
)

app = Flask(__name__)


@app.post("/v1/analyze")
def analyze() -> dict[str, object]:
    """The article's markup, its title, and what each formula says of its text."""
    document = Document(request.get_data().decode("utf-8", "replace"))
    markup = document.summary()
    text = html.fromstring(markup).text_content()
    return {
        "title": document.short_title(),
        "html": markup,
        "scores": {name: getattr(textstat, name)(text) for name in FORMULAS},
    }


@app.get("/readyz")
def ready() -> dict[str, bool]:
    """It answers."""
    return {"ready": True}
