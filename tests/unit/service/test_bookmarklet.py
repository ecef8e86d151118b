"""The bookmarklet as the service gives it away: short, whole, and harmless in a page that reads it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
CODE = (ROOT / "server" / "web" / "bookmarklet-code.js").read_text(encoding="utf-8")


def test_it_is_what_terser_makes_of_the_sources():
    """`make bookmarklet` writes it anew."""
    made = subprocess.run(
        ["node", "tools/build_bookmarklet.mjs", "-"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert made.stdout == CODE


def test_it_leaves_nothing_in_the_foreign_page():
    """What its parts share hangs on an object of its own: the page's `globalThis` is neither read nor written."""
    assert re.fullmatch(r"\(\w=>\{.*\}\)\(\{\}\);", CODE)
    assert "globalThis" not in CODE
    assert "sidelight=" not in CODE


def test_it_is_short():
    """With its two values, which take up to 350 characters, and written as an address it stays under 4 KB."""
    written = CODE.replace(" ", "%20").replace(">", "%3E").replace("<", "%3C")
    assert len("javascript:") + len(written) + 350 <= 4096


def test_it_is_one_line_that_an_address_can_hold():
    """No line break, which browsers drop, no number sign, after which they write much in three letters, no percent."""
    assert not set(CODE) & {"\n", "#", "%", "`", '"'}


def test_it_asks_nothing_of_the_network_and_writes_no_markup():
    """What a strict page forbids it does not try."""
    for forbidden in (
        "fetch",
        "XMLHttpRequest",
        "sendBeacon",
        "innerHTML",
        "insertAdjacentHTML",
        "eval(",
        "localStorage",
    ):
        assert forbidden not in CODE
    assert len(re.findall(r"outerHTML", CODE)) == 1


def test_it_holds_two_values_and_no_token():
    """The page that offers it puts in its own address and its words; no secret has a place in it."""
    assert [len(re.findall(rf"\b{name}\b", CODE)) for name in ("SERVER", "WORDS")] == [1, 1]
    assert "Bearer" not in CODE
    assert "Authorization" not in CODE


def test_it_leaves_out_what_the_extension_leaves_out():
    """Both stand on one file: every name that it lists is in the code."""
    shared = (ROOT / "extension" / "content" / "never-sent.js").read_text(encoding="utf-8")
    for pattern in re.findall(r"/\^\([^/]{9,}/", shared):
        assert pattern in CODE
