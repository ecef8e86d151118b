"""`python -m server check` and `alive`, run as a person runs them: what is wrong, and what to do about it."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from pathlib import Path

from running_service import LiveService

ROOT = Path(__file__).resolve().parents[2]
GUARDED, OTHER = {"TOKEN": "s3cret"}, {"TOKEN": "0ther"}


def run(command, **settings):
    """The exit status of a command and what it says."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("SIDELIGHT_")}
    environment |= {f"SIDELIGHT_{name}": value for name, value in settings.items()}
    done = subprocess.run(
        [sys.executable, "-m", "server", command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def free_address():
    """An address of this machine at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return f"127.0.0.1:{listener.getsockname()[1]}"


def test_an_installation_that_is_well():
    """The packages are as pinned, the address is free, a worker reads a page: exit status 0."""
    status, said = run("check", BIND=free_address())
    assert status == 0, said
    assert [line.split()[0] for line in said.splitlines()] == ["ok"] * 5


def test_a_service_that_runs():
    """A running Sidelight is named with its version, and is alive, also where it asks for a token."""
    with LiveService(**GUARDED) as service:
        where = {"BIND": f"127.0.0.1:{service.port}", **GUARDED}
        status, said = run("check", **where)
        assert status == 0, said
        assert re.search(r"Sidelight [0-9.]+ is running there", said)
        assert run("alive", **where) == (0, "")


def test_a_service_that_does_not_run():
    """Nobody listens: not alive."""
    assert run("alive", BIND=free_address()) == (1, "")


def test_a_wrong_token():
    """A service that asks for another token is told from a stranger."""
    with LiveService(**GUARDED) as service:
        status, said = run("check", BIND=f"127.0.0.1:{service.port}", **OTHER)
    assert status == 1
    assert "SIDELIGHT_TOKEN" in said


def test_a_stranger_at_the_address():
    """Another program that listens there is told, with what to do."""
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        status, said = run("check", BIND=f"127.0.0.1:{stranger.getsockname()[1]}")
    assert status == 1
    assert "wrong" in said
    assert "something else is there: stop it, or name another address with SIDELIGHT_BIND" in said


def test_a_wrong_setting():
    """A setting that cannot be meant is told as at a start."""
    status, said = run("check", QUEUE="many")
    assert status == 1
    assert "wrong  settings: SIDELIGHT_QUEUE is 'many', but must be a whole number from 0 to 1000" in said
