"""A spreadsheet of scores for a list of files, with nothing but Python: CSV that Excel, LibreOffice and Numbers open.

python examples/scores.py *.html > scores.csv     SIDELIGHT=http://127.0.0.1:8000 and SIDELIGHT_TOKEN, if it wants one

For thousands of files, `python -m server batch` is made.
"""

from __future__ import annotations

import csv
import json
import os
import sys
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

COLUMNS = ("file", "title", "language", "words", "minutes", "grade", "level", "percentile")


def analyze(page: Path) -> dict:
    """The analysis of a page. Raises: HTTPError."""
    request = Request(os.environ.get("SIDELIGHT", "http://127.0.0.1:8000") + "/v1/analyze", page.read_bytes())
    request.add_header("Content-Type", "text/html")
    if token := os.environ.get("SIDELIGHT_TOKEN"):
        request.add_header("Authorization", f"Bearer {token}")
    with urlopen(request, timeout=30) as answer:
        return json.load(answer)


def cell(value: object) -> object:
    """A cell that no spreadsheet takes for a formula: titles are written by strangers."""
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def row(page: Path, analysis: dict) -> dict:
    """A page's figures; what is not known stays empty."""
    difficulty, seconds = analysis["scores"]["difficulty"], analysis["reading_time"]["silent_seconds"]
    formulas = {f"{one['name']} ({one['scale']})": one["value"] for one in analysis["scores"]["formulas"]}
    return {
        "file": page.name,
        "title": analysis["metadata"]["title"],
        "language": analysis["metadata"]["language"],
        "words": analysis["article"]["word_count"],
        "minutes": None if seconds is None else round(seconds / 60, 1),
        **{name: difficulty[name] for name in ("grade", "level", "percentile")},
        **formulas,
    }


def main() -> None:
    """Write the table; a page without an article has a row that says so."""
    rows = []
    for page in map(Path, sys.argv[1:]):
        try:
            rows.append(row(page, analyze(page)))
        except HTTPError as error:
            rows.append({"file": page.name, "title": json.load(error)["title"]})
    columns = list(dict.fromkeys((*COLUMNS, *(name for one in rows for name in one))))
    sys.stdout.reconfigure(encoding="utf-8-sig", newline="")  # without the mark, Excel takes it for another encoding
    table = csv.DictWriter(sys.stdout, columns)
    table.writeheader()
    table.writerows({name: cell(value) for name, value in one.items()} for one in rows)


if __name__ == "__main__":
    main()
