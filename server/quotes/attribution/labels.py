"""Speakers that are named beside a quotation without a verb: before a colon, or after a dash."""

from __future__ import annotations

from ..cue import Attribution
from ..syntax.word_order import Syntax
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens

LONGEST_LABEL = 40
LONGEST_KIND = 6
VERBS = tag.any_of("AUX SAY JUDGE VERB QUOTATIVE PAST_FORM THAT")
KIND = tag.pattern("[PROPN NOUN TITLE ROLE DET]* COLON*")
AFTER_LABEL = tag.any_of("COMMA OPENING_BRACKET ADP")
QUOTE_DASH, COLON_QUOTE = tag.sequence("QUOTE DASH"), tag.sequence("COLON QUOTE")
COMMA_CCONJ = tag.sequence("COMMA CCONJ")


def credited(tokens: Tokens, start: int, end: int, syntax: Syntax) -> list[Attribution]:
    """“…” — Ann Smith; Review: “…” — Ann Smith: a dash after the quotation, and no verb."""
    tags = tokens.tags
    dash = tags.find(QUOTE_DASH, start, min(end, start + LONGEST_KIND)) + 1
    if dash == 0 or not VERBS.isdisjoint(tags[start:end]) or KIND.fullmatch(tags, start, dash - 1) is None:
        return []
    phrase = syntax.phrases.starting(tokens, dash + 1, end)
    return [] if phrase is None else [Attribution(dash, dash, *phrase, tag.DASH)]


def labelled(tokens: Tokens, start: int, end: int, syntax: Syntax) -> list[Attribution]:
    """Smith: “…”; Ann Smith, head of the union: “…”; …, and Ann Smith: “…”."""
    tags = tokens.tags
    colon = tags.find(COLON_QUOTE, start, min(end, start + LONGEST_LABEL))
    if colon <= start:
        return []
    phrase = syntax.phrases.starting(tokens, start, colon)
    if phrase is not None and phrase[1] != colon - 1:
        is_label = tags[phrase[1] + 1] in AFTER_LABEL and VERBS.isdisjoint(tags[start:colon])
        phrase = phrase if is_label and syntax.people.at(tokens.block, phrase[1]) is not None else None
    phrase = phrase or _last_of_several(tokens, start, colon, syntax)
    return [] if phrase is None else [Attribution(colon, colon, *phrase, tag.COLON)]


def _last_of_several(tokens: Tokens, start: int, colon: int, syntax: Syntax) -> Phrase | None:
    last = tokens.tags.rfind(COMMA_CCONJ, start, colon) + 2
    phrase = syntax.phrases.ending(tokens, colon - 1, last)
    is_last = phrase is not None and tokens.tags[phrase[0] - 2 : phrase[0]] == COMMA_CCONJ
    return phrase if phrase and is_last and syntax.people.at(tokens.block, phrase[1]) is not None else None
