"""What of a page is chosen as the article: by the container, by the trees, and by the third voice where they differ."""

from __future__ import annotations

import pytest
from lxml import html

from server.article.content.block_builder import Draft, Picture
from server.article.content.block_trees import log_odds
from server.article.content.blocks import draft_blocks
from server.article.content.container import find_container
from server.article.content.features import FEATURES, features_of
from server.article.content.layout import LONGEST, lay_out, length_of
from server.article.content.vote import alike, choose_content, decide, in_container, most_typical
from server.model import Block

STORY = (
    "The ferry to the islands will stop at midnight, the harbour office said, after sixty years without a missed day.",
    "Its captain, who is seventy-one, has asked for the ship's bell; the council will decide in April if he gets it.",
    "Islanders who work in the town will have to take the bus over the new bridge, which costs them twice as much.",
)
MENU = "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("News", "Sport", "Weather", "Tides", "Letters"))

FIGURES = "".join(f"<tr><td>{day}</td><td>High water before noon, low water at dusk.</td></tr>" for day in range(40))


def paragraphs(*texts):
    """The texts as paragraphs of markup."""
    return "".join(f"<p>{text}</p>" for text in texts)


def page(inside):
    """A document with the markup as its body."""
    return html.document_fromstring(f"<html><body>{inside}</body></html>")


def chosen(inside, title=None):
    """The texts of the blocks that are taken for the article."""
    content = choose_content(page(inside), "https://ferry.example/", title)
    return [draft.block.text for draft in content.drafts if isinstance(draft, Draft)]


def drafts(*lengths):
    """Paragraphs of so many characters."""
    return [Draft(Block(kind="paragraph", text="x" * length), "") for length in lengths]


def never():
    """A third voice that must not be asked."""
    raise AssertionError("asked although the others agree")


def test_article_without_its_menu():
    """The article's paragraphs are chosen, and neither the menu nor the teasers beside it."""
    teasers = (
        "<div class='more'>" + "".join(f"<h3><a href='/{n}'>Another story {n}</a></h3>" for n in range(5)) + "</div>"
    )
    body = f"<ul>{MENU}</ul><div><h1>The last ferry</h1><div>{paragraphs(*STORY)}</div></div>{teasers}"
    assert chosen(body, "The last ferry")[-3:] == list(STORY)
    assert not {"News", "Another story 1"} & set(chosen(body, "The last ferry"))


def test_nothing_but_the_text():
    """A page that is its article and nothing else is read whole."""
    assert chosen(paragraphs(*STORY)) == list(STORY)


def test_empty_page():
    """A page without text has no content, and nobody disagrees."""
    content = choose_content(page("<img src='/x.png'>"), "https://ferry.example/", None)
    assert content.drafts == ()
    assert content.disagreement == 0


def test_paragraph_of_another_look_stays():
    """A paragraph of the article between two others stays, however its template wraps it."""
    odd = f"<div><div><div><span>{STORY[1]}</span></div></div></div>"
    assert chosen(f"<article>{paragraphs(STORY[0])}{odd}{paragraphs(STORY[2])}</article>") == list(STORY)


def test_pictures_of_the_article():
    """Pictures and captions inside the article and in a figure right above it are kept, those of the page are not."""
    figure = "<figure><img src='/ferry.jpg'><figcaption>The ferry in May</figcaption></figure>"
    body = (
        f"<header><img src='/logo.png'></header><article><h1>The last ferry</h1>{figure}"
        f"<div>{paragraphs(*STORY[:2])}<img src='/bell.jpg'>{paragraphs(STORY[2])}</div></article>"
        "<div><img src='/advertisement.png'></div>"
    )
    content = choose_content(page(body), "https://ferry.example/", None)
    pictures = [draft.markup for draft in content.drafts if isinstance(draft, Picture)]
    assert [
        name for name in ("logo", "ferry.jpg", "bell", "advertisement") if any(name in one for one in pictures)
    ] == [
        "ferry.jpg",
        "bell",
    ]
    assert "The ferry in May" in [draft.block.text for draft in content.drafts if isinstance(draft, Draft)]


@pytest.mark.parametrize(
    ("body", "tag"),
    [
        (f"<nav>{MENU}</nav><div><section>{paragraphs(*STORY)}</section></div>", "section"),
        (f"<main><div>{paragraphs(*STORY)}</div><div>{paragraphs('Short.')}</div></main>", "div"),
        (f"<article>{paragraphs(STORY[0])}</article><div>{paragraphs(STORY[1])}</div>", "article"),
        (f"<article><ul><li>{STORY[0]}</li><li>{STORY[1]}</li></ul></article>", "article"),
        (f"<section><p>{STORY[0]}</p><div>{paragraphs(*STORY, *STORY)}</div></section>", "section"),
        (f"<table><tr><td>{MENU}</td><td>{paragraphs(*STORY, *STORY, *STORY)}</td></tr></table>", "td"),
        (f"<div><table><tr><td>{MENU}</td><td>{paragraphs(STORY[0])}</td></tr></table></div>", "div"),
        (f"<div><table>{'<tr><td>Tide</td><td>' + STORY[0] + '</td></tr>'}{FIGURES}</table></div>", "div"),
    ],
)
def test_container(body, tag):
    """The container is the innermost element with most of the prose, within what calls itself the article."""
    tree = page(body).find("body")
    assert find_container(lay_out(tree, draft_blocks(tree, None))).element.tag == tag


def test_label_above_the_headline_is_no_line_of_the_article():
    """The container speaks for what stands under the headline, and for prose above it, not for a label above it."""
    body = f"<article><div>Long read</div><p>{STORY[0]}</p><h1>The last ferry</h1>{paragraphs(*STORY[1:])}</article>"
    tree = page(body).find("body")
    blocks = draft_blocks(tree, None)
    layout = lay_out(tree, blocks)
    contained = in_container(blocks, layout.innermost, layout.within(find_container(layout)))
    assert contained == [False, True, True, True, True]


@pytest.mark.parametrize("names", ["", " class='entry'"])
def test_entries_of_one_story_share_their_container(names):
    """One of several articles alike under one headline is an entry: the container holds them all."""
    entries = "".join(f"<article{names}><h2>10.0{n}</h2><p>{story}</p></article>" for n, story in enumerate(STORY))
    tree = page(f"<h1>The last ferry</h1><div id='posts'>{entries}</div><ul>{MENU}</ul>").find("body")
    assert find_container(lay_out(tree, draft_blocks(tree, None))).element.get("id") == "posts"


def test_article_above_the_next_is_the_container():
    """An article with a headline of its own is no entry, though another one follows it."""
    articles = "".join(f"<article id='{n}'><h1>{n}</h1><p>{story}</p></article>" for n, story in enumerate(STORY))
    tree = page(articles).find("body")
    assert find_container(lay_out(tree, draft_blocks(tree, None))).element.tag == "article"


def test_boxes_add_up():
    """An element holds the text, the links and the prose of everything in it."""
    tree = page(f"<div><p>{STORY[0]}</p><p><a href='/x'>Elsewhere</a></p></div><p>After</p>").find("body")
    layout = lay_out(tree, draft_blocks(tree, None))
    box = layout.boxes[tree.find("div")]
    assert (box.text, box.links, box.prose) == (len(STORY[0]) + 9, 9, len(STORY[0]))
    assert layout.page.text == box.text + 5


def test_card_leads_away():
    """What lies in a link around blocks, or in a list of links, leads to other pages; a link in a sentence does not."""
    tree = page(
        f"<a href='/x'><div><h3>Card</h3></div></a><ul>{MENU}</ul><p>{STORY[0]} <a href='/y'>More</a></p>"
    ).find("body")
    found = draft_blocks(tree, None)
    away = [box.leads_away for box in lay_out(tree, found).innermost]
    assert away == [True] * 6 + [False]


@pytest.mark.parametrize(("text", "length"), [("abc", 3), ("“é”", 3), ("漢字", 4), ("한글", 4), ("x" * 9999, LONGEST)])
def test_length(text, length):
    """A Chinese, Japanese or Korean character counts as two letters; no block counts for more than a page."""
    assert length_of(text) == length


def test_cues_have_their_names():
    """Every block has one figure for each named feature, and the trees read them."""
    tree = page(f"<ul>{MENU}</ul>{paragraphs(*STORY)}").find("body")
    found = draft_blocks(tree, None)
    layout = lay_out(tree, found)
    rows = features_of(found, layout.innermost, layout, find_container(layout), "The last ferry")
    assert [len(row) for row in rows] == [len(FEATURES)] * len(found)
    assert min(map(log_odds, rows[-3:])) > 0
    assert min(map(log_odds, rows[-3:])) > max(map(log_odds, rows[:5]))


def test_trees_have_the_word_where_the_voices_agree():
    """A short line that the trees leave out is left out, without asking a third voice."""
    voices, disagreement = decide(drafts(1000, 30), [True, True], [4.0, -4.0], never)
    assert voices == [True, False]
    assert disagreement == pytest.approx(1 - 2 * 1000 / 2030)


def test_third_voice_decides():
    """Where the trees leave out much of the container, the choice that is most like the other two is taken."""
    written = [Draft(Block(kind="paragraph", text=letter * 100), "") for letter in "abc"]
    asked = frozenset({"a" * 100, "b" * 100})
    voices, disagreement = decide(written, [True, True, True], [4.0, -4.0, -4.0], lambda: asked)
    assert voices == [True, True, False]
    assert disagreement == pytest.approx(0.5)


def test_heading_keeps_its_paragraph():
    """The paragraph of the container under a heading that stays is read too; one that only starts a sentence is not."""
    heading = Draft(Block(kind="heading", text="Notes", level=3), "")
    note = Draft(Block(kind="paragraph", text="The soup keeps for two days, and freezes well for as many months."), "")
    label = Draft(Block(kind="paragraph", text="Nutrition facts for one of four helpings of the soup with bread"), "")
    story, odds = drafts(2000)[0], [9, 9, -9]
    assert decide([story, heading, note], [True] * 3, odds, never)[0] == [True, True, True]
    assert decide([story, heading, label], [True] * 3, odds, never)[0] == [True, True, False]
    assert decide([story, heading, note], [True, True, False], odds, never)[0] == [True, True, False]


@pytest.mark.parametrize(("odds", "whole"), [((9, 9, -9), True), ((9, -9, -9), False)])
def test_list_is_kept_whole(odds, whole):
    """The items of a list in the container are all read where most of them are."""
    items = html.fromstring("<ul><li>Tide</li><li>Wind</li><li>Rain</li></ul>")
    listed = [Draft(Block(kind="list_item", text="x" * 20), "", "ul", 0.0, item) for item in items]
    chosen, _ = decide([*drafts(3000), *listed], [True] * 4, [9, *odds], never)
    assert all(chosen) is whole


def test_silent_voices_do_not_agree():
    """Two voices that find nothing do not outvote the one that finds something."""
    voices, disagreement = decide(drafts(100, 100), [True, True], [-9.0, -9.0], frozenset)
    assert voices == [True, True]
    assert disagreement == 1


def test_likeness():
    """Two choices of nothing are alike; the most typical of equals is the first."""
    assert alike([False], [False], [5]) == 1
    assert alike([True, False], [False, True], [5, 5]) == 0
    assert most_typical([[True, False], [False, True]], [5, 5]) == [True, False]
