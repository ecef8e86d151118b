"""What the tests need of a browser, the same for both. `chromium.py` and `firefox.py` drive the real thing.

A `Surface` is one document: the article's page, the sidebar, the options page. Scripts are JavaScript expressions; a
promise is awaited; the value comes back as JSON would carry it.
"""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from pathlib import Path

EXTENSION = Path(__file__).parents[2] / "extension"
SIDEBAR = "sidebar/sidebar.html"
OPTIONS = "options/options.html"
PATIENCE = 30.0
PAUSE = 0.05


class NotThereError(Exception):
    """The document does not exist yet, is being replaced, or the script threw."""


class Surface(ABC):
    """One document in a real browser."""

    @abstractmethod
    def evaluate(self, script: str):
        """The value of an expression. Raises: NotThereError."""

    @abstractmethod
    def click_at(self, x: float, y: float) -> None:
        """A trusted click at a place of the document's window, in CSS pixels."""

    @abstractmethod
    def move_to_place(self, x: float, y: float) -> None:
        """Move the mouse to a place of the document's window, in CSS pixels."""

    @abstractmethod
    def pause(self) -> None:
        """Let the browser get on for a moment."""

    def wait(self, script: str):
        """The first true value of an expression, within half a minute."""
        end = time.monotonic() + PATIENCE
        last = None
        while time.monotonic() < end:
            try:
                last = self.evaluate(script)
            except NotThereError as error:
                last = error
            if last and not isinstance(last, NotThereError):
                return last
            self.pause()
        message = f"after {PATIENCE:.0f} s not true: {script} (last: {last!r})"
        raise AssertionError(message)

    def click(self, selector: str) -> None:
        """Click the first element that matches, as a person's mouse would, once it lies open to a click."""
        self.click_at(*self.wait(OPEN_PLACE.format(selector=json.dumps(selector))))

    def move_to(self, selector: str) -> None:
        """Move the mouse over the first element that matches."""
        self.move_to_place(*self.wait(OPEN_PLACE.format(selector=json.dumps(selector))))

    def fill(self, selector: str, text: str) -> None:
        """Put a text into a field, with the events that typing gives."""
        self.wait(f"document.querySelector({json.dumps(selector)})?.checkVisibility()")
        self.evaluate(_FILL.format(selector=json.dumps(selector), text=json.dumps(text)))

    def text(self, selector: str = "body") -> str:
        """The rendered text of the first element that matches."""
        return self.evaluate(f"document.querySelector({json.dumps(selector)}).innerText")


OPEN_PLACE = """(element => {{
  element?.scrollIntoView({{block: "center", behavior: "instant"}});
  const box = element?.getClientRects()[0];
  if (!box) return null;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  return element.contains(document.elementFromPoint(x, y)) ? [x, y] : null;
}})(document.querySelector({selector}))"""

_FILL = """(field => {{
  field.focus();
  field.value = {text};
  field.dispatchEvent(new Event("input", {{bubbles: true}}));
  field.dispatchEvent(new Event("change", {{bubbles: true}}));
  return true;
}})(document.querySelector({selector}))"""


class Browser(ABC):
    """A real browser with the extension in it and one tab."""

    name: str

    @abstractmethod
    def open(self, url: str) -> Surface:
        """Load an address in a new tab, the only one, and return its page."""

    @abstractmethod
    def open_options(self) -> Surface:
        """Load the extension's options page in a new tab, the only one."""

    @abstractmethod
    def click_toolbar_button(self) -> Surface:
        """Click the extension's button in the toolbar, and return the sidebar that it opens."""

    @abstractmethod
    def choose_selection(self, selector: str) -> Surface:
        """Choose "Read only my selection" in the context menu of an element, and return the sidebar."""

    @abstractmethod
    def opened_tab(self) -> Surface:
        """The page of the tab that the extension has just opened."""

    @abstractmethod
    def press_paste(self) -> None:
        """Press the keys that paste, in the page."""

    @abstractmethod
    def printed(self) -> bytes:
        """The page in front as its menu's *Print* puts it on paper: a PDF, on Letter with the browser's margins."""

    @abstractmethod
    def set_colours(self, scheme: str) -> None:
        """Ask pages and sidebar for their "light" or "dark" colours."""

    @abstractmethod
    def set_width(self, pixels: int) -> None:
        """Make the window, or what of it the page sees, so wide."""

    @abstractmethod
    def pictures(self) -> dict[str, bytes]:
        """PNGs of what the reader sees now, by what they show."""

    @abstractmethod
    def close(self) -> None:
        """End the browser, and only this one."""
