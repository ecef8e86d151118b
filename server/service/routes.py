"""What can be asked, over HTTP. Bytes are passed on to the workers: nothing here looks into a page."""

from __future__ import annotations

from ipaddress import ip_network

import msgspec
from flask import Flask, Response, request

from .. import __version__
from ..errors import BadRequest, Busy, PageTooLarge
from ..languages import languages
from ..model import API, Limits, Status
from .access import client_of
from .config import Config
from .http_server.hosted import CLIENT_HAS_LEFT
from .metrics import Metrics
from .openapi import openapi
from .pool.client_quota import ClientQuota
from .pool.pool import WorkerPool, stays
from .proxies import client_address
from .rate_limit import rate_of
from .request_body import RawRequest, check_kind
from .static_pages import PAGES, add_pages

# Endpoints that any client on an allowed host may ask: they tell nothing of a page and cost nothing.
OPEN = frozenset({"healthz", "readyz", "openapi_document"}) | PAGES


def add_routes(app: Flask, config: Config, workers: WorkerPool[RawRequest], metrics: Metrics) -> None:
    """Give the app every address of the service."""
    _add_api(app, config, workers, metrics)
    _add_health(app, workers, metrics)
    add_pages(app)


def _add_api(app: Flask, config: Config, workers: WorkerPool[RawRequest], metrics: Metrics) -> None:
    limits = Limits(body_bytes=config.limits.body_bytes, page_seconds=config.page_seconds, queue=config.queue)
    status_body = msgspec.json.encode(
        Status(
            name="Sidelight",
            version=__version__,
            api=API,
            limits=limits,
            languages=tuple(language.code for language in languages()),
            offers={language.code: tuple(sorted(language.offers)) for language in languages()},
        )
    )
    rate = rate_of(config)
    proxies = tuple(ip_network(network) for network in config.proxies)
    # a body that comes slowly holds a thread, so there are as many places for bodies as for pages, and the same shares
    bodies = ClientQuota(config.workers + config.queue)
    schema_body = msgspec.json.encode(openapi())

    @app.post("/v1/analyze")
    def analyze() -> Response:
        forwarded = request.headers.getlist("X-Forwarded-For")
        client = client_of(client_address(request.remote_addr, forwarded, proxies))
        rate.count(client)
        with bodies.place_for(client):
            page = _raw_request(config.limits.body_bytes)
        metrics.receive(len(page.body))
        has_left = request.environ.get(CLIENT_HAS_LEFT, stays)
        return _json(workers.answer(page, client=client, has_left=has_left))

    @app.get("/v1/status")
    def status() -> Response:
        return _json(status_body)

    @app.get("/v1/openapi.json")
    def openapi_document() -> Response:
        return _json(schema_body)


def _add_health(app: Flask, workers: WorkerPool[RawRequest], metrics: Metrics) -> None:
    @app.get("/healthz")
    def healthz() -> Response:
        return Response("alive\n", mimetype="text/plain")

    @app.get("/readyz")
    def readyz() -> Response:
        if not workers.ready:
            raise Busy("the workers are not warm yet")
        return Response("ready\n", mimetype="text/plain")

    @app.get("/metrics")
    def metrics_text() -> Response:
        return Response(metrics.text(), mimetype="text/plain")


def _raw_request(most: int) -> RawRequest:
    headers = request.headers
    encoding = headers.get("Content-Encoding", "identity").strip().lower()
    check_kind(request.mimetype, encoding)
    return RawRequest(
        body=_body(most),
        media_type=request.mimetype,
        encoding=encoding,
        charset=request.mimetype_params.get("charset"),
        location=headers.get("Content-Location"),
        language=headers.get("Content-Language"),
    )


def _body(most: int) -> bytes:
    """The whole body, of at most so many bytes. Raises: BadRequest, PageTooLarge."""
    if request.headers.get("Transfer-Encoding", "chunked").lower() != "chunked":
        raise BadRequest("the only transfer coding that is read is chunked")  # gunicorn hands on what is packed
    told = request.content_length  # None for a body in chunks
    if told is not None and told > most:
        raise PageTooLarge("the body is too large", limit=most, found=told)
    # in one go: Werkzeug asks for 64 KB at a time, for each of which gunicorn copies the megabyte that it holds
    body: bytes = request.environ["wsgi.input"].read(most + 1 if told is None else told)
    if len(body) > most:
        raise PageTooLarge("the body is too large", limit=most)
    if not body:
        raise BadRequest("the body is empty")
    if len(body) < (told or 0):
        raise BadRequest("the body breaks off, or did not come in time")
    return body


def _json(body: bytes) -> Response:
    return Response(body, mimetype="application/json")
