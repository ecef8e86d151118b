"""The tags by which languages are named, BCP 47, and what one tells without its language's folder."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["ltr", "rtl"]

TAG = re.compile(r"([A-Za-z]{2,3})((?:-[A-Za-z0-9]{1,8}){0,6})")
NO_LANGUAGE = frozenset({"und", "mul", "zxx", "mis", "xx", "qaa"})
RIGHT_TO_LEFT = frozenset(
    {"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ku-arab", "ps", "sd", "syr", "ug", "ur", "yi"}
)


def canonical_tag(tag: str | None) -> str | None:
    """A BCP 47 tag in its usual case (zh-Hant-TW, pt-BR); None where it is not well-formed or names no language.

    Source: RFC 5646, section 2.1.1 (case) and 2.2 (subtags).
    """
    found = TAG.fullmatch((tag or "").strip().replace("_", "-"))
    if not found or found.group(1).lower() in NO_LANGUAGE:
        return None
    parts = [found.group(1).lower()]
    for part in found.group(2).split("-")[1:]:
        after_singleton = any(len(earlier) == 1 for earlier in parts)
        if len(part) == 4 and part.isalpha() and not after_singleton:
            parts.append(part.title())
        else:
            parts.append(part.upper() if len(part) == 2 and not after_singleton else part.lower())
    return "-".join(parts) if len(parts[-1]) > 1 else None


def primary(tag: str) -> str:
    """The language of a tag, without script and region."""
    return tag.split("-", 1)[0]


def direction_of(tag: str | None) -> Direction:
    """Which way the language of a tag is written, left to right if it is not known."""
    tag = tag or ""
    return "rtl" if primary(tag) in RIGHT_TO_LEFT or "-Arab" in tag or "-Hebr" in tag else "ltr"
