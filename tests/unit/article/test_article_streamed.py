"""What a streamed page sends later is read where it belongs."""

from __future__ import annotations

from server.article.clean.streamed import MOST_LEVELS, join_streamed
from server.article.tree.document import parse_document


def joined(body):
    """The page's tree after its parts have found their places."""
    document = parse_document(f"<html><body>{body}</body></html>", None)
    join_streamed(document)
    return document.root


def text_of(root):
    """The text of a tree in one line."""
    return " ".join(" ".join(root.itertext()).split())


def test_parts_come_to_their_places_and_are_shown():
    """A part stands where the page waits for it, a part inside it likewise, and neither is hidden any more."""
    root = joined(
        "<p>one</p><template id='B:0'></template><p>five</p>"
        "<div hidden id='S:1'><p>three</p></div>"
        "<div hidden id='S:0'><p>two</p><template id='P:1'></template><p>four</p></div>"
    )
    assert text_of(root) == "one two three four five"
    assert not root.xpath("//*[@hidden]")


def test_part_with_the_name_of_an_application_comes_to_its_place():
    """What stands before the letter must be the same in both ids."""
    root = joined("<template id='newsB:a'></template><p>two</p><div hidden id='newsS:a'>one</div>")
    assert text_of(root) == "one two"
    other = joined("<template id='newsB:a'></template><p>two</p><div hidden id='S:a'>one</div>")
    assert text_of(other) == "two one"


def test_part_without_a_place_stays_hidden():
    """What nothing waits for, or waits for itself, is left as it is."""
    root = joined(
        "<template id='B:0'></template><div hidden id='S:1'>one</div>"
        "<div hidden id='S:2'><template id='P:2'></template></div>"
    )
    assert len(root.xpath("//div[@hidden]")) == 2


def test_parts_inside_parts_do_not_nest_without_end():
    """A chain of parts, each of which waits for the next, is joined over a few levels only."""
    chain = "".join(
        f"<div hidden id='S:{place:x}'><template id='P:{place + 1:x}'></template></div>" for place in range(50)
    )
    root = joined(f"<template id='B:0'></template>{chain}")
    assert len(root.xpath("//div[not(@hidden)]")) == MOST_LEVELS
