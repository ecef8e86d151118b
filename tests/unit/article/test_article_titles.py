"""Titles without the name of the site, and whole where they only look as if they had one."""

from __future__ import annotations

import pytest

from server.article.metadata.titles import Shown, Site, clean_title, title_of_element

SITE = Site(["The Harbour Post", "Post.example"], "https://www.harbour-post.example/2026/bridge", None)
NOTHING = Shown((), (), ())


@pytest.mark.parametrize(
    "title",
    [
        "Bridge opens | The Harbour Post",
        "Bridge opens - Harbour Post",
        "Bridge opens – harbourpost",
        "Bridge opens — Harbour Post News",
        "Bridge opens · The Harbour Post | Rain, tides and more",
        "Bridge opens | News | The Harbour Post",
        "Bridge opens |The Harbour Post",
        "Bridge opens :: The Harbour Post",
        "The Harbour Post: Bridge opens",
        "Harbour Post | Bridge opens",
        "Bridge opens - Post.example",
    ],
)
def test_the_site_goes(title):
    """What the site calls itself, or how its host is spelt, is cut off at either end, with what follows it."""
    assert clean_title(title, SITE, NOTHING) == "Bridge opens"


@pytest.mark.parametrize(
    "title",
    [
        "A – B: a long story of two towns",
        "The bridge: who pays?",
        "Bridge opens - and closes again",
        "Why the Harbour Post has no news of the bridge",
        "Post-war bridges",
        "Friday facts #282 - 0.17 in sight",
        "Harbour: who pays for it?",
        "Harbour - a history",
        "What nobody says in: Harbour Post",
    ],
)
def test_a_real_title_stays_whole(title):
    """A dash or a colon is no reason to cut, nor is the site's name within a sentence."""
    assert clean_title(title, SITE, NOTHING) == title


def test_a_section_goes():
    """The page's own section, and words for parts of a site, are cut off at the end and before a bar."""
    shown = Shown((), ["Around the river"], ())
    assert clean_title("Bridge opens | Around the river | Harbour Post", SITE, shown) == "Bridge opens"
    assert clean_title("Bridge opens | Opinion", SITE, shown) == "Bridge opens"
    assert clean_title("Opinion | Bridge opens", SITE, shown) == "Bridge opens"
    assert clean_title("News - a history", SITE, shown) == "News - a history"
    assert clean_title("Bridge opens | Weather", SITE, shown) == "Bridge opens | Weather"


def test_what_the_heading_leaves_out_goes():
    """Where the page heads itself with the first part of the title, the rest belongs to the site."""
    shown = Shown(["The bridge that nobody’s waiting for"], (), ())
    title = "The bridge that nobody's waiting for | Somewhere"
    assert clean_title(title, SITE, shown) == "The bridge that nobody's waiting for"


def test_a_title_that_is_a_heading_stays_whole():
    """What the page shows as its heading is its title, whatever stands in it."""
    title = "The bridge – a harbour post"
    assert clean_title(title, Site(["a harbour post"], None, None), Shown([title], (), ())) == title


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("News - a history", Shown(["News"], (), ())),
        (
            "Evolving plants in rivers — plants for beginners",
            Shown(["Evolving plants in rivers", "Plants for beginners"], (), ()),
        ),
        ("Who pays for the bridge | Ada Lindgren", Shown(["Who pays for the bridge"], (), ["Ada Lindgren"])),
    ],
)
def test_what_the_heading_does_not_settle_stays(title, shown):
    """A rubric as heading, two headings, and the name of who signs are no reason to cut."""
    assert clean_title(title, SITE, shown) == title


def test_a_heading_without_spaces_tells_where_the_site_is_glued():
    """Where a script writes no spaces the heading tells the title's end."""
    shown = Shown(["市议会批准建桥"], (), ())
    assert clean_title("市议会批准建桥_海港报", SITE, shown) == "市议会批准建桥"


def test_an_old_page_names_its_site_in_its_line_of_copyright():
    """A part of the title that the line of copyright names is the site."""
    site = Site([], "https://example.net/a", "Copyright 2002 The Marrow Bay Tribune. All rights reserved.")
    assert clean_title("The Marrow Bay Tribune - Keeper retires", site, NOTHING) == "Keeper retires"


@pytest.mark.parametrize(
    ("full", "headings", "expected"),
    [
        ("The bridge that nobody wanted | Somewhere", (), "The bridge that nobody wanted"),
        ("Bridge opens - Somewhere", (), "Bridge opens - Somewhere"),
        ("A long story of two towns – a", ["A long story of two towns – a"], "A long story of two towns – a"),
        (None, ["Heading"], None),
    ],
)
def test_title_element_ends_at_its_last_separator(full, headings, expected):
    """The element loses its last part where five words are left, unless the whole is a heading of the page."""
    assert title_of_element(full, headings) == expected
