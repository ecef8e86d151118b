"""The text of elements: without what is not seen, in one line, and how wide it is."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

# Characters that no tree takes, though a reference may name them, and characters that are not seen.
UNSEEN = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff\u200b\u2060\ufeff\xad]")
# Characters of scripts that put no space between words, and signs that are as wide among them: a line's end between
# two of them, or between one and a sign, is none. Source: CSS Text 3, section 4.1.3.
WIDE = "\u2e80-\u312f\u3190-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
SIGN = "“”‘’—…·\u2460-\u24ff"
LINE_END = r"[^\S\n]*+\n\s*+"
TWO_COLUMNS = re.compile(f"[{WIDE}\uac00-\ud7a3]")
WIDE_BREAK = re.compile(f"(?<=[{WIDE}]){LINE_END}(?=[{WIDE}{SIGN}])|(?<=[{SIGN}]){LINE_END}(?=[{WIDE}])")


def squeezed(text: str) -> str:
    """The text with every run of white space as one space, and without control and invisible characters."""
    if text.isprintable() and "  " not in text:
        return text
    if text.isspace():
        return " "
    line = " ".join((text if text.isascii() else WIDE_BREAK.sub("", text)).split())
    if not line.isprintable() and UNSEEN.search(text):
        return squeezed(UNSEEN.sub("", text))
    return f"{' ' if text[0].isspace() else ''}{line}{' ' if text[-1].isspace() else ''}"


def fit(text: str) -> str:
    """Preformatted text as it stands, but without what no tree takes."""
    return UNSEEN.sub("", text)


def columns(text: str) -> int:
    """How wide a text is in columns of a typewriter: an ideograph, a kana or a Hangul syllable takes two."""
    return len(text) if text.isascii() else len(text) + len(TWO_COLUMNS.findall(text))


def has_text(text: str | None) -> bool:
    """Whether there is anything but white space."""
    return bool(text) and not str(text).isspace()


def text_of(element: HtmlElement) -> str:
    """All the text of an element in one line."""
    return squeezed(element.text_content()).strip()
