"""The command line, as a process."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROSE = "The mill by the river has stood empty since the flood, and nobody in the town expects it to open again. " * 3


def run(*arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """The command line with these arguments and this standard input."""
    return subprocess.run(
        [sys.executable, "-m", "server", *arguments],
        cwd=ROOT,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_file_is_analyzed(tmp_path):
    """JSON on standard output; the address resolves links and names the site."""
    file = tmp_path / "mill.html"
    file.write_text(f"<article><h1>The mill</h1><p>{PROSE}</p></article>", encoding="utf-8")
    done = run("analyze", str(file), "--url", "https://a.example/mill")
    assert done.returncode == 0
    assert json.loads(done.stdout)["metadata"]["url"] == "https://a.example/mill"


def test_text_on_standard_input_is_analyzed():
    """`-` is standard input, `--text` says that it is no HTML."""
    analysis = json.loads(run("analyze", "-", "--text", given=f"Ten <b>mills</b> stood here. {PROSE}").stdout)
    assert "Ten <b>mills</b> stood here." in analysis["article"]["text"]


def test_metadata_is_explained():
    """`explain` tells of every field of the metadata where its value stood, and what else the page states."""
    head = '<title>The mill | River Post</title><meta property="og:title" content="The mill stands empty">'
    done = run("explain", "-", "--url", "https://a.example/mill", given=f"{head}<h1>The mill</h1><p>{PROSE}</p>")
    title = json.loads(done.stdout)["title"]
    assert (title["value"], title["source"]) == ("The mill stands empty", "meta og:title")
    assert {"source": "heading", "stated": ["The mill"]} in title["passed_over"]


def test_a_page_without_an_article_is_a_problem():
    """The problem goes to standard error, nothing to standard output, and the status is 1."""
    done = run("analyze", "-", given="<form></form>")
    assert (done.returncode, done.stdout) == (1, "")
    assert json.loads(done.stderr)["code"] == "no_article"


@pytest.mark.parametrize("arguments", [[], ["analyse"], ["serve", "--port", "http"], ["batch", "in.jsonl"]])
def test_a_wrong_command_is_told_how_it_is_used(arguments):
    """Status 2 and the usage."""
    done = run(*arguments)
    assert done.returncode == 2
    assert "usage: python -m server" in done.stderr


@pytest.mark.parametrize("port", ["-1", "65536"])
def test_a_port_that_is_none_is_told(port):
    """A port out of range is a sentence, not a traceback."""
    done = run("serve", "--port", port)
    assert done.returncode == 2
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr
