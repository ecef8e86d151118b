"""The word lists of a language's folder, as the tools write them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

LANGUAGES = Path(__file__).resolve().parent.parent / "server" / "languages"


def write_list(code: str, name: str, notice: str, lines: Iterable[str]) -> None:
    """Write one of a language's word lists, its source first."""
    path = LANGUAGES / code / "words" / f"{name}.txt"
    path.parent.mkdir(exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in (notice, *lines)), encoding="utf-8")
