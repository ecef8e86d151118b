"""What a page says of itself, and which of its statements is believed."""

from __future__ import annotations

import json

import pytest

from server.article.claims import Known
from server.article.document import parse_document
from server.article.metadata import read_metadata
from server.article.statements import gather_statements
from server.model import Page

URL = "https://news.example/2026/story"


def statements(head, body="<p>x</p>", html=""):
    """The statements of a page with this head and body."""
    document = parse_document(f"<html {html}><head>{head}</head><body>{body}</body></html>", URL)
    return read_metadata(Known(Page(url=URL), gather_statements(document)))


def linked(**fields):
    """A JSON-LD script with one article."""
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **fields})}</script>'


def test_json_ld_is_believed_first():
    """JSON-LD wins over OpenGraph, and OpenGraph over the title element."""
    graph = '<meta property="og:title" content="Graph"><title>Element</title>'
    assert statements(linked(headline="Linked") + graph).title == "Linked"
    assert statements(graph).title == "Graph"
    assert statements("<title>Element</title>").title == "Element"


def test_headline_that_only_describes_gives_way_to_the_name():
    """Where the page calls itself by JSON-LD's name, a headline that says something else is not its title."""
    head = linked(headline="island in the north", name="Skarvholm") + "<title>Skarvholm - Atlas</title>"
    assert statements(head).title == "Skarvholm"


@pytest.mark.parametrize(
    ("title", "body", "expected"),
    [
        ("The bridge that nobody wanted | News Example", "", "The bridge that nobody wanted"),
        ("Bridge opens - News Example", "", "Bridge opens - News Example"),
        (
            "A – B: a long story of two towns",
            "<h1>A – B: a long story of two towns</h1>",
            "A – B: a long story of two towns",
        ),
        ("", "<h1>Only a heading</h1>", "Only a heading"),
        ("", "<h1>One</h1><h1>Two</h1>", None),
    ],
)
def test_title_element_loses_the_site(title, body, expected):
    """What stands after the last separator is the site's name, if enough of a title is left before it."""
    assert statements(f"<title>{title}</title>", body).title == expected


def test_graph_lists_and_references_are_followed():
    """The article may stand in `@graph` or a list, and name its author by a reference to another node."""
    nodes = [
        {"@type": "WebSite", "name": "News Example"},
        {"@type": ["Thing", "BlogPosting"], "headline": "Found", "author": {"@id": "#ada"}},
        {"@type": "Person", "@id": "#ada", "name": "Ada Lindgren"},
    ]
    for data in ({"@graph": nodes}, nodes, [{"@graph": nodes}]):
        found = statements(f'<script type="application/ld+json">{json.dumps(data)}</script>')
        assert (found.title, found.authors) == ("Found", ("Ada Lindgren",))


@pytest.mark.parametrize(
    "text",
    [
        '{"@type":"Article","headline":"Found",}',
        '<![CDATA[ {"@type":"Article","headline":"Found"} ]]>',
        '/*<![CDATA[*/{"@type":"Article","headline":"Found"}/*]]>*/',
        '<!-- {"@type":"Article","headline":"Found"} -->',
        '{"@type":"Article","headline":"Found","articleBody":"a\nb"};',
    ],
)
def test_careless_json_is_read(text):
    """Trailing commas, raw line ends, comments and CDATA marks do not hide an article."""
    assert statements(f'<script type="application/ld+json">{text}</script>').title == "Found"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "null",
        "[[[",
        "[" * 50_000,
        '"x"',
        '{"@type": 7, "author": [[1]], "headline": {"a": 1}}',
        '{"@type":"Article","author":{"name":{"x":1}},"image":[[]],"datePublished":5}',
    ],
)
def test_broken_json_is_passed_over(text):
    """JSON that cannot be read, or holds something else, says nothing and breaks nothing."""
    head = f'<script type="application/ld+json">{text}</script><meta property="og:title" content="Graph">'
    assert statements(head).title == "Graph"


@pytest.mark.parametrize(
    ("head", "body", "authors"),
    [
        (linked(author=[{"name": "Ada Lindgren"}, {"name": "Bo Marsh"}]), "", ("Ada Lindgren", "Bo Marsh")),
        (linked(author="By Ada Lindgren and Bo Marsh"), "", ("Ada Lindgren", "Bo Marsh")),
        ('<meta name="author" content="Lindgren, Ada">', "", ("Ada Lindgren",)),
        ('<meta name="author" content="Ada &amp;amp; Bo">', "", ("Ada", "Bo")),
        (
            '<meta property="article:author" content="//a.example/ada"><meta name="author" content="Ada Lindgren">',
            "",
            ("Ada Lindgren",),
        ),
        (
            '<meta name="dc.creator" content="Ada Lindgren"><meta name="dc.creator" content="Bo Marsh">',
            "",
            ("Ada Lindgren", "Bo Marsh"),
        ),
        ("", '<p class="byline">By Ada Lindgren • 8 min</p>', ("Ada Lindgren",)),
        ("", '<a rel="author" href="/ada">Ada Lindgren</a>', ("Ada Lindgren",)),
        ("", '<div class="author-bio">Ada writes about bridges.</div>', ()),
        ("", "<p>Nobody signed this.</p>", ()),
    ],
)
def test_authors(head, body, authors):
    """Authors come from data, else from the line that names them; "By" and addresses are no part of a name."""
    assert statements(head, body).authors == authors


def test_dates_have_their_order():
    """JSON-LD, then `article:published_time`, then an itemprop of the head or of what the reader sees."""
    meta = '<meta property="article:published_time" content="2026-01-02T03:04:05Z">'
    time = '<time itemprop="datePublished" datetime="2026-01-03">3 January</time>'
    assert statements(linked(datePublished="2026-01-01") + meta, time).published_at == "2026-01-01"
    assert statements(meta, time).published_at == "2026-01-02T03:04:05Z"
    assert statements("", time).published_at == "2026-01-03"
    assert statements('<meta itemprop="datePublished" content="2026-01-04">').published_at == "2026-01-04"
    assert statements("", '<div><meta itemprop="datePublished" content="2026-01-04"></div>').published_at is None


def test_addresses_are_absolute():
    """Picture and canonical address are resolved; what is no http(s) address is None."""
    picture = (
        '<meta property="og:image" content="//cdn.example/i.jpg"><meta property="og:image:alt" content="A bridge">'
    )
    head = '<link rel="canonical" href="/story">' + picture
    found = statements(head)
    assert found.canonical_url == "https://news.example/story"
    assert (found.image.url, found.image.alt) == ("https://cdn.example/i.jpg", "A bridge")
    assert statements('<meta property="og:image" content="data:image/png;base64,AA">').image is None


def test_one_meta_may_state_several_things():
    """A property may hold several names, and property is believed before name."""
    found = statements('<meta name="dc:title" content="Name"><meta property="og:title dc:title" content="Property">')
    assert found.title == "Property"


def test_keywords_and_section():
    """Keywords are split where they stand in one value, each once; the section is the page's."""
    found = statements(
        '<meta name="keywords" content="rain, bridge, rain"><meta property="article:section" content="Local">'
    )
    assert (found.keywords, found.section) == (("rain", "bridge"), "Local")


@pytest.mark.parametrize(
    ("head", "html", "expected"),
    [
        ("", 'lang="de-AT"', "de-AT"),
        ('<meta http-equiv="content-language" content="fr">', "", "fr"),
        ('<meta property="og:locale" content="es_MX">', "", "es-MX"),
        (linked(inLanguage="it"), "", "it"),
        ("", "", None),
    ],
)
def test_declared_language(head, html, expected):
    """The html element is asked first, then `<meta>`, then JSON-LD."""
    assert statements(head, html=html).language == expected


def test_direction_is_read_from_html_or_body():
    """`dir` may stand at either element."""
    assert statements("", html='dir="RTL"').direction == "rtl"
    assert statements("").direction == "ltr"
    page = parse_document('<html><head></head><body dir="rtl"><p>x</p></body></html>', URL)
    assert gather_statements(page).direction == "rtl"


def test_escaped_entities_are_read_once_more():
    """Data that was escaped twice is shown as it was meant; what is nothing then is None."""
    found = statements('<meta property="og:title" content="Fish &amp;amp; chips"><meta name="description" content=" ">')
    assert (found.title, found.description) == ("Fish & chips", None)
