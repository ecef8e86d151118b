"""The service as its clients see it: a real process on a real port."""

from __future__ import annotations

import gzip
import json
import re
import socket
import subprocess
import sys

import pytest
import schemathesis
from hypothesis import given, settings
from running_service import PAGE, PATIENCE, ROOT, SYSTEMS, LiveService
from schemathesis.specs.openapi.checks import positive_data_acceptance

TEXT = "The ferry left at nine on Monday, an hour late, with forty people on board.\n\nNobody had slept."


@pytest.fixture(scope="module", params=SYSTEMS.values(), ids=SYSTEMS)
def service(request):
    """The service as `make run` starts it, on systems with POSIX and without."""
    with LiveService(*request.param) as live:
        yield live


# ---- what can be sent


def test_html_is_read(service):
    """Bytes of HTML come back as an analysis; address and language stand in the headers."""
    answer = service.analyze(PAGE, Content_Location="https://news.example/ferry", Content_Language="en-GB, de")
    assert answer.status == 200
    assert answer.headers["content-type"] == "application/json"
    analysis = answer.json
    assert analysis["api"] == 1
    assert analysis["metadata"]["url"] == "https://news.example/ferry"
    assert (analysis["metadata"]["language"], analysis["metadata"]["language_source"]) == ("en-GB", "given")
    assert "an hour late" in analysis["article"]["text"]


def test_html_is_decoded_by_the_charset_of_its_header(service):
    """The charset of Content-Type comes before the page's own declaration."""
    page = PAGE.replace("forty people", "vierzig Gäste").encode("utf-16-le")
    answer = service.analyze(page, "text/html; charset=utf-16le")
    assert "vierzig Gäste" in answer.json["article"]["text"]


def test_json_html_is_read(service):
    """The extension's way: HTML and address as JSON."""
    body = json.dumps({"html": PAGE, "url": "https://news.example/ferry", "language": "en"})
    assert (
        service.analyze(body, "application/json; charset=utf-8").json["metadata"]["url"] == "https://news.example/ferry"
    )


def test_json_text_is_read(service):
    """Paragraphs of plain text, with a title."""
    analysis = service.analyze(json.dumps({"text": TEXT, "title": "Late"}), "application/json").json
    assert analysis["metadata"]["title"] == "Late"


def test_plain_text_is_read(service):
    """A text file as it is."""
    assert "Nobody had slept." in service.analyze(TEXT, "text/plain").json["article"]["text"]


def test_gzip_is_read(service):
    """A body may be packed, whatever it holds."""
    answer = service.analyze(gzip.compress(PAGE.encode()), Content_Encoding="gzip")
    assert answer.json["article"] == service.analyze(PAGE).json["article"]


def test_a_chunked_body_is_read(service):
    """A client need not know the length of what it sends."""
    answer = service.ask(
        "POST", "/v1/analyze", iter([PAGE[:100].encode(), PAGE[100:].encode()]), Content_Type="text/html"
    )
    assert answer.status == 200


def test_half_an_emoji_is_read(service):
    """JSON.stringify writes a lone surrogate of a browser's DOM as an escape; it becomes U+FFFD."""
    body = json.dumps({"html": PAGE.replace("nine", "nine \ud83d")})
    assert "nine \ufffd on Monday" in service.analyze(body, "application/json").json["article"]["text"]


# ---- what is refused, and how


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("{", "not JSON"),
        ("[]", "object"),
        ("{}", "exactly one"),
        ('{"html": "a", "text": "b"}', "exactly one"),
        ('{"html": 1}', "$.html"),
        ('{"text": "a", "language": 7}', "$.language"),
        ('{"text": "a", "language": "not a tag"}', "language"),
        ('{"html": "a", "pageUrl": "b"}', "pageUrl"),
        (b'{"html": "\xff"}', "UTF-8"),
        ("", "empty"),
    ],
)
def test_a_bad_request_names_what_is_wrong(service, body, names):
    """Unknown keys, wrong types and both of html and text are refused, and the field is named."""
    answer = service.analyze(body, "application/json")
    assert (answer.status, answer.code) == (400, "bad_request")
    assert names in answer.json["detail"]


@pytest.mark.parametrize(
    ("kind", "encoding"),
    [("application/xml", "identity"), ("", "identity"), ("multipart/form-data", "identity"), ("text/html", "br")],
)
def test_other_kinds_of_body_are_refused(service, kind, encoding):
    """Only JSON, HTML and text, plain or gzip."""
    answer = service.analyze(PAGE, kind, Content_Encoding=encoding)
    assert (answer.status, answer.code) == (415, "unsupported_media_type")


def test_an_unknown_charset_is_refused(service):
    """Plain text in no known charset cannot be read."""
    assert service.analyze(TEXT, "text/plain; charset=morse").code == "unsupported_media_type"


def test_a_page_without_prose_is_no_article(service):
    """A search form is no empty success."""
    answer = service.analyze("<html><body><form><input name=q></form></body></html>")
    assert (answer.status, answer.code) == (422, "no_article")


def test_a_page_over_a_limit_of_parsers_is_too_complex(service):
    """The refusal tells which limit was passed, and by how much."""
    answer = service.analyze("<div>" * 600 + PAGE)
    assert (answer.status, answer.code) == (422, "page_too_complex")
    assert answer.json["limit"] == 512
    assert answer.json["found"] > 600


def test_a_large_body_is_refused(service):
    """Over 8 MiB nothing is read, whether the length was told or not."""
    size = 8 * 1024 * 1024 + 1
    told = service.analyze(b" " * size)
    assert (told.status, told.code, told.json["limit"], told.json["found"]) == (413, "page_too_large", size - 1, size)
    untold = service.ask("POST", "/v1/analyze", iter([b" " * 65536] * 129), Content_Type="text/html")
    assert (untold.status, untold.code) == (413, "page_too_large")


def test_a_gzip_bomb_is_refused(service):
    """100 MB of blanks in 100 KB are given up at 8 MiB."""
    answer = service.analyze(gzip.compress(bytes(100_000_000)), Content_Encoding="gzip")
    assert (answer.status, answer.code, answer.json["limit"]) == (413, "page_too_large", 8 * 1024 * 1024)


@pytest.mark.parametrize("body", [b"not gzip", gzip.compress(PAGE.encode())[:-20]])
def test_broken_gzip_is_refused(service, body):
    """What is no gzip, or breaks off, is a bad request."""
    assert service.analyze(body, Content_Encoding="gzip").code == "bad_request"


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nowhere", 404, "not_found"),
        ("GET", "/web/../config.py", 404, "not_found"),
        ("GET", "/docs/index.css", 404, "not_found"),
        ("GET", "/v1/analyze", 405, "method_not_allowed"),
        ("DELETE", "/healthz", 405, "method_not_allowed"),
        ("TRACE", "/", 405, "method_not_allowed"),
    ],
)
def test_unknown_addresses_and_methods_are_problems(service, method, path, status, code):
    """Routing errors are told like all others, and a 405 lists what would do."""
    answer = service.ask(method, path)
    assert (answer.status, answer.code) == (status, code)
    assert ("allow" in answer.headers) == (status == 405)


# ---- what else is served


def test_status_tells_what_the_server_is(service):
    """Name, version and limits, for the extension's test button."""
    status = service.ask("GET", "/v1/status").json
    assert (status["name"], status["api"]) == ("Sidelight", 1)
    assert status["limits"] == {"body_bytes": 8388608, "page_seconds": 5, "queue": 16}
    assert "en" in status["languages"]
    assert list(status["offers"]) == status["languages"]
    assert {"difficulty", "scores", "titles"} <= set(status["offers"]["en"])
    assert "difficulty" not in status["offers"]["de"]


def test_metrics_count_requests_by_code(service):
    """Prometheus reads how many requests ended how."""
    service.analyze("<p>")
    assert b'sidelight_requests_total{code="no_article"}' in service.ask("GET", "/metrics").body


@pytest.mark.parametrize("path", ["/", "/docs", "/healthz", "/v1/status", "/nowhere", "/docs/swagger-ui.css"])
def test_everything_bears_security_headers(service, path):
    """No answer may be framed, sniffed or run foreign scripts, and each has an id of its own."""
    first, second = service.ask("GET", path), service.ask("GET", path)
    policy = first.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not {"http", "unsafe-eval", "*"} & set(policy.replace(":", " ").replace("'", " ").split())
    assert "script-src 'self'" in policy or "script-src" not in policy
    assert first.headers["x-content-type-options"] == "nosniff"
    assert first.headers["x-request-id"] != second.headers["x-request-id"]


@pytest.mark.parametrize("path", ["/", "/receive", "/bookmarklet", "/docs"])
def test_pages_fetch_nothing_from_elsewhere(service, path):
    """Every address in the pages is on this server, and no script or style stands inside them."""
    page = service.ask("GET", path).body.decode()
    addresses = re.findall(r'(?:href|src)="([^"]*)"', page)
    assert addresses
    assert not [address for address in addresses if "//" in address or ":" in address]
    assert "<script>" not in page
    assert "style=" not in page


def test_head_and_options_are_answered(service):
    """HEAD is GET without a body; OPTIONS lists the methods."""
    assert service.ask("HEAD", "/healthz").body == b""
    assert "POST" in service.ask("OPTIONS", "/v1/analyze").headers["allow"]


def test_whatever_is_asked_the_answer_is_described(service):
    """Requests drawn from the description, right and wrong, get answers of a status and body that it lists."""
    description = schemathesis.openapi.from_url(f"{service.address}/v1/openapi.json")
    for operation in description.get_all_operations():

        @settings(max_examples=25, deadline=None)
        @given(case=operation.ok().as_strategy())
        def answer_is_described(case):
            # a drawn text need be no article: not every request that is well-formed can be accepted
            case.call_and_validate(excluded_checks=[positive_data_acceptance])

        answer_is_described()


# ---- what is left behind


def test_no_page_address_or_token_reaches_the_log():
    """After good, bad and refused requests the log holds their ids and outcomes, and nothing they said."""
    with LiveService(TOKEN="canary-token") as live:  # noqa: S106  a canary, no secret
        page = PAGE.replace("forty", "canary-page")
        for token in ("canary-token", "canary-wrong"):
            bearer = {"Authorization": f"Bearer {token}"}
            live.analyze(page, Content_Location="https://canary-address.example/x?canary-query", **bearer)
            live.analyze('{"canary-key": 1', "application/json", **bearer)
            live.ask("GET", "/canary-path?canary-query", **bearer)
            live.ask("GET", "/healthz", Host="canary-host.example", **bearer)
            live.ask("GET", "/v1/status", Origin="https://canary-origin.example", **bearer)
        with socket.create_connection(("127.0.0.1", live.port), PATIENCE) as line:
            line.sendall(b"GET /canary-path canary HTTP/9\r\nHost: canary\r\n\r\n")
            assert line.recv(64).startswith(b"HTTP/1.1 400")
        answer = live.analyze(page, Authorization="Bearer canary-token")
        assert answer.status == 200
        assert answer.headers["x-request-id"] in live.log
        assert "canary" not in live.log


@pytest.mark.parametrize(
    ("settings", "names"),
    [
        ({"BIND": "0.0.0.0:0"}, "SIDELIGHT_TOKEN"),
        ({"BIND": "nonsense"}, "SIDELIGHT_BIND"),
        ({"TOKEN": "two words"}, "SIDELIGHT_TOKEN"),
    ],
)
def test_a_wrong_setting_stops_the_start(settings, names):
    """A configuration that cannot be meant ends with status 2 and a sentence, and not with a running service."""
    with pytest.raises(AssertionError, match=names) as refusal, LiveService(**settings):
        pass
    assert "Traceback" not in str(refusal.value)
    assert "two words" not in str(refusal.value)


def test_a_port_in_use_is_told_clearly(service):
    """A second service on the same port tells which address is taken and how to choose another."""
    done = subprocess.run(
        [sys.executable, "-m", "server", "serve", "--port", str(service.port)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 2
    assert f"127.0.0.1 port {service.port} cannot be used" in done.stderr
    assert "--port" in done.stderr
    assert "Traceback" not in done.stderr
