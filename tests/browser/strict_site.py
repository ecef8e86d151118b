"""A news site that forbids what a page can forbid, header by header; browsers take `localhost` for secure."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, urlsplit

from live_service import running_server

CSP = "Content-Security-Policy"
COOP = {"Cross-Origin-Opener-Policy": "same-origin"}
STRICT = (
    "default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; form-action 'self'; "
    "style-src 'self'; base-uri 'none'; object-src 'none'; frame-src 'none'; "
    "require-trusted-types-for 'script'; trusted-types default; upgrade-insecure-requests"
)
HEADERS = {
    "nothing": {},
    "upgrade-insecure-requests": {CSP: "upgrade-insecure-requests"},
    "trusted-types": {CSP: "require-trusted-types-for 'script'; trusted-types default"},
    "script-src": {CSP: "script-src 'self'"},
    "connect-src": {CSP: "connect-src 'self'"},
    "form-action": {CSP: "form-action 'self'"},
    "style-src": {CSP: "style-src 'none'"},
    "coop": COOP,
    "all": {CSP: STRICT, **COOP, "Cross-Origin-Embedder-Policy": "require-corp", "Referrer-Policy": "no-referrer"},
    "sandbox": {CSP: "sandbox allow-scripts allow-same-origin"},
}
STORY = """<h1>The bridge opens in May</h1>
<p>The bridge over the sound will open in May, a year late, the county said on Monday.
It has cost twice what was planned.</p>
<p>“Nobody will ask about the year once they drive over it,” said Mira Holt, the engineer who built it.</p>
<p>The ferry, which has crossed here since 1931, will make its last journey on the evening before,
with a band on board.</p>
<form><textarea>a secret draft</textarea><input type="hidden" name="csrf" value="hidden-token"></form>
<p style="display: none">What no reader sees stands here.</p>"""
WORDS = ("harbour", "county", "engineer", "bridge", "winter", "journey", "evening", "report", "council", "ferry")


def page(kilobytes: int, stuffing: str) -> str:
    """The story, and so many thousand characters of `scripts`, of `prose`, or of `noise`, which gzip hardly packs."""
    rng = random.Random(7)  # noqa: S311 - a text, no secret
    filled, size = [], 0
    while size < kilobytes * 1000:
        filled.append(_piece(rng, stuffing))
        size += len(filled[-1])
    head = "<!doctype html><html lang=en><title>The bridge opens</title><body><article>"
    return f"{head}{STORY}{''.join(filled)}</article></body></html>"


def _piece(rng: random.Random, stuffing: str) -> str:
    words = " ".join(rng.choice(WORDS) for _ in range(60))
    if stuffing == "scripts":
        return f'<script type="text/plain">{words}</script><style>/* {words} */</style><svg><desc>{words}</desc></svg>'
    if stuffing == "prose":
        return f"<p>The {words} stood there.</p>"
    return f"<p>The {' '.join(f'{rng.getrandbits(80):x}' for _ in range(30))} stood there.</p>"


class Site(BaseHTTPRequestHandler):
    """`/?headers=NAME&kilobytes=N&stuffing=KIND`."""

    def do_GET(self) -> None:
        """Answer with the story under the headers that are asked for."""
        fields = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        found = urlsplit(self.path).path == "/"
        body = page(int(fields.get("kilobytes", 0)), fields.get("stuffing", "prose")).encode() if found else b""
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        for name, value in HEADERS[fields.get("headers", "nothing")].items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


@contextmanager
def strict_site() -> Iterator[str]:
    """The address of the site."""
    with running_server(Site) as server:
        yield f"http://localhost:{server.server_address[1]}"
