"""The real service on a real loopback port, started as people start it and ended by its own process id."""

from __future__ import annotations

import http.client
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ("-m", "server", "serve", "--port", "0")
WITHOUT_POSIX = (str(ROOT / "tests" / "support" / "without_posix.py"), *COMMAND)
SYSTEMS = {"posix": COMMAND, "without posix": WITHOUT_POSIX}  # what both must answer alike
PATIENCE = 60
PAGE = """<html lang="en"><head><title>The ferry is late</title></head><body><article><h1>The ferry is late</h1>
<p>The ferry left at nine on Monday, an hour late, with forty people on board and a crew that had not slept.</p>
<p>“We waited for the fog to lift,” said Marta Lund, the captain. “Nobody who knows this coast would have left.”</p>
<p>The harbour office will publish its report in March, after it has heard the crew and the people on board.</p>
</article></body></html>"""


class Answer(NamedTuple):
    """One answer: `headers` by lower-case name."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, read as JSON."""
        return json.loads(self.body)

    @property
    def code(self) -> str:
        """The code of a problem, once it is seen to be one."""
        assert self.headers["content-type"] == "application/problem+json"
        problem = self.json
        assert problem["status"] == self.status
        assert problem["request_id"] == self.headers["x-request-id"]
        return problem["code"]


class LiveService:
    """A service that runs while its block does, in a folder. `settings` are variables without their prefix."""

    def __init__(self, *command: str, folder: Path = ROOT, **settings: str) -> None:
        self._command = command or COMMAND
        self._folder = folder
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith("SIDELIGHT_")},
            **{f"SIDELIGHT_{name}": value for name, value in settings.items()},
            "PYTHONPATH": str(folder),
        }
        self._log = tempfile.TemporaryFile("w+b")  # noqa: SIM115  closed with the service

    def __enter__(self) -> Self:
        self.process = subprocess.Popen(
            [sys.executable, *self._command],
            cwd=self._folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        line = self.process.stdout.readline()
        if "http://" not in line:
            self.process.wait(PATIENCE)
            told = line + self.log
            self.__exit__(None, None, None)
            raise AssertionError(f"the service did not start: {told}")
        self.address = line.split()[-1]
        self.port = int(self.address.rpartition(":")[2])
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        self.process.stdout.close()
        self._log.close()

    @property
    def log(self) -> str:
        """What the service has written to its log until now."""
        self._log.seek(0)
        return self._log.read().decode()

    def ask(self, method: str, path: str, body: bytes | str | None = None, **headers: str) -> Answer:
        """One request and its answer. A header's underscores are hyphens; `Host` is the loopback's unless given."""
        return asked(self.port, method, path, body, **headers)

    def analyze(self, page: str | bytes, kind: str = "text/html", **headers: str) -> Answer:
        """The answer to one page."""
        return self.ask("POST", "/v1/analyze", page, Content_Type=kind, **headers)


def asked(port: int, method: str, path: str, body: bytes | str | None = None, **headers: str) -> Answer:
    """The answer to one request from the process that listens at a port of this machine."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        line.request(method, path, body.encode() if isinstance(body, str) else body, sent)
        answer = line.getresponse()
        return Answer(answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read())
    finally:
        line.close()
