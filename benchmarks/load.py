"""Clients of a live service, good and bad, with the answers that they get."""

from __future__ import annotations

import gzip
import http.client
import json
import sys
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests" / "support"))
sys.path.insert(0, str(ROOT))

from hostile_pages import HOSTILE, page  # noqa: E402  it lies beside the tests, no package
from running_service import PAGE, LiveService  # noqa: E402  the same

PATIENCE = 60
MEGABYTE = 1 << 20
HTML = {"Content-Type": "text/html"}
GZIP = {**HTML, "Content-Encoding": "gzip"}


class Sent(NamedTuple):
    """What a client sends."""

    body: bytes
    headers: dict[str, str] = HTML


class Told(NamedTuple):
    """What it is answered: `status` 0 and a word for a connection that was lost; `whole` if it is JSON as promised."""

    status: int
    code: str
    seconds: float
    retry_after: float
    whole: bool


def bombs() -> dict[str, Sent]:
    """One of each kind that has brought a reader down."""
    long = page("<p>" + "The water rose again in the night, and nobody slept. " * 20 + "</p>")
    return {
        "deep nesting": Sent(("<div>" * 40_000 + long).encode()),
        "deepest allowed": Sent(page("<div>" * 500 + "x" + "</div>" * 500).encode()),
        "200k attributes": Sent(("<p " + " ".join(f"a{n}=1" for n in range(200_000)) + ">" + long).encode()),
        "2 MB word": Sent(("<p>" + "x" * 2 * MEGABYTE + long).encode()),
        "254-space runs": Sent(page((" " * 254 + "x") * 8_000).encode()),
        "&amp; flood": Sent(page("<p>" + "&amp; " * 300_000).encode()),
        "link flood": Sent(page("".join(f"<a href=/{n}>A link to page {n}</a> " for n in range(49_000))).encode()),
        "gzip bomb": Sent(gzip.compress(bytes(100 * MEGABYTE)), GZIP),
        "invalid UTF-8": Sent(
            page("<p>" + "word \ue000 " * 100_000).encode().replace(b"\xee\x80\x80", b"\xff\xc0\xed")
        ),
        "UTF-16 without BOM": Sent(long.encode("utf-16-le")),
        "NULs": Sent(page("w\0ord " * 200_000).encode()),
        "empty": Sent(b""),
        "50 MB": Sent(b"<p>word " * (50 * MEGABYTE // 8)),
    }


def hostile() -> list[Sent]:
    """Every hostile shape of the tests at its worst size."""
    return [Sent(page(one.between(one.worst)).encode("utf-8", "surrogatepass")) for one in HOSTILE.values()]


def ordinary() -> list[Sent]:
    """The pages of the tests, and one small one."""
    sources = sorted((ROOT / "tests" / "pages").glob("*/source.html"))
    return [Sent(PAGE.encode()), *(Sent(source.read_bytes()) for source in sources)]


def ask(service: LiveService, sent: Sent, address: str = "127.0.0.1") -> Told:
    """Send it once, from an address of this machine."""
    start = time.monotonic()
    line = http.client.HTTPConnection("127.0.0.1", service.port, timeout=PATIENCE, source_address=(address, 0))
    try:
        line.request("POST", "/v1/analyze", sent.body, sent.headers)
        answer = line.getresponse()
        content = json.loads(answer.read())
        kind = "application/json" if answer.status == 200 else "application/problem+json"
        whole = answer.getheader("Content-Type") == kind
        wait = float(answer.getheader("Retry-After", "0"))
        return Told(answer.status, content.get("code", "ok"), time.monotonic() - start, wait, whole)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Told(0, type(error).__name__, time.monotonic() - start, 0, whole=False)
    finally:
        line.close()


def ask_patiently(service: LiveService, sent: Sent, address: str) -> tuple[Told, int]:
    """Send it until it is not told to come again; with how often it was told."""
    waits = 0
    while (told := ask(service, sent, address)).retry_after:
        waits += 1
        time.sleep(told.retry_after)
    return told, waits


def health_seconds(service: LiveService) -> float:
    """How long the health check takes; fails if it does not say yes."""
    start = time.monotonic()
    assert service.ask("GET", "/healthz").status == 200  # noqa: S101  a service that says no is no benchmark
    return time.monotonic() - start


def at(quantile: float, values: list[float]) -> float:
    """That quantile of the values."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(quantile * len(ordered)))]
