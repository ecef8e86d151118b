"""Noun phrases where every noun has a capital, and a name may stand before or after the office."""

from __future__ import annotations

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens
from .noun_phrases import REACH

# die SPD, der frühere Minister Otto Blum, Bündnis 90/Die Grünen
NOUN_PHRASE = tag.pattern(
    "DET{0,2} [NOUN ROLE NUM NEXT TIME]{0,4} [PROPN TITLE PROPN_POSS NAME_PARTICLE]{1,6} (?:NUM PROPN)? MARKED?"
    "|DET? MARKED"
)
BEFORE_NAME = tag.any_of("COMMA DASH")
COMPLEMENTS = 3
LONGEST_PHRASE = 14


class CapitalisedNouns:
    """Noun phrases of a language that writes nouns with a capital."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.lexicon = people.lexicon

    def ending(self, tokens: Tokens, last: int, start: int) -> Phrase | None:
        """The longest noun phrase whose last word is `last`."""
        for first in range(max(start, last - LONGEST_PHRASE), last + 1):
            phrase = self.starting(tokens, first, last + 1)
            if phrase is not None and phrase[1] == last:
                return phrase
        return None

    def starting(self, tokens: Tokens, first: int, end: int) -> Phrase | None:
        """Der Minister; die Sprecherin der Partei, Anna Blum: a name belongs to the office before it."""
        tags = tokens.tags
        end = min(end, first + REACH)
        if first < end and tags[first] == tag.PRON:
            return first, first
        match = NOUN_PHRASE.match(tags, first, end)
        if match is None:
            # sagte dieser; jener sagte
            points = first < end and tags[first] == tag.DET and self.lexicon.is_anaphor(tokens.words[first].lower())
            return (first, first) if points else None
        last = match.end() - 1
        person = self.people.at(tokens.block, last) if tags[last] != tag.PROPN_POSS else None
        if person is not None and (len(person.name) > 1 or tags[first] != tag.DET):
            return first, last
        complete = self.with_complements(tokens, last, end)
        named = self._name_after(tokens, complete, end)
        if named is not None:
            return first, named
        # der Oberrabbiner Israels, …: a place in the genitive looks like a surname
        return first, last if person is not None else complete

    def with_complements(self, tokens: Tokens, last: int, end: int) -> int:
        """Der Sprecher der Partei im Bundestag."""
        for _ in range(COMPLEMENTS):
            at = last + 1
            if at >= end or tokens.words[at].lower() not in self.lexicon.phrases.linking:
                break
            inner = NOUN_PHRASE.match(tokens.tags, at if tokens.tags[at] == tag.DET else at + 1, end)
            if inner is None:
                break
            last = inner.end() - 1
        return last

    def _name_after(self, tokens: Tokens, last: int, end: int) -> int | None:
        """The last word of a name: der Anwalt der Familie, Otto Blum; der Anwalt der Familie – Otto Blum."""
        mark = past_brackets(tokens.tags, last + 1, end)
        if tokens.tags[mark : mark + 1] not in BEFORE_NAME:
            return None
        named = NOUN_PHRASE.match(tokens.tags, mark + 1, end)
        if named is None or self.people.at(tokens.block, named.end() - 1) is None:
            return None
        return named.end() - 1


def past_brackets(tags: str, at: int, end: int) -> int:
    """Goes over a party in brackets: Christian Wulff (CDU), Anja Hajduk (Grüne)."""
    return tags.find(tag.CLOSING_BRACKET, at, end) + 1 or at if tags.startswith(tag.OPENING_BRACKET, at) else at
