"""What is saved from the sidebar arrives as a file, in real browsers, under the article's name."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from surface import PATIENCE

STORY = "news-without-headings"


def save_into(browser, folder: Path) -> None:
    """Have the browser save files there without asking."""
    if browser.name == "chromium":
        browser.cdp.send("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
        return
    with browser.marionette.using_context("chrome"):
        browser.marionette.execute_script(
            """Services.prefs.setIntPref("browser.download.folderList", 2);
            Services.prefs.setCharPref("browser.download.dir", arguments[0]);
            Services.prefs.setBoolPref("browser.download.always_ask_before_handling_new_types", false);
            Services.prefs.setBoolPref("browser.download.alwaysOpenPanel", false);""",
            [str(folder)],
        )


def arrived(folder: Path, ending: str) -> str:
    """The text of the one file with this ending, once it is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = [path for path in folder.iterdir() if path.name.endswith(ending) and path.stat().st_size]
        if found:
            return found[0].read_text(encoding="utf-8")
        time.sleep(0.05)
    raise AssertionError(f"no {ending} among {[path.name for path in folder.iterdir()]}")


@pytest.fixture(scope="module")
def saving(module_reader, tmp_path_factory):
    """The sidebar of a story, and the folder into which it saves."""
    folder = tmp_path_factory.mktemp("saved")
    module_reader.set_server(module_reader.service)
    _, sidebar = module_reader.read(STORY)
    save_into(module_reader.browser, folder)
    return sidebar, folder


@pytest.mark.parametrize(
    ("form", "ending", "part"),
    [
        ("markdown", ".md", "\n## Who says what\n"),
        ("quotes", ".txt", "— Maren Osterhaus"),
        ("ris", ".ris", "TY  - ELEC"),
        ("csl", ".csl.json", '"type": "webpage"'),
    ],
)
def test_it_is_saved(saving, form, ending, part):
    """The file is there and holds what it should."""
    sidebar, folder = saving
    # the last button of a form saves, one before it copies
    last = f"[...document.querySelectorAll('.take-along [data-format={form}]')].at(-1)"
    sidebar.evaluate(f"{last}.setAttribute('data-save', '{form}')")
    sidebar.click(f"[data-save={form}]")
    assert part in arrived(folder, ending)


def test_everything_is_the_answer_of_the_service(saving):
    """The JSON is the analysis as it came."""
    sidebar, folder = saving
    sidebar.click(".take-along [data-format=json]")
    saved = json.loads(arrived(folder, "hulls.json"))
    assert saved["api"] == 1
    assert saved["quotes"]
