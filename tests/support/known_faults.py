"""What is known to be wrong in the analysis of a fixture page: `known_faults.json` in its folder.

`tests/pages/README.md` says how a fault is written. A fault that no longer describes the analysis has to be taken
off its list by hand, so that the list tells at any time what is wrong.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from fixture_pages import FixturePage

# `.name`, `[0]`, `[*]` for each of a list, `['The ferry']` for the one whose text or title begins so
STEP = re.compile(r"\.?(?P<name>\w+)|\[(?P<index>\d+|\*)\]|\['(?P<start>[^']+)'\]")
KINDS = ({"is", "right"}, {"missing"}, {"surplus"})


@dataclass(frozen=True)
class KnownFault:
    """One wrong value of an analysis, and why it is wrong.

    `claim` is `{"is": …, "right": …}` for the value at a place, or, for the values at places with `[*]` in them,
    `{"missing": …}` for one that should be among them and `{"surplus": …}` for one that should not.
    """

    at: str
    claim: dict
    why: str

    def outdated(self, analysis: dict) -> str | None:
        """Why the fault no longer describes the analysis, None while it does."""
        values = list(values_at(analysis, self.at))
        match self.claim:
            case {"missing": value}:
                return f"{value!r} is there now: mended" if value in values else None
            case {"surplus": value}:
                return None if value in values else f"{value!r} is gone: mended"
        if len(values) != 1:
            return f"{len(values)} values stand there"
        if values[0] == self.claim["right"]:
            return "the right value stands there now: mended"
        return None if values[0] == self.claim["is"] else f"it is neither the wrong nor the right: {values[0]!r}"


def known_faults(page: FixturePage) -> list[KnownFault]:
    """The faults of a page, in the order of its file; none without one.

    Raises:
        ValueError: A fault has other fields than its kind has.

    """
    file = page.folder / "known_faults.json"
    if not file.exists():
        return []
    return [read_fault(dict(fields)) for fields in json.loads(file.read_text(encoding="utf-8"))]


def read_fault(fields: dict) -> KnownFault:
    """One entry of the file."""
    at, why = fields.pop("at", None), fields.pop("why", None)
    if not at or not why or set(fields) not in KINDS:
        raise ValueError(f"no fault is written like this: {at} {fields}")
    return KnownFault(at, fields, why)


def outdated_faults(page: FixturePage, analysis: dict) -> list[str]:
    """A line for each fault of the page that no longer describes its analysis."""
    faults = [(fault.at, fault.outdated(analysis)) for fault in known_faults(page)]
    return [f"{at}: {reason}" for at, reason in faults if reason]


def values_at(value: object, path: str) -> Iterator[object]:
    """The values at a path of an analysis: none where it leads nowhere, several for `[*]`."""
    if not path:
        yield value
        return
    step = STEP.match(path)
    if not step:
        raise ValueError(f"no step of a path: {path}")
    for inner in steps_into(value, step):
        yield from values_at(inner, path[step.end() :])


def steps_into(value: object, step: re.Match[str]) -> list[object]:
    """What one step of a path leads to."""
    name, index, start = step["name"], step["index"], step["start"]
    if name:
        return [value[name]] if isinstance(value, dict) and name in value else []
    if not isinstance(value, list):
        return []
    if start:
        return [each for each in value if (each.get("text") or each.get("title")).startswith(start)]
    return value if index == "*" else value[int(index) : int(index) + 1]
