"""The words of a text that tell who said something."""

from __future__ import annotations

from typing import NamedTuple

from .tagging import tags as tag
from .tagging.tokens import Phrase


class Attribution(NamedTuple):
    """The words `first` to `last` say it, with the verb `cue_first` to `cue_last`; `cue_tag` is the verb's.

    Where no verb stands, it is that of a colon or of the dash of a credit, and None where nothing but the place tells
    that the subject of the sentence may speak.
    """

    cue_first: int
    cue_last: int
    first: int
    last: int
    cue_tag: str | None

    @property
    def subject(self) -> Phrase:
        """The phrase that says it."""
        return self.first, self.last

    @property
    def has_no_subject(self) -> bool:
        """Whether the verb stands for its subject too, as it may in Spanish."""
        return self.cue_first <= self.first <= self.cue_last and self.has_verb

    @property
    def has_verb(self) -> bool:
        """Whether a verb of saying, or "according to", attributes it."""
        return self.cue_tag not in (None, tag.COLON, tag.DASH)
