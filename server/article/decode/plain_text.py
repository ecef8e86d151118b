"""Plain text → title, blocks and markup: paragraphs as given, furniture lines set apart.

A blank line ends a paragraph; in a text without any, every line is one. Lines that were wrapped at a width are joined;
longer lines, and the items of a list, stay apart. A picture line or credit becomes a caption, a line after two to six
signs `#`, as Markdown has them, a heading, and the first after one of them the title; a browser's notice is dropped.
"""

from __future__ import annotations

import re
from html import escape

from ...languages.together import alternatives
from ...model import Block
from ..lines.notice import is_notice
from ..lines.photo_credit import is_picture_line
from ..tree.text import columns, squeezed

BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
# Columns.
WRAPPED_WIDTH = 100
LONGEST_TITLE_WORDS = 20
ITEM = re.compile(r"(?:[-*•·▪–]|\d{1,3}[.)])\s+\S")
# One sign alone begins the comments of programs too.
HEADING = re.compile(r"(#{2,6}) (\S.*?)(?: #+)?")
TITLE = re.compile(r"^# (\S.*?)(?: #+)?$")
ENDS_SENTENCE = re.compile(r"[.!?:;,…。！？：；，、؟؛،۔।॥][\"'”’»)\]」』）》]*$")
NO_TITLE = re.compile(
    rf"[\"“”„«»|]|^\W|^{alternatives(lambda page: page.bylines.no_titles)}\b|\d{{1,2}}:\d\d|^[\d.,\s/-]+$",
    re.IGNORECASE,
)
LEAST_TITLE_WORDS = 4


def read_text(text: str, title: str | None) -> tuple[str | None, tuple[Block, ...], str]:
    """The title, given or found, the blocks, and their markup, not yet sanitised."""
    lines = [line for paragraph in _paragraphs(text) for line in lines_of(paragraph) if not is_notice(line)]
    blocks = [block_of(line) for line in lines]
    found = title or _title_of(blocks)
    if found and blocks and _same(TITLE.sub(r"\1", blocks[0].text), found):
        del blocks[0]
    return found, tuple(blocks), "".join(_markup(index, block) for index, block in enumerate(blocks))


def block_of(line: str) -> Block:
    """The block that a line is."""
    heading = HEADING.fullmatch(line)
    if heading:
        return Block(kind="heading", text=heading[2], level=len(heading[1]))
    return Block(kind="caption" if is_picture_line(line) else "paragraph", text=line)


def _paragraphs(text: str) -> list[str]:
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    return BLANK_LINE.split(text) if BLANK_LINE.search(text) else text.split("\n")


def lines_of(paragraph: str) -> list[str]:
    """The lines of a paragraph, as one if they were wrapped at a width.

    A picture line, a heading or a notice stays one, and where several lines begin like items of a list each begins a
    new one.
    """
    lines = [line for line in (squeezed(line).strip() for line in paragraph.split("\n")) if line]
    if not lines or max(map(columns, lines)) > WRAPPED_WIDTH:
        return lines
    listed = sum(ITEM.match(line) is not None for line in lines) > 1
    kept: list[list[str]] = [[]]
    for line in lines:
        apart = is_picture_line(line) or is_notice(line) or HEADING.fullmatch(line)
        if apart or (listed and ITEM.match(line)):
            kept.append([])
        kept[-1].append(line)
        if apart:
            kept.append([])
    return [squeezed("\n".join(running)) for running in kept if running]


def _title_of(blocks: list[Block]) -> str | None:
    """The first line, if it reads like a headline before a text: short, no sentence's end, nothing quoted."""
    if len(blocks) < 2 or blocks[0].kind == "caption":
        return None
    line = blocks[0].text
    title = TITLE.fullmatch(line)
    if title:
        return title[1]
    following = next((block.text for block in blocks[1:] if block.kind != "caption"), "")
    words = len(line.split()) + (columns(line) - len(line)) // 2  # two ideographs are a word
    short = LEAST_TITLE_WORDS <= words <= LONGEST_TITLE_WORDS and len(following) > len(line)
    return line if short and not ENDS_SENTENCE.search(line) and not NO_TITLE.search(line) else None


def _same(one: str, other: str) -> bool:
    return squeezed(one).strip().casefold() == squeezed(other).strip().casefold()


def _markup(index: int, block: Block) -> str:
    if block.kind == "caption":
        return f'<figure><figcaption data-block="{index}">{escape(block.text)}</figcaption></figure>'
    tag = f"h{block.level}" if block.level else "p"
    return f'<{tag} data-block="{index}">{escape(block.text)}</{tag}>'
