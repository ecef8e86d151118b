"""What the person who runs the service decides: environment variables `SIDELIGHT_*`, read once at the start.

A setting is a field of `Config`, or of `PageLimits` if it bounds a page: its name, type, range, default and meaning.
The variables, the sentences that refuse a value, and the README's table are made of the fields.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from difflib import get_close_matches
from ipaddress import ip_address
from typing import Annotated, Any, NamedTuple, get_args, get_origin

import msgspec
from msgspec import Meta, Struct, field
from msgspec.structs import FieldInfo

from ..input_limits import LIMITS, PageLimits
from .setting_types import MOST_PORT, SECRETS, Address, Host, Network, Origin, PublicUrl, RedisUrl, Token

# The id that the `key` in extension/manifest.json fixes: Chromium sends it as the extension's Origin.
EXTENSION_ID = "chfoemkjpgjfdfjncbgiidoeoikjiilh"

PREFIX = "SIDELIGHT_"
PAGE_PREFIX = PREFIX + "MAX_"
DEFAULT_BIND = Address("127.0.0.1:8000")
PAGES_PER_MINUTE = 600  # of one client on a network
ALMOST = 0.8  # of two names' letters in common, 0-1, and one is taken for the other misspelt


class BadSetting(ValueError):
    """A setting that cannot be meant: the sentence names the variable, what it holds, and what it may hold."""


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
        return os.cpu_count() or 1  # macOS and Windows have no affinity


def says(meaning: str, *, unset: str = "none", low: int | None = None, high: int | None = None) -> Meta:
    """What the README says of a setting: its meaning, and what holds while it is not set, if the default is no text."""
    return Meta(description=meaning, ge=low, le=high, extra={"unset": unset})


class Config(Struct, frozen=True, kw_only=True):
    """The settings of one service. `limits` are those of a page, each a variable of its own."""

    bind: Annotated[
        Address, says("where it listens; `--port` overrides the port. Anything but loopback needs one of the next two")
    ] = DEFAULT_BIND
    token: Annotated[
        Token | None,
        says("a secret that every request must bear (`Authorization: Bearer …`); enter it in the extension's options"),
    ] = None
    trust_network: Annotated[bool, says("`1`: anyone who reaches the port may use it")] = False
    hosts: Annotated[
        tuple[Host, ...], says("names the server answers to beside the loopback ones, separated by commas")
    ] = ()
    public_url: Annotated[
        PublicUrl | None,
        says("the address under which a proxy shows it, with the path if it is not the proxy's root"),
    ] = None
    proxies: Annotated[
        tuple[Network, ...],
        says("proxies whose `X-Forwarded-For` is believed, so that each reader has a share of the queue"),
    ] = ()
    origins: Annotated[
        tuple[Origin, ...], says("web origins that may ask, beside the extension and the server's own pages")
    ] = ()
    redis_url: Annotated[
        RedisUrl | None,
        says(
            "a Redis that counts the pages of each client for all replicas; while it does not answer, each counts alone"
        ),
    ] = None
    workers: Annotated[int, says("worker processes", unset="one a core", low=1, high=256)] = field(
        default_factory=processors
    )
    queue: Annotated[int, says("requests that may wait for one; one client gets at most half", low=0, high=1000)] = 16
    page_seconds: Annotated[int, says("how long one page may take", low=1, high=300)] = 5
    max_pages_per_minute: Annotated[
        int | None,
        says(
            "the pages of one client",
            unset=f"`{PAGES_PER_MINUTE}` on a network or behind a proxy, no bound on loopback",
            low=1,
            high=100_000,
        ),
    ] = None
    limits: PageLimits = LIMITS

    def __post_init__(self) -> None:
        if not (is_loopback(self.bind.host) or self.token or self.trust_network):
            raise BadSetting(
                f"{PREFIX}BIND is {self.bind}: anyone who reaches that address could use the server. Set {PREFIX}TOKEN"
                f" to a secret that readers enter in the options, or {PREFIX}TRUST_NETWORK=1 if you trust the network"
            )

    @property
    def public_origin(self) -> str | None:
        """Where a proxy shows the service; None without one."""
        return self.public_url.origin if self.public_url else None

    @property
    def path_prefix(self) -> str:
        """The path under which a proxy shows it; empty for its root."""
        return self.public_url.path if self.public_url else ""

    @property
    def pages_per_minute(self) -> int | None:
        """The pages of one client; None without a bound.

        On loopback every client is the same person, whose share of the queue is bound enough, but for those of a proxy.
        """
        usual = None if is_loopback(self.bind.host) and not self.proxies else PAGES_PER_MINUTE
        return self.max_pages_per_minute or usual


class Setting(NamedTuple):
    """A variable, and the field that it sets; `kind` is the field's type, without None."""

    variable: str
    kind: Any
    meta: Meta
    field: FieldInfo

    @property
    def meaning(self) -> str:
        """As the README tells it."""
        return str(self.meta.description)

    @property
    def allowed(self) -> str:
        """The end of the sentence that refuses a value."""
        if self.kind is bool:
            return "1 or 0"
        if self.kind is int:
            return f"a whole number from {self.meta.ge} to {self.meta.le}"
        return str(self._text_type.allowed)

    @property
    def default(self) -> str:
        """As the README tells it."""
        default = self.field.default
        if isinstance(default, str | int):
            return f"`{int(default) if isinstance(default, bool) else default}`"
        return str((self.meta.extra or {})["unset"])

    def read(self, text: str) -> object:
        """The field's value. Raises: BadSetting."""
        values = [part.strip() for part in text.split(",") if part.strip()]
        given = values if get_origin(self.kind) is tuple else text
        kind: Any = Annotated[self.kind, self.meta]
        try:
            # not strict: a number is given as text
            return msgspec.convert(given, kind, strict=False, dec_hook=lambda text_type, value: text_type(value))
        except msgspec.ValidationError:
            shown = "set" if self.kind in SECRETS else repr(text)
            raise BadSetting(f"{self.variable} is {shown}, but must be {self.allowed}") from None

    @property
    def _text_type(self) -> Any:  # noqa: ANN401  those of setting_types.py have nothing in common but being texts
        return get_args(self.kind)[0] if get_origin(self.kind) is tuple else self.kind


def settings() -> tuple[Setting, ...]:
    """All of them, in their order."""
    return *_settings_of(Config, PREFIX), *_settings_of(PageLimits, PAGE_PREFIX)


def _settings_of(struct: type[Struct], prefix: str) -> list[Setting]:
    found = []
    for one in msgspec.structs.fields(struct):
        if get_origin(one.type) is Annotated:
            kind, meta = get_args(one.type)
            known = get_args(kind)[0] if type(None) in get_args(kind) else kind
            found.append(Setting(prefix + one.name.upper(), known, meta, one))
    return found


def read_config(environment: Mapping[str, str] = os.environ, port: int | None = None) -> Config:
    """The configuration in the environment; an empty variable counts as none, and `port` overrides the bind's.

    Raises: BadSetting.
    """
    _refuse_misspelt(environment)
    limits = PageLimits(**_read(_settings_of(PageLimits, PAGE_PREFIX), environment))
    given = _read(_settings_of(Config, PREFIX), environment)
    if port is not None:
        if not 0 <= port <= MOST_PORT:
            raise BadSetting(f"--port is {port}, but must be a whole number from 0 to {MOST_PORT}")
        given["bind"] = given.get("bind", DEFAULT_BIND).with_port(port)
    return Config(**given, limits=limits)


def _read(some: list[Setting], environment: Mapping[str, str]) -> dict[str, Any]:
    """The fields that are set, by their names."""
    told = [(setting, environment.get(setting.variable, "").strip()) for setting in some]
    return {setting.field.name: setting.read(text) for setting, text in told if text}


def _refuse_misspelt(environment: Mapping[str, str]) -> None:
    """A name that is almost a setting's: a server whose token is misspelt would have none.

    Others are left alone, for Kubernetes sets variables named after every service, such as SIDELIGHT_PORT.
    """
    names = [setting.variable.removeprefix(PREFIX) for setting in settings()]
    for variable in sorted(environment):
        name = variable.removeprefix(PREFIX)
        meant = get_close_matches(name, names, n=1, cutoff=ALMOST) if variable.startswith(PREFIX) else []
        if meant and name not in names:
            raise BadSetting(f"{variable} is no setting; {PREFIX}{meant[0]} is one")
