"""No script of a page runs where its article is shown: every payload's article in a real browser, out of its frame."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.client import HTTPConnection
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from json import loads
from threading import Thread
from urllib.parse import urlsplit

import pytest
from xss_payloads import VECTORS, page, payloads

COUNTS = (
    "<!doctype html><meta charset=utf-8><title>x</title>"
    "<script>window.fired = 0; function canary() { window.fired++; }</script>"
)
CLICK_AND_COUNT = """(() => {
  for (const link of document.querySelectorAll("a, button, p, li")) {
    if (!link.href?.startsWith("http")) link.click();
    link.dispatchEvent(new MouseEvent("mouseover", {bubbles: true}));
  }
  return window.fired;
})()"""


class Quiet(SimpleHTTPRequestHandler):
    """Files of a folder, and no word about it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def shown(tmp_path_factory, service):
    """The address of a folder with two pages: the payloads as they are, and the articles of their pages."""
    folder = tmp_path_factory.mktemp("shown")
    host = urlsplit(service).netloc

    def article(payload: str) -> str:
        line = HTTPConnection(host)
        line.request("POST", "/v1/analyze", page(payload).encode(), {"Content-Type": "text/html"})
        answer = loads(line.getresponse().read())
        line.close()
        return answer["article"]["html"]

    with ThreadPoolExecutor(4) as clients:
        articles = "<hr>".join(clients.map(article, payloads().values()))
    (folder / "articles.html").write_text(COUNTS + articles, encoding="utf-8")
    (folder / "payloads.html").write_text(COUNTS + VECTORS[0] + VECTORS[3], encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_payload_that_is_alive_is_seen(browser, shown):
    """The canary is called by two plain payloads, so silence below means something."""
    tab = browser.open(f"{shown}/payloads.html")
    tab.wait("window.fired >= 2")


def test_no_payload_runs_from_its_article(browser, shown):
    """Not when the articles are shown without a sandbox, nor when everything in them is pointed at and clicked."""
    tab = browser.open(f"{shown}/articles.html")
    tab.wait("document.readyState === 'complete'")
    assert tab.evaluate(CLICK_AND_COUNT) == 0
    tab.pause()
    assert tab.evaluate("window.fired") == 0
