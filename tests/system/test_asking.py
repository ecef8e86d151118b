"""Who may ask: hosts, origins and tokens of a real process on a real port, as attackers would send them."""

from __future__ import annotations

import socket

import pytest
from running_service import PAGE, PATIENCE, SYSTEMS, LiveService

FIREFOX = "moz-extension://0b5d3c1e-7a55-4c1d-9a3f-1f2e3d4c5b6a"
CHROME = "chrome-extension://chfoemkjpgjfdfjncbgiidoeoikjiilh"
TEXT = "The ferry left at nine on Monday, an hour late, with forty people on board.\n\nNobody had slept."


@pytest.fixture(scope="module", params=SYSTEMS.values(), ids=SYSTEMS)
def service(request):
    """The service as `make run` starts it, on systems with POSIX and without."""
    with LiveService(*request.param) as live:
        yield live


@pytest.fixture(scope="module", params=SYSTEMS.values(), ids=SYSTEMS)
def guarded(request):
    """A service that asks for a token, is known by a name, and lets one web page ask."""
    settings = {"TOKEN": "open-sesame", "HOSTS": "reader.example", "ORIGINS": "https://app.example"}
    with LiveService(*request.param, **settings) as live:
        yield live


def say(service: LiveService, head: bytes) -> bytes:
    """The first line of the answer to this head."""
    with socket.create_connection(("127.0.0.1", service.port), PATIENCE) as line:
        line.sendall(head + b"\r\nConnection: close\r\n\r\n")
        return b"".join(iter(lambda: line.recv(65536), b"")).partition(b"\r\n")[0]


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
        {"Origin": FIREFOX.upper()},
        {"Origin": FIREFOX + ":80"},
        {"Origin": FIREFOX + "/"},
        {"Origin": FIREFOX.replace("moz-", "chrome-")},
        {"Origin": CHROME + "/"},
        {"Origin": CHROME.upper()},
        {"Origin": CHROME.replace("chrome-", "moz-")},
        {"Origin": "http://[::1]:8000", "Host": "[::1]:8001"},
        {"Origin": "http://127.0.0.1:8000", "Host": "localhost:8000"},
        {"Sec_Fetch_Site": "CROSS-SITE"},
        {"Sec_Fetch_Site": "some-other-site"},
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


@pytest.mark.parametrize(
    "path", ["/healthz", "/readyz", "/", "/receive", "/bookmarklet", "/docs", "/web/reading.css", "/v1/openapi.json"]
)
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


@pytest.mark.parametrize(
    "head",
    [
        b"GET /v1/status HTTP/1.1\r\nHost: localhost\r\nHost: evil.example",
        b"GET /v1/status HTTP/1.1\r\nHost: evil.example\r\nHost: localhost",
        b"GET /v1/status HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nOrigin: " + FIREFOX.encode(),
        b"GET /v1/status HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site",
        b"GET http://evil.example/v1/status HTTP/1.1\r\nHost: evil.example",
        b"GET /v1/status HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: localhost",
        b"GET /v1/status HTTP/1.1\r\nHost: evil.example\r\nForwarded: host=localhost",
        b"GET /v1/status HTTP/1.1",
        b"GET /v1/status HTTP/1.0",
    ],
)
def test_what_is_said_twice_or_for_another_opens_nothing(service, head):
    """Two hosts, origins or sites, an address for a target, forwarded headers and no host at all: none is let in."""
    assert say(service, head).split()[1] in {b"400", b"403", b"421"}


def test_forwarded_headers_change_nothing(service):
    """A header about forwarding is not believed: neither host, scheme, address nor path comes from it."""
    forwarded = {
        "X_Forwarded_Host": "evil.example",
        "X_Forwarded_For": "203.0.113.9",
        "X_Forwarded_Proto": "https",
        "X_Forwarded_Prefix": "/evil",
        "X_Script_Name": "/evil",
        "Forwarded": "for=203.0.113.9;host=evil.example;proto=https",
    }
    answer = service.analyze(PAGE, **forwarded)
    assert answer.status == 200
    assert "evil" not in str(answer.headers) + answer.body.decode()
    assert service.ask("GET", "/healthz", Host="evil.example", **forwarded).code == "forbidden_host"


@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain", ""])
@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_form_of_another_page_cannot_ask(service, kind, site):
    """What browsers send unasked for any page is refused, with or without an origin."""
    for origin in ({}, {"Origin": "null"}, {"Origin": "https://news.example"}):
        answer = service.analyze(PAGE, kind, Sec_Fetch_Site=site, Sec_Fetch_Mode="navigate", **origin)
        assert (answer.status, answer.code) == (403, "forbidden_origin")


@pytest.mark.parametrize("token", ["?token=open-sesame", "?access_token=open-sesame"])
def test_a_token_in_the_address_opens_nothing(guarded, token):
    """Proxies log addresses."""
    assert guarded.ask("GET", f"/v1/status{token}").code == "unauthorized"
    assert guarded.ask("GET", "/v1/status", Cookie="token=open-sesame").code == "unauthorized"


def test_a_private_network_is_opened_to_nobody(service):
    """A page of the internet that asks whether it may reach into this network is not told yes."""
    for origin in ("https://news.example", FIREFOX, CHROME):
        answer = service.ask(
            "OPTIONS",
            "/v1/analyze",
            Origin=origin,
            Access_Control_Request_Method="POST",
            Access_Control_Request_Private_Network="true",
        )
        assert answer.headers.get("access-control-allow-private-network") != "true"
        assert "access-control-allow-origin" not in answer.headers
