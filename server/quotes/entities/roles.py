"""What a person is, as the article says it: the title before a name or the apposition after it."""

from __future__ import annotations

from collections.abc import Mapping

from ..tagging import tags as tag
from ..tagging.tokens import Tokens
from .people import Mention, People, Person

LONGEST_ROLE = 14
BEFORE_NAME = tag.any_of("PROPN NOUN PROPN_POSS NOUN_POSS TITLE ROLE ING_FORM NEXT NAME_PARTICLE NUM APOSTROPHE")
WITHIN_ROLE = BEFORE_NAME | tag.any_of("DET ADP")
ENDS_ROLE = tag.any_of("COMMA STOP SEMICOLON COLON DASH QUOTE SAY JUDGE ACCORDING OPENING_BRACKET REL")
AFTER_ROLE = tag.any_of("COMMA STOP DASH OPENING_BRACKET SEMICOLON REL COLON")
OPENS_NO_ROLE = tag.any_of("SCONJ PRON THAT REL AUX CCONJ")
AGE = tag.sequence("NUM COMMA")


def role_of(person: Person, people: People, blocks: Mapping[int, Tokens]) -> str | None:
    """The first role that any mention of the person gives, None where the article tells none."""
    found = None
    for mention in person.mentions:
        tokens = blocks[mention.block]
        found = _after(tokens, mention, people) or _before(tokens, mention, people)
        if found is not None:
            return found
    return found


def holders_of(people: People, blocks: Mapping[int, Tokens]) -> Mapping[str, Person | None]:
    """Who holds the office that a word names: the governor, die Ministerin; None where several do."""
    holders: dict[str, Person | None] = {}
    for person in people.everyone:
        role = role_of(person, people, blocks)
        for word in {word.lower() for word in (role or "").split() if _is_role(word, people)}:
            holders[word] = None if word in holders else person
    return holders


def _is_role(word: str, people: People) -> bool:
    return people.lexicon.role(word) is not None and not _is_courtesy(word, people)


def _is_courtesy(word: str, people: People) -> bool:
    return word.lower().rstrip(".") in people.lexicon.titles.courtesy


def _before(tokens: Tokens, mention: Mention, people: People) -> str | None:
    """Homeland Security Secretary Alejandro Mayorkas: the words before the name, if the last is a role."""
    last = mention.first - 1
    # the mayor, Ann Smith, said
    if last > 0 and tokens.tags[last] == tag.COMMA:
        return _before_comma(tokens, mention, last - 1, people)
    if last > 0 and _is_courtesy(tokens.words[last], people):
        last -= 1
    if last < 0 or not _is_role(tokens.words[last], people):
        return None
    first = last
    while first > 0 and last - first < LONGEST_ROLE and tokens.tags[first - 1] in BEFORE_NAME:
        first -= 1
    return _spelled_out(tokens.slice(first, last), people)


def _before_comma(tokens: Tokens, mention: Mention, last: int, people: People) -> str | None:
    """The chief engineer, Ann Smith; the mayor of Brill, Ann Smith. Of a list, the office is another's."""
    tags = tokens.tags
    if tags[mention.last + 1 : mention.last + 2] == tag.CCONJ:
        return None
    first = last
    while first > 0 and last - first < LONGEST_ROLE and tags[first - 1] in WITHIN_ROLE:
        if tokens.words[first - 1].lower() in people.lexicon.phrases.definite:
            hanging = tags.find(tag.ADP, first, last + 1)
            head = range(first, hanging if hanging > 0 else last + 1)
            if any(_is_role(tokens.words[at], people) for at in head) and tags[last] != tag.ADP:
                return tokens.slice(first, last)
        first -= 1
    return None


def _spelled_out(role: str, people: People) -> str:
    """Gov. is Governor, as the first word or the last of a role."""
    return " ".join(people.lexicon.titles.spelled_out.get(word, word) for word in role.split(" "))


def _after(tokens: Tokens, mention: Mention, people: People) -> str | None:
    """Smith, 45, a plumber from Ohio: the words between the commas, if a role is among the first of them."""
    tags = tokens.tags
    at = mention.last + 1
    if tags[at : at + 1] != tag.COMMA:
        return None
    if tags.startswith(AGE, at + 1):
        at += 2
    first = at + 1
    end = first
    while end < len(tags) and end - first <= LONGEST_ROLE and tags[end] not in ENDS_ROLE:
        end += 1
    if end == first or end >= len(tags) or tags[end] not in AFTER_ROLE:
        return None
    if end == first + 1 and people.lexicon.affiliation.fullmatch(tokens.words[first]):
        return tokens.words[first]
    has_article = tokens.words[first].lower() in people.lexicon.phrases.articles
    if (tags[first] == tag.DET and not has_article) or tags[first] in OPENS_NO_ROLE:
        return None
    head = tags.find(tag.ADP, first, end)
    words = tokens.words[first : head if head > 0 else end]
    if not any(_is_role(word, people) for word in words):
        return None
    return tokens.slice(first + has_article, end - 1)
