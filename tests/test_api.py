"""The service as its clients see it: a real process on a real port."""

from __future__ import annotations

import gzip
import json
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
import schemathesis
from exploding_pages import WORDS
from hypothesis import given, settings
from running_service import PAGE, PATIENCE, ROOT, LiveService
from schemathesis.specs.openapi.checks import positive_data_acceptance

EXPLODING = str(ROOT / "tests" / "exploding_pages.py")
FIREFOX = "moz-extension://0b5d3c1e-7a55-4c1d-9a3f-1f2e3d4c5b6a"
TEXT = "The ferry left at nine on Monday, an hour late, with forty people on board.\n\nNobody had slept."


@pytest.fixture(scope="module")
def service():
    """The service as `make run` starts it."""
    with LiveService() as live:
        yield live


@pytest.fixture(scope="module")
def guarded():
    """A service that asks for a token, is known by a name, and lets one web page ask."""
    settings = {"TOKEN": "open-sesame", "HOSTS": "reader.example", "ORIGINS": "https://app.example"}
    with LiveService(**settings) as live:
        yield live


@pytest.fixture
def exploding():
    """A test build whose pages can spin, crash and explode: one second a page, two workers, four places."""
    with LiveService(EXPLODING, WORKERS="2", QUEUE="2", PAGE_SECONDS="1") as live:
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
    """The charset of Content-Type comes before what the page says of itself."""
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


# ---- who may ask


@pytest.mark.parametrize(
    "host",
    ["localhost", "LOCALHOST:1", "localhost.", "127.0.0.1", "127.9.9.9:80", "[::1]", "[0:0::1]:8000", "reader.example"],
)
def test_our_own_hosts_are_served(guarded, host):
    """Loopback names and configured ones, in any case and with any port."""
    assert guarded.ask("GET", "/healthz", Host=host).status == 200


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "localhost.evil.example",
        "reader.example.evil.example",
        "xreader.example",
        "127.0.0.1.evil.example",
        "user@localhost",
        "localhost:80:80",
        "localhost evil",
        "0.0.0.0",  # noqa: S104  a name to refuse, nothing is bound
        "[::]",
        "[::1",
        "2130706433",
        "localhost,evil.example",
        "lоcalhost".encode().decode("latin-1"),
        "",
    ],
)
def test_other_hosts_are_refused(guarded, host):
    """Look-alikes and rebound names are refused on every address, before anything else."""
    for path in ("/healthz", "/", "/v1/status", "/nowhere"):
        answer = guarded.ask("GET", path, Host=host)
        assert (answer.status, answer.code) == (421, "forbidden_host")


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Origin": FIREFOX},
        {"Origin": "chrome-extension://chfoemkjpgjfdfjncbgiidoeoikjiilh"},
        {"Origin": "http://localhost:8000", "Host": "localhost:8000"},
        {"Origin": "https://localhost", "Host": "localhost"},
        {"Sec_Fetch_Site": "none"},
        {"Sec_Fetch_Site": "same-origin"},
        {"Origin": FIREFOX, "Sec_Fetch_Site": "cross-site"},
    ],
)
def test_our_own_origins_may_ask(service, headers):
    """The extension in both browsers, the service's own pages, and clients that are no browser."""
    assert service.analyze(PAGE, **headers).status == 200


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "https://news.example"},
        {"Origin": "https://app.example"},
        {"Origin": "chrome-extension://aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
        {"Origin": "chrome-extension://chfoemkjpgjfdfjncbgiidoeoikjiilh.evil.example"},
        {"Origin": "moz-extension://evil"},
        {"Origin": FIREFOX + ".evil.example"},
        {"Origin": FIREFOX + ", " + FIREFOX},
        {"Origin": "http://localhost:3000", "Host": "localhost:8000"},
        {"Origin": "http://localhost:8000.evil.example", "Host": "localhost:8000"},
        {"Sec_Fetch_Site": "cross-site"},
        {"Sec_Fetch_Site": "same-site"},
    ],
)
def test_other_web_pages_may_not_ask(service, headers):
    """`null`, foreign pages and extensions, other ports and look-alikes are refused wherever it matters."""
    answers = [service.analyze(PAGE, **headers), service.ask("GET", "/v1/status", **headers)]
    assert {(answer.status, answer.code) for answer in answers} == {(403, "forbidden_origin")}


@pytest.mark.parametrize("origin", [FIREFOX, "https://news.example"])
def test_plain_text_with_an_origin_is_refused(service, origin):
    """Browsers let any page send plain text unasked, so nobody who has an origin may."""
    assert service.analyze(TEXT, "text/plain", Origin=origin).code == "forbidden_origin"


@pytest.mark.parametrize(
    "bearer", [None, "", "Bearer", "Bearer wrong", "Bearer open-sesam", "Basic open-sesame", "Bearer \xfc"]
)
@pytest.mark.parametrize(("method", "path"), [("POST", "/v1/analyze"), ("GET", "/v1/status"), ("GET", "/metrics")])
def test_the_token_is_asked_for(guarded, bearer, method, path):
    """Without the token, or with another, nothing is told."""
    headers = {} if bearer is None else {"Authorization": bearer}
    answer = guarded.ask(method, path, PAGE if method == "POST" else None, Content_Type="text/html", **headers)
    assert (answer.status, answer.code) == (401, "unauthorized")
    assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("scheme", ["Bearer", "bearer"])
def test_the_token_opens(guarded, scheme):
    """With the token the service answers as ever."""
    headers = {"Authorization": f"{scheme} open-sesame"}
    assert guarded.analyze(PAGE, **headers).status == 200
    assert guarded.ask("GET", "/metrics", **headers).status == 200


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/", "/docs", "/web/home.css", "/v1/openapi.json"])
def test_pages_and_health_need_no_token(guarded, path):
    """A monitor and a person who looks need no secret."""
    assert guarded.ask("GET", path).status == 200


def test_a_configured_origin_may_read_answers(guarded):
    """CORS is served to exactly the origins of the configuration, without credentials and for no private network."""
    app = {"Origin": "https://app.example"}
    asked = guarded.ask(
        "OPTIONS",
        "/v1/analyze",
        Access_Control_Request_Method="POST",
        Access_Control_Request_Headers="authorization, content-type",
        Access_Control_Request_Private_Network="true",
        **app,
    )
    assert asked.headers["access-control-allow-origin"] == "https://app.example"
    assert "authorization" in asked.headers["access-control-allow-headers"].lower()
    assert asked.headers["access-control-allow-private-network"] == "false"
    assert "access-control-allow-credentials" not in asked.headers
    answer = guarded.analyze(PAGE, Authorization="Bearer open-sesame", **app)
    assert (answer.status, answer.headers["access-control-allow-origin"]) == (200, "https://app.example")
    other = guarded.ask("OPTIONS", "/v1/analyze", Origin="https://app.example.evil.example")
    assert (other.code, "access-control-allow-origin" in other.headers) == ("forbidden_origin", False)


# ---- what else is served


def test_status_tells_what_the_server_is(service):
    """Name, version and limits, for the extension's test button."""
    status = service.ask("GET", "/v1/status").json
    assert (status["name"], status["api"]) == ("Sidelight", 1)
    assert status["limits"] == {"body_bytes": 8388608, "page_seconds": 5, "queue": 16}
    assert "en" in status["languages"]


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


@pytest.mark.parametrize("path", ["/", "/docs"])
def test_pages_fetch_nothing_from_elsewhere(service, path):
    """Every address in the pages is on this server, and no script stands inside them."""
    page = service.ask("GET", path).body.decode()
    for part in page.replace('href="/', "").replace('src="/', "").split("<"):
        assert "src=" not in part
        assert "href=" not in part
        assert not part.startswith("script>")


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


# ---- what a page may do to a worker


def test_a_spinning_page_costs_only_itself(exploding):
    """Its client gets a 504 after the limit, while the health check and a good page are answered beside it."""
    with ThreadPoolExecutor() as clients:
        spun = clients.submit(exploding.analyze, "spin", "text/plain")
        assert exploding.ask("GET", "/healthz").status == 200
        assert exploding.analyze(PAGE).status == 200
        assert not spun.done()
        assert (spun.result().status, spun.result().code) == (504, "analysis_timeout")


def test_a_crash_costs_only_itself(exploding):
    """A worker that dies is a 500 without detail for its own page; the workers after it are new."""
    before = {exploding.analyze("who", "text/plain").json["worker"] for _ in range(8)}
    for _ in range(4):
        answer = exploding.analyze("crash", "text/plain")
        assert (answer.status, answer.code) == (500, "internal")
    after = {exploding.analyze("who", "text/plain").json["worker"] for _ in range(8)}
    assert not before & after
    assert b'sidelight_worker_deaths_total{cause="crash"} 4.0' in exploding.ask("GET", "/metrics").body


def test_a_page_that_takes_all_memory_is_too_complex(exploding):
    """The worker has a bound of memory, and good pages are read after it."""
    answer = exploding.analyze("memory", "text/plain")
    assert (answer.status, answer.code) == (422, "page_too_complex")
    assert exploding.analyze(PAGE).status == 200


def test_a_fault_tells_no_detail(exploding):
    """An unexpected error is a bare 500; the log knows its kind and place under the request's id, but not its words."""
    answer = exploding.analyze("fault", "text/plain")
    assert (answer.status, answer.code) == (500, "internal")
    assert WORDS not in answer.body.decode() + exploding.log
    assert f"{answer.json['request_id']} ValueError at exploding_pages.py" in exploding.log


def test_one_client_gets_half_of_the_queue_and_the_rest_is_busy(exploding):
    """Of two workers and two places one client has two; when other clients took the rest, the server is busy."""
    with ThreadPoolExecutor() as clients:
        spinning = [clients.submit(exploding.analyze, "spin", "text/plain") for _ in range(2)]
        while b"sidelight_in_flight 2.0" not in exploding.ask("GET", "/metrics").body:
            pass
        refused = exploding.analyze(PAGE)
        assert (refused.status, refused.code) == (429, "too_many_requests")
        assert int(refused.headers["retry-after"]) > 0
        assert {client.result().status for client in spinning} == {504}
    assert exploding.analyze(PAGE).status == 200


def test_a_client_that_hangs_up_frees_its_worker(exploding):
    """Nobody waits for the answer any more, so nobody works on it."""
    with socket.create_connection(("127.0.0.1", exploding.port), PATIENCE) as line:
        line.sendall(
            b"POST /v1/analyze HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nspin"
        )
        while b"sidelight_in_flight 1.0" not in exploding.ask("GET", "/metrics").body:
            pass
    while b"sidelight_in_flight 0.0" not in exploding.ask("GET", "/metrics").body:
        pass
    assert b'sidelight_worker_deaths_total{cause="hang_up"} 1.0' in exploding.ask("GET", "/metrics").body


def test_the_service_stops_when_told(exploding):
    """SIGTERM lets a page that is being read finish, then everything ends, with status 0."""
    with ThreadPoolExecutor() as clients:
        reading = clients.submit(exploding.analyze, "spin", "text/plain")
        while b"sidelight_in_flight 1.0" not in exploding.ask("GET", "/metrics").body:
            pass
        exploding.process.terminate()
        assert reading.result().status == 504
    assert exploding.process.wait(PATIENCE) == 0


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
    """Whoever starts a second service reads which address is taken and how to choose another."""
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
