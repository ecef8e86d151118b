"""The fixture pages: one folder a page under `tests/pages`; its README says how the files are written."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parents[1] / "pages"
SIGNS = {"paragraph": "", "list_item": "- ", "block_quote": "> ", "caption": "~ ", "code": "``` ", "table": "| "}
DECIMALS = 4


@dataclass(frozen=True)
class FixturePage:
    """One folder. A file that is missing raises when it is read: it is never made up."""

    slug: str

    @property
    def folder(self) -> Path:
        """Where the page's files lie."""
        return FOLDER / self.slug

    @property
    def url(self) -> str:
        """The address that the page is read under; relative links in it are resolved against this."""
        return f"https://{self.slug}.example/story"

    @property
    def source(self) -> bytes:
        """The page as a browser would send it."""
        return (self.folder / "source.html").read_bytes()

    @property
    def expected_text(self) -> str:
        """The article's blocks, written by a person."""
        return (self.folder / "article.txt").read_text(encoding="utf-8").removesuffix("\n")

    @property
    def expected_analysis(self) -> dict:
        """The snapshot that a person accepted, or `{"problem": code}`."""
        return json.loads((self.folder / "analysis.json").read_text(encoding="utf-8"))

    @property
    def has_article(self) -> bool:
        """Whether a person wrote down an article for it."""
        return (self.folder / "article.txt").exists()


PAGES = [FixturePage(folder.name) for folder in sorted(FOLDER.iterdir()) if (folder / "source.html").exists()]
ARTICLES = [page for page in PAGES if page.has_article]


def as_text(blocks: list[dict]) -> str:
    """Blocks as `article.txt` writes them: every line with the sign of its kind, a blank line between blocks."""
    return "\n\n".join(_signed(block) for block in blocks)


def _signed(block: dict) -> str:
    sign = "#" * block["level"] + " " if block["kind"] == "heading" else SIGNS[block["kind"]]
    return "\n".join((sign + line).rstrip() for line in block["text"].split("\n"))


def snapshot(analysis: dict) -> dict:
    """What `analysis.json` holds: the answer without its version, and without the texts that `article.txt` holds.

    Figures are rounded, because the last digits differ between machines.
    """
    kept = {name: value for name, value in analysis.items() if name != "version"}
    return _rounded(kept | {"article": {"word_count": analysis["article"]["word_count"]}})


def _rounded(value: object) -> object:
    match value:
        case float():
            return round(value, DECIMALS)
        case dict():
            return {name: _rounded(inner) for name, inner in value.items()}
        case list() | tuple():
            return [_rounded(inner) for inner in value]
        case _:
            return value


def as_json(expected: dict) -> str:
    """The text of an `analysis.json`, made to be read in a diff."""
    return json.dumps(expected, ensure_ascii=False, indent=2, allow_nan=False) + "\n"
