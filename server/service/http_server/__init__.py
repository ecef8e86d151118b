"""The HTTP server that the service stands on: gunicorn, and waitress where the system has no POSIX (Windows)."""

from __future__ import annotations

from importlib.util import find_spec

from .hosted import Hosted


def run_http_server(hosted: Hosted) -> None:
    """Serve it until the process is told to stop. Raises: SystemExit at the end."""
    if find_spec("fcntl") is not None:
        from .on_gunicorn import run_on_gunicorn  # noqa: PLC0415  each server is imported where it runs

        run_on_gunicorn(hosted)
    else:
        from .on_waitress import run_on_waitress  # noqa: PLC0415

        run_on_waitress(hosted)
