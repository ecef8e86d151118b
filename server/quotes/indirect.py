"""Reported clauses: X said that …; …, X said; according to X, …; asked whether …. Quotations may stand inside them.

Only clauses that a verb of saying (or "according to") governs and that have a verb of their own; anything less sure is
left out. A clause ends where the reporter goes on: at a semicolon, a participle of saying, a further predicate of the
main clause, the next attribution.
"""

from __future__ import annotations

import re

from server.quotes.attribution import Attribution
from server.quotes.cast import Cast
from server.quotes.tokens import Tokens

SHORTEST_CLAUSE = 3
LONGEST_CLAUSE = 150
VERB_WITHIN = 18
# among how many attributions behind its own the one that ends a clause is looked for
NEAR = 8
# said on Monday that; told the council that; said in a statement that
ADDRESSED = re.compile(
    "[tbl]{0,3}(?:[DNnSsRr#gelu']{1,7})?(?:Ph?[DNnSsRr#gel']{1,7}){0,3}(?:P?[tbl]){0,2}(?:,[bkN],|,)?h"
)
ADDRESSED_QUESTION = re.compile("[tbl]{0,2}(?:[DNnSsRr#u']{1,4}|P[DNnSsRr#']{1,3}|u)?(?=k)")
WHEN = re.compile("(?:P?[lD]?t|b){0,3}")
CLAUSE_VERBS = frozenset("avxVe")
# a circumstance may stand first, but its own relative clause has no verb of the sentence
FIRST_VERB = re.compile("P[^avxVehwk]{0,40}[avxVe]|[^P][^avxVe]{0,150}[avxVe]|[avxVe]")
CLAUSE_OPENERS = frozenset("DNnpRSr#sgehbtQT")
# behind "that", or before its verb, a clause may also start with a circumstance
FRONTED_OPENERS = CLAUSE_OPENERS | {"P", "k"}
# …, adding that; …, and has won; …; …, according to
REPORTER_GOES_ON = re.compile(";|,[GXA]|,c[avxVe]|c[vx]h")
# Finch, who said …, resigned
PREDICATE = re.compile(",[avxV]")
# what may stand behind a verb that has no object
NO_OBJECT = frozenset(",.;-:Pkw(cGX")
# a retired engineer, / 45, / head of the union,
APPOSITION = re.compile("[^avxVpkwhQ,]{0,8}[rR#][^avxVpkwhQ,]{0,12},(?=[DNnpRrSs#])")
# which; that, behind a noun
RELATIVE = re.compile("(?:w|[nrNR']h)$")
# announced the closure in a post that was read: only a relative clause has a verb
OBJECT = re.compile(
    "[^avxVewhkp]{1,12}[wh]b?[avxVe]{1,3}[^avxV]{0,150}$|[^avxVewhkp]{1,12}[wh]b?[avxVe]{1,3}[^avxVk]{0,150}k"
)
# wrote a post in the evening, when the water had come: the verb is the subordinate clause's
SUBORDINATE = re.compile(",k")
# promised to; urged the council to
ADDRESSED_INFINITIVE = re.compile("(?:[DNnSsRr#']{1,8}|u)?(?=P[nVeb])")


def reported_clauses(
    tokens: Tokens, start: int, end: int, attributions: list[Attribution], cast: Cast
) -> list[tuple[Attribution, list[tuple[int, int]]]]:
    """Each attribution of the sentence that reports a clause, with the clause, in pieces where it is cut in two.

    A clause that is reported inside another is part of it.
    """
    while end > start and tokens.letters[end - 1] in ".,;:":
        end -= 1
    found: list[tuple[Attribution, list[tuple[int, int]]]] = []
    reported = start
    for place, one in enumerate(attributions):
        if (
            one.cue_first < reported
            or one.letter in ("", ":")
            or cast.grammar.is_in("denying", tokens.words[one.cue_first])
            or _is_supposed(tokens, one, start, cast)
        ):
            continue
        limit = _next_reporter(tokens, attributions[place + 1 : place + 1 + NEAR], end)
        pieces = _reported_clause(tokens, start, limit, one, cast)
        if pieces:
            found.append((one, pieces))
            reported = pieces[-1][1] + 1
    return found


def _is_supposed(tokens: Tokens, one: Attribution, start: int, cast: Cast) -> bool:
    """One can say that; if they say that; to say that: nobody has said it."""
    before = one.cue_first - 1
    while before > start and tokens.letters[before] == "b":
        before -= 1
    if before > start and cast.grammar.is_in("supposing", tokens.words[before]):
        return True
    return one.first > start and cast.grammar.is_in("conditional", tokens.words[one.first - 1])


def _next_reporter(tokens: Tokens, following: list[Attribution], end: int) -> int:
    """Where somebody else starts to speak: …, but Reed said; …, Finch told the council."""
    for one in following:
        first = min(one.first, one.cue_first)
        if tokens.letters[first - 2 : first] == ",c" or tokens.letters[first - 1] == ";":
            return first - 1 - (tokens.letters[first - 1] == "c")
        if tokens.letters[first - 1] == "," and max(one.last, one.cue_last) >= end - 3:
            return first - 1
    return end


def _reported_clause(tokens: Tokens, start: int, end: int, one: Attribution, cast: Cast) -> list[tuple[int, int]]:
    if RELATIVE.search(tokens.letters, max(start, one.first - 2), one.first) is not None:
        # tuition, which he said has risen; the share that the board believes you lose: what is reported began before
        return []
    if one.letter in "xGX":
        return _one(_judged(tokens, one, end, cast))
    if "w" in tokens.letters[one.last + 1 : one.cue_first]:
        predicate = PREDICATE.search(tokens.letters, one.cue_last + 1, min(end, one.cue_last + LONGEST_CLAUSE))
        end = end if predicate is None else predicate.start()
    first, last = min(one.first, one.cue_first), max(one.last, one.cue_last)
    behind = _behind(tokens, last + 1, end, one, cast) if one.first < one.cue_first or one.letter == "A" else None
    if behind is None and first - 1 > start and tokens.letters[first - 1] == ",":
        return _around(tokens, start, first, last, end)
    return _one(behind)


def _judged(tokens: Tokens, one: Attribution, end: int, cast: Cast) -> tuple[int, int] | None:
    """A verb of judging, or a participle, reports what it says with "that" or "whether"; a few do without."""
    at = one.cue_last + 1
    clause = _behind_that(tokens, at, end, cast) or _question(tokens, one, end, cast)
    clause = clause or _infinitive(tokens, one, end, cast)
    if clause is not None or not cast.grammar.is_in("clausal", tokens.words[one.cue_first]):
        return clause
    return _clause(tokens, _past_time(tokens, at, end), end, CLAUSE_OPENERS)


def _one(piece: tuple[int, int] | None) -> list[tuple[int, int]]:
    return [] if piece is None else [piece]


def _around(tokens: Tokens, start: int, first: int, last: int, end: int) -> list[tuple[int, int]]:
    """The clause before the comma, or both its ends: it has ended, Psaki said Monday; the risk, he said, is high."""
    letters = tokens.letters
    if first - start > LONGEST_CLAUSE or _is_spoken_to(tokens, start):
        return []
    behind = _past_time(tokens, last + 1, end) + 1
    if behind <= end and letters[behind - 1] not in NO_OBJECT:
        # as the sun sets, the mayor reads the paper: a verb with an object reports nothing
        return []
    goes_on = behind < end and letters[behind - 1] == "," and letters[behind] not in "GXwQ"
    verb = FIRST_VERB.match(letters, start, first - 1)
    if verb is not None and letters[start] != "k":
        return _one(_clause(tokens, start, first - 1, FRONTED_OPENERS))
    if not goes_on:
        # if they do not, the state will ask
        return []
    return [(start, first - 2), (behind, _cut(letters, behind, end) - 1)]


def _is_spoken_to(tokens: Tokens, start: int) -> bool:
    """“…,” said X: the quotation itself stands before the verb, no clause."""
    run = tokens.runs.get(start)
    return run is not None and (tokens.text[run.end - 1] in ",.?!…" or tokens.letters.startswith((",", "v"), start + 1))


def _behind(tokens: Tokens, at: int, end: int, one: Attribution, cast: Cast) -> tuple[int, int] | None:
    letters = tokens.letters
    if one.letter == "A":
        return (
            _clause(tokens, _past_role(letters, at + 1, end), end, FRONTED_OPENERS)
            if letters[at : at + 1] == ","
            else None
        )
    clause = _behind_that(tokens, at, end, cast) or _question(tokens, one, end, cast)
    clause = clause or _infinitive(tokens, one, end, cast)
    if clause is not None or not cast.grammar.is_in("clausal", tokens.words[one.cue_first]):
        return clause
    return _clause(tokens, _past_time(tokens, at, end), end, CLAUSE_OPENERS)


def _past_role(letters: str, first: int, end: int) -> int:
    """According to Ann Lee, a retired engineer, the dam holds: goes over the apposition."""
    apposition = APPOSITION.match(letters, first, end)
    return first if apposition is None else apposition.end()


def _question(tokens: Tokens, one: Attribution, end: int, cast: Cast) -> tuple[int, int] | None:
    """Asked the council whether; explained why."""
    asked = ADDRESSED_QUESTION.match(tokens.letters, one.cue_last + 1, end)
    is_asking = cast.grammar.is_in("asking", tokens.words[one.cue_first])
    # forced a governor to explain why: nobody has explained yet
    is_asking = is_asking and not cast.grammar.is_in("infinitive", tokens.words[one.cue_first - 1])
    if asked is None or not is_asking or not cast.grammar.is_in("questions", tokens.words[asked.end()]):
        return None
    return _clause(tokens, asked.end(), end, FRONTED_OPENERS)


def _infinitive(tokens: Tokens, one: Attribution, end: int, cast: Cast) -> tuple[int, int] | None:
    """Promised to build it; urged the council to build it."""
    at = one.cue_last + 1
    if not cast.grammar.is_in("infinitival", tokens.words[one.cue_first]):
        return None
    addressed = ADDRESSED_INFINITIVE.match(tokens.letters, at, end)
    if addressed is None or not cast.grammar.is_in("infinitive", tokens.words[addressed.end()]):
        return None
    return _sized(at, _cut(tokens.letters, at, end))


def _past_time(tokens: Tokens, at: int, end: int) -> int:
    """Goes over "on Monday" and "also"."""
    when = WHEN.match(tokens.letters, at, end)
    behind = at if when is None else when.end()
    return behind - 1 if behind > at and tokens.words[behind - 1].lower() == "there" else behind


def _behind_that(tokens: Tokens, at: int, end: int, cast: Cast) -> tuple[int, int] | None:
    addressed = ADDRESSED.match(tokens.letters, at, end)
    if addressed is None:
        return None
    hangs_on = tokens.letters.find("P", at, addressed.end())
    if hangs_on >= 0 and not cast.grammar.is_in("circumstance", tokens.words[hangs_on]):
        # asked for a map that they can use: the clause hangs on the noun
        return None
    first = addressed.end()
    return (
        _sized(first, _cut(tokens.letters, first, end))
        if first == at + 1
        else _clause(tokens, first, end, FRONTED_OPENERS)
    )


def _clause(tokens: Tokens, first: int, end: int, openers: frozenset[str]) -> tuple[int, int] | None:
    """The clause that starts at `first`, if it has a verb near enough to its start."""
    letters = tokens.letters
    end = _cut(letters, first, end)
    if first >= end or letters[first] not in openers:
        return None
    subordinate = SUBORDINATE.search(letters, first + 1, end) if letters[first] not in "kP" else None
    near = min(first + VERB_WITHIN, end if subordinate is None else subordinate.start())
    if letters[first] != "p" and (CLAUSE_VERBS.isdisjoint(letters[first:near]) or OBJECT.match(letters, first, end)):
        return None
    return _sized(first, end)


def _sized(first: int, end: int) -> tuple[int, int] | None:
    return (first, end - 1) if SHORTEST_CLAUSE <= end - first <= LONGEST_CLAUSE else None


def _cut(letters: str, first: int, end: int) -> int:
    """Where the reporter goes on."""
    end = min(end, first + LONGEST_CLAUSE + 1)
    cut = REPORTER_GOES_ON.search(letters, first, end)
    return end if cut is None else cut.start()
