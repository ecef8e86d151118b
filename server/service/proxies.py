"""What a proxy changes about a request: whose it seems to be, and the path under which the service is shown."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import IPv4Network, IPv6Network, ip_address
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment


def client_address(
    peer: str | None, forwarded: Iterable[str], proxies: tuple[IPv4Network | IPv6Network, ...]
) -> str | None:
    """Who asks: the last address in the chain that is no proxy of ours, so that nobody can name another.

    `peer` is the other end of the connection, None if it is not known; `forwarded` are the values of X-Forwarded-For,
    to which each proxy has added the address that it saw. werkzeug's ProxyFix counts hops instead: it believes every
    peer, and of two proxies in a row takes the inner one for the client.
    """
    chain = [address.strip() for value in forwarded for address in value.split(",")]
    client = peer
    while chain and client is not None and _is_one_of(client, proxies):
        client = chain.pop()
    return client


def under(prefix: str, app: WSGIApplication) -> WSGIApplication:
    """The application as it is shown under a path, whether the proxy takes the path away or passes it on."""

    def shown(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == prefix or path.startswith(f"{prefix}/"):
            environ["PATH_INFO"] = path[len(prefix) :]
        environ["SCRIPT_NAME"] = prefix
        return app(environ, start_response)

    return shown


def _is_one_of(address: str, proxies: tuple[IPv4Network | IPv6Network, ...]) -> bool:
    try:
        found = ip_address(address.partition("%")[0])
    except ValueError:
        return False
    # a socket for both kinds writes an IPv4 address as ::ffff:a.b.c.d
    found = getattr(found, "ipv4_mapped", None) or found
    return any(found in proxy for proxy in proxies)
