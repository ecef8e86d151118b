"""What is wrong with this installation, in sentences that say what to do."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import partial
from http.client import HTTPConnection, HTTPException
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import NamedTuple

import msgspec

from .. import __version__
from ..errors import ReaderError
from .config import BadSetting, Config, read_config
from .pool.pool import WorkerPool
from .pool.worker import answer_request
from .rate_limit import why_no_redis
from .request_body import RawRequest

ROOT = Path(__file__).parents[2]
PACKAGE = __name__.partition(".")[0]
PINNED = re.compile(r"^([A-Za-z0-9_.-]+)==([^ ;\\]+) *\\?$", re.MULTILINE)  # those that every system needs
ANSWER_SECONDS = 2.0  # for a service on this machine
SAMPLE = RawRequest(
    body=b"The ferry sails again\n\nThe ferry sails again on Monday, the harbour said.", media_type="text/plain"
)


class Finding(NamedTuple):
    """One thing that was looked at; `wrong` says what to do about it, None where all is well."""

    what: str
    wrong: str | None = None


def check_installation() -> Iterator[Finding]:
    """Everything that was looked at, one by one; what needs what is wrong is not looked at."""
    yield Finding(f"Sidelight {__version__} on Python {sys.version.split()[0]}")
    yield check_packages()
    try:
        config = read_config()
    except BadSetting as error:
        yield Finding("settings", str(error))
        return
    yield Finding(f"settings: {describe(config)}")
    yield check_address(config)
    yield check_worker(config)
    if config.redis_url is not None:
        yield check_redis(config.redis_url)


def check_packages() -> Finding:
    """Whether the packages that are pinned are those that are installed."""
    pins = ROOT / "requirements.txt"
    if not pins.is_file():
        return Finding("packages: none are pinned beside this installation")
    wrong = []
    for name, pinned in PINNED.findall(pins.read_text(encoding="utf-8")):
        try:
            found = version(name)
        except PackageNotFoundError:
            found = "missing"
        if found != pinned:
            wrong.append(f"{name} is {found}, not {pinned}")
    return Finding("packages", "; ".join(wrong) + ": run `make install`") if wrong else Finding("packages: as pinned")


def describe(config: Config) -> str:
    """Who may ask, and how much at once."""
    who = (
        "those who have the token"
        if config.token
        else "anyone who reaches it"
        if config.trust_network
        else "this machine"
    )
    where = f"{config.bind.host} port {config.bind.port}"
    return f"{where}, for {who}; {config.workers} workers, {config.page_seconds} s a page"


def check_address(config: Config) -> Finding:
    """Whether the address is free, or who answers there."""
    what = f"{config.bind.host} port {config.bind.port}"
    stranger = Finding(what, "something else is there: stop it, or name another address with SIDELIGHT_BIND")
    try:
        code, body = ask(config, "/v1/status")
        told = msgspec.json.decode(body, type=dict[str, object])
    except ConnectionRefusedError:
        return Finding(f"{what}: free; `make run` or `python -m {PACKAGE} serve` starts the service")
    except (OSError, HTTPException, msgspec.DecodeError):
        return stranger
    if told.get("code") == "unauthorized" and code == 401:
        return Finding(what, "a Sidelight with another token is running there: set its SIDELIGHT_TOKEN, or stop it")
    if told.get("name") != "Sidelight":
        return stranger
    if told.get("version") != __version__:
        return Finding(what, f"Sidelight {told.get('version')} is running there: restart it to run {__version__}")
    return Finding(f"{what}: Sidelight {__version__} is running there")


def check_worker(config: Config) -> Finding:
    """Whether a worker starts and reads a page."""
    pool = WorkerPool(
        partial(answer_request, limits=config.limits), count=1, queue=0, seconds=float(config.page_seconds)
    )
    try:
        pool.start()
        pool.answer(SAMPLE)
    except ReaderError as error:
        why = getattr(error, "where", error.detail)
        return Finding("a worker", f"could not read a page ({why}): run `make install`, and see that 1 GB is free")
    finally:
        pool.stop()
    return Finding("a worker: starts, and reads a page")


def check_redis(url: str) -> Finding:
    """Whether the Redis that counts for all replicas answers."""
    why = why_no_redis(url)
    if why is None:
        return Finding("Redis: answers")
    return Finding("Redis", f"does not answer ({why}): start it, or name another with SIDELIGHT_REDIS_URL")


def ask(config: Config, path: str) -> tuple[int, bytes]:
    """The status and the body of what answers at the configuration's address. Raises: OSError, HTTPException."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(config.bind.host, config.bind.host)  # noqa: S104  compared, not bound
    connection = HTTPConnection(host, config.bind.port, timeout=ANSWER_SECONDS)
    try:
        bearer = {"Authorization": f"Bearer {config.token}"} if config.token else {}
        connection.request("GET", path, headers={"Host": "localhost", **bearer})
        answer = connection.getresponse()
        return answer.status, answer.read(65536)
    finally:
        connection.close()


def is_alive() -> bool:
    """Whether the service that this configuration describes answers."""
    try:
        return ask(read_config(), "/healthz") == (200, b"alive\n")
    except (OSError, HTTPException, BadSetting):
        return False
