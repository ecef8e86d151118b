"""The examples do what they say, against a real service; one that wants a token."""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from running_service import PAGE, LiveService

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "a-token-of-the-tests-that-is-long-enough"  # noqa: S105  of no other service
PAGES = [ROOT / f"tests/pages/{slug}/source.html" for slug in ("news-without-headings", "feature-with-headings")]


@pytest.fixture(scope="module")
def service():
    """A service with a token."""
    with LiveService(WORKERS="1", TOKEN=TOKEN) as live:
        yield live


@pytest.fixture
def page(tmp_path) -> Path:
    """A page that quotes somebody."""
    path = tmp_path / "ferry.html"
    path.write_text(PAGE, encoding="utf-8")
    return path


def run(service: LiveService, *command: str) -> subprocess.CompletedProcess:
    """An example, as its first lines say it is run."""
    environment = {**os.environ, "SIDELIGHT": service.address.rstrip("/"), "SIDELIGHT_TOKEN": TOKEN}
    return subprocess.run(command, env=environment, capture_output=True, check=False, cwd=ROOT)


def test_curl(service, page, tmp_path):
    """The JSON of a page, the token read from a file; a wrong token fails with the problem."""
    secret = tmp_path / "token"
    secret.write_text(f"Authorization: Bearer {TOKEN}\n", encoding="ascii")
    done = run(service, "sh", "examples/analyze.sh", str(page), "https://news.example/ferry", str(secret))
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["metadata"]["url"] == "https://news.example/ferry"
    done = run(service, "sh", "examples/analyze.sh", str(page), "https://news.example/ferry")
    assert done.returncode == 22
    assert json.loads(done.stdout)["code"] == "unauthorized"


def test_python(service, page, tmp_path):
    """Each quote with its speaker; a page without an article is told and the next one read."""
    (tmp_path / "form.html").write_text("<form></form>", encoding="utf-8")
    done = run(service, sys.executable, "examples/quotes.py", str(tmp_path / "form.html"), str(page))
    assert done.returncode == 0, done.stderr
    assert "Marta Lund: We waited for the fog to lift" in done.stdout.decode()
    assert "form.html: There is no article on this page" in done.stderr.decode()


def test_javascript(service):
    """The title, and the outline below it."""
    done = run(service, shutil.which("node"), "examples/outline.mjs", str(PAGES[0]), "https://news.example/story")
    assert done.returncode == 0, done.stderr
    title, *sections = done.stdout.decode().splitlines()
    assert title
    assert sections
    assert all(section.endswith(" words)") for section in sections)


def test_a_spreadsheet(service, tmp_path):
    """A row a file with figures for columns; a title is no formula, and a page without an article has its row."""
    formula = PAGE.replace("<title>The ferry", "<title>=2+3 The ferry").replace("<h1>The ferry", "<h1>=2+3 The ferry")
    (tmp_path / "formula.html").write_text(formula, encoding="utf-8")
    (tmp_path / "form.html").write_text("<form></form>", encoding="utf-8")
    names = [*map(str, PAGES), str(tmp_path / "formula.html"), str(tmp_path / "form.html")]
    done = run(service, sys.executable, "examples/scores.py", *names)
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(done.stdout.decode("utf-8-sig").splitlines()))
    assert len(rows) == len(names)
    assert all(float(row["grade"]) and int(row["words"]) for row in rows[: len(PAGES)])
    assert rows[-2]["title"].startswith("'=2+3")
    assert rows[-1]["title"] == "There is no article on this page"
