"""Linear checks before any parser."""

from __future__ import annotations

from server.errors import BadRequest
from server.model import Page


def admit_page(page: Page) -> Page:
    """Return the page, if it can be read in bounded time."""
    if (page.html is None) == (page.text is None):
        raise BadRequest("give exactly one of html and text")
    return page
