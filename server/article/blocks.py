"""Content → blocks in reading order, and markup in which each block's element bears its index as `data-block`.

Both come from one walk, so the markup shows what the blocks say and nothing else. The items of a nested list follow
their parent's item in the same list. A data table is one block: its rows are lines, its cells are separated by tabs.
A single `<br>` is a space, two are the end of a paragraph.
"""

from __future__ import annotations

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
ITSELF: dict[BlockKind, str] = {"list_item": "li", "caption": "figcaption", "code": "pre"}


@dataclass(slots=True)
class Writer:
    """Collects blocks and their markup while the tree is walked.

    `contexts` are the kinds of the open elements that decide what their text is, the innermost last; `text` and
    `pieces` are the block that is being gathered, as text and as markup; `inline` are its open inline elements.
    """

    base: str | None
    blocks: list[Block] = field(default_factory=list)
    markup: list[str] = field(default_factory=list)
    contexts: list[tuple[BlockKind, str]] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    inline: list[tuple[str, str]] = field(default_factory=list)
    around: str | None = None
    breaks: int = 0

    def put(self, text: str | None) -> None:
        """Add running text to the block."""
        if not text or (self.breaks and text.isspace()):
            return
        self.breaks = 0
        self.text.append(text)
        self.pieces.append(escape(text))

    def open_inline(self, element: HtmlElement) -> None:
        """Begin emphasis, code or a link inside the block."""
        tag = element.tag
        href = absolute_url(element.get("href"), self.base) if tag == "a" else None
        start = f'<a href="{escape(href)}">' if href else f"<{tag}>" if tag in KEPT_INLINE else ""
        self.inline.append((start, f"</{tag}>" if start else ""))
        self.pieces.append(start)

    def close_inline(self) -> None:
        """End the innermost inline element."""
        if self.inline:
            self.pieces.append(self.inline.pop()[1])

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
            closing = "".join(end for _, end in reversed(self.inline))
            self.add(Block(kind=kind, text=text, level=level), "".join(self.pieces).removesuffix("<br>") + closing)
        self.breaks = 0
        self.text.clear()
        self.pieces[:] = [start for start, _ in self.inline]

    def kind(self) -> tuple[BlockKind, str]:
        """What the gathered text is: a caption where any open element says so, else what the innermost says."""
        for context in self.contexts:
            if context[0] == "caption":
                return context
        return self.contexts[-1] if self.contexts else ("paragraph", "p")

    def add(self, block: Block, markup: str) -> None:
        """Append a block and its element."""
        around = AROUND.get(block.kind)
        self.stand_in(around)
        tag = f"h{block.level}" if block.level else ITSELF.get(block.kind, "p")
        if block.kind == "table":
            tag = "table"
        self.markup.append(f'<{tag} data-block="{len(self.blocks)}">{markup}</{tag}>')
        self.blocks.append(block)

    def add_image(self, element: HtmlElement) -> None:
        """Append a picture that has an address; it is no block."""
        source = absolute_url(element.get("src"), self.base) or absolute_url(element.get("data-src"), self.base)
        if source:
            self.stand_in("figure")
            self.markup.append(f'<img src="{escape(source)}" alt="{escape(element.get("alt") or "")}">')

    def stand_in(self, around: str | None) -> None:
        """Close the element around the last block and open the next one's, where they differ."""
        if around != self.around:
            self.markup.append((f"</{self.around}>" if self.around else "") + (f"<{around}>" if around else ""))
            self.around = around


def write_blocks(content: HtmlElement, base: str | None) -> tuple[tuple[Block, ...], str]:
    """The blocks of the article and its markup, not yet sanitised."""
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
    writer.stand_in(None)
    return tuple(writer.blocks), "".join(writer.markup)


def enter(writer: Writer, element: HtmlElement) -> bool:
    """Begin an element; False where its inside has been written already."""
    tag = element.tag
    if tag in INLINE:
        writer.open_inline(element)
    elif tag == "br":
        writer.line_break()
    elif tag == "img":
        writer.add_image(element)
    else:
        writer.end_block()
        if tag in KINDS:
            writer.contexts.append((KINDS[tag], tag))
        elif tag == "pre":
            add_code(writer, element)
            return False
        elif tag == "table" and is_data_table(element):
            add_table(writer, element)
            return False
    return True


def leave(writer: Writer, element: HtmlElement) -> None:
    """End an element."""
    tag = element.tag
    if tag in INLINE:
        writer.close_inline()
    elif tag not in ("br", "img"):
        writer.end_block()
        if tag in KINDS:
            writer.contexts.pop()


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
