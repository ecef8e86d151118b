"""Embedded posts and signed quotations → block quotes that end with who said it: "… — Mara Lind (@maralind)".

Until its network's script draws it, a post stands in the page as a block quote with links, an author and a date around
its words, in another order for each network. Here posts get one shape, which is also that of any quotation signed with
a `cite`, a `footer`, a caption or a line of its own.
"""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from ..lines.embedded_post import is_shared_by, leads_to_network, without_shared_by
from ..tree.document import DROPPED
from ..tree.text import has_text, squeezed, text_of

# The names that the networks' instructions for embedding give the element: a format, as `<blockquote>` is one.
POST_NAME = re.compile(
    r"(?:^|\s)(?:twitter-(?:tweet|video)|instagram-media|fb-(?:post|xfbml-parse-ignore)|tiktok-embed|text-post-media"
    r"|(?:bluesky|mastodon|reddit|threads|telegram|linkedin)-(?:embed|post|card|toot)(?:-bq)?)(?:$|\s)",
    re.IGNORECASE,
)
# How WordPress embeds another page: a link with its title.
PAGE_NAME = re.compile(r"(?:^|\s)wp-embedded-content(?:$|\s)")
DASH = re.compile(r"[—–―-]\s?")
# A line of its own that names somebody: "— Mara Lind, mayor", "- River Police (@riverpolice) May 3". Speech that a dash
# opens, as in French or Russian, ends like a sentence.
SIGNED = re.compile(
    r"[—–―]\s?(?=[^\W\d_a-zß-ÿа-я])[^.!?:;…]{2,80}$|[—–―-]\s?[^\n]{2,60}\(@[\w.@-]{2,60}\)[^.!?]{0,40}$"
)
SIGNATURE = re.compile(r"\s—\s[^—]{2,120}$")
HANDLE = re.compile(r"@[\w.]{2,40}$")
SIGNATURE_TAGS = frozenset({"cite", "footer"})
SIGNATURE_NAME = re.compile(r"(?:^|[\s_-])(?:author|attribution|source|credit|cite|citation|footer|speaker)(?:$|\s)")
# Characters; a link in a post that is longer is no name, date or address.
LEAST_WORDS = 50
LONGEST_SIGNATURE = 120
PARAGRAPHS = ("p", "li", "h2", "h3", "h4", "td")
BLOCKS = frozenset({"div", "section", "ul", "ol", "pre", "figure", "table", *PARAGRAPHS})
MOST_FRAMES, MOST_SIBLINGS = 6, 6


def quote_posts(root: HtmlElement) -> None:
    """Give every signed quotation and embedded post that shape; what is left over is marked to be dropped."""
    for quotation in list(root.iter("blockquote")):
        names = quotation.get("class") or ""
        if PAGE_NAME.search(names):
            quotation.tag = DROPPED
        elif quotation.find(".//blockquote") is None:  # those around others are quotations of a thread
            is_post = POST_NAME.search(names) is not None
            if is_post:
                drop_ways_out(quotation)
                unframe(quotation)
            sign(quotation, is_post=is_post)


def unsigned(text: str) -> str:
    """The text of a block quote without the name at its end."""
    return SIGNATURE.sub("", text)


def drop_ways_out(post: HtmlElement) -> None:
    """Take out the links and lines of a post that only lead to its network; a link around its words is none."""
    for element in post.iter("a", "p", "div"):
        text = text_of(element)
        if leads_to_network(text):
            element.tag = DROPPED
        elif element.tag == "a" and len(text) >= LEAST_WORDS:
            element.tag = "span"
    etree.strip_elements(post, DROPPED, with_tail=False)


def unframe(post: HtmlElement) -> None:
    """Take their names from the elements that hold nothing but a post: "twitter" and "social" say it is furniture."""
    inner, frame = post, post.getparent()
    for _ in range(MOST_FRAMES):
        if frame is None or frame.tag in ("body", "article", "main") or not holds_only(frame, inner):
            return
        for attribute in ("class", "id", "role"):
            frame.attrib.pop(attribute, None)
        inner, frame = frame, frame.getparent()


def holds_only(frame: HtmlElement, inner: HtmlElement) -> bool:
    """Whether all the text of an element lies in this one of its few children."""
    if len(frame) > MOST_SIBLINGS or has_text(frame.text):
        return False
    return all(
        not has_text(child.tail) and (child is inner or not any(map(has_text, child.itertext()))) for child in frame
    )


def sign(quotation: HtmlElement, *, is_post: bool) -> None:
    """Put who said it after the last words of the quotation, where that stands on its own."""
    signature = signature_of(quotation, is_post=is_post)
    if signature is None:
        return
    author = DASH.sub("", without_shared_by(text_of(signature)), count=1)
    signature.tag = DROPPED
    etree.strip_elements(quotation, DROPPED, with_tail=False)
    last = quotation
    for element in quotation.iter(*PARAGRAPHS):
        last = element if has_text(element.text_content()) else last
    if author and text_of(last):
        while len(last) and last[-1].tag == "br" and not has_text(last[-1].tail):
            last.remove(last[-1])
        line = last.makeelement("span")
        line.text = f" — {author}"
        last.append(line)
    elif author:  # a post of a picture or a film has no words: it is told like a picture
        quotation.tag = "figcaption"
        quotation.text = author


def signature_of(quotation: HtmlElement, *, is_post: bool) -> HtmlElement | None:
    """The element that says who said it, inside the quotation or after it; None where nothing does."""
    run = last_run(quotation, is_post=is_post)
    if run is not None:
        return run
    last = last_paragraph(quotation, least=1 if is_post else 2)
    if last is not None and is_signature(last, is_post=is_post):
        return last
    if is_post:
        return next((link for link in quotation.iter("a") if HANDLE.match(text_of(link))), None)
    return line_after(quotation)


def last_run(quotation: HtmlElement, *, is_post: bool) -> HtmlElement | None:
    """What stands after the last block of a quotation, in an element of its own; None where that is no signature."""
    children = [child for child in quotation if child.tag != "br"]
    last_block = max((at for at, child in enumerate(children) if child.tag in BLOCKS), default=None)
    if last_block is None:
        signed = bool(children) and children[-1].tag in SIGNATURE_TAGS and not has_text(children[-1].tail)
        return children[-1] if signed and fits(text_of(children[-1])) else None
    before, run = children[last_block], children[last_block + 1 :]
    text = squeezed((before.tail or "") + "".join(text_of(child) + (child.tail or "") for child in run)).strip()
    if not fits(text) or not (is_post or DASH.match(text) or any(child.tag in SIGNATURE_TAGS for child in run)):
        return None
    signature = quotation.makeelement("span")
    signature.text, before.tail = before.tail, None
    signature.extend(run)
    quotation.append(signature)
    return signature


def last_paragraph(quotation: HtmlElement, *, least: int) -> HtmlElement | None:
    """The last paragraph with text; None where there are fewer than `least`."""
    found = [
        element
        for element in quotation.iter("p", "div")
        if not any(child.tag in BLOCKS for child in element) and has_text(element.text_content())
    ]
    return found[-1] if len(found) >= least else None


def is_signature(paragraph: HtmlElement, *, is_post: bool) -> bool:
    """Whether a paragraph only says who said what stands before it."""
    text = text_of(paragraph)
    if not fits(text):
        return False
    if SIGNED.match(text) or SIGNATURE_NAME.search(paragraph.get("class") or ""):
        return True
    cite = paragraph.find("cite")
    return (is_post and is_shared_by(text)) or (cite is not None and text_of(cite) == text)


def line_after(quotation: HtmlElement) -> HtmlElement | None:
    """The caption of a figure that holds the quotation and no picture, or a signed line after the quotation."""
    following = quotation.getnext()
    if following is None or has_text(quotation.tail) or not fits(text_of(following)):
        return None
    frame = quotation.getparent()
    if following.tag == "figcaption" and frame is not None and frame.find(".//img") is None:
        return following
    signed = following.tag in ("p", "div") and SIGNED.match(text_of(following)) is not None
    return following if signed or following.tag in SIGNATURE_TAGS else None


def fits(text: str) -> bool:
    """Whether a text is not too long for a name, a role and a date."""
    return 0 < len(text) <= LONGEST_SIGNATURE
