"""Servers that are slow, gone, wrong or refuse, in real browsers: each is told by its own sentence, and none hangs."""

from __future__ import annotations

import json

import pytest
from made_pages import hang_up, reply, serving
from reader import Reader

PROBLEM = "application/problem+json"
ANALYZE = "/v1/analyze"
STORY = "news-without-headings"


def problem(status: int, code: str, headers: dict[str, str] | None = None):
    """An answer as the service gives it where something is the matter."""
    return reply(status, PROBLEM, json.dumps({"code": code, "title": "no", "status": status}), headers)


CASES = {
    "hangs up": (hang_up, "unreachable"),
    "no JSON": (reply(200, "text/html", "<h1>It works!</h1>"), "not_sidelight"),
    "not found": (reply(404, "text/html", "<h1>Not found</h1>"), "not_sidelight"),
    "elsewhere": (reply(307, "text/plain", "", {"Location": "https://other.example/"}), "redirected"),
    "another host": (problem(421, "forbidden_host"), "forbidden_host"),
    "refused": (problem(403, "forbidden_origin"), "forbidden_origin"),
    "busy": (problem(503, "busy", {"Retry-After": "7"}), "busy"),
    "timeout": (problem(504, "analysis_timeout"), "analysis_timeout"),
}


@pytest.mark.parametrize("case", CASES)
def test_each_has_its_own_sentence(browser, pages, case):
    """The sidebar names the problem, and the one button that helps is there."""
    answer, code = CASES[case]
    with serving({ANALYZE: answer}) as address:
        person = Reader(browser, address, pages)
        person.set_server(address)
        _, sidebar = person.read(STORY, "failed")
        assert sidebar.evaluate("document.querySelector('.problem').dataset.problem") == code
        assert sidebar.evaluate("document.querySelectorAll('.problem button').length") >= 1
        assert "7 seconds" in sidebar.text() if case == "busy" else True


def test_a_slow_server_can_be_left_alone(browser, pages):
    """While it is waited for the sidebar says whom it asks, and the button that cancels ends it at once."""
    with serving({ANALYZE: reply(200, "application/json", "{}", after=12.0)}) as address:
        person = Reader(browser, address, pages)
        person.set_server(address)
        page, sidebar = person.read(STORY, "reading")
        sidebar.wait(f"document.querySelector('.reading').textContent.includes({json.dumps(address)})")
        sidebar.click(".reading button")
        sidebar.wait("document.body.dataset.state === 'idle'")
        assert page.evaluate("document.title")


def test_a_server_under_its_other_name(reader, service):
    """The same service is reached as localhost, whose permission is another one than that of 127.0.0.1."""
    reader.set_server(service.replace("127.0.0.1", "localhost"))
    _, sidebar = reader.read(STORY)
    assert sidebar.evaluate("document.querySelectorAll('[data-quote]').length") > 0
