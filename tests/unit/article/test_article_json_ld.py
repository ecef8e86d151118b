"""JSON-LD: which node is the page's article, and what careless JSON still tells."""

from __future__ import annotations

import json

import pytest
from lxml import html

from server.article.metadata.json_ld import names, read_json_ld

URL = "https://post.example/2026/bridge"


def read(*data, title="Bridge opens | Post", addresses=(URL,)):
    """What is read of these scripts, each given as JSON or as what JSON is made of."""
    texts = [each if isinstance(each, str) else json.dumps(each) for each in data]
    scripts = "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)
    return read_json_ld(html.fromstring(f"<div>{scripts}</div>").iter("script"), addresses, title)


def article(**fields):
    """A node of an article."""
    return {"@type": "NewsArticle", **fields}


def test_author_is_found_by_reference_in_another_script():
    """`@id` leads to a node of any graph on the page, also in a list."""
    graph = {"@graph": [article(headline="Bridge opens", author=[{"@id": "#ada"}], publisher={"@id": "#post"})]}
    people = [{"@type": "Person", "@id": "#ada", "name": "Ada Lindgren"}]
    sites = {"@type": "Organization", "@id": "#post", "name": "Harbour Post"}
    found = read(graph, people, sites).article
    assert (names(found["author"]), names(found["publisher"])) == (["Ada Lindgren"], ["Harbour Post"])


def test_the_article_of_this_page_is_chosen_among_many():
    """Of a page's list of articles the one that bears its address is its own, wherever it stands."""
    others = [article(headline=f"Other {n}", url=f"https://post.example/{n}") for n in range(3)]
    own = article(headline="Own", mainEntityOfPage={"@type": "WebPage", "@id": f"{URL}/?from=feed"})
    assert read([*others, own]).article["headline"] == "Own"


def test_the_article_with_the_title_of_the_page_is_chosen():
    """Where no address tells, the headline does."""
    others = [article(headline="Rain", url="/rain"), article(headline="Bridge opens", url="/b")]
    assert read(others, addresses=()).article["headline"] == "Bridge opens"


def test_a_list_of_other_articles_is_not_this_one():
    """An index that describes only what it links to says nothing of itself."""
    assert read([article(headline=f"Other {n}", url=f"https://post.example/{n}") for n in range(3)]).article == {}


@pytest.mark.parametrize(
    "data",
    [
        {"@type": "ItemList", "itemListElement": [article(headline="Other", author="Bo Marsh")]},
        {"@type": "WebPage", "comment": [{"@type": "Comment", "author": {"name": "Bo Marsh"}}]},
        {"@type": "Blog", "blogPost": [article(headline="Other")]},
        {"@type": "Product", "review": [{"@type": "Review", "author": "Bo Marsh"}]},
        {"@type": "Comment", "headline": "Other"},
    ],
)
def test_lists_and_comments_are_no_article(data):
    """What lies in a list, in comments or in a shop's reviews is not the page's article."""
    assert read(data).article == {}


def test_page_and_site_are_read_beside_the_article():
    """The nodes of the page and the site are kept apart from the article's."""
    found = read(
        {"@graph": [{"@type": "WebSite", "name": "Post"}, {"@type": "WebPage", "datePublished": "2026-01-02"}]}
    )
    assert (found.article, found.site["name"], found.page["datePublished"]) == ({}, "Post", "2026-01-02")


@pytest.mark.parametrize(
    "text",
    [
        '{"@type":"Article","headline":"Bridge opens",}',
        '{"@type":"Article", // what it is\n"headline":"Bridge opens"}',
        '{"@type":"Article", /* what it is */ "headline":"Bridge opens", /* end */ }',
        '{"@type":"Article","headline":"Bridge opens","url":"https://post.example//a, }"}',
        '<!-- {"@type":"Article","headline":"Bridge opens"} -->',
        "{&quot;@type&quot;:&quot;Article&quot;,&quot;headline&quot;:&quot;Bridge opens&quot;}",
        '{"@type":"Organization","name":"Post"}{"@type":"Article","headline":"Bridge opens"}',
        '{"@type":"Article","headline":"Bridge opens"} } , "more": 1',
        '{"@type":"Article","description":"a "quoted" word","headline":"Bridge opens"}',
        '{"@type":"Article","headline":"Bridge\x01 opens"}',
        '{"@type":"Article","headline":"Bridge\topens","text":"a\nb"}',
        '[{"@type":"Article","headline":"Bridge opens"}];',
    ],
)
def test_careless_json_is_read(text):
    """Commas too many, remarks, entities, several values, braces too many, bare quotes and control characters."""
    headline = read(text).article["headline"]
    assert headline.replace("\x01", "").replace("\t", " ") == "Bridge opens"


@pytest.mark.parametrize("text", ["", "{", "null", "7", "[[[", "[" * 50_000, '{"@type": 7}', "// nothing", '"' * 1000])
def test_what_says_nothing_is_passed_over(text):
    """JSON that cannot be read, or holds something else, has no article and breaks nothing."""
    assert read(text).article == {}
