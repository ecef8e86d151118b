"""What the service shows in a browser: the reading page, the bookmarklet's, the API's description; and their files."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import flask_swagger_ui
from flask import Flask, Response, redirect, request, send_from_directory

from ..errors import NotFound
from .response_headers import LOADS_NOTHING

# Each by its endpoint: any client on an allowed host may ask, for they tell nothing of a page and cost nothing.
PAGES = frozenset(
    {
        "reading",
        "receive",
        "bookmarklet",
        "code_of_bookmarklet",
        "article_frame",
        "web_file",
        "extension_file",
        "docs",
        "docs_file",
    }
)
_OWN = f"{LOADS_NOTHING}; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'"
# the article is shown in here: it loads nothing but its style, and only the reading page may frame it
_FRAMED = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
# swagger-ui sets styles from its script and draws its icons from data: addresses
_DOCS = (
    f"{LOADS_NOTHING}; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'"
)
POLICIES = {"docs": _DOCS, "reading": _OWN, "receive": _OWN, "bookmarklet": _OWN, "article_frame": _FRAMED}

# beside this package, in the repository as in the container
EXTENSION = Path(__file__).resolve().parents[2] / "extension"
_WEB = Path(__file__).parents[1] / "web"
_SWAGGER = Path(flask_swagger_ui.__file__).parent / "dist"
_SWAGGER_FILES = frozenset({"swagger-ui.css", "swagger-ui-bundle.js"})
# What the reading page takes from the extension, by the folder at its top.
_SHARED = frozenset({"content", "lib", "reader", "sidebar", "_locales"})


def add_pages(app: Flask) -> None:
    """Give the app every address that a person opens, and what these pages load."""
    _add_reading(app)
    _add_bookmarklet(app)
    _add_files(app)
    _add_docs(app)


def _add_reading(app: Flask) -> None:
    @app.get("/")
    def reading() -> Response:
        # a proxy may show the service in a folder: what the page loads lies in it, not beside it
        if not request.environ["PATH_INFO"]:
            return cast("Response", redirect(f"{request.script_root}/", 308))
        return send_from_directory(_WEB, "reading.html")

    @app.get("/receive")
    def receive() -> Response:
        answer = send_from_directory(_WEB, "reading.html")
        # the page that the bookmarklet was clicked on stays its opener: large pages and clicks on quotes go that way
        answer.headers["Cross-Origin-Opener-Policy"] = "unsafe-none"
        return answer

    @app.get("/web/article.html")
    def article_frame() -> Response:
        answer = send_from_directory(_WEB, "article.html")
        answer.headers["X-Frame-Options"] = "SAMEORIGIN"
        return answer


def _add_bookmarklet(app: Flask) -> None:
    @app.get("/bookmarklet")
    def bookmarklet() -> Response:
        return send_from_directory(_WEB, "bookmarklet.html")

    @app.get("/bookmarklet.js")
    def code_of_bookmarklet() -> Response:
        return send_from_directory(_WEB, "bookmarklet-code.js")  # made by tools/build_bookmarklet.mjs


def _add_files(app: Flask) -> None:
    @app.get("/web/<name>")
    def web_file(name: str) -> Response:
        return send_from_directory(_WEB, name)

    @app.get("/extension/<path:path>")
    def extension_file(path: str) -> Response:
        folder, _, name = path.partition("/")
        if folder not in _SHARED:
            raise NotFound("there is nothing at this address")
        if path == "lib/browser.js":  # the one module that differs: a page has no extension's browser
            return send_from_directory(_WEB, "browser.js")
        return send_from_directory(EXTENSION / folder, name)


def _add_docs(app: Flask) -> None:
    @app.get("/docs")
    def docs() -> Response:
        return send_from_directory(_WEB, "docs.html")

    @app.get("/docs/<name>")
    def docs_file(name: str) -> Response:
        if name not in _SWAGGER_FILES:
            raise NotFound("there is nothing at this address")
        return send_from_directory(_SWAGGER, name, max_age=86400)
