"""What the text of a setting can be. A value that cannot be meant cannot be made; `allowed` says what can.

Each is the text in the form in which requests are compared with it.
"""

from __future__ import annotations

import re
from ipaddress import ip_address, ip_network
from typing import Self
from urllib.parse import urlsplit

_NAME = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_])?\Z")
_ORIGIN = re.compile(r"(?:https?|chrome-extension|moz-extension)://(?:\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?\Z")
_TOKEN = re.compile(r"[\x21-\x7e]+\Z")
_PATH = re.compile(r"(?:/[A-Za-z0-9._~-]+)*/?\Z")
MOST_PORT = 65_535


class Host(str):
    """A name, or an address without brackets."""

    __slots__ = ()
    allowed = "host names without scheme or port, separated by commas"

    def __new__(cls, text: str) -> Self:
        """Raises: ValueError."""
        host = text.lower().rstrip(".")
        try:
            return super().__new__(cls, ip_address(host.strip("[]")))
        except ValueError:
            if not _NAME.match(host):
                raise
            return super().__new__(cls, host)


class Address(str):
    """A host and a port to listen at."""

    __slots__ = ()
    allowed = "ADDRESS:PORT, such as 127.0.0.1:8000 or [::1]:8000"

    def __new__(cls, text: str) -> Self:
        """Raises: ValueError."""
        host, colon, port = text.rpartition(":")
        is_port = port.isascii() and port.isdigit() and int(port) <= MOST_PORT
        if not colon or host.startswith("[") != host.endswith("]") or not is_port:
            raise ValueError(text)
        host = Host(host.strip("[]"))
        return super().__new__(cls, f"[{host}]:{port}" if ":" in host else f"{host}:{port}")

    @property
    def host(self) -> str:
        """Without brackets."""
        return self.rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        """0 is any that is free."""
        return int(self.rpartition(":")[2])

    def with_port(self, port: int) -> Self:
        """The same host at another port."""
        return type(self)(f"{self.rpartition(':')[0]}:{port}")


class Token(str):
    """A secret."""

    __slots__ = ()
    allowed = "visible ASCII characters without blanks"

    def __new__(cls, text: str) -> Self:
        """Raises: ValueError."""
        if not _TOKEN.match(text):
            raise ValueError
        return super().__new__(cls, text)


class Origin(str):
    """An origin as browsers write it."""

    __slots__ = ()
    allowed = "origins such as https://app.example, separated by commas"

    def __new__(cls, text: str) -> Self:
        """Raises: ValueError."""
        origin = text.lower()
        if not _ORIGIN.match(origin):
            raise ValueError(text)
        return super().__new__(cls, origin.removesuffix(":80" if origin.startswith("http:") else ":443"))


class PublicUrl(str):
    """An address on the web, without a slash at its end."""

    __slots__ = ()
    allowed = "http(s)://HOST[:PORT][/PATH]"

    def __new__(cls, text: str) -> Self:
        """Raises: ValueError."""
        parts = urlsplit(text)
        is_web = parts.scheme.lower() in {"http", "https"}
        if not is_web or parts.query or parts.fragment or not _PATH.match(parts.path):
            raise ValueError(text)
        return super().__new__(cls, Origin(f"{parts.scheme}://{parts.netloc}") + parts.path.rstrip("/"))

    @property
    def origin(self) -> str:
        """Without the path."""
        return "/".join(self.split("/")[:3])

    @property
    def path(self) -> str:
        """Empty for the root."""
        return self.removeprefix(self.origin)


class Network(str):
    """An address, or all that share its first bits."""

    __slots__ = ()
    allowed = "addresses or networks such as 10.0.0.0/8, separated by commas"

    def __new__(cls, text: str) -> Self:
        """Raises: ValueError."""
        return super().__new__(cls, ip_network(text))


class RedisUrl(str):
    """An address of Redis, which may hold its password."""

    __slots__ = ()
    allowed = "redis(s)://[:PASSWORD@]HOST[:PORT][/DATABASE] or unix:///PATH"

    def __new__(cls, text: str) -> Self:
        """Raises: ValueError."""
        parts = urlsplit(text)
        is_socket = parts.scheme == "unix"
        where = parts.path if is_socket else parts.hostname and parts.port != 0
        database = "" if is_socket else parts.path.lstrip("/")
        if parts.scheme not in {"redis", "rediss", "unix"} or not where or not (database.isdigit() or not database):
            raise ValueError
        return super().__new__(cls, text)


SECRETS = (Token, RedisUrl)  # what they hold is not shown
