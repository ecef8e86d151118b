"""What the README says of languages, beside what their folders offer."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

from server.languages import Offer, languages

ROOT = Path(__file__).resolve().parents[3]


def test_the_table_of_the_readme_is_what_the_languages_offer():
    """Every language that is read, with a mark for each part of an analysis that it has."""
    offers = get_args(Offer)
    head = ["language", *(offer.replace("_", " ") for offer in offers)]
    rows = [
        [f"{language.name} (`{language.code}`)", *("✓" if offer in language.offers else "" for offer in offers)]
        for language in languages()
    ]
    table = "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])
    assert table in (ROOT / "README.md").read_text(encoding="utf-8"), table
