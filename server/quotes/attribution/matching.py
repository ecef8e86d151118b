"""Where a quotation stands in its sentence, and which of the sentence's attributions is its own."""

from __future__ import annotations

from bisect import bisect_left

from ..cue import Attribution
from ..tagging import tags as tag
from ..tagging.tokens import Tokens

LONGEST_TAIL = 20
ASIDE = tag.pattern("(?:PRON | DET? [TITLE ROLE PROPN NAME_PARTICLE]{1,4}) PAST_FORM [COMMA STOP COLON]")
TAIL = tag.any_of("DET PROPN TITLE PROPN_POSS NOUN ROLE NOUN_POSS NEXT PRON ADV ADP NUM COMMA PAST_FORM")
SAY_OR_JUDGE = tag.any_of("SAY JUDGE")
OPENS_NO_TAIL = (tag.COMMA, tag.ADP)
# what an own sentence has after its verb, and a tail has not
COMPLEMENTS = (tag.THAT, tag.DET, tag.PRON, tag.QUOTE, tag.COLON, tag.sequence("COMMA QUOTE"))
INTRODUCES = (tag.COLON, tag.THAT, tag.sequence("COMMA THAT"), tag.sequence("COMMA QUOTE"))
NOT_EMBEDDING = tag.any_of("COMMA COLON DASH")
ADVERBIAL = tag.any_of("COMMA ADV TIME")
# how many attributions before and after a quotation are looked at
NEAR = 6


def sentences_of(tokens: Tokens) -> list[tuple[int, int]]:
    """The sentences outside of quotations, as first word and one past the last."""
    bounds = [start for start in tokens.starts if start > 0 and not _is_tail(tokens, start)]
    return list(zip([0, *bounds], [*bounds, len(tokens.words)], strict=True))


def _is_tail(tokens: Tokens, start: int) -> bool:
    """“Why?” Trump asked: what looks like a new sentence says who asked."""
    tags = tokens.tags
    if tags[start - 1] != tag.QUOTE:
        return False
    span = tokens.quotations[start - 1]
    if tokens.text[span.end - 1] == ".":
        return False
    at = start
    while at < len(tags) and at < start + LONGEST_TAIL and tags[at] in TAIL:
        at += 1
    if ASIDE.match(tags, start):
        # “Why?” Trump pressed.
        return True
    if tags[at : at + 1] not in SAY_OR_JUDGE or tags.startswith(OPENS_NO_TAIL, start):
        return False
    return not tags.startswith(COMPLEMENTS, at + 1)


def choose_attribution(tokens: Tokens, at: int, attributions: list[Attribution]) -> Attribution | None:
    """Which attribution of the sentence is that of the quotation `at`; they come in the order of their verbs."""
    place = bisect_left(attributions, at, key=lambda attribution: attribution.cue_first)
    after = _directly_after(tokens, at, attributions[place : place + NEAR])
    ahead = [
        attribution
        for attribution in attributions[max(0, place - NEAR) : place]
        if max(attribution.cue_last, attribution.last) < at
    ]
    if after is not None and ahead and _introduces(tokens, after):
        after = None
    if after is not None and (_waits(tokens, at) or not ahead):
        return after
    if ahead:
        # a relative clause between the verb and the quotation does not speak: women who support Sanders
        main = [
            attribution
            for attribution in ahead
            if tag.REL not in tokens.tags[attribution.last + 1 : attribution.cue_first]
        ]
        return (main or ahead)[-1]
    return attributions[-1] if place < len(attributions) else None


def _introduces(tokens: Tokens, after: Attribution) -> bool:
    """Whether the attribution after the quotation introduces the next quotation."""
    return tokens.tags.startswith(INTRODUCES, max(after.cue_last, after.last) + 1)


def is_embedded(tokens: Tokens, at: int, start: int) -> bool:
    """Whether the quotation is a fragment inside a clause of the reporter's: he called it “a mess”."""
    span = tokens.quotations[at]
    said = tokens.text[span.start : span.end]
    if said[:1].islower():
        return True
    return at > start and tokens.tags[at - 1] not in NOT_EMBEDDING and not said.endswith((".", "!", "?", ",", "…"))


def _waits(tokens: Tokens, at: int) -> bool:
    """“…,” and “…?” and “…” with a comma after it wait for who said it."""
    span = tokens.quotations[at]
    return tokens.text[span.end - 1 : span.end] in ",?!—–-" or tokens.tags[at + 1 : at + 2] == tag.COMMA


def _directly_after(tokens: Tokens, at: int, following: list[Attribution]) -> Attribution | None:
    """The attribution that starts right after the quotation."""
    for attribution in following:
        first = min(attribution.first, attribution.cue_first)
        gap = tokens.tags[at + 1 : min(first, at + LONGEST_TAIL)]
        if first > at and tag.QUOTE not in gap:
            return attribution if len(gap) <= 2 or ADVERBIAL.issuperset(gap) else None
    return None
