"""The Flask application: who may ask, what can be asked, and how it is told that something went wrong."""

from __future__ import annotations

import traceback
from logging import ERROR, INFO
from pathlib import Path
from secrets import token_hex
from time import perf_counter

import msgspec
from flask import Flask, Response, g, request
from werkzeug.exceptions import HTTPException

from ..errors import BadRequest, Internal, MethodNotAllowed, NotFound, PageTooLarge, ReaderError, UnsupportedMediaType
from ..model import Problem
from .access import check_host, check_origin, check_token, share_answers
from .config import Config
from .logs import tell
from .metrics import Metrics
from .pool.pool import Fault, WorkerPool
from .proxies import under
from .request_body import RawRequest
from .response_headers import HEADERS, LOADS_NOTHING
from .routes import OPEN, add_routes
from .static_pages import POLICIES

RETRY_AFTER_SECONDS = 2


def create_app(config: Config, workers: WorkerPool[RawRequest]) -> Flask:
    """The service as a WSGI application, over a pool that the caller starts and stops."""
    app = Flask(__name__, static_folder=None, template_folder=None)
    app.url_map.strict_slashes = False
    metrics = Metrics(workers)
    share_answers(app, config)
    _check_first(app, config)
    add_routes(app, config, workers, metrics)
    _tell_problems(app)
    _finish_answers(app, metrics)
    if config.path_prefix:
        app.wsgi_app = under(config.path_prefix, app.wsgi_app)  # type: ignore[assignment,method-assign]  # Flask's way to wrap itself
    return app


def _check_first(app: Flask, config: Config) -> None:
    @app.before_request
    def check() -> None:
        g.request_id = token_hex(8)
        g.started = perf_counter()
        g.code = "ok"
        check_host(config, request.headers)
        if request.endpoint is None or request.endpoint in OPEN:
            return
        check_origin(config, request.headers, request.mimetype)
        if request.method != "OPTIONS":  # a browser's preflight bears no token
            check_token(config, request.headers)


def _tell_problems(app: Flask) -> None:
    @app.errorhandler(ReaderError)
    def told(error: ReaderError) -> Response:
        if isinstance(error, Fault):
            tell(ERROR, "fault", request_id=g.request_id, where=error.where)
        return _problem(error)

    @app.errorhandler(HTTPException)
    def refused(error: HTTPException) -> Response:
        answer = _problem(_reader_error(error))
        for name, value in error.get_headers():
            if name.lower() in {"allow", "location"}:
                answer.headers[name] = value
        return answer

    @app.errorhandler(Exception)
    def failed(error: Exception) -> Response:
        step = traceback.extract_tb(error.__traceback__)[-1]
        where = f"{type(error).__name__} at {Path(step.filename).name}:{step.lineno}"
        tell(ERROR, "fault", request_id=g.request_id, where=where)
        return _problem(Internal("a fault of the service"))


def _finish_answers(app: Flask, metrics: Metrics) -> None:
    @app.after_request
    def finish(answer: Response) -> Response:
        for name, value in HEADERS.items():
            answer.headers.setdefault(name, value)
        answer.headers["Content-Security-Policy"] = POLICIES.get(request.endpoint or "", LOADS_NOTHING)
        answer.headers.setdefault("Cache-Control", "no-store")
        answer.headers["X-Request-Id"] = g.request_id
        seconds = perf_counter() - g.started
        metrics.count(g.code, seconds, answer.content_length or 0)
        # the rule, never the address: a path may hold anything
        rule = request.url_rule.rule if request.url_rule else "-"
        tell(
            INFO,
            "answered",
            request_id=g.request_id,
            method=request.method,
            route=rule,
            status=answer.status_code,
            code=g.code,
            milliseconds=round(seconds * 1000),
        )
        return answer


def _problem(error: ReaderError) -> Response:
    g.code = error.code
    answer = Response(
        msgspec.json.encode(Problem.of(error, g.request_id)), error.status, mimetype="application/problem+json"
    )
    if error.status in {429, 503}:
        answer.headers["Retry-After"] = str(RETRY_AFTER_SECONDS)
    if error.status == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    return answer


def _reader_error(error: HTTPException) -> ReaderError:
    if error.code == 404:
        return NotFound("there is nothing at this address")
    if error.code == 405:
        return MethodNotAllowed("this address does not know the method; the Allow header lists those it knows")
    if error.code == 413:
        return PageTooLarge("the body is too large", found=request.content_length)
    if error.code == 415:
        return UnsupportedMediaType("this kind of body is not read")
    if error.code is not None and error.code < 500:
        return BadRequest("the request cannot be read")
    return Internal("a fault of the service")
