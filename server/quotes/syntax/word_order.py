"""What differs with the order of words: where a verb has its subject, and where a reported clause stands."""

from __future__ import annotations

from typing import Protocol

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.lexicon import Lexicon
from ..tagging.tokens import Phrase, Tokens
from .noun_phrases import NounPhrases

ADVERBIAL = tag.any_of("AUX ADV OBJ_PRON")
BETWEEN_VERB_AND_SUBJECT = tag.any_of("ADV TIME OBJ_PRON")
QUOTE_COMMA, QUOTE_DASH = tag.sequence("QUOTE COMMA"), tag.sequence("QUOTE DASH")


class Syntax(Protocol):
    """How the sentences of one article are built.

    `after_fronted` is the tag of what stands after a circumstance that opens a sentence. Where
    `clause_after_subject` a verb that stands before its subject has what it reports after both.
    """

    people: People
    lexicon: Lexicon
    phrases: NounPhrases
    after_fronted: str
    clause_after_subject: bool

    def subject_of(self, tokens: Tokens, verb: int, start: int, end: int) -> Phrase | None:
        """The subject of the verb in the sentence `start:end`, None where there is none that could report."""

    def subject_before(self, tokens: Tokens, verb: int, start: int) -> Phrase | None:
        """The noun phrase left of the verb that is its subject if one stands there, whatever its number is."""

    def main_subject(self, tokens: Tokens, start: int, end: int) -> Phrase | None:
        """The subject of the stretch's first verb, None where it has none."""

    def may_be_inverted(self, tokens: Tokens, verb: int, start: int) -> bool:
        """Whether the subject may stand after the verb: “…,” said X; it was a mess, said X."""

    def clause_after_source(self, tokens: Tokens, at: int, end: int, *, opens: bool) -> Phrase | None:
        """The clause at `at` after a source that a preposition names, and that `opens` the sentence or does not."""

    def is_reported(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the mood of the sentence tells that the last speaker goes on, without a verb of saying."""

    def may_go_on_reported(self, tokens: Tokens, start: int, end: int) -> bool:
        """Whether the mood of a sentence after such a one allows that it goes on."""


def before_auxiliaries(tags: str, at: int, start: int) -> int:
    """The word before the verb `at`, its auxiliaries, adverbs and objects; `start` where there is none."""
    before = at - 1
    while before > start and tags[before] in ADVERBIAL:
        before -= 1
    return max(before, start)


def follows_quotation(tags: str, at: int, start: int) -> bool:
    """Whether the verb `at` stands right after a quotation: “…,” said; “…” – has said."""
    before = before_auxiliaries(tags, at, start)
    return tags[before] == tag.QUOTE or (before > start and tags[before - 1 : before + 1] in (QUOTE_COMMA, QUOTE_DASH))


def past_adverbs(tags: str, at: int) -> int:
    """Goes over auch, am Montag not: adverbs, words of time and pronouns that are no subject."""
    while at < len(tags) and tags[at] in BETWEEN_VERB_AND_SUBJECT:
        at += 1
    return at
