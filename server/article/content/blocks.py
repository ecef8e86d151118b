"""Content → blocks in reading order, each with its markup.

The items of a nested list follow their parent's item. A data table is one block: its rows are
lines, its cells are separated by tabs; a table that lays the page out is walked like any other element. A single
`<br>` is a space, two are the end of a paragraph. What stands in a figure, or in an element whose class says so, is a
caption.
"""

from __future__ import annotations

import re
from html import escape

from lxml import etree
from lxml.html import HtmlElement

from ...languages.together import alternatives
from ...model import Block, BlockKind
from ..lines.photo_credit import LONGEST_CAPTION
from ..tree.text import squeezed
from .block_builder import AROUND, HEADINGS, BlockBuilder, Draft, Picture
from .preformatted import parts_of

# fmt: off
INLINE = frozenset({
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
})
# fmt: on
UNBOXED = INLINE | {"br", "img"}
KINDS: dict[str, BlockKind] = {
    **dict.fromkeys(HEADINGS, "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list_item"),
    **dict.fromkeys(("figcaption", "caption"), "caption"),
    "blockquote": "block_quote",
    # whatever list or box a template puts a whole article in
    **dict.fromkeys(("article", "main"), "paragraph"),
}
CAPTION_NAME = re.compile(
    r"(?:^|[\s_-])(?:(?:wp-|news|photo|image|img|media|video|figure|fig|foto|thumb|gallery|slide)?-?(?:captions?|credits?)"
    r"(?:-text|-truncated|-wrap(?:per)?)?|cutline|legend|pictext|(?:image|img|photo|picture)-?desc(?:ription)?"
    rf"|gallerytext|{alternatives(lambda page: page.class_names.captions)})(?:$|[\s_-])|Caption\b|Credit\b"
)
# A figure around one of these is a frame for it, and its text is the article's.
HOLDS_TEXT = etree.XPath("boolean(descendant::*[self::blockquote or self::table or self::pre])")
NESTED = etree.XPath("boolean(descendant::*[self::table or self::pre])")
CELLS = etree.XPath("count(descendant::*[self::td or self::th])")
LONGEST_CELL = 150


def draft_blocks(content: HtmlElement, base: str | None) -> list[Draft | Picture]:
    """The blocks that stand under an element, and between them its pictures."""
    writer = BlockBuilder(base, elements=[content])
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


def enter(writer: BlockBuilder, element: HtmlElement) -> bool:
    """Begin an element; False where its inside has been written already."""
    tag = element.tag
    kind = kind_of(element)
    captioned = writer.context.kind == "caption"
    if kind == "caption" and tag in INLINE and captioned:
        kind = None  # the credit inside a caption
    if kind:
        writer.end_block()
        writer.begin("caption" if captioned else kind, element)
    if tag in INLINE:
        writer.open_inline(element)
    elif tag == "br":
        writer.line_break()
    elif tag == "img":
        writer.add_picture(element)
    elif not kind:
        writer.end_block()
        if tag == "pre":
            add_code(writer, element)
            return False
        if tag == "table" and is_data_table(element):
            add_table(writer, element)
            return False
    if tag not in UNBOXED:
        writer.elements.append(element)
    return True


def leave(writer: BlockBuilder, element: HtmlElement) -> None:
    """End an element."""
    tag = element.tag
    decided = writer.context.element is element
    if decided or tag not in UNBOXED:
        writer.end_block()
    if decided:
        writer.contexts.pop()
    if tag in INLINE:
        writer.close_inline(element)
    elif writer.elements[-1] is element:
        writer.elements.pop()


def kind_of(element: HtmlElement) -> BlockKind | None:
    """What an element makes of the text in it: None for one that makes nothing of it."""
    tag = element.tag
    if tag in KINDS:
        return KINDS[tag]
    names = element.get("class")
    if names and CAPTION_NAME.search(names) and is_short(element):
        return "caption"
    return "caption" if tag == "figure" and not HOLDS_TEXT(element) else None


def is_short(element: HtmlElement) -> bool:
    """Whether an element holds no more text than a caption: templates call whole articles after their pictures."""
    length = 0
    for text in element.itertext():
        length += len(text)
        if length > LONGEST_CAPTION:
            return False
    return True


def add_code(writer: BlockBuilder, element: HtmlElement) -> None:
    """Append preformatted text as it stands."""
    text = element.text_content().strip("\r\n").rstrip()
    for block in parts_of(element, text) if text else ():
        writer.drafts.append(Draft(block, escape(block.text), AROUND.get(block.kind), element=element))


def is_data_table(table: HtmlElement) -> bool:
    """Whether a table holds figures or short cells, and is not there to lay the page out."""
    if NESTED(table):
        return False
    rows, cells = len(table.findall(".//tr")), CELLS(table)
    return rows > 1 and cells >= 2 * rows and len(table.text_content()) < LONGEST_CELL * cells


def add_table(writer: BlockBuilder, table: HtmlElement) -> None:
    """Append a table, its caption first."""
    for caption in table.iterchildren("caption"):
        text = squeezed(caption.text_content()).strip()
        if text:
            writer.drafts.append(Draft(Block(kind="caption", text=text), escape(text), "figure", element=table))
    rows = [
        [(cell, squeezed(cell.text_content()).strip()) for cell in row.iterchildren("td", "th")]
        for row in table.iter("tr")
    ]
    rows = [row for row in rows if any(text for _, text in row)]
    if rows:
        text = "\n".join("\t".join(text for _, text in row) for row in rows)
        markup = "".join("<tr>" + "".join(cell_markup(cell, text) for cell, text in row) + "</tr>" for row in rows)
        writer.drafts.append(Draft(Block(kind="table", text=text), markup, element=table))


def cell_markup(cell: HtmlElement, text: str) -> str:
    """A table's cell with its text, and the rows and columns that it spans."""
    spans = [(name, cell.get(name)) for name in ("colspan", "rowspan")]
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in spans if value)
    return f"<{cell.tag!s}{attributes}>{escape(text)}</{cell.tag!s}>"
