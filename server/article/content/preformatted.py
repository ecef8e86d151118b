"""Preformatted text → code, or paragraphs where it is prose: mails, drafts of standards and text files come so."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ...model import Block
from ..decode.plain_text import BLANK_LINE, block_of, lines_of
from ..tree.text import columns

# Of all preformatted texts in 772 pages with over 40 words, those that people wrote to people have a sentence's end in
# less than 35 words and few of code's marks; programs, listings and their output have not.
LEAST_PROSE = 200  # columns
LONGEST_SENTENCE = 240  # columns, on average
MOST_MARKS = 0.03  # of the characters that are seen
MARK = re.compile(r"[{}\[\]<>=;_\\|$#@/*+^~`]")
SENTENCE_END = re.compile(r"[.!?…؟।۔][\"'”’»)\]]*(?:\s|$)|[。！？]")
LEADERS = "....."  # of a table of contents
BLANKS = re.compile(r"\s++")


def parts_of(preformatted: HtmlElement, text: str) -> list[Block]:
    """The blocks that its text is: code as it stands, or paragraphs, with what is no prose among them as code."""
    if preformatted.find(".//code") is not None or columns(text) < LEAST_PROSE or not is_prose(text):
        return [Block(kind="code", text=text)]
    parts: list[Block] = []
    for chunk in BLANK_LINE.split(text):
        if "\n" not in chunk or (is_prose(chunk) and LEADERS not in chunk):
            parts += map(block_of, lines_of(chunk))
        elif parts and parts[-1].kind == "code":
            parts[-1] = Block(kind="code", text=f"{parts[-1].text}\n\n{chunk}")
        else:
            parts.append(Block(kind="code", text=chunk))
    return parts


def is_prose(text: str) -> bool:
    """Whether a text has sentences, and few of the marks that programs are made of."""
    seen = len(text) - sum(map(len, BLANKS.findall(text)))
    return (
        len(SENTENCE_END.findall(text)) * LONGEST_SENTENCE >= columns(text)
        and len(MARK.findall(text)) <= MOST_MARKS * seen
    )
