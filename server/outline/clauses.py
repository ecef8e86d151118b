"""A sentence → the clauses in it that could stand as a title."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .lexicon import Lexicon
from .segments import segments_of

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


class Clause(NamedTuple):
    """Words in their order in the sentence; `wholeness` is 1 for a clause that starts and ends where one does."""

    words: tuple[str, ...]
    wholeness: float


def clauses_in(sentence: str, lexicon: Lexicon) -> Iterator[Clause]:
    """The clauses that fit a title: asides, subordinate clauses, days, datelines and who said it are left out."""
    segments = segments_of(sentence, lexicon)
    for place, words in enumerate(segments):
        kept = _without_days(words, lexicon)
        # what follows "When the talks failed," is the main clause, wherever its verb stands
        is_main = place == 0 or (place == 1 and segments[0][0].lower() in lexicon.subordinators)
        for start, share in _starts(kept, lexicon, is_main=is_main):
            fitted = _fitted(kept[start:], lexicon)
            if fitted and not _only_names_speaker(fitted.words, lexicon):
                yield Clause(fitted.words, share * fitted.wholeness)
        yield from _phrases(kept, lexicon)


def _starts(words: Sequence[str], lexicon: Lexicon, *, is_main: bool) -> Iterator[tuple[int, float]]:
    """Where in a segment a clause starts, and what of its worth is left."""
    said = _end_of_naming(words, lexicon)
    if not said and (start := _own_start(words, lexicon, is_main=is_main)):
        yield start
    for at in range(1, len(words)):
        after_naming = at == said
        if (after_naming or words[at - 1].lower() in lexicon.openers) and _opens_clause(words[at:], lexicon):
            yield _bare_start(words, at, lexicon), AFTER_OPENER


def _own_start(words: Sequence[str], lexicon: Lexicon, *, is_main: bool) -> tuple[int, float] | None:
    at = 0
    while at < len(words) and words[at].lower() in lexicon.continuing:
        at += 1
    # what follows "according to" or "said" names who spoke first
    if at == len(words) or words[at].lower() in lexicon.anaphors or words[at].lower() in lexicon.attribution:
        return None
    first = words[at].lower()
    # German articles are relative pronouns after a comma only
    subordinate = first in lexicon.subordinators and not (is_main and first in lexicon.determiners)
    if subordinate or not (is_main or _opens_clause(words[at:], lexicon)):
        return None
    if is_main and (first in lexicon.edges or first in lexicon.links):
        phrase_end = _end_of_phrase(words, at, lexicon)
        return (_bare_start(words, phrase_end, lexicon), AFTER_PHRASE) if phrase_end else (at, LED_BY_SMALL_WORD)
    share = 1.0 if is_main else AFTER_COMMA
    if first in lexicon.inclusive:
        share *= LED_BY_SPEAKER
    elif first in lexicon.function_words and not (first in lexicon.determiners or first in lexicon.subjects):
        share *= LED_BY_SMALL_WORD
    return _bare_start(words, at, lexicon), share


def _bare_start(words: Sequence[str], at: int, lexicon: Lexicon) -> int:
    """Leaves out the article that headlines leave out."""
    return at + 1 if words[at].lower() in lexicon.articles else at


def _end_of_naming(words: Sequence[str], lexicon: Lexicon) -> int:
    """Where the statement begins after "the minister said (that)", 0 where nobody is named to have said it."""
    for at in range(1, len(words)):
        if words[at].lower() in lexicon.attribution:
            rest = words[at + 1 :]
            if rest and rest[0].lower() in lexicon.openers:
                return at + 2 if len(rest) > 1 else 0
            return at + 1 if rest and _has_verb(rest, lexicon) else 0
    return 0


def _end_of_phrase(words: Sequence[str], start: int, lexicon: Lexicon) -> int:
    """Where the subject begins after an opening phrase, as in "At noon the mood fell"; 0 where it is not plain."""
    for at in range(start + 2, len(words) - 2):
        lower = words[at].lower()
        if lower in lexicon.auxiliaries:
            return 0
        is_subject = lower in lexicon.determiners or (words[at][0].isupper() and words[at - 1].islower())
        if is_subject and words[at - 1].lower() not in lexicon.function_words:
            return at
    return 0


def _opens_clause(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether a subject begins here: a name, a determiner, or a verb soon after words that are none."""
    first = words[0].lower()
    if first in lexicon.anaphors or first in lexicon.auxiliaries:
        return False
    if first in lexicon.determiners or first in lexicon.subjects or not words[0][0].islower():
        return True
    if first in lexicon.function_words:
        return False
    verb = next((at for at, word in enumerate(words[:VERB_WITHIN]) if word.lower() in lexicon.auxiliaries), 0)
    return verb > 0 and lexicon.edges.isdisjoint(word.lower() for word in words[:verb])


def _only_names_speaker(words: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the words tell that somebody spoke, but not what: "the minister said in a statement"."""
    for at, word in enumerate(words):
        if word.lower() in lexicon.attribution and (at + 1 == len(words) or words[at + 1].lower() in lexicon.edges):
            return True
    return False


def _has_verb(words: Sequence[str], lexicon: Lexicon) -> bool:
    return not lexicon.auxiliaries.isdisjoint(word.lower() for word in words[1:])


def _without_days(words: Sequence[str], lexicon: Lexicon) -> list[str]:
    """Drops days and months that tell when, with the preposition before them: not those of "Sunday talk shows"."""
    kept: list[str] = []
    for at, word in enumerate(words):
        if at and (word in lexicon.time_words or word.lower() in lexicon.time_words):
            ends_phrase = at + 1 == len(words) or words[at + 1].lower() in lexicon.function_words
            if ends_phrase or kept[-1].lower() not in lexicon.function_words:
                while len(kept) > 1 and word.lower() not in lexicon.shifts and _leads_to_day(kept[-1].lower(), lexicon):
                    kept.pop()
                continue
        kept.append(word)
    return kept


def _leads_to_day(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.function_words and word not in lexicon.auxiliaries


def _fitted(words: Sequence[str], lexicon: Lexicon) -> Clause | None:
    """As many words as fit, up to where a phrase ends; None if too few are left."""
    size = _most_that_fit(words)
    if size == len(words):
        # a language without a lexicon may write no spaces
        fewest = FEWEST_WORDS if lexicon.function_words else 1
        return Clause(tuple(words), 1.0) if size >= fewest and _may_end(words, size, lexicon) else None
    brackets = any(word.lower() in lexicon.brackets for word in words[:size])
    for at in range(_relative_start(words, size, lexicon), FEWEST_WORDS - 1, -1):
        if _is_edge(words, at, lexicon) and not brackets and _may_end(words, at, lexicon):
            return Clause(tuple(words[:at]), 1.0)
    while size and not _may_end(words, size, lexicon):
        size -= 1
    return Clause(tuple(words[:size]), CUT_INSIDE) if size > 1 else None


def _most_that_fit(words: Sequence[str]) -> int:
    length = -1
    for size, word in enumerate(words[:MOST_WORDS]):
        length += 1 + len(word)
        if length > LONGEST_TITLE:
            return size
    return min(len(words), MOST_WORDS)


def _relative_start(words: Sequence[str], size: int, lexicon: Lexicon) -> int:
    """Where the first subordinate clause within reach begins, for it cannot be cut inside; `size` if there is none."""
    opens = lexicon.subordinators - lexicon.determiners
    return next((at for at in range(1, size) if words[at].lower() in opens), size)


def _may_end(words: Sequence[str], size: int, lexicon: Lexicon) -> bool:
    last = words[size - 1].lower()
    return last not in lexicon.unfinished and last not in lexicon.function_words


def _is_edge(words: Sequence[str], at: int, lexicon: Lexicon) -> bool:
    """Whether a new phrase begins here; after "and" it must show: "a tin and a bag", not "bread and butter pudding"."""
    lower = words[at].lower()
    if lower in lexicon.joiners:
        shows = at + 1 < len(words) and words[at + 1].lower() in lexicon.function_words
        return shows and words[at - 2].lower() not in lexicon.purposes
    if lower in lexicon.purposes:
        # "fly to Oslo | to sign", but not "asked Oslo to sign"
        return words[at - 1][0].isupper() and words[at - 2].lower() in lexicon.function_words
    governed = lower in lexicon.openers and words[at - 1].lower() in lexicon.verbs
    return lower in lexicon.edges and not governed


def _phrases(words: Sequence[str], lexicon: Lexicon) -> Iterator[Clause]:
    """What follows a determiner or a preposition, up to the verb; none where the language's verbs are not known."""
    if not lexicon.verbs:
        return
    for at in range(1, len(words) - 1):
        before = words[at - 1].lower()
        leads = before in lexicon.determiners or (
            before in lexicon.links and words[at].lower() not in lexicon.determiners
        )
        if not leads or words[at].lower() in lexicon.function_words:
            continue
        if words[at].lower() in lexicon.vague or words[at][0].isdigit():
            continue
        end = _end_of_name(words, at, lexicon)
        fitted = _fitted(words[at:end], lexicon)
        if fitted and fitted.wholeness > CUT_INSIDE and not _only_names_speaker(fitted.words, lexicon):
            yield Clause(fitted.words, fitted.wholeness)


def _end_of_name(words: Sequence[str], start: int, lexicon: Lexicon) -> int:
    """Where the verb or another clause begins: a content word right before a determiner is taken for a verb."""
    for at in range(start + 1, len(words)):
        lower = words[at].lower()
        if lower in lexicon.determiners:
            if words[at - 1].lower() not in lexicon.function_words:
                return at - 1
        elif lower in lexicon.verbs or (lower in lexicon.function_words and lower not in lexicon.links):
            return at
    return len(words)
