"""The services that stand beside ours in service.py, each with as many processes, each on a free port."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

HERE = Path(__file__).resolve().parent
PATIENCE = 60


class NotInstalled(Exception):
    """The rival lacks a program or package: its words say which."""


@contextmanager
def naive_flask(processes: int) -> Iterator[int]:
    """readability-lxml and textstat behind Flask and gunicorn; gives its port."""
    port = free_port()
    command = [sys.executable, "-m", "gunicorn", "--workers", str(processes), "--bind", f"127.0.0.1:{port}"]
    with running([*command, "--timeout", "60", "benchmarks.naive_service:app"], port):
        yield port


@contextmanager
def node(library: str, processes: int) -> Iterator[int]:
    """Readability.js on a DOM of that name, in a cluster of node; gives its port. Raises: NotInstalled."""
    program = shutil.which("node")
    probe = f"require({library!r}); require('@mozilla/readability')"
    if program is None or subprocess.run([program, "-e", probe], cwd=HERE, capture_output=True, check=False).returncode:  # noqa: S603  our own words
        raise NotInstalled(f"node with {library}: npm install --no-save @mozilla/readability {library}")
    port = free_port()
    with running([program, str(HERE / "naive_service.cjs"), library, str(port), str(processes)], port):
        yield port


@contextmanager
def running(command: list[str], port: int) -> Iterator[None]:
    """The process, from when it answers to the end of the block."""
    quiet = subprocess.DEVNULL
    environment = {**os.environ, "PYTHONPATH": str(HERE.parent)}
    process = subprocess.Popen(command, cwd=HERE.parent, env=environment, stdout=quiet, stderr=quiet)  # noqa: S603  ours
    try:
        end = time.monotonic() + PATIENCE
        while not answers(port):
            if process.poll() is not None or time.monotonic() > end:
                raise NotInstalled(f"{command[0]} did not start")
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait(PATIENCE)


def answers(port: int) -> bool:
    """Whether a service says that it is ready."""
    with suppress(OSError), urlopen(f"http://127.0.0.1:{port}/readyz", timeout=5) as answer:
        return bool(answer.status == 200)
    return False


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
