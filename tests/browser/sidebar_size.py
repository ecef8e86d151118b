"""The sidebar as wide as a test needs it: each browser has its own way to be asked."""

from __future__ import annotations

from surface import Browser, Surface


def set_width(browser: Browser, sidebar: Surface, pixels: int) -> None:
    """Make the sidebar so wide, in CSS pixels."""
    if browser.name == "chromium":
        size = {"width": pixels, "height": 800, "deviceScaleFactor": 1, "mobile": False}
        sidebar.send("Emulation.setDeviceMetricsOverride", **size)
    else:
        with browser.marionette.using_context("chrome"):
            browser.marionette.execute_script(
                """const [box, width] = [document.getElementById("sidebar-box"), `${arguments[0]}px`];
                box.style.width = box.style.minWidth = box.style.maxWidth = width;""",
                [pixels],
            )
    sidebar.wait(f"Math.abs(innerWidth - {pixels}) <= 2")
