"""The options page's test button, in real browsers: it says exactly what is wrong with the server's address."""

from __future__ import annotations

import json

import pytest
from live_service import TOKEN
from test_accessibility import violations

STORAGE = "(globalThis.browser ?? chrome).storage"
CHOOSE = """((select, value) => {{
  select.value = value;
  select.dispatchEvent(new Event("change", {{bubbles: true}}));
}})(document.querySelector({selector}), {value})"""
SUBMIT = "document.querySelector({selector}).requestSubmit()"
GIVE = """(() => {{
  const transfer = new DataTransfer();
  transfer.items.add(new File([{text}], "options.json", {{type: "application/json"}}));
  const field = document.getElementById("import-file");
  field.files = transfer.files;
  field.dispatchEvent(new Event("change"));
}})()"""


def outcome(options) -> str:
    """What the options page says under its button."""
    return options.text("#outcome")


def test_a_server_that_answers(reader, service):
    """A right address is connected, with the service's version."""
    assert "0.1.0" in outcome(reader.set_server(service))


def test_an_address_where_nothing_listens(reader, nobody):
    """A refused connection says how the server is started."""
    said = outcome(reader.set_server(nobody))
    assert "make run" in said or "python -m server serve" in said


def test_a_server_that_wants_a_token(reader, guarded_service):
    """No token, a wrong one and the right one are told apart."""
    missing, wrong, right = (outcome(reader.set_server(guarded_service, token)) for token in ("", "another", TOKEN))
    assert len({missing, wrong, right}) == 3
    assert "token" in missing.lower()
    assert "token" in wrong.lower()
    assert "0.1.0" in right


def test_a_server_that_is_another(reader, pages):
    """Something else that answers there is no Sidelight, and is called that."""
    assert "Sidelight" in outcome(reader.set_server(pages))


def test_settings_are_kept(reader, service):
    """What was tested is there again when the page is opened anew."""
    reader.set_server(service, "kept")
    options = reader.browser.open_options()
    options.wait("document.querySelector('#server').value !== ''")
    assert options.evaluate("document.querySelector('#server').value") == service
    assert options.evaluate("document.querySelector('#token').value") == "kept"


@pytest.fixture
def options(reader):
    """The options page; what was chosen on it is forgotten afterwards."""
    reader.set_server(reader.service)
    yield ready_options(reader)
    forget_options(reader)


def ready_options(reader):
    """The options page, once it is filled in."""
    page = reader.browser.open_options()
    page.wait("document.querySelector('#shortcut').textContent")
    return page


def forget_options(reader) -> None:
    """Everything is as after the installation."""
    page = ready_options(reader)
    for area in ("local", "sync"):
        page.evaluate(f"{STORAGE}.{area}.clear().then(() => true)")


def choose(page, selector: str, value: str) -> None:
    """Choose in a list, as a person would."""
    page.evaluate(CHOOSE.format(selector=json.dumps(selector), value=json.dumps(value)))


def test_look_and_language(reader, options):
    """Theme and size are put on at once, here and in the sidebar; another language is spoken everywhere."""
    choose(options, "#theme", "dark")
    choose(options, "#textSize", "150")
    options.wait(
        "document.documentElement.dataset.theme === 'dark' && document.documentElement.style.fontSize === '150%'"
    )
    assert violations(options) == []
    choose(options, "#language", "de")
    options.wait("document.title === 'Einstellungen von Sidelight' && document.documentElement.lang === 'de'")
    options.wait("document.querySelector('#shortcut').textContent")
    choose(options, "#first", "quotes")
    options.wait(f"{STORAGE}.local.get().then(({{first}}) => first === 'quotes')")
    _, sidebar = reader.read("news-without-headings")
    assert sidebar.evaluate("document.documentElement.dataset.theme") == "dark"
    assert sidebar.evaluate("document.querySelector('main > section').className") == "quotes"
    assert "Gliederung" in sidebar.text()


def test_a_site_that_is_never_read(reader, options):
    """It is added by its address, kept here alone, and a click on one of its pages says why nothing is read."""
    options.fill("#never-site", "http://127.0.0.1/some/page")
    options.evaluate(SUBMIT.format(selector="'#never form'"))
    options.wait("document.querySelector('#never li span')?.textContent === '127.0.0.1'")
    assert options.evaluate(f"{STORAGE}.sync.get().then(JSON.stringify)") == "{}"
    _, sidebar = reader.read("news-without-headings", "failed")
    assert sidebar.evaluate("document.querySelector('.problem').dataset.problem") == "site_excluded"


def test_a_site_that_is_read_without_a_click(reader, options):
    """A page of it is read as it loads, before anybody clicks; the click then shows what is there."""
    # a click that asks for leave cannot be answered here: the address is one that needs none
    options.evaluate(f"{STORAGE}.local.set({{always: ['127.0.0.1']}}).then(() => true)")
    reader.open("german-news")
    sidebar = reader.browser.click_toolbar_button()
    sidebar.wait("document.body?.dataset.state === 'ready'")
    page = reader.browser.open_options()
    page.wait("document.querySelector('#always li span')?.textContent === '127.0.0.1'")
    page.click("#always li button:last-child")
    page.wait("document.querySelector('#always li') === null")


def test_what_is_no_site_is_not_added(options):
    """The field says what a site looks like, and has the focus again."""
    options.fill("#never-site", "two words")
    options.evaluate("document.activeElement.blur()")
    options.evaluate(SUBMIT.format(selector="'#never form'"))
    options.wait("document.querySelector('#never [role=status]').textContent.includes('news.example')")
    assert options.evaluate("document.querySelector('#never-site').getAttribute('aria-invalid')") == "true"
    assert options.evaluate("document.activeElement.id") == "never-site"


def test_options_are_taken_from_a_file(options):
    """A file with options is taken in, another one is refused in a sentence."""
    options.evaluate(GIVE.format(text="'{}'"))
    options.wait("document.querySelector('#backup-outcome').textContent.includes('Nothing was loaded')")
    options.evaluate(GIVE.format(text="JSON.stringify({sidelight_options: 1, theme: 'sepia', never: ['a.example']})"))
    options.wait("document.documentElement.dataset.theme === 'sepia' && document.querySelector('#never li') !== null")


def test_the_keys_that_are_assigned(options):
    """Every command is listed with its key."""
    listed = options.text("#shortcut")
    assert "Read this page" in listed
    assert options.evaluate("document.querySelectorAll('#shortcut kbd').length") >= 1


@pytest.mark.parametrize("address", ["http://home.example:8000", "192.168.1.5:8000"])
def test_http_beyond_this_computer_is_warned_of(options, address):
    """An address over which pages and token would travel in clear is called that while it is typed."""
    assert options.evaluate("document.querySelector('#in-clear').hidden") is True
    options.fill("#server", address)
    assert options.evaluate("document.querySelector('#in-clear').hidden") is False
