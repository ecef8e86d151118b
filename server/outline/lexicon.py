"""The small words by which a language shows how its text hangs together, from `lexicons/outline/`."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from msgspec import Struct

FOLDER = Path(__file__).resolve().parent.parent / "lexicons" / "outline"
LANGUAGES = frozenset(path.stem for path in FOLDER.glob("*.toml"))


class Lexicon(Struct, frozen=True, kw_only=True):
    """Lower-case words of one language by what they do; every set is empty for a language without a list.

    A marker of several words is joined by underscores, as in `for_example`. `articles` are those that headlines drop.
    `subjects` are pronouns that name somebody by themselves. A title may end before one of the `edges`, before one of
    the `joiners` only where another phrase shows, and never with one of the `unfinished`. After one of the `openers` a
    main clause stands; `links` hold a noun phrase together, and one that starts with one of the `vague` names nothing;
    one of the `brackets` has its second half at the clause's end. `verbs` are those that are seldom nouns; one of the
    `purposes` says what for.
    """

    function_words: frozenset[str] = frozenset()
    continuing: frozenset[str] = frozenset()
    anaphors: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    shifts: frozenset[str] = frozenset()
    closings: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    copulas: frozenset[str] = frozenset()
    conditions: frozenset[str] = frozenset()
    inclusive: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    attribution: frozenset[str] = frozenset()
    time_words: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    joiners: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    vague: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    edges: frozenset[str] = frozenset()
    purposes: frozenset[str] = frozenset()
    brackets: frozenset[str] = frozenset()
    unfinished: frozenset[str] = frozenset()


def lexicon_for(language: str | None) -> Lexicon:
    """The lexicon of a BCP 47 tag's primary language, an empty one where there is none or the language is unknown."""
    primary = (language or "").split("-")[0].lower()
    return _loaded(primary) if primary in LANGUAGES else Lexicon()


@cache
def _loaded(primary: str) -> Lexicon:
    lists = tomllib.loads((FOLDER / f"{primary}.toml").read_text(encoding="utf-8"))
    return Lexicon(**{name: frozenset(words.split()) for name, words in lists.items()})
