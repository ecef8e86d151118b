"""A person at a browser: opens pages, clicks the button, reads the sidebar."""

from __future__ import annotations

import json

from surface import Browser, Surface


class Reader:
    """The person at `browser`; `service` is the address that the extension asks, `pages` that of the fixtures."""

    def __init__(self, browser: Browser, service: str, pages: str) -> None:
        self.browser, self.service, self.pages = browser, service, pages

    def set_server(self, address: str, token: str = "") -> Surface:
        """Fill in the options page and press its test button; the page, with the outcome on it."""
        options = self.browser.open_options()
        options.wait("document.querySelector('#shortcut').textContent")  # the last that the page fills in
        options.fill("#server", address)
        options.fill("#token", token)
        options.click("#save")
        options.wait("!['testing', undefined].includes(document.querySelector('#outcome').dataset.outcome)")
        return options

    def open(self, slug: str) -> Surface:
        """Load a fixture page."""
        return self.browser.open(f"{self.pages}/{slug}/source.html")

    def read(self, slug: str, outcome: str = "ready") -> tuple[Surface, Surface]:
        """Load a fixture page and click the toolbar button; the page and the sidebar, once it shows this outcome."""
        page = self.open(slug)
        sidebar = self.browser.click_toolbar_button()
        sidebar.wait(f"document.body?.dataset.state === {json.dumps(outcome)}")
        return page, sidebar


def lit(page: Surface, kind: str) -> str:
    """The text that is highlighted in the page as this kind, "" if nothing is."""
    return page.evaluate(f"[...(CSS.highlights.get('sidelight-{kind}') ?? [])].map(String).join(' … ')")
