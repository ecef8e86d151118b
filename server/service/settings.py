"""The settings, a row each: its name, what it may hold, and what it means. The README's table is made of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from ..input_limits import LIMITS

_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?\Z")
_ORIGIN = re.compile(r"(?:https?|chrome-extension|moz-extension)://(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?\Z")
_TOKEN = re.compile(r"[\x21-\x7e]+\Z")
_PREFIX = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/?\Z")


class Setting(NamedTuple):
    """The variable `SIDELIGHT_` and `name`: `read` makes its value of the text, or raises ValueError.

    `allowed` ends the sentence that refuses a text; `default` is what holds when it is not set, as text, None where the
    configuration decides by itself, which `unset` describes.
    """

    name: str
    read: Callable[[str], Any]
    allowed: str
    default: str | None
    unset: str
    meaning: str


def between(low: int, high: int) -> Callable[[str], int]:
    """Reads a whole number within a range, both ends included."""

    def read(raw: str) -> int:
        if not (raw.isascii() and raw.isdigit() and low <= int(raw) <= high):
            raise ValueError(raw)
        return int(raw)

    return read


def read_bind(raw: str) -> tuple[str, int]:
    """An address and a port."""
    host, colon, port = raw.rpartition(":")
    if not colon or (host.startswith("[") != host.endswith("]")):
        raise ValueError(raw)
    return read_host(host.strip("[]")), between(0, 65535)(port)


def read_token(raw: str) -> str:
    """A secret."""
    if not _TOKEN.match(raw):
        raise ValueError(raw)
    return raw


def read_switch(raw: str) -> bool:
    """1 or 0."""
    return bool(between(0, 1)(raw))


def read_host(raw: str) -> str:
    """A name or an address as requests are compared with it."""
    host = raw.lower().rstrip(".")
    try:
        return str(ip_address(host.strip("[]")))
    except ValueError:
        if not _NAME.match(host):
            raise
        return host


def read_public_url(raw: str) -> tuple[str, str]:
    """An address on the web, as its origin and its path without a last slash, "" for none."""
    parts = urlsplit(raw)
    if parts.scheme.lower() not in {"http", "https"} or parts.query or parts.fragment or not _PREFIX.match(parts.path):
        raise ValueError(raw)
    return read_origin(f"{parts.scheme}://{parts.netloc}"), parts.path.rstrip("/")


def read_origin(raw: str) -> str:
    """An origin as browsers write it."""
    origin = raw.lower()
    if not _ORIGIN.match(origin):
        raise ValueError(raw)
    return origin.removesuffix(":80" if origin.startswith("http:") else ":443")


def read_network(raw: str) -> IPv4Network | IPv6Network:
    """An address, or all that share its first bits."""
    return ip_network(raw)


def read_redis_url(raw: str) -> str:
    """An address of Redis."""
    parts = urlsplit(raw)
    where = parts.path if parts.scheme == "unix" else parts.hostname and parts.port != 0
    database = parts.path.lstrip("/") if parts.scheme != "unix" else ""
    if parts.scheme not in {"redis", "rediss", "unix"} or not where or not (database.isdigit() or not database):
        raise ValueError(raw)
    return raw


def each(read: Callable[[str], Any]) -> Callable[[str], tuple[Any, ...]]:
    """Reads several, separated by commas."""
    return lambda raw: tuple(read(part.strip()) for part in raw.split(",") if part.strip())


def whole(name: str, span: tuple[int, int], default: str | None, meaning: str, unset: str = "") -> Setting:
    """A row for a whole number; `span` are the lowest and the highest."""
    return Setting(name, between(*span), "a whole number from {} to {}".format(*span), default, unset, meaning)


def page_limit(name: str, span: tuple[int, int], meaning: str) -> Setting:
    """A row for a limit of a page."""
    return whole(f"MAX_{name.upper()}", span, str(getattr(LIMITS, name)), meaning)


PAGE_LIMITS = {
    "body_bytes": page_limit("body_bytes", (1024, 64 * 1024 * 1024), "the bytes of a page, as sent and as inflated"),
    "tags": page_limit("tags", (100, 1_000_000), "its tags"),
    # lxml loses what lies over 2,050 levels deep
    "depth": page_limit("depth", (16, 2_000), "how deep its elements lie in each other"),
    "attributes": page_limit("attributes", (16, 10_000), "the attributes of one tag"),
    "blank_run": page_limit("blank_run", (100, 10_000_000), "the white space in a row"),
    "word_length": page_limit("word_length", (100, 1_000_000), "the letters of one word"),
    "text_length": page_limit("text_length", (1_000, 100_000_000), "the characters of its text, without its tags"),
}
SETTINGS = (
    Setting(
        "BIND",
        read_bind,
        "ADDRESS:PORT, such as 127.0.0.1:8000 or [::1]:8000",
        "127.0.0.1:8000",
        "",
        "where it listens; `--port` overrides the port. Anything but loopback needs one of the next two",
    ),
    Setting(
        "TOKEN",
        read_token,
        "visible ASCII characters without blanks",
        None,
        "none",
        "a secret that every request must bear (`Authorization: Bearer …`); enter it in the extension's options",
    ),
    Setting("TRUST_NETWORK", read_switch, "1 or 0", "0", "", "`1`: whoever reaches the port may use it"),
    Setting(
        "HOSTS",
        each(read_host),
        "host names without scheme or port, separated by commas",
        "",
        "none",
        "names the server answers to beside the loopback ones, separated by commas",
    ),
    Setting(
        "PUBLIC_URL",
        read_public_url,
        "http(s)://HOST[:PORT][/PATH]",
        None,
        "none",
        "the address under which a proxy shows it, with the path if it is not the proxy's root",
    ),
    Setting(
        "PROXIES",
        each(read_network),
        "addresses or networks such as 10.0.0.0/8, separated by commas",
        "",
        "none",
        "proxies whose `X-Forwarded-For` is believed, so that each reader has a share of the queue",
    ),
    Setting(
        "ORIGINS",
        each(read_origin),
        "origins such as https://app.example, separated by commas",
        "",
        "none",
        "web origins that may ask, beside the extension and the server's own pages",
    ),
    Setting(
        "REDIS_URL",
        read_redis_url,
        "redis(s)://[:PASSWORD@]HOST[:PORT][/DATABASE] or unix:///PATH",
        None,
        "none",
        "a Redis that counts the pages of each client for all replicas; while it does not answer, each counts alone",
    ),
    whole("WORKERS", (1, 256), None, "worker processes", unset="one a core"),
    whole("QUEUE", (0, 1000), "16", "requests that may wait for one; one client gets at most half"),
    whole("PAGE_SECONDS", (1, 300), "5", "how long one page may take"),
    whole(
        "MAX_PAGES_PER_MINUTE",
        (1, 100_000),
        None,
        "the pages of one client",
        unset="`600` on a network or behind a proxy, no bound on loopback",
    ),
    *PAGE_LIMITS.values(),
)
