"""A block while it is written: its text and its markup grow together, so that neither says more than the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import NamedTuple

from lxml.html import HtmlElement

from ...model import Block, BlockKind, Emphasis
from ..tree.address import absolute_url
from ..tree.text import squeezed

HEADINGS = {f"h{level}": level for level in range(1, 7)}
# fmt: off
KEPT_INLINE = frozenset({
    "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "rp", "rt", "ruby", "s", "samp",
    "strong", "sub", "sup", "var",
})
# fmt: on
# A browser writes the marks of a `<q>` itself. Straight ones are a quotation's in every language.
MARKS = (('"', '"'), ("‘", "’"))
AROUND: dict[BlockKind, str] = {"block_quote": "blockquote", "caption": "figure"}
MARKED = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』")
# Inline elements that a page leaves open are opened again in every block: no page means more than a few of them.
MOST_INLINE = 16
BOLD, ITALIC = frozenset({"b", "strong"}), frozenset({"em", "i"})
LEVELS_OF_LISTS = 6  # an item that lies deeper stands on the last of them


@dataclass(frozen=True, slots=True)
class Draft:
    """A block before it is known whether it stays.

    `markup` is what stands inside its element, `around` the element that it shares with its neighbours (a quotation, a
    figure), None for one that stands alone; `linked` is the share of its text in links, 0–1; `element` is the innermost
    element that it lies in and that is no inline one, None for one that was not read from a page; `items` are the items
    of lists around an item's text, the outermost first, its own last; `emphasis` is that of its first words.
    """

    block: Block
    markup: str
    around: str | None = None
    linked: float = 0.0
    element: HtmlElement | None = None
    items: tuple[HtmlElement, ...] = ()
    emphasis: Emphasis | None = None

    @property
    def in_list(self) -> HtmlElement | None:
        """The list that an item stands in, None for any other block."""
        item = self.element if self.block.kind == "list_item" else None
        return None if item is None else item.getparent()


class Context(NamedTuple):
    """What the text in an element is, and the list items that it lies in, the outermost first."""

    kind: BlockKind
    element: HtmlElement | None
    items: tuple[HtmlElement, ...]


NO_CONTEXT = Context("paragraph", None, ())


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture between the blocks: its markup, and the innermost element around it that is no inline one."""

    markup: str
    element: HtmlElement


Drafts = Sequence[Draft | Picture]


@dataclass(slots=True)
class BlockBuilder:
    """Collects drafts, and the pictures between them, while a tree is walked.

    `elements` are the open elements that are no inline ones; `contexts` are those that decide what their text is, a
    caption for all inside it; of both the innermost stands last. `text` and `pieces` are the block that is being
    gathered, as text and as markup; `turns` are the places in `text` at which its type changes, with the tag that opens
    there, None where one closes; `inline` are its open inline elements: start, end, is a link; `closers` the marks that
    end the open `<q>`s, "" where the page has marks of its own.
    """

    base: str | None
    drafts: list[Draft | Picture] = field(default_factory=list)
    elements: list[HtmlElement] = field(default_factory=list)
    contexts: list[Context] = field(default_factory=list)
    text: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    turns: list[tuple[int, str | None]] = field(default_factory=list)
    inline: list[tuple[str, str, bool]] = field(default_factory=list)
    closers: list[str] = field(default_factory=list)
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
        self.pieces.append(escape(text, quote=False))

    def open_inline(self, element: HtmlElement) -> None:
        """Begin emphasis, code or a link inside the block."""
        tag = str(element.tag)
        target = element.get("href", "#") if tag == "a" else "#"
        link = not target.startswith("#")  # a heading's link to itself leads nowhere else
        href = absolute_url(target, self.base) if link else None
        start = f'<a href="{escape(href)}">' if href else f"<{tag}>" if tag in KEPT_INLINE else ""
        if len(self.inline) >= MOST_INLINE:
            start = ""
        self.links += link
        self.inline.append((start, f"</{tag}>" if start else "", link))
        self.pieces.append(start)
        if start:
            self.turns.append((len(self.text), tag))
        if tag == "q":
            self.open_quotation(element)

    def open_quotation(self, element: HtmlElement) -> None:
        """Write the mark that a browser writes before a quotation in the line, unless one is there."""
        before, inside = (self.text[-1][-1:] if self.text else ""), (element.text or "").lstrip()[:1]
        opener, closer = ("", "") if {before, inside} & MARKED else MARKS[len(self.closers) % len(MARKS)]
        self.closers.append(closer)
        self.put(opener)

    def close_inline(self, element: HtmlElement) -> None:
        """End the innermost inline element."""
        if element.tag == "q" and self.closers:
            self.put(self.closers.pop())
        if self.inline:
            _, end, link = self.inline.pop()
            self.links -= link
            self.pieces.append(end)
            if end:
                self.turns.append((len(self.text), None))

    def line_break(self) -> None:
        """One break is a space, the second ends the paragraph."""
        self.breaks += 1
        if self.breaks > 1:
            self.end_block()
        else:
            self.turns.append((len(self.text), "br"))
            self.text.append(" ")
            self.pieces.append("<br>")

    def end_block(self) -> None:
        """Close the block that is being gathered, if it has text."""
        text = squeezed("".join(self.text)).strip() if self.text else ""
        if text:
            kind, element, items = self.context
            level = HEADINGS[str(element.tag)] if kind == "heading" and element is not None else None
            closing = "".join(end for _, end, _ in reversed(self.inline[:MOST_INLINE]))
            markup = "".join(self.pieces).removesuffix("<br>") + closing
            block = Block(kind=kind, text=text, level=level)
            linked = self.linked / len(text)
            drafted = Draft(block, markup, AROUND.get(kind), linked, self.elements[-1], items, self.emphasis())
            self.drafts.append(drafted)
        self.breaks = 0
        self.linked = 0
        self.text.clear()
        reopened = self.inline[:MOST_INLINE]
        self.pieces[:] = [start for start, _, _ in reopened]
        self.turns[:] = [(0, start.strip("<>").partition(" ")[0]) for start, _, _ in reopened if start]

    def emphasis(self) -> Emphasis | None:
        """What is set off at the beginning of the gathered block: in one type, without another inside it."""
        if not self.turns or self.turns[0][1] not in BOLD | ITALIC:
            return None
        (first, tag), *others = self.turns
        if others and others[-1][1] == "br" and not "".join(self.text[others[-1][0] :]).strip():
            others.pop()  # it ended the block, and broke no line
        last, other = others[0] if others else (len(self.text), None)
        text = squeezed("".join(self.text[first:last])).strip()
        if other is not None or not text or "".join(self.text[:first]).strip():
            return None
        following = others[1][0] if len(others) > 1 else len(self.text)
        whole = not "".join(self.text[last:]).strip()
        goes_on = bool("".join(self.text[last:following]).strip())
        return Emphasis(text=text, bold=tag in BOLD, goes_on=goes_on, whole=whole)

    def begin(self, kind: BlockKind, element: HtmlElement) -> None:
        """Begin an element that decides what the text in it is."""
        items = (*self.context.items[: LEVELS_OF_LISTS - 1], element) if kind == "list_item" else ()
        self.contexts.append(Context(kind, element, items))

    @property
    def context(self) -> Context:
        """What the gathered text is: as the innermost of the elements says that decide it."""
        return self.contexts[-1] if self.contexts else NO_CONTEXT

    def add_picture(self, element: HtmlElement) -> None:
        """Append a picture that has an address; it is no block."""
        source = absolute_url(element.get("src"), self.base) or absolute_url(element.get("data-src"), self.base)
        if source:
            markup = f'<img src="{escape(source)}" alt="{escape(squeezed(element.get("alt") or ""))}">'
            self.drafts.append(Picture(markup, self.elements[-1]))
