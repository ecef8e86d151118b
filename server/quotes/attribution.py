"""The words of a text that tell who said something."""

from __future__ import annotations

from typing import NamedTuple


class Attribution(NamedTuple):
    """The words `first` to `last` say it, with the verb `cue_first` to `cue_last`; `letter` is the verb's."""

    cue_first: int
    cue_last: int
    first: int
    last: int
    letter: str
