"""Real Firefox, headless, with the extension as a temporary add-on, by Marionette; the sidebar is the window's own."""
# ruff: noqa: D102 - surface.py says what each method is for

from __future__ import annotations

import base64
import json
import shutil
import time
import warnings

from live_service import free_port
from surface import EXTENSION, OPEN_PLACE, OPTIONS, PATIENCE, PAUSE, Browser, NotThereError, Surface

with warnings.catch_warnings():
    # Marionette has no newer release than one that imports what distro and Python 3.11 deprecate
    warnings.filterwarnings("ignore", "distro.linux_distribution|'telnetlib'", DeprecationWarning)
    from marionette_driver import By
    from marionette_driver.addons import Addons
    from marionette_driver.errors import MarionetteException
    from marionette_driver.marionette import ActionSequence, Marionette

PREFERENCES = {
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.webextOptionalPermissionPrompts": False,  # a test cannot answer the browser's own prompt
    "ui.prefersReducedMotion": 1,
    "ui.useOverlayScrollbars": 1,
}
START_SECONDS = 240
CONTROL = "\ue009"  # the key's code point in the WebDriver protocol
WINDOW = {"width": 1280, "height": 900}
# without a desktop Firefox knows no colours for its own window: one of its two themes gives it some
COLOURS = """
  const [scheme, answer] = arguments;
  const {AddonManager} = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
  Services.prefs.setIntPref("ui.systemUsesDarkTheme", scheme === "dark" ? 1 : 0);
  AddonManager.getAddonByID(`firefox-compact-${scheme}@mozilla.org`).then((theme) => theme.enable()).then(answer);
"""
CHOOSE = """
  const [extension, answer] = arguments;
  const menu = document.getElementById("contentAreaContextMenu");
  const item = `[id^="${extension.replace(/\\W/g, "_")}-menuitem-_selection"]`;
  const choose = () => {
    menu.addEventListener("popuphidden", () => answer(), {once: true});
    menu.activateItem(menu.querySelector(item));
  };
  if (menu.state === "open") choose();
  else menu.addEventListener("popupshown", choose, {once: true});
"""
SIDEBAR_BROWSER = "const sidebar = SidebarController.browser?.contentDocument?.getElementById('webext-panels-browser');"


class Tab(Surface):
    """An ordinary page."""

    def __init__(self, marionette: Marionette) -> None:
        self.marionette = marionette

    def evaluate(self, script: str):
        body = f"""const [answer] = arguments;
          (async () => ({script}))().then((value) => answer({{value}}), (error) => answer({{error: String(error)}}));"""
        try:
            # without a sandbox of Marionette's own: only the page's realm can walk through the page's highlights
            answer = self.marionette.execute_async_script(body, sandbox=None)
        except MarionetteException as error:
            raise NotThereError(str(error)) from error
        if answer is None:
            raise NotThereError("the page is being replaced by another")
        if "error" in answer:
            raise NotThereError(answer["error"])
        return answer.get("value")

    def click_at(self, x: float, y: float) -> None:
        press(self.marionette, x, y)

    def move_to_place(self, x: float, y: float) -> None:
        move(self.marionette, x, y)

    def pause(self) -> None:
        time.sleep(PAUSE)


class Sidebar(Surface):
    """The extension's document in the window's sidebar: a remote browser, scripted through its own Marionette actor."""

    def __init__(self, marionette: Marionette) -> None:
        self.marionette = marionette

    def evaluate(self, script: str):
        body = f"""{SIDEBAR_BROWSER}
          const [script, answer] = arguments;
          if (!sidebar?.browsingContext?.currentWindowGlobal) return answer({{error: "there is no sidebar"}});
          sidebar.browsingContext.currentWindowGlobal.getActor("MarionetteCommands")
            .executeScript(script, [], {{sandboxName: "default", timeout: 30000, async: false}})
            .then((value) => answer({{value}}), (error) => answer({{error: String(error)}}));"""
        try:
            with self.marionette.using_context("chrome"):
                answer = self.marionette.execute_async_script(body, [f"return (async () => ({script}))()"])
        except MarionetteException as error:
            raise NotThereError(str(error)) from error
        if "error" in answer:
            raise NotThereError(answer["error"])
        return answer.get("value")

    def click_at(self, x: float, y: float) -> None:
        self._point(press, x, y)

    def move_to_place(self, x: float, y: float) -> None:
        self._point(move, x, y)

    def _point(self, act, x: float, y: float) -> None:
        with self.marionette.using_context("chrome"):
            left, top = self.marionette.execute_script(f"""{SIDEBAR_BROWSER}
              const outer = SidebarController.browser.getBoundingClientRect(), inner = sidebar.getBoundingClientRect();
              return [outer.x + inner.x, outer.y + inner.y];""")
            act(self.marionette, left + x, top + y)

    def pause(self) -> None:
        time.sleep(PAUSE)


def press(marionette: Marionette, x: float, y: float) -> None:
    """A trusted mouse click at a place of the current context's window."""
    mouse = ActionSequence(marionette, "pointer", "mouse", {"pointerType": "mouse"})
    mouse.pointer_move(int(x), int(y)).pointer_down().pointer_up().perform()
    marionette.actions.release()


def move(marionette: Marionette, x: float, y: float) -> None:
    """Move the mouse to a place of the current context's window."""
    mouse = ActionSequence(marionette, "pointer", "mouse", {"pointerType": "mouse"})
    mouse.pointer_move(int(x), int(y)).perform()


def started(preferences: dict) -> Marionette:
    """A new Firefox with a profile of Marionette's making."""
    marionette = Marionette(
        port=free_port(),
        bin=shutil.which("firefox-esr"),
        headless=True,
        app_args=["--remote-allow-system-access"],
        prefs=preferences,
        gecko_log="-",
        startup_timeout=START_SECONDS,
    )
    try:
        marionette.start_session()
        marionette.timeout.script = 30
        marionette.set_window_rect(**WINDOW)
    except BaseException:
        end(marionette)
        raise
    return marionette


def end(marionette: Marionette) -> None:
    """End a Firefox, and only this one."""
    profile = marionette.instance.profile
    marionette.quit(in_app=False)
    profile.cleanup()
    # or both would tidy up again at the interpreter's end, the one by making another profile
    profile.restore, marionette.instance = False, None


class Firefox(Browser):
    """One profile in a temporary folder of Marionette's making."""

    name = "firefox"

    def __init__(self) -> None:
        self.marionette = started(PREFERENCES)
        try:
            self.extension = Addons(self.marionette).install(str(EXTENSION), temp=True)
            with self.marionette.using_context("chrome"):
                find = "return WebExtensionPolicy.getByID(arguments[0]).mozExtensionHostname"
                self.host = self.marionette.execute_script(find, [self.extension])
        except BaseException:
            self.close()
            raise

    def open(self, url: str) -> Tab:
        with self.marionette.using_context("chrome"):
            self.marionette.execute_script("SidebarController.hide()")
        old = self.marionette.window_handles
        new = self.marionette.open(type="tab", focus=True)["handle"]
        for handle in old:
            self.marionette.switch_to_window(handle)
            self.marionette.close()
        self.marionette.switch_to_window(new)
        self.marionette.navigate(url)
        return Tab(self.marionette)

    def open_options(self) -> Tab:
        return self.open(f"moz-extension://{self.host}/{OPTIONS}")

    def click_toolbar_button(self) -> Sidebar:
        button = f"toolbarbutton.webextension-browser-action[data-extensionid='{self.extension}']"
        with self.marionette.using_context("chrome"):
            self.marionette.find_element(By.CSS_SELECTOR, button).click()
        return Sidebar(self.marionette)

    def choose_selection(self, selector: str) -> Sidebar:
        x, y = Tab(self.marionette).wait(OPEN_PLACE.format(selector=json.dumps(selector)))
        mouse = ActionSequence(self.marionette, "pointer", "mouse", {"pointerType": "mouse"})
        mouse.pointer_move(int(x), int(y)).pointer_down(button=2).pointer_up(button=2).perform()
        self.marionette.actions.release()
        with self.marionette.using_context("chrome"):
            self.marionette.execute_async_script(CHOOSE, [self.extension])
        return Sidebar(self.marionette)

    def opened_tab(self) -> Tab:
        end = time.monotonic() + PATIENCE
        own = self.marionette.current_window_handle
        while not (new := [handle for handle in self.marionette.window_handles if handle != own]):
            assert time.monotonic() < end, "no tab was opened"
            time.sleep(PAUSE)
        self.marionette.switch_to_window(new[-1])
        return Tab(self.marionette)

    def press_paste(self) -> None:
        keys = ActionSequence(self.marionette, "key", "keyboard")
        keys.key_down(CONTROL).key_down("v").key_up("v").key_up(CONTROL).perform()

    def printed(self) -> bytes:
        ask = self.marionette._send_message  # noqa: SLF001 - the client has no method of its own for this command
        return base64.b64decode(ask("WebDriver:Print", {}, key="value"))

    def set_colours(self, scheme: str) -> None:
        with self.marionette.using_context("chrome"):
            self.marionette.execute_async_script(COLOURS, [scheme])

    def set_width(self, pixels: int) -> None:
        self.marionette.set_window_rect(**{**WINDOW, "width": pixels})

    def pictures(self) -> dict[str, bytes]:
        self.marionette.set_window_rect(width=1280, height=1360)
        with self.marionette.using_context("chrome"):
            self.marionette.execute_async_script(
                """const [answer] = arguments;
                document.documentElement.removeAttribute("remotecontrol");  // it paints the address bar red
                document.getElementById("sidebar-box").style.width = "400px";
                requestAnimationFrame(() => requestAnimationFrame(answer));"""
            )
            picture = base64.b64decode(self.marionette.screenshot())
        self.marionette.set_window_rect(**WINDOW)
        return {"window": picture}

    def close(self) -> None:
        end(self.marionette)
