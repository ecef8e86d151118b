"""Addresses as pages write them → absolute ones."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from .text import UNSEEN

# Nearly all addresses are written in one of these two ways, which need no parser of addresses.
PLAIN_ADDRESS = re.compile(r"https?://[\w-][\w.-]*(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE)
ORIGIN = re.compile(r"https?://[^/?#]+", re.IGNORECASE)
SAME_SITE = re.compile(r"/(?!/)(?!\S*/\.)\S*$")


def absolute_url(href: str | None, base: str | None) -> str | None:
    """The address as absolute http(s); None if it is none."""
    if not href:
        return None
    address = UNSEEN.sub("", href).strip()
    origin = ORIGIN.match(base) if base and SAME_SITE.match(address) else None
    if origin:
        address = origin[0] + address
    if PLAIN_ADDRESS.fullmatch(address):
        return address
    try:
        address = urljoin(base or "", address)
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in {"http", "https"} and parts.hostname else None
