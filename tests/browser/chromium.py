"""Real Chromium, headless, with the unpacked extension, by Playwright; its side panel, no Playwright page, by CDP."""
# ruff: noqa: D102 - surface.py says what each method is for

from __future__ import annotations

import base64
import json
import shutil
import tempfile
import time
from contextlib import suppress

from playwright.sync_api import CDPSession, Error, Page, sync_playwright
from surface import EXTENSION, OPEN_PLACE, OPTIONS, PATIENCE, SIDEBAR, Browser, NotThereError, Surface

ARGUMENTS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    f"--disable-extensions-except={EXTENSION}",
    f"--load-extension={EXTENSION}",
]
# the panel is open already: browsers open one only for a real gesture
CHOOSE = """async () => {
  const [tab] = await chrome.tabs.query({active: true, lastFocusedWindow: true});
  chrome.contextMenus.onClicked.dispatch({menuItemId: "selection"}, tab);
}"""


class Tab(Surface):
    """An ordinary page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def evaluate(self, script: str):
        try:
            return self.page.evaluate(script)
        except Error as error:
            raise NotThereError(str(error)) from error

    def click_at(self, x: float, y: float) -> None:
        self.page.mouse.click(x, y)

    def move_to_place(self, x: float, y: float) -> None:
        self.page.mouse.move(x, y)

    def pause(self) -> None:
        self.page.wait_for_timeout(50)


class Panel(Surface):
    """The side panel: a target of its own, reached by messages through the browser's CDP session."""

    def __init__(self, tab: Tab, browser: CDPSession) -> None:
        self.tab, self.browser = tab, browser
        self.sent, self.answers = 0, {}
        browser.on("Target.receivedMessageFromTarget", self._receive)
        # not flattened: Playwright hands on Target.receivedMessageFromTarget, but no session that it did not open
        given = {"targetId": self._target(), "flatten": False}
        self.session = browser.send("Target.attachToTarget", given)["sessionId"]

    def _target(self) -> str:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            for target in self.browser.send("Target.getTargets")["targetInfos"]:
                if target["url"].split("?")[0].endswith(SIDEBAR):
                    return target["targetId"]
            self.pause()
        raise AssertionError("the side panel did not open")

    def _receive(self, event: dict) -> None:
        message = json.loads(event["message"])
        if event["sessionId"] == self.session and "id" in message:
            self.answers[message["id"]] = message

    def send(self, method: str, **parameters: object) -> dict:
        """The answer of the panel's target to one CDP method."""
        self.sent += 1
        number = self.sent
        message = json.dumps({"id": number, "method": method, "params": parameters})
        self.browser.send("Target.sendMessageToTarget", {"sessionId": self.session, "message": message})
        end = time.monotonic() + PATIENCE
        while number not in self.answers:
            if time.monotonic() > end:
                raise AssertionError(f"the side panel did not answer {method}")
            self.tab.page.wait_for_timeout(10)
        answer = self.answers.pop(number)
        if "error" in answer:
            raise NotThereError(str(answer["error"]))
        return answer["result"]

    def evaluate(self, script: str):
        answer = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in answer:
            raise NotThereError(str(answer["exceptionDetails"]))
        return answer["result"].get("value")

    def click_at(self, x: float, y: float) -> None:
        place = {"x": x, "y": y, "button": "left", "clickCount": 1}
        self.send("Input.dispatchMouseEvent", type="mousePressed", **place)
        self.send("Input.dispatchMouseEvent", type="mouseReleased", **place)

    def move_to_place(self, x: float, y: float) -> None:
        self.send("Input.dispatchMouseEvent", type="mouseMoved", x=x, y=y)

    def pause(self) -> None:
        self.tab.pause()


class Chromium(Browser):
    """One profile in a temporary folder."""

    name = "chromium"

    def __init__(self) -> None:
        self.profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.playwright = sync_playwright().start()
        self.context = self.playwright.chromium.launch_persistent_context(
            self.profile.name,
            executable_path=shutil.which("chromium"),
            args=ARGUMENTS,
            ignore_default_args=["--disable-extensions"],
            viewport={"width": 1000, "height": 800},
        )
        workers = self.context.service_workers
        worker = workers[0] if workers else self.context.wait_for_event("serviceworker", timeout=PATIENCE * 1000)
        self.extension = worker.url.split("/")[2]
        self.tab: Tab | None = None
        self.panel: Panel | None = None
        self.cdp = self.context.browser.new_browser_cdp_session()

    def open(self, url: str) -> Tab:
        page = self.context.new_page()
        self._close_all_but(page)
        page.goto(url)
        self.tab, self.panel = Tab(page), None
        return self.tab

    def _close_all_but(self, page: Page) -> None:
        """Close the other tabs; Playwright's own way to do it waits for ever where it misses that one has closed."""
        own = self.context.new_cdp_session(page).send("Target.getTargetInfo")["targetInfo"]["targetId"]
        end = time.monotonic() + PATIENCE
        while len(self.context.pages) > 1:
            assert time.monotonic() < end, "a tab does not close"
            addresses = {other.url for other in self.context.pages if other is not page}
            for target in self.cdp.send("Target.getTargets")["targetInfos"]:
                if target["url"] in addresses and target["targetId"] != own:
                    with suppress(Error):  # it is gone already
                        self.cdp.send("Target.closeTarget", {"targetId": target["targetId"]})
            page.wait_for_timeout(20)

    def open_options(self) -> Tab:
        return self.open(f"chrome-extension://{self.extension}/{OPTIONS}")

    def click_toolbar_button(self) -> Panel:
        tabs = self.cdp.send("Target.getTargets", {"filter": [{"type": "tab"}]})["targetInfos"]
        target = next(tab["targetId"] for tab in tabs if tab["url"] == self.tab.page.url)
        self.cdp.send("Extensions.triggerAction", {"id": self.extension, "targetId": target})
        self.panel = Panel(self.tab, self.cdp)
        return self.panel

    def choose_selection(self, selector: str) -> Panel:
        self.tab.wait(OPEN_PLACE.format(selector=json.dumps(selector)))
        # the menu is the system's own, which no driver reaches: what follows a click on the entry is real
        self.context.service_workers[0].evaluate(CHOOSE)
        return self.panel

    def opened_tab(self) -> Tab:
        end = time.monotonic() + PATIENCE
        while len(self.context.pages) < 2:
            assert time.monotonic() < end, "no tab was opened"
            self.tab.pause()
        return Tab(self.context.pages[-1])

    def press_paste(self) -> None:
        self.tab.page.keyboard.press("Control+V")

    def printed(self) -> bytes:
        page = self.context.pages[-1]
        return base64.b64decode(self.context.new_cdp_session(page).send("Page.printToPDF")["data"])

    def set_colours(self, scheme: str) -> None:
        self.tab.page.emulate_media(color_scheme=scheme)
        if self.panel:
            features = [{"name": "prefers-color-scheme", "value": scheme}]
            self.panel.send("Emulation.setEmulatedMedia", features=features)

    def set_width(self, pixels: int) -> None:
        self.tab.page.set_viewport_size({"width": pixels, "height": 800})

    def pictures(self) -> dict[str, bytes]:
        sidebar = base64.b64decode(self.panel.send("Page.captureScreenshot", format="png")["data"])
        return {"page": self.tab.page.screenshot(), "sidebar": sidebar}

    def close(self) -> None:
        self.context.close()
        self.playwright.stop()
        self.profile.cleanup()
