"""Which charsets pages bear without saying so, and what tells a text in each: `any/charsets.toml`."""

from __future__ import annotations

from functools import cache

from msgspec import Struct

from .language import FOLDER, NEUTRAL, read_toml
from .schema import Words


class Charset(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A charset by Python's name of it, the languages that are written in it, and the name of its letters."""

    codec: str
    languages: Words
    letters: str | None = None


class Charsets(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`letters` are those of a script, by falling frequency in its languages."""

    letters: dict[str, str]
    charsets: tuple[Charset, ...]


@cache
def charsets() -> Charsets:
    """The charsets that pages bear; of two in which a text reads the same the first is meant."""
    return read_toml(FOLDER / NEUTRAL / "charsets.toml", Charsets)
