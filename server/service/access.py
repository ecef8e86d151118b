"""Who may ask: the Host, the Origin and the token of a request, checked before its body is read.

CORS alone stops neither DNS rebinding nor a form that posts, so nothing here relies on it: it only lets the origins
that `SIDELIGHT_ORIGINS` names read the answers.
"""

from __future__ import annotations

import re
from hmac import compare_digest
from ipaddress import ip_address

from flask import Flask
from flask_cors import CORS
from werkzeug.datastructures import Headers

from ..errors import ForbiddenHost, ForbiddenOrigin, Unauthorized
from .config import EXTENSION_ID, Config, is_loopback

_AUTHORITY = re.compile(r"(\[[0-9a-f:.]{2,45}\]|[a-z0-9._-]{1,253})(?::\d{1,5})?\Z")
_FIREFOX_EXTENSION = re.compile(r"moz-extension://[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
_CHROME_EXTENSION = f"chrome-extension://{EXTENSION_ID}"


def check_host(config: Config, headers: Headers) -> None:
    """Accept the names of this machine and of the configuration; ports may differ, a proxy's or a container's.

    Flask's TRUSTED_HOSTS does not do: it refuses `[::1]`, `127.9.9.9:80`, `localhost.` and `LOCALHOST:1`, and takes
    `localhost:80:80`. Raises: ForbiddenHost.
    """
    host = _host_of(headers.get("Host", ""))
    known = {*config.hosts, _host_of((config.public_origin or "").partition("://")[2])}
    if host is None or not (is_loopback(host) or host in known):
        raise ForbiddenHost("the server does not know itself by this name; SIDELIGHT_HOSTS can add it")


def check_origin(config: Config, headers: Headers, media_type: str) -> None:
    """Let the extension, the service's own pages, configured origins and plain clients ask, and no other web page.

    Raises: ForbiddenOrigin.
    """
    origin = headers.get("Origin")
    if origin is None:
        # a browser says so of every request; what is neither of these, or both, is another page's
        if headers.get("Sec-Fetch-Site", "none").lower() not in {"none", "same-origin"}:
            raise ForbiddenOrigin("another web page may not ask this server")
        return
    if media_type == "text/plain":
        raise ForbiddenOrigin("a web page may not send plain text: browsers let any page do that unasked")
    own = {f"{scheme}://{headers.get('Host', '').lower()}" for scheme in ("http", "https")} | {config.public_origin}
    allowed = origin in own | {_CHROME_EXTENSION, *config.origins} or _FIREFOX_EXTENSION.match(origin)
    if not allowed:
        raise ForbiddenOrigin("this origin may not ask this server; SIDELIGHT_ORIGINS can add it")


def check_token(config: Config, headers: Headers) -> None:
    """Raises: Unauthorized where a token is set and `Authorization: Bearer` does not bear it."""
    if config.token is None:
        return
    scheme, _, token = headers.get("Authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not compare_digest(token.strip().encode(), config.token.encode()):
        raise Unauthorized("the server asks for its token; enter it in the extension's options")


def share_answers(app: Flask, config: Config) -> None:
    """Let the pages of configured origins read answers of the API (CORS), exactly these and without credentials."""
    if config.origins:
        CORS(
            app,
            resources=r"/v1/.*",
            # as patterns with an end: flask-cors takes some literal origins for open patterns
            origins=[re.compile(re.escape(origin) + r"\Z") for origin in config.origins],
            methods=["GET", "POST"],
            allow_headers=["Authorization", "Content-Type", "Content-Encoding", "Content-Language", "Content-Location"],
            expose_headers=["Retry-After", "X-Request-Id"],
            max_age=600,
            allow_private_network=False,
        )


def client_of(address: str | None) -> str:
    """Whose share of the queue a request counts on: an IPv4 address, or the /64 that one IPv6 subscriber gets."""
    try:
        found = ip_address((address or "").partition("%")[0])
    except ValueError:
        return address or "unknown"
    return str(found) if found.version == 4 else found.exploded[:19]


def _host_of(authority: str) -> str | None:
    """The host without port, brackets and trailing dot, in lower case; None if it is no authority."""
    found = _AUTHORITY.match(authority.lower())
    if not found:
        return None
    host = found[1].strip("[]").removesuffix(".")
    try:
        return str(ip_address(host))
    except ValueError:
        return host
