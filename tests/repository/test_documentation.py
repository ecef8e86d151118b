"""The documentation names files, folders and commands that are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# What git does not have: installed or built.
INSTALLED = {".git", ".venv", "node_modules", "build", "dist"}
FOLDERS = sorted(
    path.name
    for path in ROOT.iterdir()
    if path.is_dir() and path.name not in INSTALLED and not path.name.endswith("_cache")
)
DOCUMENTS = sorted([*ROOT.glob("*.md"), *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.md"))])
LINK = re.compile(r"\]\((?!https?:)([^)#\s]+)")
IN_CODE = re.compile(rf"(?<![\w/.-])((?:{'|'.join(map(re.escape, FOLDERS))})/[\w./*-]*+)(?!<)")
COMMAND = re.compile(r"\bmake ([a-z][\w-]*)")


def documents(*, but: str = ""):
    """Run a test once a document."""
    return pytest.mark.parametrize(
        "document", [path for path in DOCUMENTS if path.name != but], ids=lambda path: str(path.relative_to(ROOT))
    )


def code(document: Path) -> str:
    """What stands in a document as code, within a line or in a block of its own."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", document.read_text(encoding="utf-8"), re.DOTALL))


@documents()
def test_links_lead_somewhere(document):
    """A link within the repository leads to a file or folder."""
    targets = [document.parent / target for target in LINK.findall(document.read_text(encoding="utf-8"))]
    assert [target for target in targets if not target.exists()] == []


@documents(but="CHANGELOG.md")
def test_paths_are_there(document):
    """A path that is written from the repository's root is there; one with a `*` in it is of at least one file."""
    assert [path for path in IN_CODE.findall(code(document)) if not any(ROOT.glob(path.rstrip("/.")))] == []


@documents()
def test_make_has_what_is_told_to_be_made(document):
    """A `make …` in code is a target of the Makefile."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = COMMAND.findall(code(document))
    assert [target for target in targets if not re.search(rf"^{target}:", makefile, re.MULTILINE)] == []
