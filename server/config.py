"""What the person who runs the service decides: environment variables `SIDELIGHT_*`, read once at the start."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from ipaddress import ip_address
from typing import TypeVar

from msgspec import Struct

from server.admission import LIMITS, PageLimits

# The id that the `key` in extension/manifest.json fixes: Chromium sends it as the extension's Origin.
EXTENSION_ID = "chfoemkjpgjfdfjncbgiidoeoikjiilh"

_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?\Z")
_ORIGIN = re.compile(r"(?:https?|chrome-extension|moz-extension)://(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?\Z")
_TOKEN = re.compile(r"[\x21-\x7e]+\Z")

# What each limit of a page may be set to, by SIDELIGHT_MAX_ and its name. lxml loses what lies over 2,050 levels deep.
RANGES = {
    "body_bytes": (1024, 64 * 1024 * 1024),
    "tags": (100, 1_000_000),
    "depth": (16, 2_000),
    "attributes": (16, 10_000),
    "blank_run": (100, 10_000_000),
    "word_length": (100, 1_000_000),
}
PAGES_PER_MINUTE = 600  # of one client on a network

Value = TypeVar("Value")


class BadSetting(ValueError):
    """A setting that cannot be meant: the sentence names the variable, what it holds, and what it may hold."""


class Config(Struct, frozen=True, kw_only=True):
    """The settings of one service.

    `host` and `port` are where it listens; `token` is None where none is asked for; `hosts` are names, in lower case,
    that the service answers to beside the loopback ones; `public_url` is the origin under which a proxy shows it, None
    without one; `origins` may ask beside the extension and the service's own pages; `workers` are processes, `queue`
    the requests that may wait for one, `page_seconds` what one page may take; `pages_per_minute` are those of one
    client, None without a bound; `limits` are those of a page.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    trust_network: bool = False
    hosts: tuple[str, ...] = ()
    public_url: str | None = None
    origins: tuple[str, ...] = ()
    workers: int = 1
    queue: int = 16
    page_seconds: int = 5
    pages_per_minute: int | None = None
    limits: PageLimits = LIMITS

    def __post_init__(self) -> None:
        if not (is_loopback(self.host) or self.token or self.trust_network):
            raise BadSetting(
                f"SIDELIGHT_BIND is {self.host}: whoever reaches that address could use the server. Set SIDELIGHT_TOKEN"
                " to a secret that readers enter in the options, or SIDELIGHT_TRUST_NETWORK=1 if you trust the network"
            )


def read_config(environment: Mapping[str, str] = os.environ, port: int | None = None) -> Config:
    """The configuration in the environment; an empty variable counts as none, and `port` overrides the bind's.

    Raises: BadSetting.
    """

    def setting(name: str, read: Callable[[str], Value], default: Value, allowed: str) -> Value:
        raw = environment.get(f"SIDELIGHT_{name}", "").strip()
        try:
            return read(raw) if raw else default
        except ValueError:
            shown = "set" if name == "TOKEN" else repr(raw)
            raise BadSetting(f"SIDELIGHT_{name} is {shown}, but must be {allowed}") from None

    if port is not None and not 0 <= port <= 65535:
        raise BadSetting(f"--port is {port}, but must be a whole number from 0 to 65535")
    host, bind_port = setting("BIND", _bind, ("127.0.0.1", 8000), "ADDRESS:PORT, such as 127.0.0.1:8000 or [::1]:8000")
    return Config(
        host=host,
        port=bind_port if port is None else port,
        token=setting("TOKEN", _token, None, "visible ASCII characters without blanks"),
        trust_network=setting("TRUST_NETWORK", _switch, default=False, allowed="1 or 0"),
        hosts=setting("HOSTS", _each(_host), (), "host names without scheme or port, separated by commas"),
        public_url=setting("PUBLIC_URL", _public_url, None, "http(s)://HOST[:PORT] without a path"),
        origins=setting("ORIGINS", _each(_origin), (), "origins such as https://app.example, separated by commas"),
        workers=setting("WORKERS", _between(1, 256), _processors(), "a whole number from 1 to 256"),
        queue=setting("QUEUE", _between(0, 1000), 16, "a whole number from 0 to 1000"),
        page_seconds=setting("PAGE_SECONDS", _between(1, 300), 5, "a whole number of seconds from 1 to 300"),
        # on loopback every client is the same person, whose share of the queue is bound enough
        pages_per_minute=setting(
            "MAX_PAGES_PER_MINUTE",
            _between(1, 100_000),
            None if is_loopback(host) else PAGES_PER_MINUTE,
            "a whole number from 1 to 100000",
        ),
        limits=PageLimits(
            **{
                name: setting(
                    f"MAX_{name.upper()}",
                    _between(low, high),
                    getattr(LIMITS, name),
                    f"a whole number from {low} to {high}",
                )
                for name, (low, high) in RANGES.items()
            }
        ),
    )


def is_loopback(host: str) -> bool:
    """Whether a host name or address, without port or brackets, can only mean this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _processors() -> int:
    try:
        return len(os.sched_getaffinity(0))  # the share of a container, not the whole machine
    except AttributeError:
        return os.cpu_count() or 1  # macOS has no affinity


def _bind(raw: str) -> tuple[str, int]:
    host, colon, port = raw.rpartition(":")
    if not colon or (host.startswith("[") != host.endswith("]")):
        raise ValueError(raw)
    return _host(host.strip("[]")), _between(0, 65535)(port)


def _token(raw: str) -> str | None:
    if not _TOKEN.match(raw):
        raise ValueError(raw)
    return raw


def _switch(raw: str) -> bool:
    return bool(_between(0, 1)(raw))


def _host(raw: str) -> str:
    host = raw.lower().rstrip(".")
    try:
        return str(ip_address(host.strip("[]")))
    except ValueError:
        if not _NAME.match(host):
            raise
        return host


def _public_url(raw: str) -> str | None:
    if not raw.lower().startswith("http"):
        raise ValueError(raw)
    return _origin(raw.rstrip("/"))


def _origin(raw: str) -> str:
    origin = raw.lower()
    if not _ORIGIN.match(origin):
        raise ValueError(raw)
    return origin.removesuffix(":80" if origin.startswith("http:") else ":443")


def _each(read: Callable[[str], str]) -> Callable[[str], tuple[str, ...]]:
    return lambda raw: tuple(read(part.strip()) for part in raw.split(",") if part.strip())


def _between(low: int, high: int) -> Callable[[str], int]:
    def read(raw: str) -> int:
        if not (raw.isascii() and raw.isdigit() and low <= int(raw) <= high):
            raise ValueError(raw)
        return int(raw)

    return read
