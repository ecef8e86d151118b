"""Extractors of articles, ours and those of others, each made to tell its text and its cost."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

from lxml import etree, html
from readability import Document as ReadabilityLxml
from readability.readability import Unparseable

from benchmarks.stopwatch import cpu_ms
from server.article import extract_article
from server.errors import ReaderError
from server.input_limits import admit_page
from server.model import Page

ROUNDS = 3
INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "kbd", "mark", "q", "s", "small", "span",
     "strong", "sub", "sup", "time", "u", "var")
)  # fmt: skip


class Sample(NamedTuple):
    """A page and the text that people have marked in it. `url` is None where the set does not tell it."""

    key: str
    html: str
    url: str | None
    truth: str


class Run(NamedTuple):
    """What an extractor made of a page: its text, and the CPU milliseconds that took."""

    text: str
    ms: float


Extractor = Callable[[Sample], Run]


def ours(sample: Sample) -> str:
    """The text that the service would read, captions left out; none where it says that there is no article."""
    try:
        article = extract_article(admit_page(Page(html=sample.html, url=sample.url))).article
    except ReaderError:
        return ""
    return article.text


def other_extractors() -> dict[str, Extractor]:
    """Those that are installed; what is missing is said."""
    found = {"readability-lxml": timed(readability_lxml, plain)}
    try:
        from trafilatura import extract  # noqa: PLC0415  optional: it is no requirement of the project
    except ImportError:
        print("trafilatura is not installed: pip install trafilatura")
    else:
        found["trafilatura"] = timed(lambda sample: extract(sample.html, include_comments=False) or "")
        found["trafilatura, fast"] = timed(lambda sample: extract(sample.html, include_comments=False, fast=True) or "")
    node = readability_js()
    if node:
        found["Readability.js"] = partial(ask_readability_js, node)
    else:
        print("Readability.js is not installed: node, and npm install --no-save @mozilla/readability linkedom")
    return found


def timed(extract: Callable[[Sample], str], finish: Callable[[str], str] = str) -> Extractor:
    """The extractor with its CPU time; `finish` makes its answer a text and is not counted."""

    def run(sample: Sample) -> Run:
        spent = []
        for _ in range(ROUNDS):
            start = cpu_ms()
            text = extract(sample)
            spent.append(cpu_ms() - start)
        return Run(finish(text), min(spent))

    return run


def readability_lxml(sample: Sample) -> str:
    """The markup that readability-lxml finds, as it comes."""
    try:
        return str(ReadabilityLxml(sample.html).summary(html_partial=True))
    except Unparseable:
        return ""


def readability_js() -> subprocess.Popen[str] | None:
    """A process that runs Readability.js; None where node or the packages are missing."""
    node = shutil.which("node")
    if node is None:
        return None
    process = subprocess.Popen(  # noqa: S603  our own script
        [node, str(Path(__file__).parent / "readability.cjs")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    try:
        ask_readability_js(process, Sample("", "<html><body><p>x</p></body></html>", None, ""))
    except (BrokenPipeError, json.JSONDecodeError):
        return None
    return process


def ask_readability_js(process: subprocess.Popen[str], sample: Sample) -> Run:
    """What Readability.js makes of a page."""
    answers = []
    for _ in range(ROUNDS):
        process.stdin.write(json.dumps(sample.html) + "\n")
        process.stdin.flush()
        answers.append(json.loads(process.stdout.readline()))
    return Run(plain(answers[0]["markup"]), min(answer["ms"] for answer in answers))


def plain(markup: str) -> str:
    """The text of an extractor's markup, its blocks apart."""
    if not markup.strip():
        return ""
    pieces: list[str] = []
    for event, element in etree.iterwalk(html.fragment_fromstring(markup, create_parent=True), events=("start", "end")):
        pieces.append("" if element.tag in INLINE else "\n")
        pieces.append((element.text if event == "start" else element.tail) or "")
    return "".join(pieces)
