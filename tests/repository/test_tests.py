"""The tests' own order: where they lie, and that no two files share a name."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TESTS = sorted((ROOT / "tests").rglob("test_*.py"))


def test_unit_tests_lie_where_their_subject_does():
    """Each folder of tests/unit is a folder of server, but for that of the tools."""
    unit = ROOT / "tests" / "unit"
    folders = {path.parent.relative_to(unit) for path in TESTS if unit in path.parents}
    assert len(folders) > 5
    astray = [folder for folder in sorted(folders - {Path("tools")}) if not (ROOT / "server" / folder).is_dir()]
    assert astray == []


def test_no_two_test_files_share_a_name():
    """Pytest knows a test file by its name alone: the tests are no package."""
    names = Counter(path.name for path in TESTS)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_test_lies_in_a_folder_that_make_runs():
    """A folder that the Makefile does not name would never be run."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8").split()
    folders = {f"tests/{path.relative_to(ROOT / 'tests').parts[0]}" for path in TESTS}
    assert sorted(folders - set(makefile)) == []
