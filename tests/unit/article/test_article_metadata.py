"""What a page says of itself, and which of its statements is believed."""

from __future__ import annotations

import json

import pytest

from server.article.metadata.evidence import Evidence
from server.article.metadata.fields import TITLE, read_metadata, weigh_metadata
from server.article.metadata.statements import gather_statements
from server.article.tree.document import parse_document
from server.model import Choice, Claim, Page

URL = "https://news.example/2026/story"


def statements(head, body="<p>x</p>", html=""):
    """The statements of a page with this head and body."""
    document = parse_document(f"<html {html}><head>{head}</head><body>{body}</body></html>", URL)
    evidence = Evidence(Page(url=URL), gather_statements(document))
    return read_metadata(evidence, TITLE.value(evidence))


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
        ("Bridge opens - News Example", "", "Bridge opens"),
        ("Bridge opens - Somewhere Else", "", "Bridge opens - Somewhere Else"),
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


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ('<meta name="dcterms.created" content="2026-01-04">', ""),
        ('<meta name="DC.date" content="2026-01-04">', ""),
        ('<meta name="citation_publication_date" content="2026/01/04">', ""),
        ("", '<span itemprop="datePublished" content="2026-01-04">yesterday</span>'),
        ("", '<span property="dc:date dc:created" content="2026-01-04">yesterday</span>'),
        ("", '<span property="schema:datePublished" content="2026-01-04">yesterday</span>'),
        ("", '<time class="entry-date published" datetime="2026-01-04">yesterday</time>'),
        ("", "<h1>The bridge</h1><p>Published on 4 January 2026</p>"),
    ],
)
def test_dates_stand_in_many_places(head, body):
    """Dublin Core, citations, microdata, RDFa, microformats and, last, a line beside the title that says what it is."""
    assert statements(head, body).published_at == "2026-01-04"


@pytest.mark.parametrize(
    "body",
    [
        "<p>4 January 2026</p>",
        "<h1>The bridge</h1><p>Ada Lindgren, 4 January 2026</p>",
        '<p itemscope itemtype="https://schema.org/Comment"><i itemprop="datePublished" content="2026-01-04">x</i>',
        '<p itemscope itemtype="http://schema.org/ImageObject"><i itemprop="datePublished" content="2026-01-04">x</i>',
    ],
)
def test_a_date_of_something_else_is_not_the_pages(body):
    """A date without a label, a comment's and a picture's are not when the page was published."""
    assert statements("", body).published_at is None


def test_the_date_of_the_page_around_an_article_counts_where_it_is_shown():
    """Systems date every page they make: JSON-LD's WebPage is believed where the reader sees the same day."""
    data = {"@type": "WebPage", "datePublished": "2026-01-04T08:00:00Z"}
    head = f'<script type="application/ld+json">{json.dumps(data)}</script>'
    assert statements(head, "<h1>The bridge</h1><p>January 4, 2026</p>").published_at == "2026-01-04T08:00:00Z"
    assert statements(head, "<h1>The bridge</h1><p>January 5, 2026</p>").published_at is None


def test_change_has_its_own_date():
    """What a page says of its last change is no date of publication."""
    found = statements("", "<h1>Die Brücke</h1><p>Stand: 12.03.2026, 14:05 Uhr</p>")
    assert (found.published_at, found.modified_at) == (None, "2026-03-12")


@pytest.mark.parametrize(
    ("head", "body", "authors", "byline"),
    [
        (
            linked(author={"@type": "Organization", "name": "Harbour Post"}, publisher={"name": "Harbour Post"}),
            "<h1>The bridge</h1><p>By Ada Lindgren</p>",
            ("Ada Lindgren",),
            "Harbour Post",
        ),
        (linked(author={"name": "River Research Centre"}), "", ("River Research Centre",), "River Research Centre"),
        (linked(author={"name": "Staff"}), "", (), "Staff"),
        (linked(author="bridge_watcher7"), "", ("bridge_watcher7",), "bridge_watcher7"),
        ('<meta name="author" content="@ada">', "", (), None),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Lindgren">',
            "",
            ("Ada Lindgren",),
            "Ada Lindgren",
        ),
        (
            "",
            "<h1>Il ponte</h1><p>di <b>Ilaria Conti</b> e Ugo Sala</p>",
            ("Ilaria Conti", "Ugo Sala"),
            "Ilaria Conti e Ugo Sala",
        ),
        (
            "",
            '<h1>The bridge</h1><div class="byline">Written by Ada Lindgren<br>Edited by Bo Marsh</div>',
            ("Ada Lindgren",),
            "Written by Ada Lindgren Edited by Bo Marsh",
        ),
        ("", "<h1>The bridge</h1><p>By <a>Ada Lindgren</a> | 3 min</p>", ("Ada Lindgren",), "Ada Lindgren"),
    ],
)
def test_byline_is_printed_and_authors_are_people(head, body, authors, byline):
    """The byline is what the page says; authors are people, from the next place if the first names a company."""
    found = statements(head, body)
    assert (found.authors, found.byline) == (authors, byline)


@pytest.mark.parametrize(
    ("head", "body", "site"),
    [
        (
            linked(publisher={"name": "Linked Post"}) + '<meta property="og:site_name" content="Graph Post">',
            "",
            "Linked Post",
        ),
        ('<meta property="og:site_name" content="Graph Post">', "", "Graph Post"),
        ('<script type="application/ld+json">{"@type":"WebSite","name":"Site Post"}</script>', "", "Site Post"),
        ("<title>The bridge - News Example</title>", "", "News Example"),
        ("<title>The bridge | News</title>", "<h1>The bridge</h1>", "news.example"),
        (
            "<title>The Marrow Post - Keeper retires</title>",
            "<b>Keeper</b><p>© 2002 The Marrow Post</p>",
            "The Marrow Post",
        ),
        ("<title>Keeper retires early | The Ebb</title>", "<h1>Keeper retires early</h1>", "The Ebb"),
        ("<title>Keeper retires early | May 3, 2026</title>", "<h1>Keeper retires early</h1>", "news.example"),
        ("", "", "news.example"),
    ],
)
def test_site_has_a_name(head, body, site):
    """JSON-LD, OpenGraph, JSON-LD's site, the title's part that is a site's, and the host for want of a name."""
    assert statements(head, body).site_name == site


def test_picture_takes_the_words_of_the_page():
    """Where the data gives no alternative text, the page's own picture of the same file does, whatever its size."""
    head = '<meta property="og:image" content="https://cdn.example/a/bridge.jpg?w=1200">'
    body = '<img src="/img/other.jpg" alt="Other"><img src="/img/bridge-300x200.jpg" alt="The bridge at dusk">'
    assert statements(head, body).image.alt == "The bridge at dusk"
    assert statements(head, '<img src="/img/other.jpg" alt="Other">').image.alt is None


@pytest.mark.parametrize(
    ("stated", "alt"), [("&lt;b>A bridge&lt;/b>", "A bridge"), ("DSC_0042.jpg", None), (" ", None)]
)
def test_alternative_text_is_text(stated, alt):
    """Markup goes from it, and the name of a file is none."""
    head = f'<meta property="og:image" content="/i.jpg"><meta property="og:image:alt" content="{stated}">'
    assert statements(head).image.alt == alt


def test_picture_of_json_ld():
    """JSON-LD's picture may be an address, an object or a list of either."""
    for image in (
        "/b.jpg",
        ["/b.jpg", "/c.jpg"],
        {"url": "/b.jpg"},
        [{"@type": "ImageObject", "contentUrl": "/b.jpg"}],
    ):
        assert statements(linked(image=image)).image.url == "https://news.example/b.jpg"


def test_description_that_repeats_the_title_is_none():
    """A description says more than the title."""
    head = '<title>The bridge</title><meta name="description" content="The bridge">'
    assert statements(head).description is None


def test_templates_word_for_nothing_is_nothing():
    """What a template writes for want of a section is none."""
    assert statements('<meta property="article:section" content="undefined">').section is None


def test_every_value_is_explained():
    """Each field has its value, the place where it stood, what is stated there, and the claims passed over."""
    document = parse_document(
        f"<title>The bridge | News Example</title>{linked(headline='Linked | News Example', datePublished='soon')}"
        '<meta property="og:title" content="Graph"><meta property="article:published_time" content="2026-01-02">',
        URL,
    )
    evidence = Evidence(Page(url=URL), gather_statements(document))
    found = weigh_metadata(evidence)
    assert found["title"] == Choice(
        value="Linked",
        source="JSON-LD headline",
        stated=("Linked | News Example",),
        passed_over=(
            Claim(source="meta og:title", stated=("Graph",)),
            Claim(source="title element", stated=("The bridge | News Example",)),
        ),
    )
    assert found["published_at"].source == "meta article:published_time"
    assert found["published_at"].passed_over == (Claim(source="JSON-LD datePublished", stated=("soon",)),)
    assert found["byline"] == Choice(value=None, source=None, stated=(), passed_over=())


def test_an_explanation_is_of_what_is_answered():
    """What is explained and what is answered are the same values."""
    head = linked(headline="The bridge", author="Ada Lindgren", keywords="rain, bridge", image="/b.jpg")
    document = parse_document(f"<html lang=en><head>{head}</head><body><h1>The bridge</h1>", URL)
    evidence = Evidence(Page(url=URL), gather_statements(document))
    metadata, explained = read_metadata(evidence, TITLE.value(evidence)), weigh_metadata(evidence)
    for field, choice in explained.items():
        assert (choice.value or None) == (getattr(metadata, field) or None)


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
        '<meta name="keywords" content="rain, bridge, rain, @id:7, -"><meta property="article:section" content="Local">'
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
