"""What a proxy may tell, and what nobody can tell in its place."""

from __future__ import annotations

from ipaddress import ip_network

import pytest

from server.service.proxies import client_address, under

PROXIES = (ip_network("10.0.0.0/8"), ip_network("::1"))


@pytest.mark.parametrize(
    ("peer", "forwarded", "client"),
    [
        ("192.0.2.7", [], "192.0.2.7"),
        ("192.0.2.7", ["198.51.100.1"], "192.0.2.7"),
        ("10.0.0.2", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.2", ["203.0.113.9, 198.51.100.1"], "198.51.100.1"),
        ("10.0.0.2", ["203.0.113.9", "198.51.100.1, 10.0.0.3"], "198.51.100.1"),
        ("::ffff:10.0.0.2", ["198.51.100.1"], "198.51.100.1"),
        ("::1", ["2001:db8::5"], "2001:db8::5"),
        ("10.0.0.2", ["unknown"], "unknown"),
        ("10.0.0.2", [], "10.0.0.2"),
        (None, ["198.51.100.1"], None),
    ],
)
def test_the_client_is_the_last_address_that_is_no_proxy(peer, forwarded, client):
    """Only what a trusted proxy added is believed: what stands before it, the client may have written itself."""
    assert client_address(peer, forwarded, PROXIES) == client


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        ("/sidelight/healthz", "/healthz"),
        ("/sidelight", ""),
        ("/healthz", "/healthz"),
        ("/sidelights/healthz", "/sidelights/healthz"),
    ],
)
def test_a_path_is_the_same_with_and_without_the_prefix(path, shown):
    """Some proxies take their path away before they pass a request on, and some do not."""
    seen = {}

    def app(environ, _start_response):
        seen.update(environ)
        return []

    under("/sidelight", app)({"PATH_INFO": path}, None)
    assert (seen["SCRIPT_NAME"], seen["PATH_INFO"]) == ("/sidelight", shown)
