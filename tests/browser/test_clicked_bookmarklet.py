"""The bookmarklet as a bookmark that is really clicked, on pages that forbid all that a page can forbid."""

from __future__ import annotations

import base64
import gzip
import json
import shutil
from urllib.parse import parse_qs, urlsplit

import pytest
from bookmark_bars import bar_of
from strict_site import HEADERS, strict_site
from surface import Surface

CUT = {"coop", "all"}  # Cross-Origin-Opener-Policy parts the page from the window that it opens


@pytest.fixture(scope="module")
def site():
    """The address of a site that sends the headers it is asked for."""
    with strict_site() as address:
        yield address


@pytest.fixture(scope="module", params=["chromium", "firefox"])
def bar(request, service, site):
    """A browser with the bookmark in its bar."""
    for program in ["Xvfb", "xdotool"] if request.param == "chromium" else []:
        if not shutil.which(program):
            pytest.fail(f"{program} is not installed: tests/install_programs.sh says how to", pytrace=False)
    started = bar_of(request.param, service, site)
    yield started
    started.close()


def hand_over(bar, site, headers: str, **fields: object) -> tuple[Surface, Surface]:
    """Click the bookmark on the site's page; the page and the reading page."""
    query = "&".join(f"{name}={value}" for name, value in {"headers": headers, **fields}.items())
    original = bar.open(f"{site}/?{query}")
    bar.click()
    return original, bar.opened()


def lit(surface: Surface, kind: str) -> str:
    """What is highlighted in a page, or in the reading page's frame."""
    script = """(() => {
      const view = document.getElementById("frame")?.contentWindow ?? window;
      return [...(view.CSS.highlights.get(%s) ?? [])].map(String).join(" … ");
    })()"""
    return surface.evaluate(script % json.dumps(kind))


@pytest.mark.parametrize("headers", [name for name in HEADERS if name != "sandbox"])
def test_a_page_is_handed_over(bar, site, headers):
    """Whatever it forbids it is read; where it still answers its address is certain, and a quote shows in it too."""
    original, reading = hand_over(bar, site, headers)
    reading.wait("document.body?.dataset.state === 'ready'")
    assert reading.evaluate("location.href").endswith("/receive")
    frame = "document.getElementById('frame').contentDocument.body.innerText"
    assert "cost twice what was planned" in reading.wait(frame)
    told = "document.querySelector('#origin .link').dataset.link"
    if headers in CUT:
        assert reading.evaluate(told) == "cut"
    else:
        reading.wait("document.querySelector('#origin [data-verified=yes]')")
        assert reading.evaluate(told) == "open"
    reading.click("[data-quote][data-kind=direct]")
    reading.wait("document.body.dataset.shown === 'exact'")
    assert "Nobody will ask about the year" in lit(reading, "sidelight-quote")
    shown = lit(original, "sidelight")
    assert shown == ("" if headers in CUT else "Nobody will ask about the year once they drive over it,")
    assert original.evaluate("'sidelight' in window") is False
    reading.click("#walk .clear")
    original.wait("!CSS.highlights.get('sidelight')?.size")
    assert lit(reading, "sidelight-quote") == ""


def test_what_is_the_readers_own_is_left_out(bar, site):
    """Drafts, hidden fields and what nobody sees stay in the page; the rest arrives as it is."""
    page = bar.open(f"{site}/?headers=nothing")
    page.evaluate("void (window.open = (address) => { window.handedOver = address; return window; })")
    bar.click()
    fields = parse_qs(urlsplit(page.wait("window.handedOver")).fragment)
    html = gzip.decompress(base64.urlsafe_b64decode(fields["html"][0])).decode()
    assert fields["url"] == [f"{site}/?headers=nothing"]
    assert "It has cost twice what was planned." in html
    for own in ("a secret draft", "hidden-token", "What no reader sees"):
        assert own not in html


def test_a_page_that_forbids_windows_says_so(bar, site):
    """Under a sandbox nothing can be opened: the page shows a text, in a tree that it cannot look into."""
    page = bar.open(f"{site}/?headers=sandbox")
    bar.click()
    page.wait("document.documentElement.lastElementChild.role === 'alert'")
    box = page.evaluate(
        """(() => {
          const host = document.documentElement.lastElementChild;
          return [host.shadowRoot, host.childNodes.length, host.getBoundingClientRect().height > 20];
        })()"""
    )
    assert box == [None, 0, True]
    assert bar.others() == []


def arrived(reading: Surface) -> str:
    """How the reading of what has arrived ended: "ready", or the problem's code."""
    reading.wait("['ready', 'failed'].includes(document.body?.dataset.state)")
    return reading.evaluate("document.querySelector('.problem')?.dataset.problem ?? 'ready'")


# so much prose may be more than the service reads in its time: it has arrived all the same
READ = {"ready", "analysis_timeout", "page_too_complex"}


@pytest.mark.parametrize(("stuffing", "outcomes"), [("scripts", {"ready"}), ("prose", READ)])
def test_a_page_of_four_megabytes_fits_into_an_address(bar, site, stuffing, outcomes):
    """What is left of it when scripts are gone, or when gzip has packed it, arrives from the strictest page too."""
    _, reading = hand_over(bar, site, "all", kilobytes=4000, stuffing=stuffing)
    assert arrived(reading) in outcomes


def test_a_page_too_large_for_an_address_comes_by_message(bar, site):
    """A million characters and more are sent by the page when it is asked, and its address is certain."""
    _, reading = hand_over(bar, site, "script-src", kilobytes=1700, stuffing="noise")
    assert arrived(reading) in READ


def test_a_large_page_that_is_cut_off_says_so(bar, site):
    """Neither way is left: the page says so, and so does the reading page."""
    original, reading = hand_over(bar, site, "coop", kilobytes=1700, stuffing="noise")
    reading.wait("document.querySelector('[data-problem=hand_over_no_page]')")
    original.wait("document.documentElement.lastElementChild.role === 'alert'")
