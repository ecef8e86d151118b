"""What the person who runs the service decides: environment variables `SIDELIGHT_*`, read once at the start."""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import Any

from msgspec import Struct

from ..input_limits import LIMITS, PageLimits
from .settings import PAGE_LIMITS, SETTINGS, Setting

# The id that the `key` in extension/manifest.json fixes: Chromium sends it as the extension's Origin.
EXTENSION_ID = "chfoemkjpgjfdfjncbgiidoeoikjiilh"

PREFIX = "SIDELIGHT_"
SECRET = {"TOKEN", "REDIS_URL"}  # what they hold is not shown
PAGES_PER_MINUTE = 600  # of one client on a network
ALMOST = 0.8  # of two names' letters in common, 0-1, and one is taken for the other misspelt


class BadSetting(ValueError):
    """A setting that cannot be meant: the sentence names the variable, what it holds, and what it may hold."""


class Config(Struct, frozen=True, kw_only=True):
    """The settings of one service.

    `host` and `port` are where it listens; `token` is None where none is asked for; `hosts` are names, in lower case,
    that the service answers to beside the loopback ones; `public_origin` is where a proxy shows it, None without one,
    and `prefix` the path there, "" for its root; `proxies` are believed when they tell a client's address; `origins`
    may ask beside the extension and the service's own pages; `workers` are processes, `queue` the requests that may
    wait for one, `page_seconds` what one page may take; `pages_per_minute` are those of one client, None without a
    bound; `redis_url` is where all replicas count them, None for here; `limits` are those of a page.
    """

    host: str = "127.0.0.1"
    port: int = 8000
    token: str | None = None
    trust_network: bool = False
    hosts: tuple[str, ...] = ()
    public_origin: str | None = None
    prefix: str = ""
    proxies: tuple[IPv4Network | IPv6Network, ...] = ()
    origins: tuple[str, ...] = ()
    workers: int = 1
    queue: int = 16
    page_seconds: int = 5
    pages_per_minute: int | None = None
    redis_url: str | None = None
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
    if port is not None and not 0 <= port <= 65535:
        raise BadSetting(f"--port is {port}, but must be a whole number from 0 to 65535")
    _refuse_misspelt(environment)
    read = {setting.name: _value(setting, environment) for setting in SETTINGS}
    host, bind_port = read["BIND"]
    origin, prefix = read["PUBLIC_URL"] or (None, "")
    # on loopback every client is the same person, whose share of the queue is bound enough, but for those of a proxy
    usual = None if is_loopback(host) and not read["PROXIES"] else PAGES_PER_MINUTE
    return Config(
        host=host,
        port=bind_port if port is None else port,
        token=read["TOKEN"],
        trust_network=read["TRUST_NETWORK"],
        hosts=read["HOSTS"],
        public_origin=origin,
        prefix=prefix,
        proxies=read["PROXIES"],
        origins=read["ORIGINS"],
        workers=read["WORKERS"] or processors(),
        queue=read["QUEUE"],
        page_seconds=read["PAGE_SECONDS"],
        pages_per_minute=read["MAX_PAGES_PER_MINUTE"] or usual,
        redis_url=read["REDIS_URL"],
        limits=PageLimits(**{name: read[setting.name] for name, setting in PAGE_LIMITS.items()}),
    )


def _value(setting: Setting, environment: Mapping[str, str]) -> Any:  # noqa: ANN401  as many types as settings
    raw = environment.get(PREFIX + setting.name, "").strip() or setting.default
    try:
        return None if raw is None else setting.read(raw)
    except ValueError:
        shown = "set" if setting.name in SECRET else repr(raw)
        raise BadSetting(f"{PREFIX}{setting.name} is {shown}, but must be {setting.allowed}") from None


def _refuse_misspelt(environment: Mapping[str, str]) -> None:
    """A name that is almost a setting's: a server whose token is misspelt would have none.

    Others are left alone, for Kubernetes sets variables named after every service, such as SIDELIGHT_PORT.
    """
    names = [setting.name for setting in SETTINGS]
    for variable in sorted(environment):
        name = variable.removeprefix(PREFIX)
        meant = get_close_matches(name, names, n=1, cutoff=ALMOST) if variable.startswith(PREFIX) else []
        if meant and name not in names:
            raise BadSetting(f"{variable} is no setting; {PREFIX}{meant[0]} is one")


def is_loopback(host: str) -> bool:
    """Whether a host name or address, without port or brackets, can only mean this machine."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def processors() -> int:
    """The cores that this process may use."""
    try:
        return len(os.sched_getaffinity(0))  # the share of a container, not the whole machine
    except AttributeError:
        return os.cpu_count() or 1  # macOS has no affinity
