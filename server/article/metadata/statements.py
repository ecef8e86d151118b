"""Document → what the page states of itself, as it stands: JSON-LD, `<meta>`, marked elements, the lines at its title.

Gathered once, before furniture is dropped, because bylines and dates stand in it. Nothing is judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import unquote, urlsplit

from lxml import etree
from lxml.html import HtmlElement

from ..tree.document import Document
from ..tree.index import Index
from ..tree.text import squeezed
from .bylines import Byline, byline_of
from .json_ld import JsonLd, read_json_ld
from .visible_lines import lines_beside

LONGEST_VALUE = 2000
MOST_MARKED = 500
LINES_OF_COPYRIGHT = 3
NAMING = ("property", "name", "itemprop", "http-equiv")
# What is marked inside of these is theirs and not the page's.
OTHERS = re.compile(r"(?:Comments?|ImageObject|VideoObject|Person|Organization|Review|Answer|WPSideBar)$")
# A time that microformats mark: `class="entry-date published"`.
HATOM = re.compile(r"(?:^|\s)(?:dt-)?(published|updated)(?:$|\s)")
HEADING_LIKE = ("b", "strong", "font", "big", "h2", "h3", "td", "div", "p", "span", "center")
PARTS = re.compile(r"\s[|\-–—·•»:]{1,2}\s")
# What systems add to the name of a picture's file when they make it smaller.
SIZE = re.compile(r"-\d{2,4}x\d{2,4}(?=\.\w{2,5}$)")
COPYRIGHT = etree.XPath("/descendant::text()[contains(., '©') or contains(., 'opyright')]", smart_strings=False)


@dataclass(frozen=True, slots=True)
class Statements:
    """What a page states of itself. `metas` and `items` hold every value under a name, in order, names in lower case.

    `items` are microdata, RDFa and microformats of visible elements; `lines` what is shown beside the title; `pictures`
    the alternative text by the name of the file; `base` resolves addresses; `copyright` is only read of old pages,
    which have no first-level heading and do not name their site.
    """

    json_ld: JsonLd = field(default_factory=JsonLd)
    metas: dict[str, list[str]] = field(default_factory=dict)
    items: dict[str, list[str]] = field(default_factory=dict)
    title: str | None = None
    headings: tuple[str, ...] = ()
    bylines: tuple[Byline, ...] = ()
    lines: tuple[str, ...] = ()
    pictures: dict[str, str] = field(default_factory=dict)
    canonical: str | None = None
    language: str | None = None
    direction: str | None = None
    copyright: str | None = None
    base: str | None = None


def gather_statements(document: Document) -> Statements:
    """Everything that a page states of itself."""
    root = document.root
    tagged, marked = document.index.tagged, marked_elements(document.index)
    metas = metas_of(tagged("meta"))
    title = next((text for element in tagged("title")[:1] if (text := tidy(element.text_content()))), None)
    canonical = next((e.get("href") for e in tagged("link") if e.get("rel") == "canonical" and e.get("href")), None)
    heading = heading_of(root, tagged("h1"), title)
    return Statements(
        json_ld=read_json_ld(tagged("script"), [canonical, *metas.get("og:url", []), document.base], title),
        metas=metas,
        items=items_of(marked, tagged("time")),
        title=title,
        headings=tuple(text for h1 in tagged("h1") if (text := tidy(h1.text_content()))),
        bylines=tuple(byline for element in marked if (byline := byline_of(element))),
        lines=tuple(lines_beside(heading)) if heading is not None else (),
        pictures=pictures_of(tagged("img")),
        canonical=canonical,
        language=root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang"),
        direction=direction_of_markup(root),
        copyright=None
        if tagged("h1") or "og:site_name" in metas
        else tidy(" ".join(COPYRIGHT(root)[-LINES_OF_COPYRIGHT:])),
        base=document.base,
    )


def marked_elements(index: Index) -> list[HtmlElement]:
    """The elements that are marked as a part of the page's data or named after the author, in the order of the page."""
    data = (one for name in ("itemprop", "property") for one in index.attributes[name])
    signed = (one for one in index.attributes["rel"] if one[2] == "author")
    named = (one for name in ("class", "id") for one in index.attributes[name] if names_author(one[2]))
    marked = {place: element for place, element, _ in (*data, *signed, *named) if element.tag != "meta"}
    return [marked[place] for place in sorted(marked)[:MOST_MARKED]]


def names_author(names: str) -> bool:
    """Whether a class or an id may be that of a byline: told at a glance, as a page has hundreds."""
    return "uthor" in names or "yline" in names or "ritten" in names


def tidy(text: str | None) -> str | None:
    """One line without entities that were escaped twice; None where nothing is left."""
    text = squeezed(text or "").strip()[:LONGEST_VALUE]
    return (squeezed(unescape(text)).strip() if "&" in text else text) or None


def metas_of(elements: Iterable[HtmlElement]) -> dict[str, list[str]]:
    """Every `<meta>` with a content, under the first attribute that names it; a property may hold several names."""
    found: dict[str, list[str]] = {}
    plain: dict[str, list[str]] = {}
    for element in elements:
        content = tidy(element.get("content"))
        naming = next((name for name in NAMING if element.get(name)), None)
        if content is None or naming is None or (naming == "itemprop" and not in_head(element)):
            continue
        # a page that states a thing both ways means the vocabulary's `property` more than the plain `name`
        for key in meta_names(element.get(naming) or ""):
            (found if naming == "property" else plain).setdefault(key, []).append(content)
    return plain | found


def in_head(element: HtmlElement) -> bool:
    """Whether an element speaks for the page: in its body a hidden itemprop is often that of a picture or a comment."""
    parent = element.getparent()
    return parent is not None and parent.tag == "head"


def meta_names(text: str) -> list[str]:
    """The names that an attribute gives a `<meta>`, Dublin Core under one prefix."""
    names = text.lower().replace("dc.", "dc:").replace("dcterm:", "dcterms:").replace("dcterms.", "dcterms:")
    return names.split()


def items_of(marked: Iterable[HtmlElement], times: Iterable[HtmlElement]) -> dict[str, list[str]]:
    """What elements are marked with that stand in the page's own scope, not in that of a comment or a picture."""
    found: dict[str, list[str]] = {}
    for element in marked:
        names = (
            f"{element.get('itemprop') or ''} {element.get('property') or ''}".lower().replace("schema:", "").split()
        )
        value = element.get("content") or element.get("datetime")
        if names and value and element.tag != "meta" and not in_another_scope(element):
            for name in names:
                found.setdefault(name, []).append(value)
    for element in times:
        if (value := element.get("datetime")) and (mark := HATOM.search((element.get("class") or "").lower())):
            found.setdefault(mark[1], []).append(value)
    return found


def in_another_scope(element: HtmlElement) -> bool:
    """Whether the nearest item around an element is something that belongs to the page and is not the page."""
    kind = next((kind for around in element.iterancestors() if (kind := around.get("itemtype"))), "")
    return OTHERS.search(kind.strip().rstrip("/")) is not None


def heading_of(root: HtmlElement, headings: Sequence[HtmlElement], title: str | None) -> HtmlElement | None:
    """The element that shows the page's title: the heading that the title element names, else what stands for one."""
    shown = [(heading, tidy(heading.text_content()) or "") for heading in headings]
    named = next((heading for heading, text in shown if text and title and text in title), None)
    if named is not None or headings:
        return named if named is not None else headings[0]
    parts = {part for part in PARTS.split(title or "") if len(part.split()) > 2}
    return next((e for e in root.iter(*HEADING_LIKE) if parts and e.text and squeezed(e.text).strip() in parts), None)


def pictures_of(elements: Iterable[HtmlElement]) -> dict[str, str]:
    """The alternative text of each picture by the name of its file."""
    found: dict[str, str] = {}
    for element in elements:
        if (alt := tidy(element.get("alt"))) and (name := file_name(element.get("src") or element.get("data-src"))):
            found.setdefault(name, alt)
    return found


def file_name(address: str | None) -> str | None:
    """The last part of an address's path, without a size; None where there is none, as in a data: address."""
    if not address or address.startswith("data:"):
        return None
    try:
        return SIZE.sub("", unquote(urlsplit(address.strip()).path.rpartition("/")[2])) or None
    except ValueError:
        return None


def direction_of_markup(root: HtmlElement) -> str | None:
    """The direction of writing that the page or its body declares, in lower case."""
    body = root.find("body")
    stated = root.get("dir") or (body.get("dir") if body is not None else None)
    return stated.strip().lower() if stated else None
