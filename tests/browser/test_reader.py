"""The read view, in real browsers: the article in a frame that may do nothing, its type, its voice, the rest."""

from __future__ import annotations

import re
import zlib

import pytest
from live_service import page_server
from surface import EXTENSION
from test_accessibility import violations
from test_options import forget_options

STORY = "feature-with-headings"
FRAME = "document.querySelector('iframe')"
ARTICLE = f"{FRAME}.contentDocument"
STYLE = "getComputedStyle(%s.querySelector('[data-block=\"0\"]'))"
LIT = f"[...({FRAME}.contentWindow.CSS.highlights.get('sidelight-%s') ?? [])].map(String).join(' … ')"
SET = """((field, value) => {{
  if (field.type === "checkbox") field.checked = value;
  else field.value = value;
  for (const name of ["input", "change"]) field.dispatchEvent(new Event(name, {{bubbles: true}}));
}})(document.getElementById("{name}"), {value})"""
INTRUDE = """(async () => {
  const {document: article} = document.querySelector('iframe').contentWindow;
  const add = (name, properties) => article.body.appendChild(Object.assign(article.createElement(name), properties));
  const picture = add("img", {src: "%s/icons/icon-16.png", id: "picture"});
  add("script", {textContent: "document.title = 'ran'"});
  await new Promise((tried) => ["load", "error"].forEach((name) => picture.addEventListener(name, tried)));
  return [article.getElementById("picture").naturalWidth, article.title];
})()"""


@pytest.fixture(scope="module")
def view(module_reader):
    """The read view of a feature, opened by its button in the sidebar."""
    module_reader.set_server(module_reader.service)
    _, sidebar = module_reader.read(STORY)
    sidebar.click(".to-reader")
    opened = module_reader.browser.opened_tab()
    opened.wait("document.body?.dataset.state === 'ready'")
    yield opened
    forget_options(module_reader)


@pytest.fixture(scope="module")
def pictures():
    """The address of a server that has a picture."""
    with page_server(EXTENSION) as address:
        yield address


def test_the_whole_article_and_no_more(view):
    """Title and every paragraph are in the frame, and nothing of the page around the article."""
    text = view.evaluate(f"{ARTICLE}.body.innerText")
    assert "Brackley Ford tried to make the river hurry" in text
    assert view.evaluate(f"{ARTICLE}.querySelectorAll('h1').length") == 1
    assert "Subscribe" not in text


def test_the_frame_may_do_nothing(view, pictures):
    """No script runs in it and no picture is fetched, whatever were in its markup."""
    assert view.evaluate(INTRUDE % pictures) == [0, ""]


def test_type_is_set_and_kept(view):
    """Size, line height, width and font change at once, and are kept."""
    for name, value in {"textSize": 150, "lineHeight": 200, "width": 42, "font": "'clear'"}.items():
        view.evaluate(SET.format(name=name, value=value))
    style = STYLE % ARTICLE
    view.wait(f"{style}.fontSize === '27px' && {style}.lineHeight === '54px'")
    view.wait(f"{style}.fontFamily.includes('Verdana')")
    kept = "(globalThis.browser ?? chrome).storage.%s.get().then(JSON.stringify)"
    assert '"textSize":150' in view.wait(kept % "sync")
    assert '"width":42' in view.wait(kept % "local")


def test_what_is_set_is_said(view):
    """Each slider says its value with its unit, to the eye and to voices, while it is moved."""
    view.evaluate("document.querySelector('.type').open = true")
    for name, value, text in [("textSize", 120, "120%"), ("lineHeight", 160, "160%"), ("width", 62, "62 letters")]:
        view.evaluate(SET.format(name=name, value=value))
        view.wait(f"document.querySelector('#{name}').ariaValueText === '{text}'")
        assert text in view.text(".controls")


def test_escape_uncovers_the_article(view):
    """What lies over the article folds up, and the focus goes back to what opened it."""
    view.evaluate("document.querySelector('.type').open = true")
    view.evaluate("document.getElementById('width').focus()")
    press = "new KeyboardEvent('keydown', {key: 'Escape', bubbles: true})"
    view.evaluate(f"document.getElementById('width').dispatchEvent({press})")
    assert not view.evaluate("document.querySelector('.type').open")
    assert view.evaluate("document.activeElement.localName") == "summary"


@pytest.mark.parametrize("theme", ["dark", "sepia", "light"])
def test_themes(view, theme):
    """Each theme dresses page and frame alike, and axe, which cannot run in the frame, finds nothing around it."""
    view.evaluate(SET.format(name="theme", value=f"'{theme}'"))
    view.wait(
        f"document.documentElement.dataset.theme === '{theme}' && {ARTICLE}.documentElement.dataset.theme === '{theme}'"
    )
    colours = [f"getComputedStyle({root}.body).backgroundColor" for root in ("document", ARTICLE)]
    assert view.evaluate(colours[0]) == view.evaluate(colours[1])
    assert violations(view) == []


def test_hard_paragraphs_are_tinted_when_wanted(view):
    """The tint comes and goes with its switch."""
    count = f"{ARTICLE}.querySelectorAll('[data-tint]').length"
    view.evaluate(SET.format(name="tint", value="true"))
    view.wait(f"{count} > 3")
    view.evaluate(SET.format(name="tint", value="false"))
    view.wait(f"{count} === 0")


def test_a_section_and_a_quote_light_up_in_the_frame(view):
    """What is clicked beside the article scrolls it and is marked there; the outline follows."""
    view.evaluate("document.querySelectorAll('[data-section]')[3].setAttribute('data-fourth', '')")
    view.click("[data-fourth]")
    view.wait("document.body.dataset.shown === 'exact'")
    title = view.text("[data-fourth] .title")
    assert view.evaluate(LIT % "section") == title
    view.wait(f"{FRAME}.contentWindow.scrollY > 200")
    view.wait("[...document.querySelectorAll('[role=treeitem]')].findIndex((item) => item.ariaCurrent) === 3")
    view.click("[data-quote]")
    view.wait(f"({LIT % 'quote'}) !== ''")


def test_without_a_voice_it_says_so(view):
    """A computer without a voice of its own says that it has none, and does not ask another."""
    view.click(".aloud .play")
    view.wait("document.querySelector('#status').textContent.includes('no voice')")


VOICE = """(() => {
  const synthesis = new EventTarget();
  window.spoken = [];
  Object.assign(synthesis, {
    getVoices: () => [{lang: "en-GB", localService: true}],
    speak: (utterance) => window.spoken.push(utterance),
    cancel: () => {},
  });
  Object.defineProperty(window, "speechSynthesis", {value: synthesis, configurable: true});
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
})()"""


def test_pictures_come_only_when_they_are_wanted(view, pictures):
    """Before the button is pressed there is no picture to see, afterwards the frame may fetch them."""
    assert view.evaluate(f"getComputedStyle({ARTICLE}.images[0]).display") == "none"
    view.evaluate(VOICE)  # for the next test: with its pictures the article is opened anew, and so is its voice
    view.click(".images")
    view.wait(f"{FRAME}.dataset.images === 'shown' && getComputedStyle({ARTICLE}.images[0]).display !== 'none'")
    assert view.evaluate(INTRUDE % pictures)[0] > 0
    assert view.evaluate("document.activeElement.className") == "print"


def test_each_sentence_lights_up_while_it_is_read_aloud(view):
    """What is spoken is what is lit, sentence after sentence; a pause stops there."""
    view.click(".aloud .play")
    first = view.wait("window.spoken[0]?.text")
    assert view.evaluate(LIT % "spoken") == first
    view.evaluate("window.spoken[0].onend()")
    second = view.wait("window.spoken[1]?.text")
    assert second != first
    assert view.evaluate(LIT % "spoken") == second
    assert view.text(".aloud .play") == "Pause"
    view.click(".aloud .play")
    view.wait("document.querySelector('.aloud .play').textContent === 'Read aloud'")


STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def inflated(stream: bytes) -> bytes:
    """What a PDF's stream holds, b"" if it is packed in no way that writes text or pages."""
    try:
        return zlib.decompressobj().decompress(stream)
    except zlib.error:
        return b""


@pytest.mark.usefixtures("view")
def test_the_browsers_menu_prints_no_blank_page(module_reader):
    """Every page that the browser's own *Print* puts on paper has text."""
    printed = module_reader.browser.printed()
    streams = [inflated(stream) for stream in STREAM.findall(printed)]
    pages = len(re.findall(rb"/Type\s*/Page\b", b"\n".join([STREAM.sub(b"", printed), *streams])))
    assert pages >= 2
    assert sum(1 for stream in streams if re.search(rb"\bT[jJ]\b", stream)) == pages


def test_an_article_that_is_gone(view):
    """The state goes with its tab: a read view that is loaded later says that there is nothing any more."""
    view.evaluate("location.search = '?tab=999999'")
    view.wait("document.body?.dataset.state === 'gone'")
    assert "read it again" in view.text()
