"""What leaves the browser: the page as the reader sees it, to the reader's own server, and nothing that they typed."""

from __future__ import annotations

import pytest

SECRETS = {
    "f81d": "a hidden input's value",
    "correct horse": "a password",
    "me@reader.example": "an address that was typed",
}


@pytest.fixture
def sent(reader, recording):
    """Reads a page as it is after a script ran in it; the one request that the server got for it."""
    address, seen = recording

    def read(slug: str, script: str = "true"):
        reader.set_server(address)
        seen.clear()
        page = reader.open(slug)
        page.evaluate(script)
        sidebar = reader.browser.click_toolbar_button()
        sidebar.wait("document.body?.dataset.state === 'failed'")
        assert len(seen) == 1
        return seen[0]

    return read


def test_nothing_that_was_typed_is_sent(sent):
    """Neither what stands in a form's fields nor what a form hides."""
    typed = """(() => {
      document.querySelector("[type=email]").value = "me@reader.example";
      document.querySelector("[type=password]").value = "correct horse";
      document.querySelector("[type=email]").setAttribute("value", "me@reader.example");
    })()"""
    body, _ = sent("login-wall", typed)
    assert [what for secret, what in SECRETS.items() if secret in body["html"]] == []


def test_only_what_is_rendered_is_sent(sent):
    """Menus that are folded away, scripts and styles stay here; the article and its linked data go."""
    body, _ = sent("news-without-headings")
    assert "Our reporters in the capital" not in body["html"]
    assert "abTests" not in body["html"]
    assert "@media" not in body["html"]
    assert "Salt water is patient" in body["html"]
    assert "application/ld+json" in body["html"]


def test_open_shadow_roots_are_sent(sent):
    """Text that a component shows from its shadow root is part of the page."""
    component = """(() => {
      const host = document.querySelector("article").appendChild(document.createElement("div"));
      host.attachShadow({mode: "open"}).innerHTML = "<p>Only the shadow knows this line.</p>";
    })()"""
    body, _ = sent("news-without-headings", component)
    assert "Only the shadow knows this line." in body["html"]


def test_the_request_says_no_more_than_it_must(sent):
    """The page's address and its HTML, from the extension's origin, without cookies, token or referrer."""
    body, headers = sent("german-news")
    assert set(body) <= {"html", "url", "language"}
    assert body["url"].endswith("/german-news/source.html")
    assert headers["Origin"].startswith(("chrome-extension://", "moz-extension://"))
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)
