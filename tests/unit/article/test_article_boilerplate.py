"""What is taken out of a page before its article is looked for."""

from __future__ import annotations

import pytest

from server.article.clean.boilerplate import drop_boilerplate
from server.article.tree.document import parse_document

PROSE = "The council met on Tuesday and decided, after a long debate, to mend the old bridge before winter comes. " * 4


def left_of(body):
    """The text that is left of a page's body."""
    document = parse_document(f"<body><div><p>{PROSE}</p><p>{PROSE}</p></div>{body}</body>", None)
    drop_boilerplate(document.root)
    return document.root.text_content()


@pytest.mark.parametrize(
    "markup",
    [
        "<nav>Furniture</nav>",
        "<footer>Furniture</footer>",
        "<aside>Furniture</aside>",
        "<form><label>Furniture</label></form>",
        "<div role='dialog'>Furniture</div>",
        "<div hidden>Furniture</div>",
        "<div style='color:red; display : none'>Furniture</div>",
        "<span aria-hidden='true'>Furniture</span>",
        "<span class='sr-only'>Furniture</span>",
        "<div class='cookie-banner'>Furniture</div>",
        "<div id='onetrust-consent-sdk'>Furniture</div>",
        "<section class='newsletter-signup'>Furniture</section>",
        "<div class='article__share-tools share'>Furniture</div>",
        "<div class='related-articles'>Furniture</div>",
        "<ul class='breadcrumbs'><li>Furniture</li></ul>",
        "<div id='comments'>Furniture</div>",
        "<noscript><img src='/i.png'>Furniture</noscript>",
        "<span class='govuk-visually-hidden'>Furniture</span>",
        "<span class='show-for-sr'>Furniture</span>",
        "<span style='position:absolute;left:-9999px'>Furniture</span>",
        "<span style='position:absolute; clip: rect(1px, 1px, 1px, 1px)'>Furniture</span>",
        "<div class='author-section-bio'>Furniture</div>",
        "<section class='vcard author'>Furniture</section>",
        "<div id='emailSignup'>Furniture</div>",
        "<p>Mayor <span class='rollover-people-block'><a href='/m'>Furniture</a></span> Lind</p>",
        "<div class='toaster'>Furniture</div>",
        "<div class='NewsletterSubscribe-yUiOp'>Furniture</div>",
        "<div class='cmp'>Furniture</div>",
        "<h2 class='sr-only'>Furniture</h2>",
        "<button aria-expanded='false'>Need Furniture?</button>",
        "<button>Menu</button><div hidden>Furniture</div>",
        "<div class='plugin-recipe-jump'>Furniture</div>",
        "<div class='plugin-recipe-rating'>Furniture</div>",
        "<p>Mayor <span class='name__tooltip-text'>Furniture</span><span class='popover-body'>Furniture</span></p>",
        "<table><tr><td class='sidebar'><ul><li>Furniture</li></ul></td></tr></table>",
    ],
)
def test_furniture_goes(markup):
    """Hidden elements, navigation, consent, newsletters, sharing, related links and comments are dropped."""
    assert "Furniture" not in left_of(markup)
    assert "The council met" in left_of(markup)


@pytest.mark.parametrize(
    "markup",
    [
        "<div class='content'>Article</div>",
        "<div class='tagline-of-the-story'>Article</div>",
        "<main class='menu'>Article</main>",
        "<div class='shared-memories'>Article</div>",
        "<div class='cmp-text'>Article</div>",
        "<div class='StoryBody-rAdXz'>Article</div>",
        "<div hidden='until-found'>Article</div>",
        "<pre><span class='comment'>Article</span></pre>",
        "<div class='social-embed'><blockquote>Article</blockquote></div>",
        "<noscript><blockquote class='twitter-tweet'><p>Article</p></blockquote></noscript>",
        "<table><tr><td class='rating'>Article</td></tr></table>",
        "<p class='authority'>Article</p>",
        "<div style='left:-2px;top:-100px'>Article</div>",
        "<div class='hidden md:block'>Article</div>",
        "<p>Mayor <span class='has-tooltip'>Article</span> and <span class='popover-trigger'>Lind</span></p>",
        "<p>Put it in <a class='glossary-tooltip' href='/s'>Article</a> and wait.</p>",
        "<p>Kettles for <a class='recommendation-inline-link' href='/k'>Article</a> come in three sizes.</p>",
        "<p>What a <button aria-expanded='false'>Article</button> is, nobody knows.</p>",
        "<h2 id='how-to-share-this'>Article</h2>",
        "<h3 class='toc' id='newsletter'>Article</h3>",
        "<h4 id='ads'><span id='Cookies_and_consent'>Article</span></h4>",
        "<div role='alert'>Article</div>",
        "<div><button aria-expanded='false'><span>Who pays for the Article?</span><i></i></button></div>",
        "<div role='button' class='faq-head'>Who pays for the Article?</div>",
        "<h3><button>Costs</button></h3><div hidden>Article</div>",
        "<button>Who pays for the ferry?</button><div aria-hidden='true'>Article</div>",
    ],
)
def test_article_stays(markup):
    """Names that only resemble furniture, code, main elements and embedded quotations stay."""
    assert "Article" in left_of(markup)


@pytest.mark.parametrize(
    "attributes", ["class='has-sidebar sidebar'", "id='newsletter'", "aria-hidden='true'", "class='modal'", "hidden"]
)
def test_element_with_the_page_in_it_stays(attributes):
    """What holds most of the page's prose is kept, whatever its name or attributes say."""
    document = parse_document(f"<body><div {attributes}><p>{PROSE}</p></div><p>Short line.</p></body>", None)
    drop_boilerplate(document.root)
    assert "The council met" in document.root.text_content()


def test_long_comments_go_if_an_article_is_left():
    """Comments may be longer than the article: they are dropped where an article is left without them."""
    comments = "".join(f"<p>{PROSE}</p>" for _ in range(20))
    document = parse_document(
        f"<body><article><p>{PROSE}</p><p>{PROSE}</p><p>{PROSE}</p></article><div id='comments'>{comments}</div>", None
    )
    drop_boilerplate(document.root)
    assert document.root.text_content().count("The council met") == 12


def test_unclosed_button_does_not_swallow_the_page():
    """A button that was never closed holds the rest of the page, and is kept for that."""
    document = parse_document(f"<body><button>Menu<div><p>{PROSE}</p><p>{PROSE}</p></div></body>", None)
    drop_boilerplate(document.root)
    assert "The council met" in document.root.text_content()


TWICE = "The ferry sails at nine and at noon, and comes back after dark."


@pytest.mark.parametrize(
    "markup",
    [
        f"<div class='mobile-only'>{TWICE}</div><div class='desktop-only'>{TWICE}</div>",
        f"<div class='d-md-none'>{TWICE}</div><div class='d-none d-md-block'>{TWICE}</div>",
        f"<div class='variant hidden-a1'><p>{TWICE}</p></div><div class='variant hidden-b2'><p>{TWICE}</p></div>",
        f"<p>{TWICE}</p><p class='note--small-screen'>{TWICE}</p>",
        f"<div class='desktop'><div class='desktop-inner'>{TWICE}</div></div><div class='mobile'>{TWICE}</div>",
    ],
)
def test_text_for_two_screens_stays_once(markup):
    """What a template writes for small screens and for large ones is read once."""
    assert left_of(markup).count(TWICE) == 1


@pytest.mark.parametrize(
    "markup",
    [
        f"<p>{TWICE}</p><p>And again:</p><p>{TWICE}</p>",
        "<p class='hidden'>Yes.</p><p class='hidden'>Yes.</p>",
    ],
)
def test_refrain_stays(markup):
    """Text that is repeated outside of elements for screens, or is short, is the author's."""
    assert left_of(markup).count(TWICE if TWICE in markup else "Yes.") == 2


def test_text_after_what_goes_stays():
    """What follows a dropped element inside the same parent is not lost."""
    assert "after it" in left_of("<p>before <span hidden>Furniture</span> after it</p>")


def test_white_space_is_kept_in_code_only():
    """Runs of white space are squeezed, but not in preformatted text."""
    document = parse_document(f"<body><p>{PROSE}</p><p>a \n  b</p><pre>c\n   d</pre></body>", None)
    drop_boilerplate(document.root)
    assert "a b" in document.root.text_content()
    assert "c\n   d" in document.root.text_content()
