"""Where a page may state a value: in the caller's words, JSON-LD, `<meta>`, marked elements, what is shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ...model import Claim
from ..tree.document import absolute_url
from .byline_words import PREFIX
from .bylines import lines_of_authors
from .claims import Known, Place, claim
from .dates import labelled_dates, read_date
from .json_ld import addresses_of, names, strings
from .statements import tidy
from .titles import parts_of, title_of_element

DAY_LENGTH = len("2026-01-31")
NAME_LIKE = re.compile(r"[^\W\d_][^\d,|]{1,40}")


def linked(*keys: str) -> Place:
    """The texts under each of the keys in the article's JSON-LD."""

    def place(known: Known) -> Iterator[Claim]:
        for name in keys:
            yield from claim(f"JSON-LD {name}", *strings(known.stated.linked.article.get(name)))

    return place


def linked_names(name: str) -> Place:
    """The names of who stands under the key in the article's JSON-LD."""
    return lambda known: claim(f"JSON-LD {name}", *names(known.stated.linked.article.get(name)))


def linked_page_names(name: str) -> Place:
    """The names of who stands under the key in the JSON-LD of the page around the article."""
    return lambda known: claim(f"JSON-LD WebPage {name}", *names(known.stated.linked.page.get(name)))


def linked_page(name: str) -> Place:
    """The texts under the key in the JSON-LD of the page around the article."""
    return lambda known: claim(f"JSON-LD WebPage {name}", *strings(known.stated.linked.page.get(name)))


def linked_page_date(known: Known) -> Iterator[Claim]:
    """When the page around the article was published, if it shows that day: systems date every page they make."""
    for text in strings(known.stated.linked.page.get("datePublished")):
        day = (read_date(text) or "")[:DAY_LENGTH]
        if day and day in map(read_date, known.stated.lines):
            yield from claim("JSON-LD WebPage datePublished", text)


def metas(*keys: str) -> Place:
    """The contents of `<meta>` under each of the names."""

    def place(known: Known) -> Iterator[Claim]:
        for name in keys:
            yield from claim(f"meta {name}", *known.stated.metas.get(name, ()))

    return place


def items(*keys: str) -> Place:
    """The values of elements that are marked with each of the names."""

    def place(known: Known) -> Iterator[Claim]:
        for name in keys:
            yield from claim(f"element {name}", *known.stated.items.get(name, ()))

    return place


def labelled(label: re.Pattern[str]) -> Place:
    """What stands behind the label in the lines beside the title."""

    def place(known: Known) -> Iterator[Claim]:
        for text in labelled_dates(known.stated.lines, label):
            yield from claim("line beside the title", text)

    return place


def given_title(known: Known) -> Iterator[Claim]:
    """The title that the caller gives."""
    return claim("caller", known.page.title)


def headline(known: Known) -> Iterator[Claim]:
    """JSON-LD's headline, or its name where that is what the page calls itself: some headlines are descriptions."""
    article, shown = known.stated.linked.article, known.stated.title or ""
    claims = [
        each
        for name in ("headline", "name")
        for text in strings(article.get(name))
        for each in claim(f"JSON-LD {name}", tidy(text))
    ]
    return iter(sorted(claims, key=lambda each: each.stated[0] not in shown))


def title_element(known: Known) -> Iterator[Claim]:
    """The title element, up to its last separator where enough is left."""
    return claim("title element", title_of_element(known.stated.title, known.stated.headings))


def only_heading(known: Known) -> Iterator[Claim]:
    """The first-level heading of a page that has one."""
    headings = known.stated.headings
    return claim("heading", *headings) if len(headings) == 1 else iter(())


def written_by(known: Known) -> Iterator[Claim]:
    """The author in the data for a message's preview, which come in pairs: a label and what it labels."""
    metas = known.stated.metas
    for label, data in (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")):
        if label in metas and PREFIX.fullmatch(metas[label][0]):
            yield from claim(f"meta {data}", *metas.get(data, ())[:1])


def shown_bylines(known: Known) -> Iterator[Claim]:
    """The lines beside the title that begin with "By" and a name, in full where an element is named after them."""
    for line in lines_of_authors(known.stated.lines):
        around = next((byline for byline in known.stated.bylines if line in byline.lines), None)
        yield from claim("line beside the title", *(around.lines if around else [line]))


def marked_bylines(known: Known) -> Iterator[Claim]:
    """What elements show that are marked as naming the author, by an attribute that says so or by their class."""
    for byline in known.stated.bylines:
        yield from claim(byline.source, *byline.lines)


def linked_site(known: Known) -> Iterator[Claim]:
    """The name of the site in JSON-LD."""
    return claim("JSON-LD WebSite name", *names(known.stated.linked.site))


def part_of_title(known: Known) -> Iterator[Claim]:
    """The part of the title element that the host or the line of copyright names as well."""
    return claim("title element", *filter(known.site.is_named, parts_of(known.stated.title)))


def rest_of_title(known: Known) -> Iterator[Claim]:
    """What the title element says after the page's heading, if that is short and one part.

    Of 180 pages of the tuning data that do so and name their site elsewhere, one said something else there.
    """
    rest = known.shown.rest_of(known.stated.title)
    return claim("title element after the heading", rest if rest and NAME_LIKE.fullmatch(rest) else None)


def host(known: Known) -> Iterator[Claim]:
    """The host of the page's address, the only name of a site that states none."""
    address = absolute_url(known.page.url, None) or absolute_url(known.stated.canonical, known.stated.base)
    name = urlsplit(address).hostname if address else None
    return claim("address", name.removeprefix("www.") if name else None)


def linked_image(known: Known) -> Iterator[Claim]:
    """The pictures of the article's JSON-LD."""
    return claim("JSON-LD image", *addresses_of(known.stated.linked.article.get("image")))


def canonical_link(known: Known) -> Iterator[Claim]:
    """The link that names the page's own address."""
    return claim("link canonical", known.stated.canonical)


def first_paragraph(known: Known) -> Iterator[Claim]:
    """The article's first paragraph."""
    blocks = known.article.blocks if known.article else ()
    return claim("first paragraph", next((block.text for block in blocks if block.kind == "paragraph"), None))


def given_language(known: Known) -> Iterator[Claim]:
    """The language that the caller gives."""
    return claim("caller", known.page.language)


def language_of_markup(known: Known) -> Iterator[Claim]:
    """The `lang` of the html element."""
    return claim("html lang", known.stated.language)


def detected_language(known: Known) -> Iterator[Claim]:
    """The language that the article's text looks like."""
    return claim("detected", known.detected.language)


def direction_of_markup(known: Known) -> Iterator[Claim]:
    """The `dir` of the html element or the body."""
    return claim("html dir", known.stated.direction)
