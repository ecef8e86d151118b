"""Lines under pictures: which are captions though no markup says so, and which are the article's own."""

from __future__ import annotations

import pytest

from server.article.clean.captions import mark_captions
from server.article.tree.document import parse_document

PROSE = "The council met on Tuesday and decided, after a long debate, to mend the old bridge before winter comes."


def captions_of(markup):
    """The captions of a page's body."""
    body = parse_document(f"<body>{markup}<p>{PROSE}</p></body>", None).root.find("body")
    mark_captions(body)
    return [" ".join(caption.text_content().split()) for caption in body.iter("figcaption")]


@pytest.mark.parametrize(
    "markup",
    [
        "<p><img src='/i'></p><p><em>The third arch in May</em></p>",
        "<p style='text-align:center'><img src='/i'><br><i>The third arch in May</i></p>",
        "<div class='wide'><a href='/i'><img src='/i'></a><span><small>The third arch in May</small></span></div>",
        "<center><img src='/i'><em>The third arch in May</em></center>",
        "<div><img src='/i' alt='The third arch in May'></div><div>The third arch in May</div>",
        "<figure><img src='/i'><figcaption>The third arch in May</figcaption></figure>",
    ],
)
def test_line_under_a_picture_is_its_caption(markup):
    """A short line in italics or small, or one that repeats the alternative text, is the picture's caption."""
    assert captions_of(markup) == ["The third arch in May"]


@pytest.mark.parametrize(
    "line",
    [
        "The third arch in May, photographs © River Office, 2024",
        "The third arch via River Office",
        "Image from the office’s report of May.",
        "Der dritte Bogen im Mai. Foto: Ada Lindgren",
        "La troisième arche en mai © Ada Lindgren",
        "Trzeci łuk w maju. Fot. Ada Lindgren",
        "Третья арка в мае. Фото: ТАСС",
        "Getty Images / Ada Lindgren",
    ],
)
def test_credit_under_a_picture_makes_a_caption(line):
    """A line that names where the picture is from is a caption, in several languages."""
    assert captions_of(f"<div><img src='/i'></div><p>{line}</p>") == [line]


@pytest.mark.parametrize(
    "markup",
    [
        f"<p><img src='/i'></p><p>{PROSE}</p>",
        f"<p><img src='/i'> {PROSE}</p>",
        "<p><img src='/i'></p><p>The third arch is open.</p>",
        (
            "<p><img src='/i'></p><p><em>She spent three winters under the bridge and came back with a book on water,"
            " stone and the men who argue over both.</em></p>"
        ),
        "<p><img src='/i'></p><p><em>“We have waited long enough”</em></p>",
        "<p><img src='/i'></p><p><em>These are the five arches:</em></p>",
        "<p><img src='/i'></p><h2>The third arch</h2>",
        "<p><img src='/i' width='16' height='16'></p><p><em>The third arch</em></p>",
        "<p><img src='/i' class='emoji'></p><p><em>The third arch</em></p>",
        "<p><em>The third arch in May</em></p>",
        "<p><img src='/i'></p><p>They travelled via the old road and came too late.</p>",
        "<p><img src='/i'></p><p><em>Not</em> even the mayor had seen it.</p>",
    ],
)
def test_paragraph_under_a_picture_stays(markup):
    """Prose, a standfirst in italics, a spoken line, a heading and what follows an icon are no captions."""
    assert captions_of(markup) == []


def test_caption_that_stands_twice():
    """What a page shows once more for small screens is the same caption again, not a paragraph."""
    twice = "The third arch in the spring flood of the year before last."
    markup = f"<figure><img src='/i'><figcaption>{twice}</figcaption></figure><p class='small-screen'>{twice}</p>"
    assert captions_of(markup) == [twice, twice]
