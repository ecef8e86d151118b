"""The index of a page."""

from __future__ import annotations

from lxml import html

from server.article.tree.index import index_page

PAGE = html.document_fromstring(
    "<html><body><h1 id=top>One</h1><p class='lead big'>Two</p><h2>Three</h2><p rel=author title=x>Four</body></html>"
)


def texts(elements) -> list[str]:
    """What the elements say."""
    return [element.text for element in elements]


def test_elements_are_found_by_their_tag():
    """In the order of the page, none for a tag that it has not; several tags follow each other."""
    index = index_page(PAGE)
    assert texts(index.tagged("p")) == ["Two", "Four"]
    assert texts(index.tagged("h3")) == []
    assert texts(index.elements("h2", "h1", "h3", "p")) == ["Three", "One", "Two", "Four"]


def test_attributes_are_found_by_their_name():
    """With the element and its place; those that tell nothing of what an element holds are left out."""
    attributes = index_page(PAGE).attributes
    assert [(element.text, value) for _, element, value in attributes["class"]] == [("Two", "lead big")]
    assert [value for _, _, value in attributes["rel"]] == ["author"]
    assert attributes["id"][0][0] < attributes["class"][0][0] < attributes["rel"][0][0]
    assert attributes["itemtype"] == []
    assert "title" not in attributes
