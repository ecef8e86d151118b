"""A connection to which a thread writes without waiting for the client to read."""

from __future__ import annotations

import socket
from contextlib import suppress


class BufferedSocket(socket.socket):
    """An accepted connection; `unsent` is what the network did not take yet."""

    def __init__(self, accepted: socket.socket) -> None:
        super().__init__(fileno=accepted.detach())
        self.unsent = bytearray()

    def sendall(self, data: bytes, flags: int = 0, /) -> None:  # type: ignore[override]  # gunicorn writes bytes alone
        """Send what can be sent at once, and keep the rest. Raises: OSError if the client has left."""
        self.unsent += data
        self.send_unsent(flags)

    def send_unsent(self, flags: int = 0) -> None:
        """Send as much of the rest as can be sent at once. Raises: OSError if the client has left."""
        with suppress(BlockingIOError):
            while self.unsent:
                del self.unsent[: self.send(self.unsent, flags | socket.MSG_DONTWAIT)]
