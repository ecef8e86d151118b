"""What other pages hand over to the reading page, in a real browser: pages, and what is no page at all."""

from __future__ import annotations

import base64
import gzip
import json

import pytest
from live_service import page_server
from test_accessibility import violations
from test_reading_page import FRAME, HOSTILE, PARAGRAPHS, ready


def fragment(content: bytes, **fields: str) -> str:
    """What an opener puts behind /receive."""
    packed = base64.urlsafe_b64encode(gzip.compress(content)).decode()
    return "&".join(f"{name}={value}" for name, value in {"version": "1", "html": packed, **fields}.items())


def test_a_handed_over_page_is_not_verified_and_forgotten(browser, service):
    """From an address alone nobody knows who wrote it; after a reload nothing is left."""
    page = browser.open(f"{service}/receive#{fragment(HOSTILE.encode(), url='https%3A%2F%2Fnews.example%2Fbridge')}")
    ready(page)
    assert page.evaluate("[location.hash, history.length]")[0] == ""
    assert page.evaluate("document.querySelector('.from').dataset.verified") == "no"
    assert "news.example/bridge" in page.text(".from")
    assert page.evaluate("window.hit ?? null") is None
    assert violations(page) == []
    page.evaluate("void setTimeout(() => location.reload())")
    page.wait("document.querySelector('[data-problem=hand_over_nothing]')")


def test_another_page_may_be_handed_over_to_the_same_tab(browser, service):
    """A fragment that changes is a new load: the page before it is gone."""
    page = browser.open(f"{service}/receive#version=7")
    page.wait("document.querySelector('[data-problem=hand_over_version]')")
    page.evaluate(f"void (location.hash = {json.dumps(fragment(HOSTILE.encode()))})")
    ready(page)
    assert page.evaluate("location.hash") == ""


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("", "hand_over_nothing"),
        ("anything", "hand_over_version"),
        ("version=2&html=H4sI", "hand_over_version"),
        ("version=1", "hand_over_malformed"),
        ("version=1&html=%3Cscript%3E", "hand_over_malformed"),
        ("version=1&html=AAAA", "hand_over_malformed"),
        ("version=1&nonce=<b>&html=H4sI", "hand_over_malformed"),
        ("version=1&html=" + "A" * 1_000_000, "hand_over_too_large"),
        (fragment(bytes(200_000_000)), "hand_over_too_large"),
        (fragment(b"<form><input></form>", url="javascript:alert(1)"), "no_article"),
    ],
    ids=["none", "no version", "another", "no page", "markup", "no gzip", "nonce", "long", "bomb", "script address"],
)
def test_a_crafted_fragment_is_a_problem(browser, service, given, code):
    """Whatever stands in the address, the reader gets a sentence, and at once."""
    page = browser.open(f"{service}/receive#{given}")
    page.wait(f"document.querySelector('[data-problem={code}]')")
    assert page.evaluate("location.hash") == ""


PACK = """async (text) => new Uint8Array(
  await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"))).arrayBuffer())"""
OPEN = """(() => {
  window.pack = %s;
  window.send = async (html, changes = {}, from = window) => {
    const page = { version: 1, nonce: "nonce-of-this-one", kind: "page", url: location.href, html, ...changes };
    from.eval("(to, message) => to.postMessage(message, '*')")(window.opened, page);
  };
  const address = %s + "/receive#version=1&nonce=nonce-of-this-one&url=" + encodeURIComponent(location.href);
  const heard = new Promise((resolve) => window.addEventListener("message", ({ data }) => resolve(data.kind)));
  window.opened = open(address);
  return heard;
})()"""


@pytest.fixture
def opener(browser, service, pages):
    """A page of another site that has opened the reading page and heard that it is ready."""
    page = browser.open(f"{pages}/login-wall/source.html")
    assert page.evaluate(OPEN % (PACK, json.dumps(service))) == "ready"
    return page


def test_only_the_opener_is_heard_and_only_once(browser, opener):
    """Messages with another nonce, version or window are dropped; the first right one is read, no second."""
    story = PARAGRAPHS.replace("\n", " ")
    script = """(async () => {
      const packed = (name) => window.pack(`<h1>${name}</h1>` + %s);
      const frame = document.body.appendChild(document.createElement("iframe")).contentWindow;
      await window.send(await packed("Another window"), {}, frame);
      await window.send(await packed("Another nonce"), { nonce: "another-nonce" });
      await window.send(await packed("Another version"), { version: 2 });
      await window.send(await packed("The right one"));
      await window.send(await packed("The second one"));
    })()"""
    opener.evaluate(script % json.dumps(story))
    reading = ready(browser.opened_tab())
    assert "The right one" in reading.evaluate(f"{FRAME}.body.innerText")
    assert reading.evaluate("document.querySelector('.from').dataset.verified") == "yes"


@pytest.mark.parametrize(
    ("message", "code"),
    [
        ('window.send(await window.pack("<p>x"), { url: "https://bank.example/" })', "hand_over_origin"),
        ('window.send("<p>markup that is not packed")', "hand_over_malformed"),
        ("window.send(new Uint8Array(9))", "hand_over_malformed"),
        ("window.send(await window.pack(new Uint8Array(80_000_000)))", "hand_over_too_large"),
        ("window.send(new Uint8Array(9_000_001))", "hand_over_too_large"),
    ],
    ids=["another address", "no bytes", "no gzip", "bomb", "too many bytes"],
)
def test_a_crafted_message_is_a_problem(browser, opener, message, code):
    """What the opener sends may be anything."""
    opener.evaluate(f"(async () => {message})()")
    browser.opened_tab().wait(f"document.querySelector('[data-problem={code}]')")


def test_the_example_of_the_documentation_works(browser, service, pytestconfig):
    """The page in docs/ hands itself over and shows what is clicked."""
    with page_server(pytestconfig.rootpath / "docs") as address:
        page = browser.open(f"{address}/bookmarklet-example.html")
        page.fill("#server", service)
        page.click("#send")
        reading = ready(browser.opened_tab())
        reading.wait("document.querySelector('.from')?.dataset.verified === 'yes'")
        reading.click("[data-quote][data-kind=direct]")
        reading.wait("document.body.dataset.shown === 'exact'")
        assert reading.evaluate("document.querySelector('.link').dataset.link") == "open"
