"""What the service tells beside an analysis: that something went wrong, and what it can do."""

from __future__ import annotations

from msgspec import UNSET, Struct, UnsetType

from ..errors import ReaderError


class Problem(Struct, frozen=True, kw_only=True):
    """An RFC 9457 problem. `limit` and `found` stand only where a limit was passed."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    request_id: str | None = None
    limit: int | UnsetType = UNSET
    found: int | UnsetType = UNSET

    @classmethod
    def of(cls, error: ReaderError, request_id: str | None = None) -> Problem:
        """What a reader is told of an error. `request_id` is None on the command line."""
        return cls(
            type=f"urn:sidelight:{error.code}",
            title=error.title,
            status=error.status,
            code=error.code,
            detail=error.detail,
            request_id=request_id,
            limit=UNSET if error.limit is None else error.limit,
            found=UNSET if error.found is None else error.found,
        )


class Limits(Struct, frozen=True, kw_only=True):
    """What one request may take: bytes of its body, sent or inflated, seconds of a worker; and how many may wait."""

    body_bytes: int
    page_seconds: int
    queue: int


class Status(Struct, frozen=True, kw_only=True):
    """What a client asks first: whether this is Sidelight, which version, and what it can do.

    `offers` are the parts of an analysis that there are in each of the `languages`.
    """

    name: str
    version: str
    api: int
    limits: Limits
    languages: tuple[str, ...]
    offers: dict[str, tuple[str, ...]]
