"""Words of one sentence → its attributions: each verb of saying with the noun phrase that is its subject.

Every walk is bounded by REACH words, so a sentence of a million words costs no more a word than a short one.
"""

from __future__ import annotations

from typing import NamedTuple

from server.quotes.cast import Cast
from server.quotes.tokens import Tokens

REACH = 60
NOUN_PHRASE = frozenset("NnSsRrlgeo#'")
HEAD = frozenset("NnRr#")
BETWEEN_SUBJECT_AND_VERB = frozenset("abt")
REFUSALS = frozenset(
    [
        "declined",
        "declines",
        "decline",
        "refused",
        "refuses",
        "refuse",
        "denied",
        "denies",
        "deny",
        "refusing",
        "declining",
        "wouldn’t",
        "won’t",
        "didn’t",
    ]
)
LINKING_PREPOSITIONS = frozenset(["of", "for", "at", "from", "in", "with", "to", "on", "behind"])


class Attribution(NamedTuple):
    """The words `first` to `last` say it, with the verb `cue_first` to `cue_last`; `letter` is the verb's."""

    cue_first: int
    cue_last: int
    first: int
    last: int
    letter: str


def attributions_in(tokens: Tokens, start: int, end: int, cast: Cast) -> list[Attribution]:
    """The attributions of the sentence `start:end`, in the order of their verbs."""
    found: list[Attribution] = []
    for at in range(start, end):
        letter = tokens.letters[at]
        if letter == "A":
            source = _according_to(tokens, at, end, cast)
        elif letter in "vx":
            source = _finite(tokens, at, start, end, cast)
        elif letter in "GX" and found:
            # a participle has the subject of the verb that it hangs on: the last verb of saying, if there is one
            verb = next((one for one in reversed(found) if one.letter in "vA"), found[-1])
            source = Attribution(at, at, verb.first, verb.last, letter)
        elif letter in "GX":
            source = _participle(tokens, at, start, cast)
        else:
            continue
        if source is not None:
            found.append(source)
    return found


def _according_to(tokens: Tokens, at: int, end: int, cast: Cast) -> Attribution | None:
    if at + 2 >= end or tokens.words[at + 1].lower() != "to":
        return None
    phrase = phrase_from(tokens, at + 2, end, cast)
    return None if phrase is None else Attribution(at, at + 1, *phrase, "A")


def _finite(tokens: Tokens, at: int, start: int, end: int, cast: Cast) -> Attribution | None:
    letters = tokens.letters
    if _is_refused(tokens, at, start):
        return None
    last = at + 1 if at + 1 < end and tokens.words[at + 1].lower() == "out" else at
    if letters[at] == "v" and _may_be_inverted(letters, at, start):
        phrase = phrase_from(tokens, last + 1, end, cast)
        if phrase is not None and (
            _behind_quotation(letters, at, start) or _closes_clause(letters, phrase[1] + 1, end)
        ):
            return Attribution(at, last, *phrase, letters[at])
    subject = subject_before(tokens, at, start, cast)
    return None if subject is None else Attribution(at, last, *subject, letters[at])


def _may_be_inverted(letters: str, at: int, start: int) -> bool:
    """Whether no subject stands before the verb: “…,” said X; it was a mess, said X."""
    before = at - 1
    while before > start and letters[before] in "b":
        before -= 1
    return before >= start and letters[before] in "Q,"


def _behind_quotation(letters: str, at: int, start: int) -> bool:
    before = at - 1
    while before > start and letters[before] in "b,":
        before -= 1
    return before >= start and letters[before] == "Q"


def _closes_clause(letters: str, at: int, end: int) -> bool:
    """Whether no verb follows at `at`: the noun phrase before it was no subject of a clause that is reported."""
    return at >= end or letters[at] in ",.;-:(QPtk"


def _is_refused(tokens: Tokens, at: int, start: int) -> bool:
    """Declined to say, did not say, would not comment: what follows is no quotation."""
    window = [word.lower() for word in tokens.words[max(start, at - 3) : at]]
    return bool(window) and (
        window[-1] in ("not", "never")
        or (window[-1] == "to" and bool(REFUSALS & set(window)))
        or window[-1] in REFUSALS
    )


def _participle(tokens: Tokens, at: int, start: int, cast: Cast) -> Attribution | None:
    """Trump then appears in a clip, saying: the subject of the sentence."""
    subject = main_subject(tokens, start, at, cast)
    return None if subject is None else Attribution(at, at, *subject, tokens.letters[at])


def main_subject(tokens: Tokens, start: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """The first noun phrase of the stretch that a verb follows, else the first person named in it."""
    letters = tokens.letters
    end = min(end, start + REACH)
    for at in range(start, end):
        if letters[at] in "aVxve" and at > start:
            subject = subject_before(tokens, at, start, cast)
            if subject is not None:
                return subject
    for at in range(start, end):
        if letters[at] == "p" or (letters[at] == "N" and cast.at(tokens.block, at) is not None):
            return phrase_ending(tokens, _end_of_name(tokens, at, cast), start, cast)
    return None


def _end_of_name(tokens: Tokens, at: int, cast: Cast) -> int:
    person = cast.at(tokens.block, at)
    while person is not None and at + 1 < len(tokens.words) and cast.at(tokens.block, at + 1) is person:
        at += 1
    return at


def subject_before(tokens: Tokens, at: int, start: int, cast: Cast) -> tuple[int, int] | None:
    """The subject of the verb `at`, looked for to its left; None where no noun phrase stands there."""
    letters = tokens.letters
    start = max(start, at - REACH)
    end = at - 1
    for _ in range(4):
        end = _skip_adverbials(tokens, end, start)
        if end < start:
            return None
        if letters[end] == "c":
            return _shared_subject(tokens, end, start, cast)
        if letters[end] == "-":
            end = letters.rfind("-", start, end) - 1
        if end >= start and letters[end] == ",":
            return _before_apposition(tokens, end, start, cast)
        phrase = phrase_ending(tokens, end, start, cast) if end >= start else None
        if phrase is None or phrase[0] <= start or letters[phrase[0] - 1] != "P":
            return phrase
        # Trump in a statement said: what hangs on a preposition is no subject
        end = phrase[0] - 2
    return None


def _skip_adverbials(tokens: Tokens, end: int, start: int) -> int:
    """Goes left over auxiliaries, adverbs and words of time: Trump on Monday also said."""
    letters = tokens.letters
    while end >= start and letters[end] in BETWEEN_SUBJECT_AND_VERB:
        timed = letters[end] == "t"
        end -= 1
        while timed and end >= start and letters[end] in "lDbt":
            end -= 1
        if timed and end >= start and letters[end] == "P":
            end -= 1
    return end


def _shared_subject(tokens: Tokens, at: int, start: int, cast: Cast) -> tuple[int, int] | None:
    """Cruz smiled and said: the subject of the verb before the conjunction."""
    for verb in range(at - 1, start, -1):
        if tokens.letters[verb] in "vxVea":
            subject = subject_before(tokens, verb, start, cast)
            if subject is not None:
                return subject
    return None


def _before_apposition(tokens: Tokens, comma: int, start: int, cast: Cast) -> tuple[int, int] | None:
    """Smith, 45, a plumber from Ohio, said: the person left of the appositions, else the nearest noun phrase."""
    nearest = phrase_ending(tokens, comma - 1, start, cast)
    best: tuple[int, int] | None = None
    at = comma
    for _ in range(5):
        at = tokens.letters.rfind(",", start, at)
        if at <= start:
            break
        phrase = phrase_ending(tokens, at - 1, start, cast)
        if phrase is None or (phrase[0] > start and tokens.letters[phrase[0] - 1] == "P"):
            continue
        if cast.at(tokens.block, phrase[1]) is not None:
            return phrase
        best = best or phrase
    if nearest is not None and cast.at(tokens.block, nearest[1]) is not None:
        return nearest
    return best or nearest


def phrase_ending(tokens: Tokens, end: int, start: int, cast: Cast) -> tuple[int, int] | None:
    """The noun phrase whose last word is `end`, with the phrases that hang on it: a spokesman for the campaign."""
    letters = tokens.letters
    if end < start:
        return None
    if letters[end] == ")":
        end = letters.rfind("(", max(start, end - REACH), end) - 1
        if end < start:
            return None
    if letters[end] == "p":
        return end, end
    if letters[end] == "w":
        before = end - 1 if letters[end - 1 : end] != "," else end - 2
        return phrase_ending(tokens, before, start, cast) if before >= start else None
    if letters[end] not in NOUN_PHRASE and letters[end] not in "tT":
        return None
    first = _phrase_start(letters, end, start)
    return _extended(tokens, first, end, start, cast)


def _phrase_start(letters: str, end: int, start: int) -> int:
    first = end
    while first > start and letters[first - 1] in NOUN_PHRASE and letters[first] != "D":
        first -= 1
    while first > start and letters[first - 1] == "D":
        first -= 1
    return first


def _extended(tokens: Tokens, first: int, end: int, start: int, cast: Cast) -> tuple[int, int]:
    letters, words = tokens.letters, tokens.words
    while first - 2 >= start:
        before = letters[first - 1]
        if (before == "P" and words[first - 1].lower() in LINKING_PREPOSITIONS and letters[first - 2] in "nrRN'") or (
            before == "c" and letters[first - 2] in "NR" and letters[first] in "NR"
        ):
            first = _phrase_start(letters, first - 2, start)
        elif before in "vVxXaGe" and cast.at(tokens.block, end) is None:
            who = letters.rfind("w", start, first)
            if who <= start or "," in letters[who:first]:
                break
            end = who - 1 if letters[who - 1] in HEAD else end
            first = _phrase_start(letters, who - 1, start) if letters[who - 1] in HEAD else first
            break
        else:
            break
    return first, end


def phrase_from(tokens: Tokens, first: int, end: int, cast: Cast) -> tuple[int, int] | None:
    """The noun phrase that starts at `first`: said Trump spokesman Jason Miller, said a man in the crowd."""
    letters = tokens.letters
    at, end = first, min(end, first + REACH)
    if at < end and letters[at] == "p":
        return at, at
    while at < end and letters[at] == "D":
        at += 1
    while at < end and letters[at] in NOUN_PHRASE:
        at += 1
    last = at - 1
    if last < first or letters[last] == "D":
        return None
    if cast.at(tokens.block, last) is not None:
        return first, last
    return first, _with_complement(tokens, last, end)


def _with_complement(tokens: Tokens, last: int, end: int) -> int:
    letters = tokens.letters
    at = last + 1
    while at < end and letters[at] == "P":
        inner = at + 1
        while inner < end and letters[inner] == "D":
            inner += 1
        while inner < end and letters[inner] in NOUN_PHRASE:
            inner += 1
        if inner == at + 1 or letters[inner - 1] not in NOUN_PHRASE:
            break
        last, at = inner - 1, inner
    return last
