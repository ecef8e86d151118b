"""Pages and answers that are made on request: with headers of their own, large, slow, or not what was asked for."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler

from live_service import PAGES, running_server

STORY = (PAGES / "news-without-headings" / "source.html").read_text(encoding="utf-8")
STRICT = {
    "Content-Security-Policy": "default-src 'none'; script-src 'none'; style-src 'none'; connect-src 'none'; "
    "require-trusted-types-for 'script'; trusted-types 'none'; base-uri 'none'; frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": "clipboard-write=(), fullscreen=()",
}
Answer = Callable[[BaseHTTPRequestHandler], None]


def html(body: str, headers: dict[str, str] | None = None) -> Answer:
    """A page with these headers."""
    return reply(200, "text/html; charset=utf-8", body, headers)


def reply(status: int, kind: str, body: str, headers: dict[str, str] | None = None, after: float = 0.0) -> Answer:
    """An answer with this status and type, a while after it was asked for."""

    def answer(request: BaseHTTPRequestHandler) -> None:
        content = body.encode()
        time.sleep(after)
        request.send_response(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(content)), **(headers or {})}.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(content)

    return answer


def hang_up(request: BaseHTTPRequestHandler) -> None:
    """Close the connection instead of answering."""
    request.close_connection = True


def large(characters: int) -> str:
    """The story among so many characters of links, as large pages have them."""
    item = '<li class="teaser teaser--small"><a href="/{0}" class="teaser__link">Another story, number {0}</a></li>'
    items = "".join(item.format(number) for number in range(characters // len(item)))
    return STORY.replace("</body>", f"<nav><ul>{items}</ul></nav></body>")


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[str]:
    """The address of a server with these answers, by path."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            """Answer by the path."""
            answers.get(self.path.split("?")[0], reply(404, "text/plain", ""))(self)

        def do_POST(self) -> None:
            """Take what is sent and answer by the path."""
            self.rfile.read(int(self.headers["Content-Length"]))
            self.do_GET()

        def log_message(self, *arguments: object) -> None:
            """Say nothing."""

    with running_server(Handler) as server:
        yield f"http://127.0.0.1:{server.server_address[1]}"
