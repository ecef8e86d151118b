"""The bookmarklet's code: the extension's list of what is never sent, and the bookmarklet's own file, made short.

The page that offers it puts two values in: `SERVER`, its own origin, and `WORDS`, in the reader's language.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import count
from pathlib import Path

# beside this package, in the repository as in the container
EXTENSION = Path(__file__).resolve().parents[2] / "extension"
SOURCES = ("content/never-sent.js", "bookmarklet/bookmarklet.js")

# Strings and regular expressions come first, so that nothing inside one is taken for a comment, a blank or a name.
_PARTS = re.compile(
    r"""
    (?P<literal>
        (?P<mark>["'])(?:(?!(?P=mark))[^\\\n]|\\.)*(?P=mark)
        | /(?![/*])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*
    )
    | (?P<gap>(?:\s|/\*.*?\*/|//[^\n]*)+)
    | (?P<name>[A-Za-z_]\w*)
    | (?P<other>.)
    """,
    re.DOTALL | re.VERBOSE,
)
_WORD_END = re.compile(r"\w")
_DECLARED = re.compile(r"\b(?:let|function) ([A-Za-z_]\w+)|\bsidelight\.([a-z]\w+)|\b(globalThis)=>")
_PROPERTY = re.compile(r"(?<!sidelight)(?<!globalThis)(?<!\.\.)\.([A-Za-z_]\w*)|\b([A-Za-z_]\w*):")
_NEEDLESS = [
    (re.compile(r",(?=[)\]}])"), ""),
    (re.compile(r"(?<!\w)\((\w+)\)=>"), r"\1=>"),
    (re.compile(r"\bconst\b"), "let"),
]


def bookmarklet_code() -> str:
    """One line of JavaScript. What it shares hangs on an object of its own, not on the foreign page's `globalThis`."""
    sources = "\n".join((EXTENSION / source).read_text(encoding="utf-8") for source in SOURCES)
    return join_declarations(rename(f"(globalThis=>{{{shorten(sources)}}})({{}})"))


def shorten(code: str) -> str:
    """The code without comments and without the white space that only people need.

    It knows our own style and no more: statements end in semicolons, nothing is divided, no operator stands beside
    another, and there are no template strings.
    """
    parts: list[str] = []
    gap = False
    for part in _PARTS.finditer(code):
        if part["gap"] is not None:
            gap = True
            continue
        if gap and parts and _WORD_END.match(parts[-1][-1]) and _WORD_END.match(part[0]):
            parts.append(" ")
        # a browser writes a double quotation mark in an address in three letters
        parts.append(part[0] if "'" in part[0] else part[0].replace('"', "'"))
        gap = False
    short = "".join(parts)
    for needless, shorter in _NEEDLESS:
        short = needless.sub(shorter, short)
    return short


def join_declarations(code: str) -> str:
    """The code with one declaration where several follow each other in one block."""
    parts = [part[0] for part in _PARTS.finditer(code)]
    written: list[str] = []
    declaring: set[int] = set()  # the depths of brackets at which a declaration is being written
    depth = 0
    skipped = 0
    for at, part in enumerate(parts):
        depth += (part in {"(", "[", "{"}) - (part in {")", "]", "}"})
        declaring = {level for level in declaring if level <= depth}
        if at < skipped:
            continue
        if part == ";" and depth in declaring and parts[at + 1 : at + 2] == ["let"]:
            written.append(",")
            skipped = at + (3 if parts[at + 2] == " " else 2)
            continue
        if part == ";":
            declaring.discard(depth)
        elif part == "let":
            declaring.add(depth)
        written.append(part)
    return "".join(written)


def rename(code: str) -> str:
    """The code with one letter or two for each name that it declares and for what hangs on `sidelight`.

    A name that is a property's somewhere keeps its letters: others know it by them.
    """
    bare = "".join(part[0] for part in _PARTS.finditer(code) if part["literal"] is None)
    properties = {name for pair in _PROPERTY.findall(bare) for name in pair}
    declared = {name for pair in _DECLARED.findall(bare) for name in pair if len(name) > 2} - properties
    used = Counter(part["name"] for part in _PARTS.finditer(bare) if part["name"] is not None)
    letters = (letter for letter in map(_letters, count()) if letter not in used)
    short = dict(zip(sorted(declared, key=lambda name: (-used[name], name)), letters, strict=False))
    return "".join(short.get(part[0], part[0]) for part in _PARTS.finditer(code))


def _letters(number: int) -> str:
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    tens, ones = divmod(number, 26)
    return (alphabet[tens - 1] if tens else "") + alphabet[ones]
