"""Abbreviations: which full stops are part of a word."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from msgspec import Struct

from ..languages import LANGUAGES


class Abbreviations(Struct, frozen=True, kw_only=True):
    """What a language's full stops may mean; words stand without their last one, in the case they are written in.

    `never_final` is always followed by more of the sentence ("Mr."), `before_number` by a number ("No. 5"),
    `maybe_final` may close a sentence ("Inc."). `starters` are words that, with a capital, begin sentences rather than
    names. `ordinals` tells that a full stop after a number may make it an ordinal before a capital ("3. Oktober").
    """

    never_final: frozenset[str]
    before_number: frozenset[str]
    maybe_final: frozenset[str]
    starters: frozenset[str]
    ordinals: bool


def abbreviations_for(language: str | None) -> Abbreviations:
    """The abbreviations of a BCP 47 language; for one without a list, or None, the few that many languages share."""
    primary = (language or "").partition("-")[0].lower()
    return _read(primary if primary in LANGUAGES else "neutral")


@cache
def _read(name: str) -> Abbreviations:
    lines = (files("server") / "lexicons" / "abbreviations" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    lists = {key.strip(): frozenset(words.split()) for key, _, words in (line.partition(":") for line in lines[1:])}
    return Abbreviations(
        never_final=lists["never-final"],
        before_number=lists["before-number"],
        maybe_final=lists["maybe-final"],
        starters=lists["starters"],
        ordinals="ordinals" in lists,
    )
