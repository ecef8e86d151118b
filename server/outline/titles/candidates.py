"""A sentence → the clauses in it that could stand as a title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...languages import Discourse
from .chunks import chunks_of

LONGEST_TITLE = 60
MOST_WORDS = 8
FEWEST_WORDS = 3
# A verb is looked for so many words after the start of a clause.
VERB_WITHIN = 5

# How much of a clause's worth is left where it is not a sentence's own beginning: it follows "that" or "said", or an
# opening phrase, or a comma; where it had to be cut between two words that belong together, it is a last resort.
AFTER_OPENER, AFTER_PHRASE, AFTER_COMMA, CUT_INSIDE = 0.9, 0.9, 0.7, 0.05
# "On the islands": a title should start with what it is about.
LED_BY_SMALL_WORD, LED_BY_SPEAKER = 0.3, 0.5


class Candidate(NamedTuple):
    """Words in their order in the sentence; `wholeness` is 1 for a clause that starts and ends where one does."""

    words: tuple[str, ...]
    wholeness: float


def candidates_in(sentence: str, discourse: Discourse) -> Iterator[Candidate]:
    """The clauses that fit a title: asides, subordinate clauses, days, datelines and who said it are left out."""
    chunks = chunks_of(sentence, discourse)
    for place, words in enumerate(chunks):
        kept = _without_days(words, discourse)
        # what follows "When the talks failed," is the main clause, wherever its verb stands
        is_main = place == 0 or (place == 1 and chunks[0][0].lower() in discourse.subordinators)
        for start, share in _starts(kept, discourse, is_main=is_main):
            fitted = _fitted(kept[start:], discourse)
            if fitted and not _only_names_speaker(fitted.words, discourse):
                yield Candidate(fitted.words, share * fitted.wholeness)
        yield from _phrases(kept, discourse)


def _starts(words: Sequence[str], discourse: Discourse, *, is_main: bool) -> Iterator[tuple[int, float]]:
    """Where in a chunk a clause starts, and what of its worth is left."""
    said = _end_of_naming(words, discourse)
    if not said and (start := _own_start(words, discourse, is_main=is_main)):
        yield start
    for at in range(1, len(words)):
        after_naming = at == said
        if (after_naming or words[at - 1].lower() in discourse.openers) and _opens_clause(words[at:], discourse):
            yield _bare_start(words, at, discourse), AFTER_OPENER


def _own_start(words: Sequence[str], discourse: Discourse, *, is_main: bool) -> tuple[int, float] | None:
    at = 0
    while at < len(words) and words[at].lower() in discourse.continuing:
        at += 1
    # what follows "according to" or "said" names who spoke first
    if at == len(words) or words[at].lower() in discourse.anaphors or words[at].lower() in discourse.attribution:
        return None
    first = words[at].lower()
    # German articles are relative pronouns after a comma only
    subordinate = first in discourse.subordinators and not (is_main and first in discourse.determiners)
    if subordinate or not (is_main or _opens_clause(words[at:], discourse)):
        return None
    if is_main and (first in discourse.edges or first in discourse.links):
        phrase_end = _end_of_phrase(words, at, discourse)
        return (_bare_start(words, phrase_end, discourse), AFTER_PHRASE) if phrase_end else (at, LED_BY_SMALL_WORD)
    share = 1.0 if is_main else AFTER_COMMA
    if first in discourse.inclusive:
        share *= LED_BY_SPEAKER
    elif first in discourse.function_words and not (first in discourse.determiners or first in discourse.subjects):
        share *= LED_BY_SMALL_WORD
    return _bare_start(words, at, discourse), share


def _bare_start(words: Sequence[str], at: int, discourse: Discourse) -> int:
    """Leaves out the article that headlines leave out."""
    return at + 1 if words[at].lower() in discourse.articles else at


def _end_of_naming(words: Sequence[str], discourse: Discourse) -> int:
    """Where the statement begins after "the minister said (that)", 0 where nobody is named to have said it."""
    for at in range(1, len(words)):
        if words[at].lower() in discourse.attribution:
            rest = words[at + 1 :]
            if rest and rest[0].lower() in discourse.openers:
                return at + 2 if len(rest) > 1 else 0
            return at + 1 if rest and _has_verb(rest, discourse) else 0
    return 0


def _end_of_phrase(words: Sequence[str], start: int, discourse: Discourse) -> int:
    """Where the subject begins after an opening phrase, as in "At noon the mood fell"; 0 where it is not plain."""
    for at in range(start + 2, len(words) - 2):
        lower = words[at].lower()
        if lower in discourse.auxiliaries:
            return 0
        is_subject = lower in discourse.determiners or (words[at][0].isupper() and words[at - 1].islower())
        if is_subject and words[at - 1].lower() not in discourse.function_words:
            return at
    return 0


def _opens_clause(words: Sequence[str], discourse: Discourse) -> bool:
    """Whether a subject begins here: a name, a determiner, or a verb soon after words that are none."""
    first = words[0].lower()
    if first in discourse.anaphors or first in discourse.auxiliaries:
        return False
    if first in discourse.determiners or first in discourse.subjects or not words[0][0].islower():
        return True
    if first in discourse.function_words:
        return False
    verb = next((at for at, word in enumerate(words[:VERB_WITHIN]) if word.lower() in discourse.auxiliaries), 0)
    return verb > 0 and discourse.edges.isdisjoint(word.lower() for word in words[:verb])


def _only_names_speaker(words: Sequence[str], discourse: Discourse) -> bool:
    """Whether the words tell that somebody spoke, but not what: "the minister said in a statement"."""
    for at, word in enumerate(words):
        if word.lower() in discourse.attribution and (at + 1 == len(words) or words[at + 1].lower() in discourse.edges):
            return True
    return False


def _has_verb(words: Sequence[str], discourse: Discourse) -> bool:
    return not discourse.auxiliaries.isdisjoint(word.lower() for word in words[1:])


def _without_days(words: Sequence[str], discourse: Discourse) -> list[str]:
    """Drops days and months that tell when, with the preposition before them: not those of "Sunday talk shows"."""
    kept: list[str] = []
    for at, word in enumerate(words):
        if at and (word in discourse.time_words or word.lower() in discourse.time_words):
            ends_phrase = at + 1 == len(words) or words[at + 1].lower() in discourse.function_words
            if ends_phrase or kept[-1].lower() not in discourse.function_words:
                while (
                    len(kept) > 1
                    and word.lower() not in discourse.shifts
                    and _leads_to_day(kept[-1].lower(), discourse)
                ):
                    kept.pop()
                continue
        kept.append(word)
    return kept


def _leads_to_day(word: str, discourse: Discourse) -> bool:
    return word in discourse.function_words and word not in discourse.auxiliaries


def _fitted(words: Sequence[str], discourse: Discourse) -> Candidate | None:
    """As many words as fit, up to where a phrase ends; None if too few are left."""
    size = _most_that_fit(words)
    if size == len(words):
        # a language without a discourse may write no spaces
        fewest = FEWEST_WORDS if discourse.function_words else 1
        return Candidate(tuple(words), 1.0) if size >= fewest and _may_end(words, size, discourse) else None
    brackets = any(word.lower() in discourse.brackets for word in words[:size])
    for at in range(_relative_start(words, size, discourse), FEWEST_WORDS - 1, -1):
        if _is_edge(words, at, discourse) and not brackets and _may_end(words, at, discourse):
            return Candidate(tuple(words[:at]), 1.0)
    while size and not _may_end(words, size, discourse):
        size -= 1
    return Candidate(tuple(words[:size]), CUT_INSIDE) if size > 1 else None


def _most_that_fit(words: Sequence[str]) -> int:
    length = -1
    for size, word in enumerate(words[:MOST_WORDS]):
        length += 1 + len(word)
        if length > LONGEST_TITLE:
            return size
    return min(len(words), MOST_WORDS)


def _relative_start(words: Sequence[str], size: int, discourse: Discourse) -> int:
    """Where the first subordinate clause within reach begins, for it cannot be cut inside; `size` if there is none."""
    opens = discourse.subordinators - discourse.determiners
    return next((at for at in range(1, size) if words[at].lower() in opens), size)


def _may_end(words: Sequence[str], size: int, discourse: Discourse) -> bool:
    last = words[size - 1].lower()
    return last not in discourse.unfinished and last not in discourse.function_words


def _is_edge(words: Sequence[str], at: int, discourse: Discourse) -> bool:
    """Whether a new phrase begins here; after "and" it must show: "a tin and a bag", not "bread and butter pudding"."""
    lower = words[at].lower()
    if lower in discourse.joiners:
        shows = at + 1 < len(words) and words[at + 1].lower() in discourse.function_words
        return shows and words[at - 2].lower() not in discourse.purposes
    if lower in discourse.purposes:
        # "fly to Oslo | to sign", but not "asked Oslo to sign"
        return words[at - 1][0].isupper() and words[at - 2].lower() in discourse.function_words
    governed = lower in discourse.openers and words[at - 1].lower() in discourse.verbs
    return lower in discourse.edges and not governed


def _phrases(words: Sequence[str], discourse: Discourse) -> Iterator[Candidate]:
    """What follows a determiner or a preposition, up to the verb; none where the language's verbs are not known."""
    if not discourse.verbs:
        return
    for at in range(1, len(words) - 1):
        before = words[at - 1].lower()
        leads = before in discourse.determiners or (
            before in discourse.links and words[at].lower() not in discourse.determiners
        )
        if not leads or words[at].lower() in discourse.function_words:
            continue
        if words[at].lower() in discourse.vague or words[at][0].isdigit():
            continue
        end = _end_of_name(words, at, discourse)
        fitted = _fitted(words[at:end], discourse)
        if fitted and fitted.wholeness > CUT_INSIDE and not _only_names_speaker(fitted.words, discourse):
            yield Candidate(fitted.words, fitted.wholeness)


def _end_of_name(words: Sequence[str], start: int, discourse: Discourse) -> int:
    """Where the verb or another clause begins: a content word right before a determiner is taken for a verb."""
    for at in range(start + 1, len(words)):
        lower = words[at].lower()
        if lower in discourse.determiners:
            if words[at - 1].lower() not in discourse.function_words:
                return at - 1
        elif lower in discourse.verbs or (lower in discourse.function_words and lower not in discourse.links):
            return at
    return len(words)
