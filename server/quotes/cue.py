"""The words of a text that tell who said something."""

from __future__ import annotations

from typing import NamedTuple


class Attribution(NamedTuple):
    """The words `first` to `last` say it, with the verb `cue_first` to `cue_last`; `letter` is the verb's.

    Where no verb stands, the letter is ":" for a colon, "-" for the dash of a credit, and "" where nothing but the
    place tells that the subject of the sentence may speak.
    """

    cue_first: int
    cue_last: int
    first: int
    last: int
    letter: str

    @property
    def has_no_subject(self) -> bool:
        """Whether the verb stands for its subject too, as it may in Spanish."""
        return self.cue_first <= self.first <= self.cue_last and self.has_verb

    @property
    def has_verb(self) -> bool:
        """Whether a verb of saying, or "according to", attributes it."""
        return self.letter not in ("", ":", "-")
