"""Lines that describe a picture, though their markup does not say so → captions.

Pages write what stands under a picture as a plain paragraph, in italics, in a box of its own or once more for small
screens. Where a line stands decides together with its wording: a credit after a picture is one, elsewhere it may be
part of the story.
"""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ..lines.photo_credit import is_picture_line, names_source
from ..tree.text import has_text, text_of

LONGEST_LINE = 250
# Characters of a line in italics under a picture, if it ends like a sentence and if not: a standfirst is longer.
LONGEST_SENTENCE, LONGEST_PHRASE = 90, 200
LEAST_ALTERNATIVE = 12
OPENERS = frozenset('"“„«‘')
CENTRED = re.compile(r"\bcent(?:er|re)(?:ed)?\b|aligncenter", re.IGNORECASE)
EMPHASIS = frozenset({"em", "i", "small", "cite", "figcaption"})
FRAMES = frozenset(
    {"a", "picture", "span", "div", "p", "center", "figure", "section", "amp-img", "noscript", "strong", "em"}
)
LINES = frozenset({"p", "div", "span", "em", "i", "small", "center", "cite", "h5", "h6", "section", "font"})
BLOCKS = frozenset(
    {"p", "div", "ul", "ol", "table", "section", "article", "blockquote", "figure", "h1", "h2", "h3", "h4"}
)
MOST_FRAMES, MOST_STEPS = 5, 3
# Smaller ones are icons and counters, not pictures.
LEAST_PIXELS = 60
SMALL_NAME = re.compile(r"emoji|smiley|icon|avatar|logo|spacer|pixel", re.IGNORECASE)


def mark_captions(body: HtmlElement) -> None:
    """Make the lines under pictures captions."""
    captions = list(body.iter("figcaption"))
    known = {text_of(caption) for caption in captions}
    for caption in captions:
        again = line_under(caption)
        if again is not None and text_of(again) in known:
            again.tag = "figcaption"
    for picture in list(body.iter("img", "amp-img")):
        if is_small(picture):
            continue
        told = {text for text in (picture.get("alt"), picture.get("title")) if text and len(text) >= LEAST_ALTERNATIVE}
        line = line_under(picture)
        if line is not None and is_caption(line, known | told):
            line.tag = "figcaption"
            known.add(text_of(line))


def is_small(picture: HtmlElement) -> bool:
    """Whether a picture is an icon, an emoji or a counter."""
    for side in ("width", "height"):
        size = picture.get(side) or ""
        if size.isdecimal() and int(size[:5]) < LEAST_PIXELS:
            return True
    return SMALL_NAME.search(picture.get("class") or "") is not None


def line_under(picture: HtmlElement) -> HtmlElement | None:
    """The element with the next words after a picture, if they stand right under it; None for running text."""
    element = picture
    for _ in range(MOST_FRAMES):
        if has_text(element.tail):
            return None
        following = element.getnext()
        for _ in range(MOST_STEPS):
            if following is None:
                break
            if has_text(following.text_content()):
                return following if is_line(following) else None
            if has_text(following.tail) or following.tag == "img":
                return None
            following = following.getnext()
        parent = element.getparent()
        if parent is None or parent.tag not in FRAMES or has_text(parent.text):
            return None
        element = parent
    return None


def is_line(element: HtmlElement) -> bool:
    """Whether an element can be a line of text: it holds no other blocks and no running text follows it."""
    if element.tag not in LINES or any(child.tag in BLOCKS for child in element):
        return False
    return not (has_text(element.tail) and element.tag in EMPHASIS)


def is_caption(line: HtmlElement, known: set[str]) -> bool:
    """Whether a line under a picture tells what it shows or who took it."""
    text = text_of(line)
    if len(text) > LONGEST_LINE:
        return False
    if text in known or is_picture_line(text) or names_source(text):
        return True
    if text[-1] == ":" or text[0] in OPENERS or not is_emphasised(line):
        return False
    if text[-1] in ".!?…":
        return len(text) <= LONGEST_SENTENCE and (line.tag in EMPHASIS or is_centred(line))
    return len(text) <= LONGEST_PHRASE


def is_centred(line: HtmlElement) -> bool:
    """Whether a line stands in the middle as a picture does, and not at the margin as the text."""
    names = f"{line.get('class') or ''} {line.get('style') or ''} {line.get('align') or ''}"
    return line.tag == "center" or CENTRED.search(names) is not None


def is_emphasised(line: HtmlElement) -> bool:
    """Whether all the text of a line is in italics or small."""
    element = line
    while element.tag not in EMPHASIS:
        if has_text(element.text) or not len(element):
            return False
        if any(has_text(child.tail) for child in element):
            return False
        inner = [child for child in element if has_text(child.text_content())]
        if len(inner) != 1:
            return bool(inner) and all(child.tag in EMPHASIS for child in inner)
        element = inner[0]
    return True
