"""A news site that forbids what a page can forbid, header by header; browsers take `localhost` for secure."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlsplit

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


def page(kilobytes: int, *, packs_well: bool) -> str:
    """The story, and after it so many thousand characters of other prose."""
    rng = random.Random(7)  # noqa: S311 - a text, no secret

    def sentence() -> str:
        words = [rng.choice(WORDS) for _ in range(9)]
        # of what is drawn letter by letter gzip saves little
        odd = "" if packs_well else " ".join(f"{rng.getrandbits(80):x}" for _ in range(9))
        return f"The {' '.join(words)} {odd} stood there."

    one = [sentence() for _ in range(40)]
    parts, size = [STORY], len(STORY)
    while size < kilobytes * 1000:
        sentences = rng.sample(one, 4) if packs_well else [sentence() for _ in range(4)]
        parts.append(f"<p>{' '.join(sentences)}</p>")
        size += len(parts[-1])
    head = "<!doctype html><html lang=en><title>The bridge opens</title><body><article>"
    return f"{head}{''.join(parts)}</article></body></html>"


class Site(BaseHTTPRequestHandler):
    """`/?headers=NAME&kilobytes=N&packs_well=1`."""

    def do_GET(self) -> None:
        """Answer with the story under the headers that are asked for."""
        fields = {name: values[0] for name, values in parse_qs(urlsplit(self.path).query).items()}
        found = urlsplit(self.path).path == "/"
        body = page(int(fields.get("kilobytes", 0)), packs_well="packs_well" in fields).encode() if found else b""
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
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
