"""Archives: a line in, a line out, in order, through the real command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from server.batch.entries import HELD_BYTES, Entry, in_order
from server.batch.lines import read_line
from server.errors import BadRequest, PageTooLarge
from server.input_limits import LIMITS
from server.model import Page

ROOT = Path(__file__).resolve().parents[3]
PROSE = "The mill by the river has stood empty since the flood, and nobody in the town expects it to open again. " * 3


def run(folder: Path, *lines: str) -> list[dict]:
    """What the batch makes of these lines."""
    (folder / "in.jsonl").write_text("\n".join(lines), encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "server", "batch", str(folder / "in.jsonl"), str(folder / "out.jsonl")],
        cwd=ROOT,
        check=True,
    )
    return [json.loads(line) for line in (folder / "out.jsonl").read_text(encoding="utf-8").split("\n") if line]


def test_an_archive_is_read_in_its_order(tmp_path):
    """HTML, files and text give analyses, a line that cannot be read a problem with its number, blank lines nothing."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/mill.html").write_text(f"<article><p>{PROSE}</p></article>", encoding="utf-8")
    made = run(
        tmp_path,
        json.dumps({"id": "a", "html": f"<article><p>{PROSE}</p></article>", "url": "https://a.example/mill"}),
        json.dumps({"id": 2, "html_file": "pages/mill.html"}),
        "",
        json.dumps({"id": "c", "text": PROSE + "\u2028" + PROSE}),
        "{broken",
        json.dumps({"id": "e", "html": "<form></form>"}),
    )
    assert [line["id"] for line in made] == ["a", 2, "c", None, "e"]
    assert [line["analysis"]["api"] for line in made[:3]] == [1, 1, 1]
    assert made[0]["analysis"]["metadata"]["url"] == "https://a.example/mill"
    assert made[3]["problem"]["code"] == "bad_request"
    assert made[3]["problem"]["detail"].startswith("line 5: ")
    assert made[4]["problem"]["code"] == "no_article"


def test_a_missing_archive_is_told(tmp_path):
    """A file that is not there ends the command with a sentence and status 2."""
    command = [sys.executable, "-m", "server", "batch", str(tmp_path / "none.jsonl"), str(tmp_path / "out.jsonl")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == f"{tmp_path / 'none.jsonl'}: No such file or directory\n"


@pytest.mark.parametrize(
    "line",
    [
        "[]",
        '{"html": "a"}',
        '{"id": 1.5, "html": "a"}',
        '{"id": 1}',
        '{"id": 1, "html": "a", "text": "b"}',
        '{"id": 1, "html": "a", "html_file": "a.html"}',
        '{"id": 1, "html": "a", "language_": "en"}',
        '{"id": 1, "html_file": "none.html"}',
        '{"id": 1, "html_file": "a\\u0000.html"}',
        '{"id": 1, "html_file": "."}',
        '{"id": 1, "html_file": "../secret.html"}',
        '{"id": 1, "html_file": "/etc/hostname"}',
        '{"id": 1, "html_file": "link.html"}',
    ],
)
def test_a_line_must_be_what_the_contract_says(tmp_path, line):
    """One source, known keys, and files of the input's folder alone, however they are named."""
    folder = tmp_path / "archive"
    folder.mkdir()
    (tmp_path / "secret.html").write_text("<p>secret", encoding="utf-8")
    (folder / "link.html").symlink_to(tmp_path / "secret.html")
    with pytest.raises(BadRequest):
        read_line(line.encode(), folder)


def test_a_file_is_bounded(tmp_path):
    """A file over the bound of a body is refused without being read whole."""
    (tmp_path / "large.html").write_bytes(bytes(LIMITS.body_bytes + 1))
    with pytest.raises(PageTooLarge):
        read_line(b'{"id": 1, "html_file": "large.html"}', tmp_path)


def test_an_archive_is_read_a_little_ahead():
    """However long the archive is, only a bounded number of pages is held, and answers keep their order."""
    taken = []

    def entries():
        for number in range(1000):
            taken.append(number)
            yield Entry(number, 0, lambda: Page(text="none is read"))

    answers = in_order(lambda entry: lambda: b"%d" % entry.id, entries(), lambda: 16)
    assert next(answers) == b"0"
    assert len(taken) == 17
    assert list(answers) == [b"%d" % number for number in range(1, 1000)]


def test_an_archive_of_large_pages_is_held_in_part():
    """What is held of pages that are large is bounded in bytes, however few they are."""
    taken = []

    def entries():
        for number in range(100):
            taken.append(number)
            yield Entry(number, HELD_BYTES // 4, lambda: Page(text="none is read"))

    answers = in_order(lambda entry: lambda: b"%d" % entry.id, entries(), lambda: 1000)
    assert next(answers) == b"0"
    assert len(taken) == 5
    assert len(list(answers)) == 99
