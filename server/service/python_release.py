"""Which releases of Python Sidelight runs on; kept loadable by older ones, so that they are told and do not fail."""

from __future__ import annotations

# Possessive quantifiers match wrongly before: https://github.com/python/cpython/issues/100061 and 106052.
OLDEST = (3, 11, 5)


def why_too_old(release: tuple[int, ...]) -> str | None:
    """What is wrong with a release of Python, such as (3, 11, 2), and what to do about it; None if nothing is."""
    if release >= OLDEST:
        return None
    running, oldest = (".".join(map(str, each)) for each in (release, OLDEST))
    return (
        f"Python {running}: it matches some regular expressions wrongly: "
        f"`make clean`, then `make run PYTHON=…` with Python {oldest} or newer"
    )
