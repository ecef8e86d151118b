"""The sidebar by the keyboard alone, with real key presses in real browsers: everything is reached, seen and works."""

from __future__ import annotations

import pytest
from firefox import SIDEBAR_BROWSER
from reader import lit

STORY = "news-without-headings"
CODES = {
    "Tab": ("\ue004", 9, ""),
    "Enter": ("\ue007", 13, "\r"),
    "Escape": ("\ue00c", 27, ""),
    "ArrowDown": ("\ue015", 40, ""),
}
ALT = "\ue00a"
REACHED = """(() => {
  const {activeElement: node} = document;
  if (node === document.body) return null;
  const isRow = node.getAttribute("role") === "treeitem";
  // of a row of the outline the focus is drawn around the row alone
  const {outlineStyle, outlineWidth} = getComputedStyle(isRow ? node.querySelector(".passage") : node);
  return [isRow ? "row" : node.className || node.localName, outlineStyle !== "none" && parseFloat(outlineWidth) > 0];
})()"""


def press(browser, sidebar, key: str, *, alt: bool = False) -> None:
    """Press a key, as a person does whose focus is in the sidebar."""
    point, code, text = CODES[key]
    if browser.name == "chromium":
        pressed = {"key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": int(alt)}
        sidebar.send("Input.dispatchKeyEvent", type="keyDown", text=text, **pressed)
        sidebar.send("Input.dispatchKeyEvent", type="keyUp", **pressed)
        return
    with browser.marionette.using_context("chrome"):
        browser.marionette.execute_script(f"{SIDEBAR_BROWSER} sidebar.focus();")
        keys = browser.marionette.actions.sequence("key", "keyboard")
        if alt:
            keys.key_down(ALT).key_down(point).key_up(point).key_up(ALT).perform()
        else:
            keys.key_down(point).key_up(point).perform()


@pytest.fixture(scope="module")
def story(module_reader):
    """A story and its sidebar."""
    module_reader.set_server(module_reader.service)
    return module_reader.read(STORY)


def test_everything_is_reached_and_the_focus_is_seen(module_reader, story):
    """The Tab key leads from the title's button to the options' one, and where the focus is can be seen each time."""
    _, sidebar = story
    sidebar.evaluate("document.activeElement.blur()")
    stops = []
    for _ in range(120):
        press(module_reader.browser, sidebar, "Tab")
        stop = sidebar.evaluate(REACHED)
        if stop is None:
            break
        stops.append(stop)
        if sidebar.evaluate("document.activeElement.closest('footer') !== null"):
            break
    names = [name for name, _ in stops]
    assert names[0] == "to-reader"
    assert {"passage", "row", "chip", "summary"} <= set(names)
    assert names.count("row") == 1
    assert [name for name, seen in stops if not seen] == []
    assert sidebar.evaluate("document.activeElement.closest('footer') !== null")


def test_a_quote_is_shown_and_put_out_by_keys(module_reader, story):
    """Enter on a quote lights it up in the page, Escape puts it out."""
    page, sidebar = story
    sidebar.evaluate("document.querySelector('[data-quote]').focus()")
    press(module_reader.browser, sidebar, "Enter")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert lit(page, "quote")
    press(module_reader.browser, sidebar, "Escape")
    page.wait("!CSS.highlights.has('sidelight-quote')")


def test_from_one_quote_to_the_next_by_keys(module_reader, story):
    """Alt and the arrow down go to the next quote of the page, light it up and take the focus along."""
    page, sidebar = story
    sidebar.evaluate("document.querySelector('[data-quote]').focus()")
    press(module_reader.browser, sidebar, "Enter")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    first = lit(page, "quote")
    sidebar.evaluate("document.activeElement.toggleAttribute('data-first')")
    press(module_reader.browser, sidebar, "ArrowDown", alt=True)
    sidebar.wait("document.activeElement.matches('[data-quote][data-shown=exact]:not([data-first])')")
    assert lit(page, "quote") != first
    press(module_reader.browser, sidebar, "Escape")


def test_the_outline_by_keys(module_reader, story):
    """The arrow down goes to the next section, Enter shows it in the page."""
    page, sidebar = story
    sidebar.evaluate("document.querySelector('[role=treeitem][tabindex=\"0\"]').focus()")
    press(module_reader.browser, sidebar, "ArrowDown")
    sidebar.wait("document.activeElement === document.querySelectorAll('[role=treeitem]')[1]")
    press(module_reader.browser, sidebar, "Enter")
    sidebar.wait("document.body.dataset.shown === 'exact'")
    assert lit(page, "section")
    press(module_reader.browser, sidebar, "Escape")
