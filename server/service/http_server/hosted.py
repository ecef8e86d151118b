"""What an HTTP server and the application that it serves know of each other."""

from __future__ import annotations

import socket
from typing import Protocol
from wsgiref.types import WSGIApplication

# Where an application finds, in the environment of a request, a function that tells whether its client has left.
CLIENT_HAS_LEFT = "sidelight.client_has_left"


class Hosted(Protocol):
    """A service that an HTTP server runs. `listener` is bound and listens; `threads` may answer at once."""

    listener: socket.socket
    threads: int
    page_seconds: int
    body_bytes: int

    def start(self) -> WSGIApplication:
        """The application, once it can answer; called in the process that answers."""

    def opened(self) -> None:
        """The server accepts connections now."""

    def refuse_pages(self) -> None:
        """The server is told to stop: what is being read is finished, and nothing else begun."""

    def stop(self) -> None:
        """The server has ended."""
