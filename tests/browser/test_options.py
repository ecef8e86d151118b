"""The options page's test button, in real browsers: it says exactly what is wrong with the server's address."""

from __future__ import annotations

from live_service import TOKEN


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
