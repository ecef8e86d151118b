"""Fixtures of the real-browser tests: the real service, the fixture pages on loopback, Chromium and Firefox."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from live_service import TOKEN, TRAPS, free_port, page_server, recorder, relay, running_service
from reader import Reader


def pytest_configure(config: pytest.Config) -> None:
    """Warnings are errors but for one that Marionette's own code gives off."""
    # it polls the browser's port with sockets that it leaves to the garbage collector
    config.addinivalue_line("filterwarnings", "ignore:unclosed <socket.socket:ResourceWarning")


@pytest.fixture(scope="session")
def pages():
    """The address of the fixture pages."""
    with page_server() as address:
        yield address


@pytest.fixture(scope="session")
def service():
    """The address of a service that asks for no token."""
    with running_service(free_port()) as address:
        yield address


@pytest.fixture(scope="session")
def guarded_service():
    """The address of a service that asks for TOKEN."""
    with running_service(free_port(), token=TOKEN) as address:
        yield address


@pytest.fixture
def nobody():
    """An address at which nothing listens."""
    return f"http://127.0.0.1:{free_port()}"


@pytest.fixture
def recording():
    """The address of a server that only takes pages, and the list of what was sent to it."""
    with recorder() as (address, seen):
        yield address, seen


@pytest.fixture(scope="session", params=["chromium", "firefox"])
def browser(request):
    """A real browser with the extension in it."""
    if not shutil.which({"chromium": "chromium", "firefox": "firefox-esr"}[request.param]):
        pytest.fail(f"{request.param} is not installed: tests/install_programs.sh says how to", pytrace=False)
    started = _start(request.param)
    yield started
    started.close()


def _start(name: str):
    if name == "chromium":
        from chromium import Chromium  # noqa: PLC0415 - without Chromium its driver is not needed

        return Chromium()
    from firefox import Firefox  # noqa: PLC0415 - the same

    return Firefox()


@pytest.fixture
def reader(browser, service, pages):
    """A person at the browser, whose extension knows the service."""
    return Reader(browser, service, pages)


@pytest.fixture(scope="module")
def module_reader(browser, service, pages):
    """The same person, for tests that look at one reading together."""
    return Reader(browser, service, pages)


@pytest.fixture(scope="module")
def traps(browser, service):
    """A person who reads pages full of traps, and the list of what was sent for them and answered."""
    with page_server(TRAPS) as pages, relay(service) as (address, seen):
        person = Reader(browser, address, pages)
        person.set_server(address)
        yield person, seen


@pytest.fixture(scope="session")
def screenshots():
    """The folder that SIDELIGHT_SCREENSHOTS names, None without one: pictures for the README."""
    folder = os.environ.get("SIDELIGHT_SCREENSHOTS")
    if folder is None:
        return None
    Path(folder).mkdir(parents=True, exist_ok=True)
    return Path(folder)
