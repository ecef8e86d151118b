"""What a language's `quotations.toml` holds: the words around quotation marks that tell whether they hold speech."""

from __future__ import annotations

from msgspec import Struct

from .schema import NO_WORDS, Words


class Persons(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words for who speaks, alone or with others, and for who is spoken to.

    One in lower case may have a capital, one with a capital keeps it. Those of `reader` mean the reader wherever they
    stand outside of quotations.
    """

    first: Words = NO_WORDS
    first_plural: Words = NO_WORDS
    second: Words = NO_WORDS
    reader: Words = NO_WORDS


class Quotations(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`quotations.toml`. The blanks of an expression are underscores, as in `known_as`.

    Right before the marks: one of the `works` names what the title is of (the film “Jaws”), alone or as the end of a
    word if it is one of the `work_endings`; `labels` tell that words are meant as words (so-called), and `glosses` that
    they are a translation, after a bracket. After one of the `calls`, and one of the `examples` perhaps, stands what
    a crowd shouts. One of `before_name` may open the phrase that a long name closes; after one of the `judging` verbs
    and `judged_as` stands somebody's own word, not a name.

    After the marks: one of the `parts_of_page` (the “Save” button); `naming_clause` is a regular expression of a clause
    that tells that this is a name; one of the `quotative` particles tells that it is said.

    Between two: the `listing` conjunctions. Within: a title leaves its `small_words` small.
    """

    works: Words = NO_WORDS
    work_endings: Words = NO_WORDS
    labels: Words = NO_WORDS
    glosses: Words = NO_WORDS
    calls: Words = NO_WORDS
    examples: Words = NO_WORDS
    before_name: Words = NO_WORDS
    judging: Words = NO_WORDS
    judged_as: Words = NO_WORDS
    parts_of_page: Words = NO_WORDS
    naming_clause: str | None = None
    quotative: Words = NO_WORDS
    listing: Words = NO_WORDS
    small_words: Words = NO_WORDS
    persons: Persons = Persons()
