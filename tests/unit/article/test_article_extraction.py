"""Whole pages: which part is the article, and which pages have none."""

from __future__ import annotations

import pytest
from lxml import html

from server.article import extract_article
from server.errors import NoArticle
from server.languages import codes, language_of, languages
from server.model import Page

SENTENCES = (
    "The council met on Tuesday and decided, after a long debate, to mend the old bridge before winter comes.",
    "“We have waited long enough,” the mayor said, and nobody in the crowded hall disagreed with her that night.",
    "Engineers had found cracks in two of the seven arches in May, when the river was lower than ever measured.",
    "The work will cost four million crowns, a third of which the county has promised to pay within the year.",
)
ARTICLE = "".join(f"<p>{sentence}</p>" for sentence in SENTENCES)
TEXT = "\n\n".join(SENTENCES)
LOGIN_WALL = (
    "<body><h1>Log in</h1><p>Please log in to continue, this page is for subscribers and needs your password.</p>"
    "<p>Sign in with the address that you gave us when you signed up for your subscription to the paper.</p>"
    "<a href='/login'>Log in</a></body>"
)
PLAYER = (
    "<body><h1>The film</h1><video src='/film.mp4'></video><p>Watch the film.</p><a href='/next'>Next</a>"
    "<a href='/home'>Home</a></body>"
)
FRONT_PAGE = "".join(
    f"<div><h2><a href='/{n}'>Story number {n} of the day</a></h2>"
    f"<p>A short summary of story {n} stands here, as teasers do on a front page.</p></div>"
    for n in range(12)
)
SEARCH = "<body><h1>Search</h1><form><input name='q'><button>Go</button></form><p>No results.</p><a href='/'>Home</a>"
NOT_READ = [language for language in map(language_of, codes()) if not language.is_read]
NAVIGATION = "<ul>" + "".join(f"<li><a href='/{n}'>Section number {n}</a></li>" for n in range(30)) + "</ul>"


def read(markup, **fields):
    """The extraction of a page."""
    return extract_article(Page(html=markup, url="https://news.example/story", **fields))


@pytest.mark.parametrize(
    "page",
    [
        f"<html><body>{NAVIGATION}<article><h1>Bridge</h1>{ARTICLE}</article><footer>Imprint</footer></body></html>",
        f"<body><div class='page'><div>{NAVIGATION}</div><div class='x'>{ARTICLE}</div><div>{NAVIGATION}</div></div>",
        f"<body class='newsletter sidebar'>{NAVIGATION}<div id='comments-on-life'>{ARTICLE}</div>",
        f"<table><tr><td>{NAVIGATION}</td><td>{'<br><br>'.join(SENTENCES)}</td></tr></table>",
        f"<body><form><div>{ARTICLE}</div></form></body>",
        ARTICLE,
    ],
)
def test_article_is_found(page):
    """The article is its paragraphs, wherever the template puts them."""
    assert read(page).article.text == TEXT


def test_cards_and_link_lists_are_left_out():
    """Inside the article's own element, lists of links and cards that are one link are left out."""
    card = (
        "<a href='/other'><h3>Another story</h3><p>Its first sentence is long enough to look like prose, too.</p></a>"
    )
    assert read(f"<body><article>{ARTICLE}{NAVIGATION}{card}</article></body>").article.text == TEXT


def test_embedded_post_stays():
    """An embedded post is a block quote, though its class names a social network."""
    quotation = "<blockquote class='twitter-tweet'><p>The bridge is closed. Take the ferry.</p></blockquote>"
    post = f"<div class='social-media-embed'>{quotation}</div>"
    blocks = read(f"<body><article>{ARTICLE}{post}{ARTICLE}</article></body>").article.blocks
    assert ("block_quote", "The bridge is closed. Take the ferry.") in [(block.kind, block.text) for block in blocks]


def test_lead_picture_stands_above_the_text():
    """The picture above the body is shown with its caption, and the caption is in no text or count."""
    figure = "<figure><img src='/i.jpg' alt='An arch'><figcaption>The third arch.</figcaption></figure>"
    page = f"<body><article>{figure}<div>{ARTICLE}</div></article></body>"
    article = read(page).article
    assert (article.blocks[0].kind, article.blocks[0].text) == ("caption", "The third arch.")
    assert article.text == TEXT
    assert '<img src="https://news.example/i.jpg" alt="An arch">' in article.html


def test_elements_have_the_texts_of_their_blocks():
    """In the sanitised markup every block has exactly one element, whose text is the block's."""
    article = read(
        f"<body><article>{ARTICLE}<h2>Why</h2><ul><li>a <b>b</b></li></ul>{ARTICLE}</article></body>"
    ).article
    tree = html.fromstring(f"<div>{article.html}</div>")
    assert [(e.get("data-block"), e.text_content()) for e in tree.iterfind(".//*[@data-block]")] == [
        (str(index), block.text) for index, block in enumerate(article.blocks)
    ]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<html><head><title>x</title></head></html>",
        "<frameset><frame src='/a'></frameset>",
        f"<body>{NAVIGATION}{NAVIGATION}</body>",
        SEARCH,
        LOGIN_WALL,
        PLAYER,
        FRONT_PAGE,
    ],
)
def test_page_without_prose_is_no_article(page):
    """An empty page, an index, a search form, a login wall and a bare player are no articles."""
    with pytest.raises(NoArticle):
        read(page)


def test_few_words_without_anything_to_click_are_read():
    """A page that is nothing but a few words is short, not a form: it is read, with a warning."""
    extraction = read("<body><p>The ferry is back.</p></body>")
    assert extraction.article.text == "The ferry is back."
    assert "short_text" in [caution.code for caution in extraction.warnings]


def test_warnings():
    """A short text, an unsupported language, an unknown one and a page that the parser cut are told."""

    def warned_of(markup, **fields):
        return [caution.code for caution in read(markup, **fields).warnings]

    assert warned_of(f"<article>{ARTICLE * 3}</article>") == []
    assert warned_of(f"<html lang='is'><article>{ARTICLE}</article>") == ["short_text", "language_unsupported"]
    assert warned_of(f"<article>{ARTICLE * 3}</article>" + "<div>" * 3000) == ["deeply_nested"]
    assert "language_unknown" in warned_of("<p>Xq zzt.</p>")


@pytest.mark.parametrize("language", languages(), ids=lambda language: language.code)
def test_a_page_says_that_speakers_are_not_known_in_its_language(language):
    """A page in a language that is read is warned of for its language only if that offers no speakers."""
    warned_of = [caution.code for caution in read(f"<article>{ARTICLE * 3}</article>", language=language.code).warnings]
    assert warned_of == ([] if "speakers" in language.offers else ["speakers_unsupported"])


@pytest.mark.parametrize("language", NOT_READ, ids=lambda language: language.code)
def test_a_language_of_which_little_is_known_says_what_it_lacks(language):
    """A single warning names the parts that the language does not offer, and none that it offers."""
    [warning] = read(f"<article>{ARTICLE * 3}</article>", language=language.code).warnings
    named = warning.message.partition("; ")[2]
    assert warning.code == "language_unsupported"
    for part in ("scores", "titles", "speakers"):
        assert (part in named) != (part in language.offers)


def test_metadata_falls_back_to_the_page():
    """Without data the site is named by its host, and the description is the first paragraph."""
    metadata = read(f"<html lang='en'><body><article>{ARTICLE}</article></body></html>").metadata
    assert (metadata.site_name, metadata.description, metadata.url) == (
        "news.example",
        SENTENCES[0],
        "https://news.example/story",
    )
    assert (metadata.language, metadata.language_source, metadata.direction) == ("en", "declared", "ltr")


def test_given_language_holds():
    """The caller's language is the article's, in its usual case."""
    metadata = read(f"<html lang='en'><article>{ARTICLE}</article>", language="EN-gb").metadata
    assert (metadata.language, metadata.language_source) == ("en-GB", "given")


@pytest.mark.parametrize("level", [300, 1500])
def test_nested_text_is_kept(level):
    """Text that is nested deep, but within the parser's reach, is not lost."""
    assert read("<div>" * level + ARTICLE + "</div>" * level).article.text == TEXT


def test_references_to_control_characters_break_nothing():
    """A character reference may name what no tree takes: it is dropped from the text."""
    assert read(
        f"<article>{ARTICLE}<p>A&#1;B &#xFFFE;C&#xD800; and a few more words.</p></article>"
    ).article.text.endswith("\ufffd and a few more words.")


def test_selection_is_read_whole():
    """Of what a reader has selected nothing is left out: no short line, no link, no list of links."""
    part = "<div class='related'><p>One line.</p><a href='/x'>Read more</a></div>"
    markup = f"<html lang='en'><title>The ferry</title><body>{part}"
    found = extract_article(Page(html=markup, selected=True, url="https://ferry.example/"))
    assert found.article.text == "One line.\n\nRead more"
    assert found.metadata.title == "The ferry"


def test_empty_selection():
    """A selection without text is refused as a page without one is."""
    with pytest.raises(NoArticle):
        extract_article(Page(html="<p> </p><img src='/x'>", selected=True))


def test_front_page_that_tells_much():
    """A list of articles whose teasers tell much is read, with a warning; one of bare headlines is refused."""
    teaser = "<h2><a href='/{n}'>The {n}th ferry of the year has sailed</a></h2><p>{text}</p>"
    text = "It left at dawn with forty passengers and came back at night with thirty-nine, as it does."
    found = extract_article(Page(html="".join(teaser.format(n=n, text=text) for n in range(20))))
    assert "index_page" in [caution.code for caution in found.warnings]
    with pytest.raises(NoArticle):
        extract_article(Page(html="".join(teaser.format(n=n, text="At dawn.") for n in range(20))))
