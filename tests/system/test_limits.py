"""The limits that an operator can set, seen from outside: a real process on a real port."""

from __future__ import annotations

import gzip
import json

import pytest
from running_service import PAGE, SYSTEMS, LiveService

LIMITS = {
    "MAX_BODY_BYTES": "20000",
    "MAX_TAGS": "200",
    "MAX_DEPTH": "40",
    "MAX_ATTRIBUTES": "30",
    "MAX_BLANK_RUN": "500",
    "MAX_WORD_LENGTH": "300",
    "MAX_TEXT_LENGTH": "5000",
}


@pytest.fixture(scope="module", params=SYSTEMS.values(), ids=SYSTEMS)
def bounded(request):
    """A service with low limits, on systems with POSIX and without."""
    with LiveService(*request.param, **LIMITS) as live:
        yield live


@pytest.mark.parametrize(
    ("page", "status", "limit"),
    [
        ("<br>" * 201 + PAGE, 422, 200),
        ("<div>" * 41 + PAGE, 422, 40),
        ("<p " + " ".join(f"a{number}" for number in range(31)) + ">" + PAGE, 422, 30),
        ("a" + " " * 501 + PAGE, 422, 500),
        ("<p>" + "x" * 301 + PAGE, 422, 300),
        ("<p>" + "word " * 1000 + PAGE, 422, 5000),
        (PAGE + " x" * 10_000, 413, 20_000),
    ],
)
def test_a_page_over_a_set_limit_is_refused(bounded, page, status, limit):
    """The refusal tells which limit was passed and what was found; a page within it is read."""
    answer = bounded.analyze(page)
    assert (answer.status, answer.json["limit"]) == (status, limit)
    assert answer.json["found"] > limit
    assert answer.headers["content-type"] == "application/problem+json"
    assert bounded.analyze(PAGE).status == 200


def test_a_set_limit_holds_for_what_is_inflated(bounded):
    """A packed body is given up where an unpacked one would have been."""
    answer = bounded.analyze(gzip.compress(bytes(20_001)), Content_Encoding="gzip")
    assert (answer.status, answer.json["limit"]) == (413, 20_000)


def test_the_status_tells_the_set_limit(bounded):
    """The extension can tell a reader beforehand."""
    assert bounded.ask("GET", "/v1/status").json["limits"]["body_bytes"] == 20_000


def test_a_client_that_asks_too_often_is_told():
    """After a minute's pages the next is refused with Retry-After; what costs nothing is still answered."""
    with LiveService(MAX_PAGES_PER_MINUTE="3") as live:
        assert [live.analyze(PAGE).status for _ in range(3)] == [200] * 3
        refused = live.analyze(PAGE)
        assert (refused.status, refused.code, refused.json["limit"]) == (429, "too_many_requests", 3)
        assert int(refused.headers["retry-after"]) > 0
        assert live.ask("GET", "/healthz").status == 200
        forwarded = live.analyze(PAGE, X_Forwarded_For="203.0.113.9", Forwarded="for=203.0.113.9")
        assert forwarded.status == 429


def test_an_answer_is_safe_inside_a_script(bounded):
    """No tag and no line separator of a page's text ends the script that holds the answer; the JSON is the same."""
    text = (
        "The ferry </script><!--<script> left\u2028at nine on Monday,\u2029an hour late, with forty people on board. "
    )
    answer = bounded.analyze(json.dumps({"text": text * 3}), "application/json")
    assert answer.status == 200
    assert not {"<", "\u2028", "\u2029"} & set(answer.body.decode())
    assert "</script>" in answer.json["article"]["text"]
