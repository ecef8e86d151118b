"""A real bookmark in a real browser's bookmark bar, clicked as a person clicks it; popup blockers are on."""
# ruff: noqa: D102 - BookmarkBar says what each method is for

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import time
from abc import ABC, abstractmethod
from pathlib import Path
from urllib.parse import urlsplit

from surface import PATIENCE, Surface

NAME = "Sidelight"


class BookmarkBar(ABC):
    """A browser with the bookmarklet that `/bookmarklet` of a service gives."""

    name: str

    @abstractmethod
    def open(self, url: str) -> Surface:
        """Load an address in the one tab that stays, and close all others."""

    @abstractmethod
    def click(self) -> None:
        """Click the bookmark."""

    @abstractmethod
    def others(self) -> list[Surface]:
        """The tabs beside that one."""

    @abstractmethod
    def close(self) -> None:
        """End the browser, and only this one."""

    def opened(self) -> Surface:
        """The tab that a click has opened, once it is there."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if found := self.others():
                return found[-1]
            time.sleep(0.1)
        raise AssertionError("no tab was opened")


def bar_of(name: str, service: str, site: str) -> BookmarkBar:
    """The bar of the browser with this name, which takes the site for one of the internet's."""
    return {"chromium": ChromiumBar, "firefox": FirefoxBar}[name](service, urlsplit(site).port)


class Display:
    """An X display of its own, for a window that no one sees."""

    def __init__(self) -> None:
        read, write = os.pipe()
        command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as told:
            self.name = f":{told.readline().strip()}"

    def click(self, x: int, y: int) -> None:
        """A click at a place of the screen."""
        move = ["xdotool", "mousemove", str(x), str(y), "sleep", "0.1", "click", "1"]
        subprocess.run(move, env={**os.environ, "DISPLAY": self.name}, check=True)

    def close(self) -> None:
        """End it."""
        self._server.terminate()
        self._server.wait()


class ChromiumBar(BookmarkBar):
    """A window on a display of its own: the bar is Chromium's, not a page's, and no driver reaches it."""

    name = "chromium"

    def __init__(self, service: str, public_port: int) -> None:
        from chromium import Tab  # noqa: PLC0415 - without Chromium its driver is not needed
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - the same

        self._tab = Tab
        self._display = Display()
        self._playwright = sync_playwright().start()
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._write_profile(self._code(service))
        self._context = self._playwright.chromium.launch_persistent_context(
            self._profile.name,
            executable_path=shutil.which("chromium"),
            headless=False,
            no_viewport=True,
            env={**os.environ, "DISPLAY": self._display.name},
            ignore_default_args=["--disable-popup-blocking"],
            args=[
                "--no-sandbox",
                "--test-type",  # no bar that warns of the line above, which would move what is below it
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
                f"--ip-address-space-overrides=127.0.0.1:{public_port}=public",
                "--window-position=0,0",
                "--window-size=1280,900",
            ],
        )
        self._page = self._context.pages[0]

    def _code(self, service: str) -> str:
        browser = self._playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(f"{service}/bookmarklet")
        page.wait_for_selector("#handle[href]")
        code = page.evaluate("document.getElementById('handle').href")
        browser.close()
        return code

    def _write_profile(self, code: str) -> None:
        folder = Path(self._profile.name, "Default")
        folder.mkdir()
        empty = {"type": "folder", "children": []}
        mark = {"type": "url", "name": NAME, "url": code, "id": "5", "guid": "11111111-1111-4111-8111-111111111111"}
        roots = {
            "bookmark_bar": {**empty, "id": "1", "name": "bar", "children": [mark]},
            "other": {**empty, "id": "2", "name": "other"},
            "synced": {**empty, "id": "3", "name": "synced"},
        }
        (folder / "Bookmarks").write_text(json.dumps({"version": 1, "roots": roots}))
        preferences = {"bookmark_bar": {"show_on_all_tabs": True, "show_apps_shortcut": False}}
        (folder / "Preferences").write_text(json.dumps(preferences))

    def open(self, url: str) -> Surface:
        for page in self._context.pages:
            if page is not self._page:
                page.close()
        self._page.goto(url)
        self._page.bring_to_front()
        return self._tab(self._page)

    def click(self) -> None:
        self._display.click(55, 100)

    def others(self) -> list[Surface]:
        self._page.wait_for_timeout(50)  # Playwright hears of new tabs while it waits
        return [self._tab(page) for page in self._context.pages if page is not self._page]

    def close(self) -> None:
        self._context.close()
        self._playwright.stop()
        self._profile.cleanup()
        self._display.close()


class FirefoxBar(BookmarkBar):
    """The bar is a document of the browser's, which Marionette clicks."""

    name = "firefox"

    def __init__(self, service: str, public_port: int) -> None:
        import firefox  # noqa: PLC0415 - without Firefox its driver is not needed

        self._driver = firefox
        self._marionette = firefox.started(
            {
                **firefox.PREFERENCES,
                "dom.disable_open_during_load": True,
                "browser.toolbars.bookmarks.visibility": "always",
                "network.lna.enabled": True,
                "network.lna.blocking": True,
                "network.lna.address_space.public.override": f"127.0.0.1:{public_port}",
            }
        )
        self._home = self._marionette.current_window_handle
        page = self.open(f"{service}/bookmarklet")
        self._add(page.wait("document.getElementById('handle').href"))

    def _add(self, code: str) -> None:
        with self._marionette.using_context("chrome"):
            self._marionette.execute_async_script(
                """const [title, url, answer] = arguments;
                const {toolbarGuid} = PlacesUtils.bookmarks;
                PlacesUtils.bookmarks.insert({parentGuid: toolbarGuid, title, url}).then(() => answer());""",
                [NAME, code],
            )

    def open(self, url: str) -> Surface:
        for handle in self._marionette.window_handles:
            if handle != self._home:
                self._marionette.switch_to_window(handle)
                self._marionette.close()
        self._marionette.switch_to_window(self._home)
        self._marionette.navigate(url)
        return self._tab(self._home)

    def _tab(self, handle: str) -> Surface:
        marionette = self._marionette

        class OneTab(self._driver.Tab):
            """A tab that is switched to before anything is done in it."""

            def evaluate(self, script: str):
                marionette.switch_to_window(handle)
                return super().evaluate(script)

            def click_at(self, x: float, y: float) -> None:
                marionette.switch_to_window(handle)
                super().click_at(x, y)

        return OneTab(marionette)

    def click(self) -> None:
        with self._marionette.using_context("chrome"):
            button = f"#PlacesToolbarItems toolbarbutton.bookmark-item[label='{NAME}']"
            self._marionette.find_element(self._driver.By.CSS_SELECTOR, button).click()

    def others(self) -> list[Surface]:
        return [self._tab(handle) for handle in self._marionette.window_handles if handle != self._home]

    def close(self) -> None:
        self._driver.end(self._marionette)
