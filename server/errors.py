"""Whatever a reader can be told has gone wrong. A class carries status and code; the sidebar has a sentence for each.

ReaderError
├── BadRequest                400  the request is not what the contract says
├── Unauthorized              401  a token is needed, or it is the wrong one
├── ForbiddenOrigin           403  a web page that may not ask
├── NotFound                  404
├── MethodNotAllowed          405
├── PageTooLarge              413  over a limit of size
├── UnsupportedMediaType      415
├── ForbiddenHost             421  the Host header is not ours
├── NoArticle                 422  no readable prose
├── PageTooComplex            422  over a limit that parsers need
├── TooManyRequests           429
├── Busy                      503  the queue is full
├── AnalysisTimeout           504
└── Internal                  500  a fault of ours; no detail is given
"""

from __future__ import annotations


class ReaderError(Exception):
    """Base of the errors a reader is told about. `detail` says what to do; it never quotes the page."""

    status = 500
    code = "internal"
    title = "Something went wrong on the server"

    def __init__(self, detail: str, *, limit: int | None = None, found: int | None = None) -> None:
        super().__init__(detail)
        self.detail = detail
        self.limit = limit
        self.found = found

    def __reduce__(self) -> tuple[object, ...]:
        # keyword arguments are lost by the default pickling, and errors travel from the workers to the pool
        return _rebuilt, (type(self), self.detail, self.limit, self.found)


def _rebuilt(kind: type[ReaderError], detail: str, limit: int | None, found: int | None) -> ReaderError:
    return kind(detail, limit=limit, found=found)


class BadRequest(ReaderError):
    """The request is not what the contract says: `detail` names the field."""

    status, code, title = 400, "bad_request", "The request cannot be read"


class Unauthorized(ReaderError):
    """A token is set on the server and the request bears none, or another one."""

    status, code, title = 401, "unauthorized", "A token is needed"


class ForbiddenOrigin(ReaderError):
    """The request comes from a web page or extension that may not ask."""

    status, code, title = 403, "forbidden_origin", "This origin may not ask"


class NotFound(ReaderError):
    """There is nothing at this address."""

    status, code, title = 404, "not_found", "There is nothing here"


class MethodNotAllowed(ReaderError):
    """The address exists, but not for this method."""

    status, code, title = 405, "method_not_allowed", "This method is not allowed here"


class PageTooLarge(ReaderError):
    """The page is over a limit of size, as sent or inflated."""

    status, code, title = 413, "page_too_large", "The page is too large"


class UnsupportedMediaType(ReaderError):
    """The body's media type or encoding is none that the service reads."""

    status, code, title = 415, "unsupported_media_type", "This kind of body is not read"


class ForbiddenHost(ReaderError):
    """The Host header names none of this server's hosts: a sign of DNS rebinding."""

    status, code, title = 421, "forbidden_host", "This host name is not served"


class NoArticle(ReaderError):
    """The page has no readable prose: a search form, a login wall, an index of links."""

    status, code, title = 422, "no_article", "There is no article on this page"


class PageTooComplex(ReaderError):
    """The page is over a limit that keeps parsers linear; `limit` and `found` say by how much."""

    status, code, title = 422, "page_too_complex", "The page is too complex"


class TooManyRequests(ReaderError):
    """One client has more pages in the queue than its share."""

    status, code, title = 429, "too_many_requests", "Too many requests"


class Busy(ReaderError):
    """The queue is full; the answer bears Retry-After."""

    status, code, title = 503, "busy", "The server is busy"


class AnalysisTimeout(ReaderError):
    """The analysis took longer than a page may."""

    status, code, title = 504, "analysis_timeout", "The page took too long"


class Internal(ReaderError):
    """A fault of the service itself."""
