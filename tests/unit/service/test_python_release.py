"""Which releases of Python are refused, here and where `make` asks."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from server.service.python_release import OLDEST, why_too_old

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize("release", [(3, 11, 5), (3, 12, 0), (4, 0, 0), sys.version_info[:3]])
def test_a_release_that_matches_rightly_is_taken(release):
    """3.11.5 and all after it, this one among them."""
    assert why_too_old(release) is None


@pytest.mark.parametrize("release", [(3, 9, 18), (3, 10, 12), (3, 11, 2), (3, 11, 4)])
def test_an_older_release_is_told_what_to_do(release):
    """The release that runs, the oldest that would do, and the commands."""
    why = why_too_old(release)
    assert why.startswith(f"Python {'.'.join(map(str, release))}: ")
    assert why.endswith("`make clean`, then `make run PYTHON=…` with Python 3.11.5 or newer")


@pytest.mark.parametrize("document", ["Makefile", "README.md", "CONTRIBUTING.md"])
def test_the_oldest_release_is_the_same_wherever_it_is_named(document):
    """Who installs reads of the release that `check` asks for."""
    assert f"Python {'.'.join(map(str, OLDEST))} or newer" in (ROOT / document).read_text(encoding="utf-8")
