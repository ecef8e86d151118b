"""The answer to a request that never became one: malformed, too long, or too late. No word of it is quoted."""

from __future__ import annotations

from logging import INFO
from secrets import token_hex
from typing import NamedTuple

import msgspec

from ...errors import ReaderError
from ...model import Problem
from ..logs import tell
from ..response_headers import HEADERS, LOADS_NOTHING


class Refusal(NamedTuple):
    """A problem as an HTTP answer after which the connection ends."""

    status: str
    headers: list[tuple[str, str]]
    body: bytes


def refuse(error: ReaderError, fault: str = "-") -> Refusal:
    """The answer that tells the error, which is logged under its id; `fault` is the kind of an error of ours."""
    request_id = token_hex(8)
    tell(INFO, "refused", request_id=request_id, status=error.status, code=error.code, fault=fault)
    headers = {
        **HEADERS,
        "Content-Security-Policy": LOADS_NOTHING,
        "Cache-Control": "no-store",
        "X-Request-Id": request_id,
        "Content-Type": "application/problem+json",
    }
    return Refusal(
        f"{error.status} {error.code}", list(headers.items()), msgspec.json.encode(Problem.of(error, request_id))
    )
