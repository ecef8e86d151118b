"""What may state a value: the caller's words, JSON-LD, `<meta>`, marked elements, what the page shows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from ...model import Claim
from ..lines.byline import is_prefix
from ..tree.address import absolute_url
from .bylines import lines_of_authors
from .claims import Source, claim
from .dates import labelled_dates, parse_date
from .evidence import Evidence
from .json_ld import addresses_of, names, strings
from .statements import tidy
from .titles import parts_of, title_of_element

DAY_LENGTH = len("2026-01-31")
NAME_LIKE = re.compile(r"[^\W\d_][^\d,|]{1,40}")


def json_ld(*keys: str) -> Source:
    """The texts under each of the keys in the article's JSON-LD."""

    def source(evidence: Evidence) -> Iterator[Claim]:
        for name in keys:
            yield from claim(f"JSON-LD {name}", *strings(evidence.stated.json_ld.article.get(name)))

    return source


def json_ld_names(name: str) -> Source:
    """The names of who stands under the key in the article's JSON-LD."""
    return lambda evidence: claim(f"JSON-LD {name}", *names(evidence.stated.json_ld.article.get(name)))


def json_ld_page_names(name: str) -> Source:
    """The names of who stands under the key in the JSON-LD of the page around the article."""
    return lambda evidence: claim(f"JSON-LD WebPage {name}", *names(evidence.stated.json_ld.page.get(name)))


def json_ld_page(name: str) -> Source:
    """The texts under the key in the JSON-LD of the page around the article."""
    return lambda evidence: claim(f"JSON-LD WebPage {name}", *strings(evidence.stated.json_ld.page.get(name)))


def json_ld_page_date(evidence: Evidence) -> Iterator[Claim]:
    """When the page around the article was published, if it shows that day: systems date every page they make."""
    for text in strings(evidence.stated.json_ld.page.get("datePublished")):
        day = (parse_date(text) or "")[:DAY_LENGTH]
        if day and day in map(parse_date, evidence.stated.lines):
            yield from claim("JSON-LD WebPage datePublished", text)


def metas(*keys: str) -> Source:
    """The contents of `<meta>` under each of the names."""

    def source(evidence: Evidence) -> Iterator[Claim]:
        for name in keys:
            yield from claim(f"meta {name}", *evidence.stated.metas.get(name, ()))

    return source


def items(*keys: str) -> Source:
    """The values of elements that are marked with each of the names."""

    def source(evidence: Evidence) -> Iterator[Claim]:
        for name in keys:
            yield from claim(f"element {name}", *evidence.stated.items.get(name, ()))

    return source


def labelled(label: re.Pattern[str]) -> Source:
    """What stands after the label in the lines beside the title."""

    def source(evidence: Evidence) -> Iterator[Claim]:
        for text in labelled_dates(evidence.stated.lines, label):
            yield from claim("line beside the title", text)

    return source


def given_title(evidence: Evidence) -> Iterator[Claim]:
    """The title that the caller gives."""
    return claim("caller", evidence.page.title)


def headline(evidence: Evidence) -> Iterator[Claim]:
    """JSON-LD's headline, or its name where that is what the page calls itself: some headlines are descriptions."""
    article, shown = evidence.stated.json_ld.article, evidence.stated.title or ""
    claims = [
        each
        for name in ("headline", "name")
        for text in strings(article.get(name))
        for each in claim(f"JSON-LD {name}", tidy(text))
    ]
    return iter(sorted(claims, key=lambda each: each.stated[0] not in shown))


def title_element(evidence: Evidence) -> Iterator[Claim]:
    """The title element, up to its last separator where enough is left."""
    return claim("title element", title_of_element(evidence.stated.title, evidence.stated.headings))


def only_heading(evidence: Evidence) -> Iterator[Claim]:
    """The first-level heading of a page that has one."""
    headings = evidence.stated.headings
    return claim("heading", *headings) if len(headings) == 1 else iter(())


def written_by(evidence: Evidence) -> Iterator[Claim]:
    """The author in the data for a message's preview, which come in pairs: a label and what it labels."""
    metas = evidence.stated.metas
    for label, data in (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2")):
        if label in metas and is_prefix(metas[label][0]):
            yield from claim(f"meta {data}", *metas.get(data, ())[:1])


def shown_bylines(evidence: Evidence) -> Iterator[Claim]:
    """The lines beside the title that begin with "By" and a name, in full where an element is named after them."""
    for line in lines_of_authors(evidence.stated.lines):
        around = next((byline for byline in evidence.stated.bylines if line in byline.lines), None)
        yield from claim("line beside the title", *(around.lines if around else [line]))


def marked_bylines(evidence: Evidence) -> Iterator[Claim]:
    """What elements show that are marked as naming the author, by an attribute that says so or by their class."""
    for byline in evidence.stated.bylines:
        yield from claim(byline.source, *byline.lines)


def json_ld_site(evidence: Evidence) -> Iterator[Claim]:
    """The name of the site in JSON-LD."""
    return claim("JSON-LD WebSite name", *names(evidence.stated.json_ld.site))


def part_of_title(evidence: Evidence) -> Iterator[Claim]:
    """The part of the title element that the host or the line of copyright names as well."""
    return claim("title element", *filter(evidence.site.is_named, parts_of(evidence.stated.title)))


def rest_of_title(evidence: Evidence) -> Iterator[Claim]:
    """What the title element says after the page's heading, if that is short and one part.

    Of 180 pages of the tuning data that do so and name their site elsewhere, one said something else there.
    """
    rest = evidence.shown.rest_of(evidence.stated.title)
    return claim("title element after the heading", rest if rest and NAME_LIKE.fullmatch(rest) else None)


def host(evidence: Evidence) -> Iterator[Claim]:
    """The host of the page's address, the only name of a site that states none."""
    address = absolute_url(evidence.page.url, None) or absolute_url(evidence.stated.canonical, evidence.stated.base)
    name = urlsplit(address).hostname if address else None
    return claim("address", name.removeprefix("www.") if name else None)


def json_ld_image(evidence: Evidence) -> Iterator[Claim]:
    """The pictures of the article's JSON-LD."""
    return claim("JSON-LD image", *addresses_of(evidence.stated.json_ld.article.get("image")))


def canonical_link(evidence: Evidence) -> Iterator[Claim]:
    """The link that names the page's own address."""
    return claim("link canonical", evidence.stated.canonical)


def first_paragraph(evidence: Evidence) -> Iterator[Claim]:
    """The article's first paragraph."""
    blocks = evidence.article.blocks if evidence.article else ()
    return claim("first paragraph", next((block.text for block in blocks if block.kind == "paragraph"), None))


def given_language(evidence: Evidence) -> Iterator[Claim]:
    """The language that the caller gives."""
    return claim("caller", evidence.page.language)


def language_of_markup(evidence: Evidence) -> Iterator[Claim]:
    """The `lang` of the html element."""
    return claim("html lang", evidence.stated.language)


def detected_language(evidence: Evidence) -> Iterator[Claim]:
    """The language that the article's text looks like."""
    return claim("detected", evidence.detected.language)


def direction_of_markup(evidence: Evidence) -> Iterator[Claim]:
    """The `dir` of the html element or the body."""
    return claim("html dir", evidence.stated.direction)
