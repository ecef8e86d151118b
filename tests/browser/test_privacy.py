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


WRITING = """(() => {
  const make = (name, properties = {}) => Object.assign(document.createElement(name), properties);
  const add = (...what) => document.querySelector("article").appendChild(make(...what));
  add("textarea").value = "SECRET letter";
  add("input", {type: "hidden"}).value = "SECRET id";
  add("select").append(new Option("SECRET choice"));
  add("p", {contentEditable: "true"}).append("SECRET draft");
  add("div", {role: "textbox"}).append("SECRET answer");
  add("div").attachShadow({mode: "open"}).append(make("input", {value: "SECRET card"}));
  const pixel = add("img", {src: "/pixel.gif?reader=SECRET"});
  add("a", {href: "/out?csrf_token=SECRET", nonce: "SECRET"}).append("Log out");
  add("a", {href: "https://SECRET:SECRET@news.example/"}).append("Account");
  document.head.append(make("meta", {name: "user-login", content: "SECRET name"}));
  const editor = add("iframe").contentDocument;
  editor.body.append("SECRET comment");
  editor.designMode = "on";
  location.hash = "SECRET";
  return new Promise((loaded) => pixel.addEventListener("error", () => loaded(true)));
})()"""


def test_nothing_about_the_reader_is_sent(sent):
    """Drafts, choices, tokens, the name that the site knows, scripts and the address's fragment stay here."""
    body, _ = sent("news-without-headings", WRITING)
    html = body["html"]
    assert [part for part in ("Salt water is patient", "Log out", "application/ld+json") if part not in html] == []
    assert [part for part in ("SECRET", "abTests", "@media") if part in html + body["url"]] == []


def test_the_request_says_no_more_than_it_must(sent):
    """The page's address and its HTML, from the extension's origin, without cookies, token or referrer."""
    body, headers = sent("german-news")
    assert set(body) == {"html", "url", "selected"}
    assert body["selected"] is False
    assert body["url"].endswith("/german-news/source.html")
    assert headers["Origin"].startswith(("chrome-extension://", "moz-extension://"))
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)
