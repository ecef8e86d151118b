"""Build the image with buildah, run it, and see that it is what the README says: `make image-test`, as root.

It runs in a chroot with the root mounted read-only, as the image's own user, on a free port of this machine. `BASE` in
the environment names another base image than the Dockerfile's.
"""

from __future__ import annotations

import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IMAGE = "localhost/sidelight:check"
MOST_BYTES = 260_000_000
START_SECONDS, STOP_SECONDS = 3.0, 9.0
PAGE = ROOT / "tests" / "pages" / "news-without-headings" / "source.html"
REFUSAL = "SIDELIGHT_TOKEN"


def main() -> None:
    """Build, look, run, stop; the first thing that is not as it should be ends it."""
    build()
    with mounted() as (root, config):
        look(Path(root), config)
        refuses(root, config)
        runs(root, config)


def build() -> None:
    """The image, in docker's format: the other one knows no HEALTHCHECK."""
    base = [f"--build-arg=BASE={os.environ['BASE']}"] if os.environ.get("BASE") else []
    mounts = [f"--volume={mount}" for mount in os.environ.get("IMAGE_VOLUMES", "").split()]
    buildah(
        "bud",
        "--isolation=chroot",
        "--format=docker",
        "--pull-never" if base else "--pull",
        *base,
        *mounts,
        "-t",
        IMAGE,
        ".",
    )


@contextmanager
def mounted() -> Iterator[tuple[str, dict]]:
    """A container of the image: where its files are, and how it wants to be run."""
    container = buildah("from", "--pull-never", IMAGE)
    try:
        yield buildah("mount", container), json.loads(buildah("inspect", "--type=image", IMAGE))["Docker"]["config"]
    finally:
        buildah("rm", container)


def look(root: Path, config: dict) -> None:
    """What the image holds, and how it is to be run."""
    size = int(output("du", "-sb", "--one-file-system", str(root)).split()[0])
    expect(f"{size / 1e6:.0f} MB", right=size <= MOST_BYTES)
    expect(f"user {config['User']}", right=config["User"].split(":")[0].isdigit() and config["User"] != "0:0")
    expect("a health check", right=bool(config["Healthcheck"]["Test"]))
    expect("labels", right="org.opencontainers.image.version" in config["Labels"])
    there = [
        name
        for name in ("gcc", "cc", "make", "pip")
        for folder in ("usr/bin", "venv/bin")
        if (root / folder / name).exists()
    ]
    expect(f"no compiler and no pip {there or ''}", right=not there)


def refuses(root: str, config: dict) -> None:
    """Without a token it does not start."""
    done = subprocess.run(inside(root, config, config["Cmd"]), capture_output=True, text=True, timeout=30, check=False)
    expect("refuses to start for everybody", right=done.returncode == 2 and REFUSAL in done.stderr)


def runs(root: str, config: dict) -> None:
    """It starts, answers, is found healthy by its own check, and stops when it is told to."""
    port = free_port()
    bound = {"SIDELIGHT_BIND": f"127.0.0.1:{port}"}
    began = time.monotonic()
    service = subprocess.Popen(inside(root, config, config["Cmd"], **bound), stdout=subprocess.DEVNULL)
    try:
        wait_until_ready(port)
        expect(f"ready in {time.monotonic() - began:.1f} s", right=time.monotonic() - began <= START_SECONDS)
        owner = Path(f"/proc/{service.pid}").stat().st_uid
        expect(f"runs as {owner}", right=str(owner) == config["User"].split(":")[0])
        health = inside(root, config, config["Healthcheck"]["Test"][1:], **bound)
        expect("healthy by its own check", right=subprocess.run(health, check=False).returncode == 0)
        status, body = asked(port, "POST", "/v1/analyze", PAGE.read_bytes())
        expect("reads a page", right=status == 200 and "quotes" in json.loads(body))
        began = time.monotonic()
        service.send_signal(signal.SIGTERM)
        status = service.wait(STOP_SECONDS * 2)
        expect(
            f"stops in {time.monotonic() - began:.1f} s", right=status == 0 and time.monotonic() - began <= STOP_SECONDS
        )
    finally:
        service.kill()


def inside(root: str, config: dict, command: list[str], **settings: str) -> list[str]:
    """The command as the image's user, in its root, which nobody can write to, with nothing writable but /tmp."""
    environment = shlex.join([*config["Env"], *(f"{name}={value}" for name, value in settings.items())])
    clean = f"/usr/bin/env -i -C {config['WorkingDir']} {environment}"
    steps = [
        f"mount --bind {root} {root} && mount -o remount,ro,bind {root}",
        f"mount -t tmpfs -o mode=1777 tmp {root}/tmp",  # noqa: S108  the container's own
        f"mount -t proc proc {root}/proc && mount --rbind /dev {root}/dev",
        f"exec chroot --userspec={config['User']} {root} {clean} {shlex.join(command)}",
    ]
    return ["unshare", "--mount", "sh", "-c", " && ".join(steps)]


def wait_until_ready(port: int) -> None:
    """Return once the pool is warm; end the run if it never is."""
    for _ in range(600):
        try:
            if asked(port, "GET", "/readyz")[0] == 200:
                return
        except OSError:
            pass
        time.sleep(0.05)
    sys.exit("wrong  never ready")


def asked(port: int, method: str, path: str, body: bytes | None = None) -> tuple[int, bytes]:
    """The status and the body that the service answers with."""
    connection = HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request(method, path, body, {"Content-Type": "text/html"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


def expect(what: str, *, right: bool) -> None:
    """Say what was seen, and end the run if it is not as it should be."""
    sys.stdout.write(("ok     " if right else "wrong  ") + what + "\n")
    sys.stdout.flush()
    if not right:
        sys.exit(1)


def free_port() -> int:
    """A port of this machine at which nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def buildah(*arguments: str) -> str:
    """What buildah says."""
    return output("buildah", *arguments)


def output(*command: str) -> str:
    """What a command prints, without the last line's end."""
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    main()
