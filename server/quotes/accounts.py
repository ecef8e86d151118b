"""German sources without a verb of saying: nach Angaben der Polizei, der Polizei zufolge, für die Ministerin."""

from __future__ import annotations

from server.quotes.cast import Cast
from server.quotes.german_phrases import past_adverbs, phrase_at, phrase_ending
from server.quotes.tokens import Tokens

# nach den heute verbreiteten Angaben
NOUN_WITHIN = 4


def account_of(tokens: Tokens, at: int, start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """The noun phrase that the preposition `at` names as the source; None where it names none."""
    word = tokens.words[at].lower()
    if word == "zufolge":
        return phrase_ending(tokens, at - 1, start, cast)
    if word == "für" and at == start:
        return _whose_view(tokens, at + 1, end, cast)
    if word not in ("nach", "aus"):
        return None
    for noun in range(at + 1, min(at + NOUN_WITHIN, end)):
        if _is_account(tokens.words[noun], "accounts" if word == "nach" else "views", cast):
            first = noun + 1
            while first < end and tokens.letters[first] in "Pb":
                first += 1
            # nach Medienberichten: the accounts themselves are all that is known
            return phrase_at(tokens, first, end, cast) or (noun, noun)
    return None


def _is_account(word: str, group: str, cast: Cast) -> bool:
    """Angaben, Polizeiangaben, Medienberichten."""
    return word.lower().endswith(tuple(cast.grammar.groups[group]))


def _whose_view(tokens: Tokens, first: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """Für Anja Hajduk ist die Zeit vorbei: a person and a verb of being behind it."""
    phrase = phrase_at(tokens, first, end, cast)
    if phrase is None or tokens.letters[phrase[1] + 1 : phrase[1] + 2] != "a":
        return None
    return phrase if cast.at(tokens.block, phrase[1]) is not None else None


def hearsay_of(tokens: Tokens, at: int, start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """In dem Antrag heißt es; heißt es in dem Antrag: what is quoted stands behind a preposition."""
    letters = tokens.letters
    behind = past_adverbs(letters, at + 2)
    for place in (behind, start):
        if letters[place : place + 1] == "P":
            return phrase_at(tokens, place + 1, end if place == behind else at, cast)
    return None
