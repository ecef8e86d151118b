"""Which type of page an article stands on."""

from __future__ import annotations

import pytest

from server.article.content.block_builder import Draft
from server.article.page_type.classify import is_offer, type_of
from server.article.page_type.signals import read_signals
from server.article.tree.document import parse_document
from server.model import Block


def page_type(body: str = "", head: str = "", url: str = "https://site.example/a", title: str = "", blocks=()):
    """The type of a page whose article has these blocks."""
    signals = read_signals(parse_document(f"<html><head>{head}</head><body>{body}<p>.</p></body></html>", None))
    return type_of(signals, url, title, [Draft(block, block.text) for block in blocks])


def typed(name: str) -> str:
    """JSON-LD that states a type."""
    return f'<script type="application/ld+json">{{"@type": "{name}"}}</script>'


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("DiscussionForumPosting", "forum_thread"),
        ("QAPage", "forum_thread"),
        ("ProductGroup", "shop_page"),
        ("APIReference", "documentation_page"),
        ("CollectionPage", "index_page"),
        ("GovernmentService", "service_page"),
        ("NewsArticle", None),
        ("WebPage", None),
    ],
)
def test_some_types_say_it_alone(name, code):
    """A stated type that stands on no other page is enough."""
    assert page_type(head=typed(name)) == code


def test_software_says_it_alone():
    """What writes manuals or runs forums writes nothing else."""
    assert page_type(head='<meta name="generator" content="Docusaurus v3">') == "documentation_page"
    assert page_type(head='<meta name="generator" content="Discourse 3.4">') == "forum_thread"
    assert page_type(head='<meta name="generator" content="WordPress 6.8">') is None


def test_weaker_signs_say_it_in_pairs():
    """An address and a button, a hint and prices; none of them alone."""
    cart, prices = "<button>In den Warenkorb</button>", "<i class='price'>3</i>" * 8
    address = "https://laden.example/produkte/becher"
    assert page_type(cart, url=address) == "shop_page"
    assert page_type(prices, head=typed("Product")) == "shop_page"
    assert page_type(cart) is None
    assert page_type(url=address) is None
    assert page_type(prices) is None
    assert page_type(head=typed("Product")) is None


@pytest.mark.parametrize(
    "says", [typed("BlogPosting"), '<meta property="article:published_time" content="2026-01-01">']
)
def test_an_article_needs_a_sign_more(says):
    """The blog of a shop stands among its goods."""
    cart = "<button>Add to cart</button>" + "<i class='price'>3</i>" * 8
    assert page_type(cart) == "shop_page"
    assert page_type(cart, head=says) is None
    assert page_type(cart, url="https://shop.example/blogs/wool/how-to-wash-it") is not None
    assert page_type(cart, url="https://site.example/blogs/wool/how-to-wash-it") is None


def test_a_thread_may_call_its_posts_articles():
    """A discussion is one whatever else its markup says."""
    assert page_type(head=typed("DiscussionForumPosting") + typed("Article")) == "forum_thread"


def test_samples_of_code_make_a_manual_of_a_page_under_its_address():
    """Three blocks of code, and one more sign."""
    code = [Block(kind="code", text=f"step {n}") for n in range(3)]
    assert page_type(url="https://tool.example/docs/start", blocks=code) == "documentation_page"
    assert page_type(url="https://tool.example/notes/start", blocks=code) is None
    assert page_type(url="https://tool.example/docs/start", blocks=code[:2]) is None


def test_teasers_make_an_index_of_a_front_page():
    """More headings that are links than paragraphs, and one more sign."""
    teasers = "".join(f"<h2><a href='/{n}'>Story {n}</a></h2>" for n in range(6))
    assert page_type(teasers, url="https://paper.example/") == "index_page"
    assert page_type(teasers, url="https://paper.example/?p=812") is None
    assert page_type(teasers) is None


@pytest.mark.parametrize(
    "text",
    [
        "We repair your roof. Our team comes to your house, and you only pay for what we have done. Call us. ",
        "Wir reparieren Ihr Dach. Unser Team kommt zu Ihnen, und Sie zahlen nur, was wir getan haben. ",
        "Nous réparons votre toit. Notre équipe vient chez vous, et vous ne payez que le travail fait. ",
        "Мы чиним крыши. Наши мастера приедут к вам, и вы платите только за работу. ",
    ],
)
def test_an_offer_speaks_of_us_and_to_you(text):
    """A report speaks of others."""
    assert is_offer(text * 4)
    assert not is_offer("The council met on Tuesday and decided to mend the old bridge before the winter comes. " * 4)


def test_few_words_are_no_offer():
    """A share of few words says nothing."""
    assert not is_offer("Call us. We come to you.")


@pytest.mark.parametrize("url", [None, "", "http://[broken", "about:blank"])
def test_a_page_without_an_address_is_judged_by_the_rest(url):
    """An address that is none raises nothing and says nothing."""
    assert page_type(url=url) is None
    assert page_type(head=typed("QAPage"), url=url) == "forum_thread"
