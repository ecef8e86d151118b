"""No script of a page is alive in its article: every payload through the whole service, read as markup."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

import pytest
from running_service import LiveService
from xss_payloads import page, payloads

# fmt: off
TAGS = {
    "a", "b", "blockquote", "br", "code", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "i", "img",
    "li", "ol", "p", "pre", "strong", "sub", "sup", "table", "tbody", "td", "tr", "ul",
}
# fmt: on
ATTRIBUTES = {"a": {"href", "rel", "data-block"}, "img": {"src", "alt", "data-block"}}
SCHEMES = {"href": ("http://", "https://", "mailto:"), "src": ("http://", "https://")}


class Alive(HTMLParser):
    """What of some markup could do something: `found` holds all that is not known to be harmless."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(markup)
        self.close()

    def handle_starttag(self, tag, attributes):
        """Tags and attributes of the list alone, addresses that load nothing but http."""
        if tag not in TAGS:
            self.found.append(tag)
        for name, value in attributes:
            if name not in ATTRIBUTES.get(tag, {"data-block"}):
                self.found.append(f"{tag} {name}")
            if name in SCHEMES and not (value or "").lower().startswith(SCHEMES[name]):
                self.found.append(f"{name}={value}")
            if name == "data-block" and not (value or "").isdigit():
                self.found.append(f"{name}={value}")

    handle_comment = handle_decl = handle_pi = unknown_decl = lambda self, data: self.found.append(data)


@pytest.fixture(scope="module")
def analyses():
    """The analysis of every payload's page by the payload's name."""
    with LiveService(QUEUE="16") as live, ThreadPoolExecutor(4) as clients:
        answers = dict(
            zip(payloads(), clients.map(lambda one: live.analyze(page(one)), payloads().values()), strict=True)
        )
        assert {answer.status for answer in answers.values()} == {200}
        yield {name: answer.json for name, answer in answers.items()}


def test_there_are_enough_payloads():
    """At least three hundred, each another text."""
    assert len(set(payloads().values())) >= 300


def test_a_live_payload_is_seen():
    """The check finds something in three hundred payloads as they are: it is no check that finds nothing anywhere."""
    assert sum(bool(Alive(payload).found) for payload in payloads().values()) >= 300


def test_no_payload_is_alive_in_the_article(analyses):
    """Tags, attributes and addresses of the allow-list alone are left, with the article around them."""
    alive = {name: found for name, one in analyses.items() if (found := Alive(one["article"]["html"]).found)}
    assert alive == {}
    assert {"The ferry left at nine" in one["article"]["text"] for one in analyses.values()} == {True}


def test_every_address_in_the_answer_is_http(analyses):
    """No address of the metadata runs a script, whatever the page says it is."""
    for one in analyses.values():
        metadata = one["metadata"]
        addresses = [metadata["url"], metadata["canonical_url"], (metadata["image"] or {}).get("url")]
        assert all(address is None or address.startswith(("http://", "https://")) for address in addresses), addresses
