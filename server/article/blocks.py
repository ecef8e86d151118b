"""Content → blocks in reading order, and markup in which each block's element bears its index as `data-block`.

Both come from one walk, so the markup shows what the blocks say and nothing else. The items of a nested list follow
their parent's item in the same list. A data table is one block: its rows are lines, its cells are separated by tabs.
A single `<br>` is a space, two are the end of a paragraph.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape

from lxml import etree
from lxml.html import HtmlElement

from server.article.document import absolute_url, squeezed
from server.model import Block, BlockKind

HEADINGS = {f"h{level}": level for level in range(1, 7)}
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q",
    "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
})  # fmt: skip
KEPT_INLINE = frozenset({"b", "code", "em", "i", "strong", "sub", "sup"})
KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list_item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "block_quote",
}
# The element that stands around blocks of a kind, and the element of the block itself.
AROUND: dict[BlockKind, str] = {"list_item": "ul", "block_quote": "blockquote", "caption": "figure"}
CAPTION_NAME = re.compile(
    r"(?:^|[\s_-])(?:(?:wp-|news|photo|image|img|media|video|figure|fig)?-?(?:captions?|credits?)(?:-text|-truncated|-wrap(?:per)?)?|cutline|legend)(?:$|[\s_-])|Caption\b|Credit\b"
)
ITSELF: dict[BlockKind, str] = {"list_item": "li", "caption": "figcaption", "code": "pre", "table": "table"}


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it is known whether it stays. `linked` is the share of its text in links, 0–1."""

    block: Block
    markup: str
    linked: float = 0.0


@dataclass(slots=True)
class Writer:
    """Collects blocks and their markup while the tree is walked.

    `contexts` are the kinds of the open elements that decide what their text is, the innermost last; `text` and
    `pieces` are the block that is being gathered, as text and as markup; `inline` are its open inline elements.
    """

    base: str | None
    drafts: list[Draft | str] = field(default_factory=list)
    contexts: list[tuple[BlockKind, str]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    inline: list[tuple[str, str, bool]] = field(default_factory=list)
    links: int = 0
    linked: int = 0
    breaks: int = 0

    def put(self, text: str | None) -> None:
        """Add running text to the block."""
        if not text or (self.breaks and text.isspace()):
            return
        self.breaks = 0
        if self.links:
            self.linked += len(text.strip())
        self.text.append(text)
        self.pieces.append(escape(text))

    def open_inline(self, element: HtmlElement) -> None:
        """Begin emphasis, code or a link inside the block; a caption's class marks what it holds as one."""
        tag = element.tag
        href = absolute_url(element.get("href"), self.base) if tag == "a" else None
        start = f'<a href="{escape(href)}">' if href else f"<{tag}>" if tag in KEPT_INLINE else ""
        self.links += tag == "a"
        self.inline.append((start, f"</{tag}>" if start else "", tag == "a"))
        self.pieces.append(start)

    def close_inline(self) -> None:
        """End the innermost inline element."""
        if self.inline:
            _, end, link = self.inline.pop()
            self.links -= link
            self.pieces.append(end)

    def line_break(self) -> None:
        """One break is a space, the second ends the paragraph."""
        self.breaks += 1
        if self.breaks > 1:
            self.end_block()
        else:
            self.text.append(" ")
            self.pieces.append("<br>")

    def end_block(self) -> None:
        """Close the block that is being gathered, if it has text."""
        text = squeezed("".join(self.text)).strip()
        if text:
            kind, tag = self.kind()
            level = HEADINGS[tag] if kind == "heading" else None
            closing = "".join(end for _, end, _ in reversed(self.inline))
            markup = "".join(self.pieces).removesuffix("<br>") + closing
            self.add(Block(kind=kind, text=text, level=level), markup, self.linked / len(text))
        self.breaks = 0
        self.linked = 0
        self.text.clear()
        self.pieces[:] = [start for start, _, _ in self.inline]

    def kind(self) -> tuple[BlockKind, str]:
        """What the gathered text is: a caption where any open element says so, else what the innermost says."""
        for context in self.contexts:
            if context[0] == "caption":
                return context
        return self.contexts[-1] if self.contexts else ("paragraph", "p")

    def add(self, block: Block, markup: str, linked: float = 0.0) -> None:
        """Append a block and what stands inside its element."""
        self.drafts.append(Draft(block, markup, linked))

    def add_image(self, element: HtmlElement) -> None:
        """Append a picture that has an address; it is no block."""
        source = absolute_url(element.get("src"), self.base) or absolute_url(element.get("data-src"), self.base)
        if source:
            self.drafts.append(f'<img src="{escape(source)}" alt="{escape(element.get("alt") or "")}">')


def draft_blocks(content: HtmlElement, base: str | None) -> list[Draft | str]:
    """The blocks that stand under an element, and between them the markup of its pictures."""
    writer = Writer(base)
    walk = etree.iterwalk(content, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            leave(writer, element)
            if element is not content:
                writer.put(element.tail)
        elif enter(writer, element):
            writer.put(element.text)
        else:
            walk.skip_subtree()
    writer.end_block()
    return writer.drafts


def number_blocks(drafts: list[Draft | str]) -> tuple[tuple[Block, ...], str]:
    """The blocks, and their markup, not yet sanitised: what belongs together stands in one list, quotation or figure."""
    blocks: list[Block] = []
    markup: list[str] = []
    around: str | None = None
    for draft in drafts:
        wanted = "figure" if isinstance(draft, str) else AROUND.get(draft.block.kind)
        if wanted != around:
            markup.append((f"</{around}>" if around else "") + (f"<{wanted}>" if wanted else ""))
            around = wanted
        if isinstance(draft, str):
            markup.append(draft)
            continue
        tag = f"h{draft.block.level}" if draft.block.level else ITSELF.get(draft.block.kind, "p")
        markup.append(f'<{tag} data-block="{len(blocks)}">{draft.markup}</{tag}>')
        blocks.append(draft.block)
    return tuple(blocks), "".join(markup) + (f"</{around}>" if around else "")


def enter(writer: Writer, element: HtmlElement) -> bool:
    """Begin an element; False where its inside has been written already."""
    tag = element.tag
    context = context_of(element)
    if context:
        writer.end_block()
        writer.contexts.append(context)
    if tag in INLINE:
        writer.open_inline(element)
    elif tag == "br":
        writer.line_break()
    elif tag == "img":
        writer.add_image(element)
    elif not context:
        writer.end_block()
        if tag == "pre":
            add_code(writer, element)
            return False
        if tag == "table" and is_data_table(element):
            add_table(writer, element)
            return False
    return True


def leave(writer: Writer, element: HtmlElement) -> None:
    """End an element."""
    tag = element.tag
    context = context_of(element)
    if context or (tag not in INLINE and tag not in ("br", "img")):
        writer.end_block()
    if context:
        writer.contexts.pop()
    if tag in INLINE:
        writer.close_inline()


def context_of(element: HtmlElement) -> tuple[BlockKind, str] | None:
    """What an element makes of the text in it: None for one that makes nothing of it."""
    tag = element.tag
    if tag in KINDS:
        return KINDS[tag], tag
    names = element.get("class")
    if names and CAPTION_NAME.search(names):
        return "caption", tag
    if (
        tag == "figure"
        and element.find(".//blockquote") is None
        and element.find(".//table") is None
        and element.find(".//pre") is None
    ):
        return "caption", tag
    return None


def add_code(writer: Writer, element: HtmlElement) -> None:
    """Append preformatted text as it stands."""
    text = element.text_content().strip("\r\n").rstrip()
    if text:
        writer.add(Block(kind="code", text=text), escape(text))


def is_data_table(table: HtmlElement) -> bool:
    """Whether a table holds figures or short cells, and is not there to lay the page out."""
    if table.find(".//table") is not None or table.find(".//pre") is not None:
        return False
    rows = table.findall(".//tr")
    cells = table.xpath("count(.//td | .//th)")
    return len(rows) > 1 and cells >= 2 * len(rows) and len(table.text_content()) < 150 * cells


def add_table(writer: Writer, table: HtmlElement) -> None:
    """Append a table, its caption first."""
    for caption in table.iterchildren("caption"):
        text = squeezed(caption.text_content()).strip()
        if text:
            writer.add(Block(kind="caption", text=text), escape(text))
    rows = [
        [squeezed(cell.text_content()).strip() for cell in row.iterchildren("td", "th")] for row in table.iter("tr")
    ]
    rows = [row for row in rows if any(row)]
    if rows:
        markup = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
        writer.add(Block(kind="table", text="\n".join("\t".join(row) for row in rows)), markup)
