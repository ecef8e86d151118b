"""A real Dask cluster of this machine, spoken to over TLS: a scheduler and workers, each a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Self

from distributed.security import Security

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 60


class DaskCluster:
    """A scheduler, and the workers that are started; `settings` are a client's environment."""

    def __init__(self, folder: Path) -> None:
        made = Security.temporary()
        self._files = {"ca": made.tls_ca_file, "cert": made.tls_client_cert, "key": made.tls_client_key}
        for name, content in self._files.items():
            (folder / f"{name}.pem").write_text(content, encoding="ascii")
        self._folder = folder
        self._where = folder / "scheduler.json"
        self._log = (folder / "cluster.log").open("wb")
        self.workers: list[subprocess.Popen] = []

    def __enter__(self) -> Self:
        self._scheduler = self._start(
            "scheduler",
            *f"--protocol tls --host 127.0.0.1 --port 0 --no-dashboard --scheduler-file {self._where}".split(),
        )
        until = time.monotonic() + PATIENCE
        while not self._where.exists() or not self._where.stat().st_size:
            assert time.monotonic() < until, (self._folder / "cluster.log").read_text(encoding="utf-8")
            time.sleep(0.1)
        self.address = json.loads(self._where.read_text(encoding="utf-8"))["address"]
        return self

    def add_worker(self) -> subprocess.Popen:
        """Start one, as the documentation of archives says."""
        worker = self._start(
            "worker", self.address, *f"--no-nanny --nthreads 1 --no-dashboard --local-directory {self._folder}".split()
        )
        self.workers.append(worker)
        return worker

    @property
    def settings(self) -> dict[str, str]:
        """The variables by which a client shows who it is."""
        tls = "DASK_DISTRIBUTED__COMM__TLS__"
        return {
            f"{tls}CA_FILE": str(self._folder / "ca.pem"),
            f"{tls}CLIENT__CERT": str(self._folder / "cert.pem"),
            f"{tls}CLIENT__KEY": str(self._folder / "key.pem"),
        }

    def _start(self, role: str, *arguments: str) -> subprocess.Popen:
        files = [
            f"--tls-{kind}={self._folder / name}.pem"
            for kind, name in (("ca-file", "ca"), ("cert", "cert"), ("key", "key"))
        ]
        return subprocess.Popen(
            [sys.executable, "-m", "dask", role, *files, *arguments], cwd=ROOT, stdout=self._log, stderr=self._log
        )

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        for process in (*self.workers, self._scheduler):
            process.kill()
        for process in (*self.workers, self._scheduler):
            process.wait(PATIENCE)
        self._log.close()
