"""A wheel carries the folder under a name of its own: nothing in it may know that it lies in `server/`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest
from running_service import PAGE, PATIENCE, ROOT, LiveService

NAMES = ("sidelight", "server")
PROGRAM = """
import sys

from NAME.model import Page
from NAME.pipeline import analyze
from NAME.service.pool.pool import WorkerPool
from NAME.service.pool.worker import answer_page

if __name__ == "__main__":
    page = Page(html=sys.stdin.read())
    workers = WorkerPool(answer_page, count=1)
    workers.start()
    print(analyze(page).metadata.title.encode() in workers.answer(page))
    workers.stop()
    print("server" in sys.modules)
"""


@pytest.fixture(scope="module", params=NAMES)
def package(request, tmp_path_factory):
    """The name of the package, and a folder that holds nothing else of the project."""
    folder = tmp_path_factory.mktemp("installed")
    shutil.copytree(ROOT / "server", folder / request.param, ignore=shutil.ignore_patterns("__pycache__"))
    return request.param, folder


def run(folder, *arguments: str, given: str = "") -> str:
    """What a program in the folder says; it must not complain."""
    done = subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder)},
        input=given,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def test_the_command_line_has_the_packages_name(package):
    """`python -m NAME analyze` reads a page, and the usage says how it was called."""
    name, folder = package
    analysis = json.loads(run(folder, "-m", name, "analyze", "-", given=PAGE))
    assert analysis["metadata"]["title"] == "The ferry is late"
    assert f"usage: python -m {name}" in run(folder, "-m", name, "--help")


def test_the_library_and_its_workers_have_the_packages_name(package):
    """Imports by that name, here and in the worker processes, which find their functions by it."""
    name, folder = package
    program = folder / "program.py"
    program.write_text(PROGRAM.replace("NAME", name), encoding="utf-8")
    assert run(folder, str(program), given=PAGE) == f"True\n{name == 'server'}\n"


def test_the_service_has_the_packages_name(package):
    """It starts and reads a page, though nothing but the package is there."""
    name, folder = package
    with LiveService("-m", name, "serve", "--port", "0", folder=folder) as live:
        assert live.analyze(PAGE).json["metadata"]["title"] == "The ferry is late"
        assert live.ask("GET", "/bookmarklet.js").status == 200
