"""Noun phrases: the one that ends at a word, and the one that starts there."""

from __future__ import annotations

from typing import Protocol

from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens

# so many words are walked in one direction: a sentence of a million words costs no more a word than a short one
REACH = 60
WITHIN = tag.any_of("PROPN NOUN PROPN_POSS NOUN_POSS TITLE ROLE NEXT ING_FORM PAST_FORM NAME_PARTICLE NUM APOSTROPHE")
LAST = WITHIN | tag.any_of("TIME MARKED")
HEAD = tag.any_of("PROPN NOUN TITLE ROLE NUM")
NAMED = tag.any_of("PROPN TITLE")
# what another phrase may hang on, and what it hangs by
GOVERNING = tag.any_of("NOUN ROLE TITLE PROPN APOSTROPHE NUM DET")
LINKS = tag.any_of("ADP DET")
VERBS = tag.any_of("SAY VERB JUDGE JUDGING AUX SAYING PAST_FORM")
DET_ADV = tag.sequence("DET ADV")
BEFORE_NAME = tag.any_of("COMMA CCONJ")
BEFORE_TIME = tag.any_of("DET PROPN_POSS")


class NounPhrases(Protocol):
    """Finds noun phrases in a language."""

    def ending(self, tokens: Tokens, last: int, start: int) -> Phrase | None:
        """The noun phrase whose last word is `last`, with the phrases that hang on it; none goes before `start`."""

    def starting(self, tokens: Tokens, first: int, end: int) -> Phrase | None:
        """The noun phrase that starts at `first`: said Trump spokesman Jason Miller; none reaches `end`."""

    def with_complements(self, tokens: Tokens, last: int, end: int) -> int:
        """The last word of what hangs on the noun `last`: a man in the crowd."""


class LowerCaseNouns:
    """Noun phrases where names alone have capitals, and an office stands before its name or a comma after it."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.lexicon = people.lexicon

    def ending(self, tokens: Tokens, last: int, start: int) -> Phrase | None:
        """A spokesman for the campaign; the voters, who left."""
        tags = tokens.tags
        if last < start:
            return None
        if tags[last] == tag.CLOSING_BRACKET:
            last = tags.rfind(tag.OPENING_BRACKET, max(start, last - REACH), last) - 1
            if last < start:
                return None
        if tags[last] == tag.PRON or tokens.words[last].lower() in self.lexicon.phrases.standalone:
            return last, last
        if tags[last] == tag.REL:
            before = last - 1 if tags[last - 1 : last] != tag.COMMA else last - 2
            return self.ending(tokens, before, start) if before >= start else None
        if tags[last] not in LAST:
            return None
        return self._extended(tokens, _start_of(tags, last, start), last, start)

    def _extended(self, tokens: Tokens, first: int, last: int, start: int) -> Phrase:
        """The phrase with that on which it hangs, and without a relative clause that only looks like one."""
        tags = tokens.tags
        while first - 2 >= start:
            before = tags[first - 1]
            if self._hangs(tokens, first):
                first = _start_of(tags, first - 2, start)
            elif (before == tag.REL and tags[first] == tag.PAST_FORM and tags[first - 2] in HEAD) or (
                before == tag.THAT and self._is_relative(tokens, first, last, start)
            ):
                # the guru who founded it said: "founded it" is no noun phrase
                last = first - 2
                first = _start_of(tags, last, start)
            elif before in VERBS or tags[first - 2] == tag.REL:
                return self._before_relative(tokens, first, last, start)
            else:
                break
        return first, last

    def _hangs(self, tokens: Tokens, first: int) -> bool:
        """The mayor of Brill, Mayor Ann Lee and Bo Hall: whether what starts at `first` is part of what is before."""
        tags = tokens.tags
        if tags[first - 1] == tag.CCONJ:
            return tags[first - 2] in NAMED and tags[first] in NAMED
        is_link = tags[first - 1] in LINKS and tokens.words[first - 1].lower() in self.lexicon.phrases.linking
        return is_link and tags[first - 2] in GOVERNING

    def _before_relative(self, tokens: Tokens, first: int, last: int, start: int) -> Phrase:
        """The men who built the dam said: the noun is the relative clause's, unless it is a name."""
        tags = tokens.tags
        who = tags.rfind(tag.REL, start, first)
        is_named = self.people.at(tokens.block, last) is not None
        if is_named or who <= start or tag.COMMA in tags[who:first] or tags[who - 1] not in HEAD:
            return first, last
        return _start_of(tags, who - 1, start), who - 1

    def _is_relative(self, tokens: Tokens, first: int, last: int, start: int) -> bool:
        """The union that represents drivers said: "represents drivers" is no noun phrase, it starts with a verb."""
        third_person = self.lexicon.endings.third_person
        is_verb = tokens.tags[first] == tag.NOUN and tokens.words[first].endswith(third_person) and first < last
        return is_verb and not self.lexicon.traits.inverts and first - 2 > start and tokens.tags[first - 2] in HEAD

    def starting(self, tokens: Tokens, first: int, end: int) -> Phrase | None:
        """Trump spokesman Jason Miller; a man in the crowd; many."""
        tags = tokens.tags
        end = min(end, first + REACH)
        if first < end and tags[first] == tag.PRON:
            return first, first
        last = _end_of(tags, first, end)
        if last < first:
            return None
        if tags[last] == tag.DET and tags[last + 1 : last + 2] != tag.ADP:
            stands_alone = last == first and tokens.words[first].lower() in self.lexicon.phrases.standalone
            return (first, first) if stands_alone else None
        if self.people.at(tokens.block, last) is not None:
            return first, last
        return self._completed(tokens, first, last, end)

    def _completed(self, tokens: Tokens, first: int, last: int, end: int) -> Phrase:
        """The phrase with what hangs on it, or the name that stands after it."""
        complete = self.with_complements(tokens, last, end)
        for after in (last, complete):
            named = self._name_after(tokens, after, end)
            if named is not None:
                return (first, named[1]) if tokens.tags[after + 1] == tag.CCONJ else named
        return first, complete

    def _name_after(self, tokens: Tokens, last: int, end: int) -> Phrase | None:
        """The bureau’s director, James Comey; the governor and chairman Ed Rendell: the name after the office."""
        if tokens.tags[last + 1 : last + 2] not in BEFORE_NAME:
            return None
        named = _end_of(tokens.tags, last + 2, end)
        is_name = named > last + 1 and tokens.tags[named] == tag.PROPN
        return (last + 2, named) if is_name and self.people.at(tokens.block, named) is not None else None

    def with_complements(self, tokens: Tokens, last: int, end: int) -> int:
        """A man in the crowd; une femme de la ville."""
        tags = tokens.tags
        at = last + 1
        while at < end and (tags[at] == tag.ADP or tokens.words[at].lower() in self.lexicon.phrases.linking):
            inner = at + 1
            while inner < end and tags[inner] == tag.DET:
                inner += 1
            while inner < end and tags[inner] in WITHIN:
                inner += 1
            if inner == at + 1 or tags[inner - 1] not in WITHIN or self._is_gerund(tokens, at):
                break
            last, at = inner - 1, inner
        return last

    def _is_gerund(self, tokens: Tokens, at: int) -> bool:
        """En riant: how it is said is no part of who said it."""
        is_before = tokens.words[at] in self.lexicon.phrases.gerund
        return is_before and tokens.words[at + 1].endswith(self.lexicon.endings.gerund)


def _start_of(tags: str, last: int, start: int) -> int:
    """The first word of the noun phrase that ends at `last`, without what it hangs on."""
    first = last
    while first > start and tags[first] != tag.DET:
        # my first teacher: an adverb between an article and a noun
        if tags[first - 1] not in WITHIN and tags[max(start, first - 2) : first] != DET_ADV:
            break
        first -= 1
    while first > start and tags[first - 1] == tag.DET:
        first -= 1
    return first


def _end_of(tags: str, first: int, end: int) -> int:
    """The last word of the noun phrase that starts at `first`, without what hangs on it."""
    at = first
    while at < end and tags[at] == tag.DET:
        at += 1
    while at < end and (tags[at] in WITHIN or (tags[at] == tag.TIME and tags[at - 1] in BEFORE_TIME and at > first)):
        at += 1
    return at - 1
