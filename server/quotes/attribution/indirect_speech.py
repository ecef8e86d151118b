"""Reported clauses: X said that …; …, X said; according to X, …; asked whether …. Quotations may stand inside them.

Only clauses that a verb of saying (or "according to") governs and that have a verb of their own; anything less sure is
left out.
"""

from __future__ import annotations

from ..cue import Attribution
from ..syntax.complement_clauses import (
    FRONTED_OPENERS,
    LONGEST_CLAUSE,
    clause_at,
    complement_of,
    end_of_clause,
    past_time,
)
from ..syntax.word_order import Syntax
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens

# among how many attributions after its own the one that ends a clause is looked for
NEAR = 8
# a fragment of so many words says enough without the clause around it
SHORTEST_ALONE = 8
# a circumstance may stand first, but its own relative clause has no verb of the sentence
FIRST_VERB = tag.pattern(
    "ADP [^VERBS THAT REL SCONJ]{0,40} [VERBS] | [^ADP] [^VERBS]{0,150} [VERBS] | [VERBS]",
    VERBS="AUX SAY JUDGE VERB PAST_FORM",
)
# Finch, who said …, resigned
PREDICATE = tag.pattern("COMMA [AUX SAY JUDGE VERB]")
# what may stand after a verb that has no object
NO_OBJECT = tag.any_of("COMMA STOP SEMICOLON DASH COLON ADP SCONJ REL OPENING_BRACKET CCONJ SAYING JUDGING")
# which; that, after a noun
RELATIVE = tag.pattern("(?:REL | [NOUN ROLE PROPN TITLE APOSTROPHE] THAT)$")
SENTENCE_MARKS = tag.any_of("STOP COMMA SEMICOLON COLON")
WITHOUT_CLAUSE_BEFORE = tag.any_of("JUDGE SAYING JUDGING")
GOES_ON_OTHERWISE = tag.any_of("SAYING JUDGING REL QUOTE")
NO_FRAGMENT_AFTER = tag.any_of("COMMA COLON DASH QUOTE MARKED")
AFTER_QUOTATION = (tag.COMMA, tag.SAY)
COMMA_CCONJ = tag.sequence("COMMA CCONJ")
OPENS_CLAUSE = (tag.THAT, tag.sequence("COMMA THAT"))


def reported_clauses(
    tokens: Tokens, start: int, end: int, attributions: list[Attribution], syntax: Syntax
) -> list[tuple[Attribution, list[tuple[int, int]]]]:
    """Each attribution of the sentence that reports a clause, with the clause, in pieces where it is cut in two.

    A clause that is reported inside another is part of it.
    """
    while end > start and tokens.tags[end - 1] in SENTENCE_MARKS:
        end -= 1
    found: list[tuple[Attribution, list[tuple[int, int]]]] = []
    reported = start
    for place, attribution in enumerate(attributions):
        if (
            attribution.cue_first < reported
            or not attribution.has_verb
            or syntax.lexicon.takes("denial", tokens.words[attribution.cue_first])
            or _is_supposed(tokens, attribution, start, syntax)
        ):
            continue
        limit = _next_reporter(tokens, attributions[place + 1 : place + 1 + NEAR], end)
        pieces = _reported_clause(tokens, start, limit, attribution, syntax)
        if pieces:
            found.append((attribution, pieces))
            reported = pieces[-1][1] + 1
    return found


def _is_supposed(tokens: Tokens, attribution: Attribution, start: int, syntax: Syntax) -> bool:
    """One can say that; if they say that; to say that: nobody has said it."""
    before = attribution.cue_first - 1
    while before > start and tokens.tags[before] == tag.ADV:
        before -= 1
    if before > start and tokens.words[before].lower() in syntax.lexicon.predicates.supposing:
        return True
    return (
        attribution.first > start and tokens.words[attribution.first - 1].lower() in syntax.lexicon.clauses.conditional
    )


def _next_reporter(tokens: Tokens, following: list[Attribution], end: int) -> int:
    """Where somebody else starts to speak: …, but Reed said; …, Finch told the council."""
    for attribution in following:
        first = min(attribution.first, attribution.cue_first)
        if tokens.tags[first - 2 : first] == COMMA_CCONJ or tokens.tags[first - 1] == tag.SEMICOLON:
            return first - 1 - (tokens.tags[first - 1] == tag.CCONJ)
        if tokens.tags[first - 1] == tag.COMMA and max(attribution.last, attribution.cue_last) >= end - 3:
            return first - 1
    return end


def _reported_clause(
    tokens: Tokens, start: int, end: int, attribution: Attribution, syntax: Syntax
) -> list[tuple[int, int]]:
    if RELATIVE.search(tokens.tags, max(start, attribution.first - 2), attribution.first) is not None:
        # tuition, which he said has risen; the share that the board believes you lose: what is reported began before
        return []
    if attribution.cue_tag in WITHOUT_CLAUSE_BEFORE:
        return _one(complement_of(tokens, attribution, attribution.cue_last + 1, end, syntax.lexicon))
    if tag.REL in tokens.tags[attribution.last + 1 : attribution.cue_first]:
        predicate = PREDICATE.search(
            tokens.tags, attribution.cue_last + 1, min(end, attribution.cue_last + LONGEST_CLAUSE)
        )
        end = end if predicate is None else predicate.start()
    first, last = min(attribution.first, attribution.cue_first), max(attribution.last, attribution.cue_last)
    # auf die Frage, ob …, antwortete Blum, dass …: German has its subject after the verb, and the clause after both
    is_ahead = attribution.first <= attribution.cue_first or attribution.cue_tag == tag.ACCORDING
    is_ahead = is_ahead or (syntax.clause_after_subject and tokens.tags.startswith(OPENS_CLAUSE, last + 1))
    after = _after(tokens, last + 1, end, attribution, syntax) if is_ahead else None
    if after is None and first - 1 > start and tokens.tags[first - 1] == tag.COMMA:
        return _around(tokens, start, (first, last), end, syntax)
    if after is None and first - 2 > start and tokens.tags[first - 1] == tag.QUOTE:
        return _one(_up_to_quotation(tokens, start, first - 1))
    return _one(after)


def _one(piece: Phrase | None) -> list[tuple[int, int]]:
    return [] if piece is None else [piece]


def _around(tokens: Tokens, start: int, reporter: tuple[int, int], end: int, syntax: Syntax) -> list[tuple[int, int]]:
    """The clause before the comma, or both its ends: it has ended, Psaki said Monday; the risk, he said, is high."""
    tags = tokens.tags
    first, last = reporter
    if first - start > LONGEST_CLAUSE or _is_spoken_to(tokens, start):
        return []
    after = past_time(tokens, last + 1, end, syntax.lexicon) + 1
    if after <= end and tags[after - 1] not in NO_OBJECT:
        # as the sun sets, the mayor reads the paper: a verb with an object reports nothing
        return []
    goes_on = after < end and tags[after - 1] == tag.COMMA and tags[after] not in GOES_ON_OTHERWISE
    verb = FIRST_VERB.match(tags, start, first - 1)
    if verb is not None and tags[start] != tag.SCONJ:
        return _one(clause_at(tokens, start, first - 1, FRONTED_OPENERS))
    if not goes_on:
        # if they do not, the state will ask
        return []
    return [(start, first - 2), (after, end_of_clause(tags, after, end) - 1)]


def _up_to_quotation(tokens: Tokens, start: int, at: int) -> Phrase | None:
    """The town must stay “dry for years,” said Finch: the fragment ends the clause that is reported."""
    span = tokens.quotations[at]
    stands_alone = len(tokens.text[span.start : span.end].split()) >= SHORTEST_ALONE
    if stands_alone or at - start > LONGEST_CLAUSE or tokens.tags[at - 1] in NO_FRAGMENT_AFTER:
        return None
    verb = FIRST_VERB.match(tokens.tags, start, at)
    return clause_at(tokens, start, at + 1, FRONTED_OPENERS) if verb is not None else None


def _is_spoken_to(tokens: Tokens, start: int) -> bool:
    """“…,” said X: the quotation itself stands before the verb, no clause."""
    span = tokens.quotations.get(start)
    return span is not None and (
        tokens.text[span.end - 1] in ",.?!…" or tokens.tags.startswith(AFTER_QUOTATION, start + 1)
    )


def _after(tokens: Tokens, at: int, end: int, attribution: Attribution, syntax: Syntax) -> Phrase | None:
    if attribution.cue_tag != tag.ACCORDING:
        return complement_of(tokens, attribution, at, end, syntax.lexicon)
    opens = attribution.cue_first == 0 or tokens.tags[attribution.cue_first - 1] == tag.STOP
    return syntax.clause_after_source(tokens, at, end, opens=opens)
