"""Access: what counts as one client, and how hosts are compared. The live service tests the rest."""

from __future__ import annotations

import pytest
from werkzeug.datastructures import Headers

from server.errors import ForbiddenHost, ForbiddenOrigin
from server.service.access import check_host, check_origin, client_of
from server.service.config import Config
from server.service.setting_types import Host, PublicUrl

BEHIND_A_PROXY = Config(public_url=PublicUrl("https://reader.example"), hosts=(Host("192.168.1.5"), Host("fe80::1")))


@pytest.mark.parametrize("host", ["reader.example", "READER.example.:443", "192.168.1.5:8000", "[FE80:0::1]:8000"])
def test_the_names_of_the_configuration_are_ours(host):
    """The public name and added hosts, however they are written."""
    check_host(BEHIND_A_PROXY, Headers({"Host": host}))


@pytest.mark.parametrize("host", ["reader.example..", "192.168.1.50", "fe80::1", "reader.example:port"])
def test_what_is_no_such_name_is_not(host):
    """Whatever is not exactly a name with a port is refused."""
    with pytest.raises(ForbiddenHost):
        check_host(BEHIND_A_PROXY, Headers({"Host": host}))


def test_a_request_without_host_is_refused():
    """HTTP/1.0 clients that name no host cannot be told from rebinding."""
    with pytest.raises(ForbiddenHost):
        check_host(BEHIND_A_PROXY, Headers())


def test_the_public_address_is_our_own_origin():
    """Behind a proxy our own pages come from the public address, whatever Host the proxy sends."""
    host = {"Host": "127.0.0.1:8000"}
    check_origin(BEHIND_A_PROXY, Headers({**host, "Origin": "https://reader.example"}), "text/html")
    with pytest.raises(ForbiddenOrigin):
        check_origin(BEHIND_A_PROXY, Headers({**host, "Origin": "http://reader.example"}), "text/html")


@pytest.mark.parametrize(
    ("address", "client"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:0db8:0001:0002"),
        ("2001:db8:1:2::9", "2001:0db8:0001:0002"),
        ("fe80::1%eth0", "fe80:0000:0000:0000"),
        (None, "unknown"),
    ],
)
def test_a_client_is_an_address_or_a_subscriber(address, client):
    """One IPv6 subscriber has 2**64 addresses, and one share."""
    assert client_of(address) == client
