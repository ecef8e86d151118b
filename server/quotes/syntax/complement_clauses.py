"""What a verb of saying governs: that …; whether …; to …; or a clause with nothing before it.

A clause ends where the reporter goes on: at a semicolon, a participle of saying, a further predicate of the main
clause.
"""

from __future__ import annotations

import re

from ..cue import Attribution
from ..entities.people import People
from ..tagging.tagger import Tokens

SHORTEST_CLAUSE = 3
# without "that" so few words are an object: showed a single word
SHORTEST_BARE = 4
LONGEST_CLAUSE = 150
VERB_WITHIN = 18
# said on Monday that; told the council that; said in a statement that
ADDRESSED = re.compile(
    "[tbl]{0,3}(?:[DNnSsRr#gelu']{1,7})?(?:Ph?[DNnSsRr#gel']{1,7}){0,3}(?:P?[tbl]){0,2}(?:,[bkN],|,)?h"
)
OBJECT_AND_THAT = re.compile("[bl]{0,3}[DNnSsRr#ge']{0,6}[nr]h$")
ADDRESSED_QUESTION = re.compile("[tbl]{0,2}(?:[DNnSsRr#u']{1,4}|P[DNnSsRr#']{1,3}|u)?(?=k)")
# promised to; urged the council to
ADDRESSED_INFINITIVE = re.compile("(?:[DNnSsRr#']{1,8}|u)?(?=P[nVeb])")
WHEN = re.compile("(?:P?[lD]?t|b){0,3}")
CLAUSE_VERBS = frozenset("avxVe")
CLAUSE_OPENERS = frozenset("DNnpRSr#sgehbtQT")
# behind "that", or before its verb, a clause may also start with a circumstance
FRONTED_OPENERS = CLAUSE_OPENERS | {"P", "k"}
# …, adding that; …, and has won; …; …, according to
REPORTER_GOES_ON = re.compile(";|,[GXA]|,c[avxVe]|c[vx]h|,[Dn]h")
# announced the closure in a post that was read: only a relative clause has a verb
OBJECT = re.compile(
    "[^avxVewhkp]{1,12}[wh][^avxVewhk,]{0,6}[avxVe]{1,3}[^avxV]{0,150}$"
    "|[^avxVewhkp]{1,12}[wh]b?[avxVe]{1,3}[^avxVk]{0,150}k"
)
# showed restraint and described the plan: the verb behind "and" is the reporter's
PREDICATES = re.compile("[^avxVekhwp,]{1,12}c[avxV]")
OBJECT_BEHIND = ("D", "k", "w", "P", "N", "Q", "T", "p", "u")
# wrote a post in the evening, when the water had come: the verb is the subordinate clause's
SUBORDINATE = re.compile(",k")


def complement_of(tokens: Tokens, one: Attribution, at: int, end: int, people: People) -> tuple[int, int] | None:
    """The clause with "that", the question or the infinitive at `at`, else a bare clause if the verb takes one."""
    clause = _behind_that(tokens, tokens.words[one.cue_first], at, end, people) or _question(tokens, one, end, people)
    clause = clause or _infinitive(tokens, one, end, people)
    if clause is not None or not people.lexicon.is_in("clausal", tokens.words[one.cue_first]):
        return clause
    first = past_time(tokens, at, end)
    if tokens.letters[first : first + 1] in ("n", "g") and people.lexicon.is_in(
        "infinitive", tokens.words[one.cue_first - 1]
    ):
        # tools to predict failures when the weather turns: an object; went on to say they will: a clause
        return None
    return clause_without_that(tokens, first, end)


def _question(tokens: Tokens, one: Attribution, end: int, people: People) -> tuple[int, int] | None:
    """Asked the council whether; explained why."""
    asked = ADDRESSED_QUESTION.match(tokens.letters, one.cue_last + 1, end)
    is_asking = people.lexicon.is_in("asking", tokens.words[one.cue_first])
    # forced a governor to explain why: nobody has explained yet
    is_asking = is_asking and not people.lexicon.is_in("infinitive", tokens.words[one.cue_first - 1])
    if asked is None or not is_asking or not people.lexicon.is_in("questions", tokens.words[asked.end()]):
        return None
    return clause_at(tokens, asked.end(), end, FRONTED_OPENERS)


def _infinitive(tokens: Tokens, one: Attribution, end: int, people: People) -> tuple[int, int] | None:
    """Promised to build it; urged the council to build it."""
    at = one.cue_last + 1
    if not people.lexicon.is_in("infinitival", tokens.words[one.cue_first]):
        return None
    addressed = ADDRESSED_INFINITIVE.match(tokens.letters, at, end)
    if addressed is None or not people.lexicon.is_in("infinitive", tokens.words[addressed.end()]):
        return None
    if addressed.end() > at and people.lexicon.is_in("committing", tokens.words[one.cue_first]):
        # offers tools to build it: nobody is asked to
        return None
    return _sized(at, end_of_clause(tokens.letters, at, end))


def past_time(tokens: Tokens, at: int, end: int) -> int:
    """Goes over "on Monday" and "also"."""
    when = WHEN.match(tokens.letters, at, end)
    behind = at if when is None else when.end()
    return behind - 1 if behind > at and tokens.words[behind - 1].lower() == "there" else behind


def _behind_that(tokens: Tokens, verb: str, at: int, end: int, people: People) -> tuple[int, int] | None:
    addressed = ADDRESSED.match(tokens.letters, at, end)
    if addressed is None:
        return None
    hangs_on = tokens.letters.find("P", at, addressed.end())
    if hangs_on >= 0 and not people.lexicon.is_in("circumstance", tokens.words[hangs_on]):
        # asked for a map that they can use: the clause hangs on the noun
        return None
    # told the council that; expressed concern that
    has_content = people.lexicon.is_in("content", tokens.words[addressed.end() - 2])
    takes_object = "addressing" not in people.lexicon.groups or people.lexicon.is_in("addressing", verb) or has_content
    if not takes_object and OBJECT_AND_THAT.match(tokens.letters, at, addressed.end()):
        # maintained components that users need
        return None
    first = addressed.end()
    return (
        _sized(first, end_of_clause(tokens.letters, first, end))
        if first == at + 1
        else clause_at(tokens, first, end, FRONTED_OPENERS)
    )


def clause_without_that(tokens: Tokens, first: int, end: int) -> tuple[int, int] | None:
    """Said the dam will hold; not: show you the basics, told it “do the rest”."""
    if tokens.letters[first : first + 1] == "p" and tokens.letters[first + 1 : first + 2] in OBJECT_BEHIND:
        return None
    if PREDICATES.match(tokens.letters, first, end):
        return None
    return clause_at(tokens, first, end, CLAUSE_OPENERS)


def clause_at(tokens: Tokens, first: int, end: int, openers: frozenset[str]) -> tuple[int, int] | None:
    """The clause that starts at `first`, if it has a verb near enough to its start."""
    letters = tokens.letters
    end = end_of_clause(letters, first, end)
    if first >= end or letters[first] not in openers or (letters[first] not in "pN" and end - first < SHORTEST_BARE):
        return None
    subordinate = SUBORDINATE.search(letters, first + 1, end) if letters[first] not in "kP" else None
    near = min(first + VERB_WITHIN, end if subordinate is None else subordinate.start())
    if letters[first] != "p" and (CLAUSE_VERBS.isdisjoint(letters[first:near]) or OBJECT.match(letters, first, end)):
        return None
    return _sized(first, end)


def _sized(first: int, end: int) -> tuple[int, int] | None:
    return (first, end - 1) if SHORTEST_CLAUSE <= end - first <= LONGEST_CLAUSE else None


def end_of_clause(letters: str, first: int, end: int) -> int:
    """Where the reporter goes on."""
    end = min(end, first + LONGEST_CLAUSE + 1)
    cut = REPORTER_GOES_ON.search(letters, first, end)
    return end if cut is None else cut.start()
