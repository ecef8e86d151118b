"""Embedded posts and signed quotations, as each network and template writes them, get one shape."""

from __future__ import annotations

import pytest
from lxml import html

from server.article.clean.embeds import quote_posts, unsigned
from server.article.content.blocks import draft_blocks
from server.article.content.render import render_blocks
from server.article.tree.document import DROPPED, parse_document

SAID = "The bridge is closed. Take the ferry."


def blocks_of(markup):
    """Kind and text of every block of a page's body once its posts are in shape."""
    root = parse_document(f"<body>{markup}</body>", None).root
    quote_posts(root)
    for element in list(root.iter(DROPPED)):
        element.drop_tree()
    return [(block.kind, block.text) for block in render_blocks(draft_blocks(root.find("body"), None))[0]]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (
            (
                f"<blockquote class='twitter-tweet'><p lang='en'>{SAID} <a href='https://t.co/1'>pic.twitter.com/1</a></p>"
                "&mdash; Mara Lind (@maralind) <a href='https://twitter.com/m/status/1'>May 3, 2024</a></blockquote>"
            ),
            f"{SAID} pic.twitter.com/1 — Mara Lind (@maralind) May 3, 2024",
        ),
        (
            (
                f"<blockquote class='twitter-tweet'><p>{SAID}</p><p>— Mara Lind (@maralind) <a href='/1'>May 3</a></p>"
                "</blockquote>"
            ),
            f"{SAID} — Mara Lind (@maralind) May 3",
        ),
        (
            (
                f"<blockquote class='bluesky-embed'><p lang='en'>{SAID}<br><br><a href='/i'>[image or embed]</a></p>"
                "&mdash; Mara Lind (<a href='/m'>@mara.bsky.social</a>) <a href='/1'>3. Mai 2024</a></blockquote>"
            ),
            f"{SAID} — Mara Lind (@mara.bsky.social) 3. Mai 2024",
        ),
        (
            (
                "<blockquote class='instagram-media'><div><a href='/p'><div><div></div></div><div>View this post on"
                f" Instagram</div></a><p><a href='/p'>{SAID}</a></p><p>A post shared by <a href='/m'>Mara Lind</a>"
                " (@maralind) on <time>May 3</time></p></div></blockquote>"
            ),
            f"{SAID} — Mara Lind (@maralind) on May 3",
        ),
        (
            (
                f"<div class='fb-post'><blockquote class='fb-xfbml-parse-ignore'><p>{SAID}</p>Posted by"
                " <a href='/m'>Mara Lind</a> on&nbsp;<a href='/1'>Friday, May 3, 2024</a></blockquote></div>"
            ),
            f"{SAID} — Mara Lind on Friday, May 3, 2024",
        ),
        (
            (
                f"<blockquote class='tiktok-embed'><section><a href='/m'>@maralind</a> <p>{SAID}</p>"
                " <a href='/s'>♬ original sound - Mara</a></section></blockquote>"
            ),
            f"{SAID} — @maralind",
        ),
        (
            (
                "<amp-twitter data-tweetid='1'><blockquote placeholder class='twitter-tweet'>"
                f"<p>{SAID}</p>— Mara Lind (@maralind)</blockquote></amp-twitter>"
            ),
            f"{SAID} — Mara Lind (@maralind)",
        ),
        (
            (
                "<blockquote class='instagram-media'><div><a href='/p'>Sieh dir diesen Beitrag auf Instagram an</a>"
                f"<p>{SAID}</p><p>Ein Beitrag geteilt von Mara Lind (@maralind)</p></div></blockquote>"
            ),
            f"{SAID} — Mara Lind (@maralind)",
        ),
    ],
)
def test_post_ends_with_its_author(markup, text):
    """A post of any network is one block quote: its words, a dash, its author and the date where it is given."""
    assert blocks_of(f"<p>Before.</p>{markup}<p>After.</p>") == [
        ("paragraph", "Before."),
        ("block_quote", text),
        ("paragraph", "After."),
    ]


@pytest.mark.parametrize(
    "markup",
    [
        f"<blockquote><p>{SAID}</p><cite>Mara Lind, mayor</cite></blockquote>",
        f"<blockquote><p>{SAID}</p><footer>— <cite>Mara Lind</cite>, mayor</footer></blockquote>",
        f"<blockquote><p>{SAID}</p><p><cite>Mara Lind, mayor</cite></p></blockquote>",
        f"<blockquote>{SAID} <cite>Mara Lind, mayor</cite></blockquote>",
        f"<blockquote><p>{SAID}</p><div class='quote__author'>Mara Lind, mayor</div></blockquote>",
        f"<blockquote><p>{SAID}</p><p>– Mara Lind, mayor</p></blockquote>",
        f"<blockquote><p>{SAID}</p></blockquote><p>— Mara Lind, mayor</p>",
        f"<figure><blockquote><p>{SAID}</p></blockquote><figcaption>Mara Lind, mayor</figcaption></figure>",
    ],
)
def test_quotation_ends_with_its_source(markup):
    """Wherever a template puts the source of a block quote, it stands behind the last words."""
    assert blocks_of(markup) == [("block_quote", f"{SAID} — Mara Lind, mayor")]


@pytest.mark.parametrize(
    ("markup", "blocks"),
    [
        (f"<blockquote><p>{SAID}</p><p>So it is said.</p></blockquote>", [SAID, "So it is said."]),
        (f"<blockquote><p>{SAID}</p></blockquote><p>— Oui, dit-elle, et demain aussi.</p>", None),
        (f"<blockquote><p>{SAID}</p></blockquote><p>— no one knew why</p>", None),
        (f"<blockquote><p>{SAID}</p></blockquote><p>Mara Lind is the mayor</p>", None),
        ("<blockquote>— Mara Lind</blockquote>", ["— Mara Lind"]),
        (f"<blockquote><p>Read <cite>The Bridge</cite> first. {SAID}</p></blockquote>", None),
        (
            f"<figure><img src='/i'><blockquote><p>{SAID}</p></blockquote><figcaption>A hall.</figcaption></figure>",
            None,
        ),
    ],
)
def test_what_is_no_signature_stays_where_it_is(markup, blocks):
    """Speech opened by a dash, a work's title, a picture's caption and plain paragraphs sign nothing."""
    found = [text for _, text in blocks_of(markup)]
    assert " — " not in "".join(found)
    assert blocks is None or found == blocks


def test_post_without_words_is_told_like_a_picture():
    """A post that only shows a picture or a film is a caption with its author's name."""
    post = (
        "<blockquote class='instagram-media'><div><a href='/p'>View this post on Instagram</a>"
        "<p><a href='/p'>A post shared by Mara Lind (@maralind)</a></p></div></blockquote>"
    )
    assert blocks_of(post) == [("caption", "Mara Lind (@maralind)")]


def test_card_of_another_page_goes():
    """An embedded page of the same site is a link with a title, no quotation."""
    card = "<blockquote class='wp-embedded-content'><p><a href='/other'>Another story</a></p></blockquote>"
    assert blocks_of(f"{card}<p>After.</p>") == [("paragraph", "After.")]


def test_frame_of_a_post_loses_its_name():
    """What holds only a post is not called "twitter" or "social" any more; what holds more keeps its name."""
    post = f"<blockquote class='twitter-tweet'><p>{SAID}</p>— Mara Lind (@m)</blockquote>"
    root = html.fromstring(
        f"<div class='story social'><p>Text.</p><div class='twitter'><div class='social'>{post}</div></div></div>"
    )
    quote_posts(root)
    assert [element.get("class") for element in root.iter("div")] == ["story social", None, None]


def test_unsigned():
    """A block quote without its signature is what was said."""
    assert unsigned("Take the ferry. — Mara Lind, mayor") == "Take the ferry."
    assert unsigned("Take the ferry") == "Take the ferry"


def test_quotations_inside_each_other_are_walked_once():
    """The innermost of a thousand quotations inside each other is read; it is not measured at every level."""
    depth = 1000
    markup = "<blockquote>" * depth + f"<p>{SAID}</p>" + "</blockquote>" * depth
    assert blocks_of(markup)[0][1] == SAID
