"""The API in OpenAPI 3.1, made from the nouns themselves: there is no second description to keep in step."""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from .. import __version__
from ..errors import MethodNotAllowed, NotFound, ReaderError
from ..languages import Offer
from ..model import Analysis, PageBody, Problem, Status

Schema = dict[str, Any]

_REFERENCE = "#/components/schemas/{name}"
_TEXT = {"type": "string"}


def openapi() -> Schema:
    """The whole document, ready for JSON."""
    _, schemas = msgspec.json.schema_components((Analysis, PageBody, Problem, Status), ref_template=_REFERENCE)
    schemas["PageBody"]["oneOf"] = [{"required": ["html"]}, {"required": ["text"]}]
    schemas["Problem"]["properties"]["code"] = {"enum": sorted(kind.code for kind in problem_kinds())}
    schemas["Status"]["properties"]["offers"]["additionalProperties"]["items"] = {"enum": sorted(get_args(Offer))}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Sidelight",
            "version": __version__,
            "summary": "How hard a page is to read, who said what in it, and how it is built.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "servers": [{"url": "/"}],
        "paths": {
            "/v1/analyze": {"post": _analyze()},
            "/v1/status": {"get": _status()},
            "/healthz": {"get": _plain("alive", "Whether the service runs.")},
            "/readyz": {"get": _plain("ready", "Whether the workers are warm.", problems=("busy",))},
            "/metrics": {
                "get": _plain("metrics", "Figures for Prometheus.", problems=_GUARD) | {"security": _SECURITY}
            },
        },
        "components": {"schemas": schemas, "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}}},
    }


def problem_kinds() -> list[type[ReaderError]]:
    """Every error with a code of its own."""
    return sorted({kind.code: kind for kind in ReaderError.__subclasses__()}.values(), key=lambda kind: kind.status)


_SECURITY: list[Schema] = [{"token": []}, {}]  # a token where the server has one
_GUARD = ("unauthorized", "forbidden_origin")
_RETRY_AFTER = {"description": "Seconds to wait before the next try.", "schema": {"type": "integer", "minimum": 1}}
_REQUEST_ID = {"description": "The id under which the server's log knows this request.", "schema": _TEXT}


def _analyze() -> Schema:
    problems = tuple(kind.code for kind in problem_kinds() if kind not in {NotFound, MethodNotAllowed})
    example = (
        "The council met on Monday.\n\nIt decided to keep the old bridge, after a debate that had lasted all winter."
    )
    return {
        "operationId": "analyze",
        "summary": "Read one page",
        "description": (
            "Send the page as JSON, or its HTML or plain text as it is. Nothing is fetched and nothing is stored. "
            "A raw body names its address and language in Content-Location and Content-Language."
        ),
        "security": _SECURITY,
        "parameters": [
            _header("Content-Encoding", "gzip, or none", {"enum": ["identity", "gzip"]}),
            _header("Content-Location", "The page's address, for a raw body. It is never fetched.", _TEXT),
            _header("Content-Language", "The page's language as a BCP 47 tag, for a raw body.", _TEXT),
        ],
        "requestBody": {
            "required": True,
            "content": {
                "application/json": {
                    "schema": {"$ref": _REFERENCE.format(name="PageBody")},
                    "example": {"text": example, "language": "en"},
                },
                "text/html": {"schema": {}},
                "text/plain": {"schema": _TEXT},
            },
        },
        "responses": _answers("The analysis.", "Analysis", problems),
    }


def _status() -> Schema:
    return {
        "operationId": "status",
        "summary": "Name, version and limits of this server, and what it offers in each language",
        "security": _SECURITY,
        "responses": _answers("The status.", "Status", _GUARD),
    }


def _plain(name: str, summary: str, problems: tuple[str, ...] = ()) -> Schema:
    done = {
        "description": "Yes.",
        "headers": {"X-Request-Id": _REQUEST_ID},
        "content": {"text/plain": {"schema": _TEXT}},
    }
    return {"operationId": name, "summary": summary, "responses": {"200": done} | _problems(problems)}


def _answers(description: str, noun: str, problems: tuple[str, ...]) -> Schema:
    done = {
        "description": description,
        "headers": {"X-Request-Id": _REQUEST_ID},
        "content": {"application/json": {"schema": {"$ref": _REFERENCE.format(name=noun)}}},
    }
    return {"200": done} | _problems(problems)


def _problems(codes: tuple[str, ...]) -> Schema:
    """The problems by status; the host is checked everywhere."""
    answers: Schema = {}
    for kind in problem_kinds():
        if kind.code not in (*codes, "forbidden_host", "internal"):
            continue
        status = str(kind.status)
        before = answers[status]["description"] + " Or: " if status in answers else ""
        headers = {"X-Request-Id": _REQUEST_ID} | ({"Retry-After": _RETRY_AFTER} if kind.status in {429, 503} else {})
        answers[status] = {
            "description": f"{before}`{kind.code}`: {kind.title}.",
            "headers": headers,
            "content": {"application/problem+json": {"schema": {"$ref": _REFERENCE.format(name="Problem")}}},
        }
    return answers


def _header(name: str, description: str, schema: Schema) -> Schema:
    return {"name": name, "in": "header", "required": False, "description": description, "schema": schema}
