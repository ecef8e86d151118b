"""Subjects in German: the verb stands second, so its subject stands before it only if nothing else opens the clause.

Every walk is bounded by REACH words. Source: the topological fields in Duden, Die Grammatik, the chapter on the order
of words.
"""

from __future__ import annotations

from ..entities.people import People
from ..tagging.tagger import Tokens
from .german_phrases import past_adverbs, past_brackets, phrase_at, phrase_ending, with_complements

REACH = 60
FINITE = "avxV"
OPENS_CLAUSE = frozenset(",;:-Q")
CONJUNCTIONS = frozenset("khw")
# what may stand between the noun phrase that opens a clause and its verb
ADVERBIAL = frozenset("bltu")
# what can stand behind a finite verb, but not behind an adjective
BEHIND_VERB = tuple("DpPbu:,")
# how many stretches between commas are read to the left of a verb: appositions, relative clauses
STRETCHES = 5


def subject_of(tokens: Tokens, at: int, start: int, end: int, people: People) -> tuple[int, int] | None:
    """The noun phrase that is the subject of the verb `at` in the sentence `start:end`; None where there is none."""
    letters = tokens.letters
    start, end = max(start, at - REACH), min(end, at + REACH)
    auxiliary = letters.rfind("a", start, at)
    if auxiliary >= start and letters[at + 1 : at + 2] in (":", ".", ",", "") and letters[at - 1] != ",":
        is_passive = people.lexicon.is_in("passive", tokens.words[auxiliary]) and _is_participle(tokens.words[at])
        if is_passive and tokens.words[at] != "zitiert":
            return _agent(tokens, auxiliary, at, people)
        # Stoiber hatte die Rolle der Partei betont: the subject stands around the auxiliary
        at = auxiliary
    if at > start and letters[at - 1] == "c":
        return main_subject(tokens, start, at - 1, people)
    found = _around(tokens, at, start, end, people)
    return _quoted(tokens, at, end, found, people) if people.lexicon.is_in("quoting", tokens.words[at]) else found


def main_subject(tokens: Tokens, start: int, end: int, people: People) -> tuple[int, int] | None:
    """The subject of the first finite verb of the stretch."""
    for at in range(start, min(end, start + REACH)):
        letter = tokens.letters[at]
        if letter in FINITE or (letter == "n" and _stands_second(tokens.letters, at, start)):
            found = _around(tokens, at, start, end, people)
            if found is not None:
                return found
    return None


def _stands_second(letters: str, at: int, start: int) -> bool:
    """Müller wandte sich; Müller, der Sprecher, wandte sich: a word between a noun and what no adjective precedes."""
    if at <= start or letters[at + 1 : at + 2] not in BEHIND_VERB:
        return False
    # unter dem Motto „…“ zogen die Leute; wie der „Anzeiger“ meldete, …: there the verb is the clause's last
    return letters[at - 1] in "NRSpo,)" or (letters[at - 1] == "T" and letters[at + 1] not in ":,")


def _around(tokens: Tokens, at: int, start: int, end: int, people: People) -> tuple[int, int] | None:
    """The subject before or behind a finite verb; articles tell the case, as far as they can."""
    before = _opening(tokens, at, start, people)
    behind = phrase_at(tokens, past_adverbs(tokens.letters, at + 1), end, people)
    if before is not None and people.lexicon.is_in("oblique", tokens.words[before[0]]):
        return behind
    if before is None or behind is None:
        return behind or before
    if _is_bare(tokens, before, people) or people.lexicon.is_in("nominative", tokens.words[behind[0]]):
        return behind
    is_nominative = tokens.words[behind[0]] in ("der", "er") and people.at(tokens.block, before[1]) is None
    return (
        behind
        if is_nominative and tokens.letters[behind[1]] in "pNR" and _is_person(tokens, behind, people)
        else before
    )


def _quoted(
    tokens: Tokens, at: int, end: int, subject: tuple[int, int] | None, people: People
) -> tuple[int, int] | None:
    """Die Zeitung zitierte den Minister; „…“, zitiert die Zeitung den Minister: who speaks is the object."""
    behind = max(at, subject[1] if subject is not None else at) + 1
    return phrase_at(tokens, past_adverbs(tokens.letters, behind), end, people) or subject


def _is_person(tokens: Tokens, phrase: tuple[int, int], people: People) -> bool:
    return tokens.letters[phrase[1]] == "p" or people.at(tokens.block, phrase[1]) is not None


def _is_bare(tokens: Tokens, phrase: tuple[int, int], people: People) -> bool:
    """Relativierend fügt Gall hinzu: a single capitalised word that names nobody may be no noun at all."""
    return phrase[0] == phrase[1] and tokens.letters[phrase[0]] == "N" and people.at(tokens.block, phrase[0]) is None


def _is_participle(word: str) -> bool:
    """Bezeichnet, angesehen; not bezeichnen, which is the future."""
    return word.endswith("t") or "ge" in word[:6]


def _agent(tokens: Tokens, auxiliary: int, at: int, people: People) -> tuple[int, int] | None:
    """Wurde von der Polizei als „…“ bezeichnet: who speaks stands behind "von"."""
    for by in range(auxiliary + 1, at):
        if people.lexicon.is_in("by", tokens.words[by]):
            return phrase_at(tokens, by + 1, at, people)
    return None


def is_reported(tokens: Tokens, start: int, end: int, people: People) -> bool:
    """Whether the first verb is in the first subjunctive: whoever spoke last speaks on, without a verb of saying."""
    for at in range(start, min(end, start + REACH)):
        word, letter = tokens.words[at], tokens.letters[at]
        if people.lexicon.is_in("subjunctive", word):
            return True
        if letter in FINITE:
            return False
        if letter == "n" and _stands_second(tokens.letters, at, start):
            return word.endswith("e") and not word.endswith("te")
    return False


def may_go_on_reported(tokens: Tokens, start: int, end: int, people: People) -> bool:
    """Whether the first verb is in the second subjunctive, which goes on with a report: alle würden zahlen."""
    verbs = (at for at in range(start, min(end, start + REACH)) if tokens.letters[at] in "avxVn")
    for at in verbs:
        if people.lexicon.is_in("second_subjunctive", tokens.words[at]):
            return True
        if tokens.letters[at] != "n":
            return False
    return False


def _opening(tokens: Tokens, at: int, start: int, people: People) -> tuple[int, int] | None:
    """The phrase that opens the clause of the verb `at`, with the verb behind it, or behind its appositions."""
    letters = tokens.letters
    found: tuple[int, int] | None = None
    end = at
    for _ in range(STRETCHES):
        first = _stretch_start(letters, end, start)
        if first < end and letters[first] in CONJUNCTIONS and tokens.words[first].lower() != "wie":
            # zumal der Minister oft betonte: the verb stands last, its subject behind the conjunction
            return phrase_at(tokens, past_adverbs(letters, first + 1), at, people) if end == at else found
        opener = letters[first - 1] if first > start else ""
        if opener == "," and end == at and _is_relative(letters, first):
            return phrase_ending(tokens, first - 2, start, people)
        phrase = _filling(tokens, first, end, people) or _filling(
            tokens, letters.rfind("c", first, end) + 1, end, people
        )
        if phrase is not None and (found is None or people.at(tokens.block, phrase[1]) is not None):
            found = phrase
        if opener != "," or (phrase is None and not _is_aside(letters, first, end)):
            break
        end = first - 1
    return found


def _stretch_start(letters: str, end: int, start: int) -> int:
    """Where the words before `end` start that no comma cuts; what stands in brackets is one of them."""
    first = end
    while first > start and letters[first - 1] not in OPENS_CLAUSE:
        first -= 1
        if letters[first] == ")":
            first = max(letters.rfind("(", start, first), start)
    return first


def _is_aside(letters: str, first: int, end: int) -> bool:
    """An apposition or a relative clause: unter ihnen auch Lehrer; der als Kritiker gilt."""
    return first == end or _is_relative(letters, first) or not any(letters[at] in FINITE for at in range(first, end))


def _is_relative(letters: str, first: int) -> bool:
    """Ein Kommentar, der die Entscheidung lobt: no article stands before another or before a preposition."""
    return letters[first] == "P" or (letters[first] == "D" and letters[first + 1 : first + 2] in tuple("DPpbukQT"))


def _filling(tokens: Tokens, first: int, end: int, people: People) -> tuple[int, int] | None:
    """The noun phrase that all of the stretch is, but for adverbs around it."""
    letters = tokens.letters
    while first < end and (letters[first] == "b" or tokens.words[first].lower() == "wie"):
        first += 1
    phrase = phrase_at(tokens, first, end, people)
    if phrase is None:
        return None
    behind = past_brackets(letters, with_complements(tokens, phrase[1], end, people) + 1, end)
    while behind < end and letters[behind] in ADVERBIAL:
        behind += 1
    if behind < end and letters[behind] == "c":
        other = phrase_at(tokens, behind + 1, end, people)
        return (phrase[0], other[1]) if other is not None and other[1] == end - 1 else None
    return phrase if behind == end else None
