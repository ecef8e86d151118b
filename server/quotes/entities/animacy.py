"""Whether a noun phrase can say something: people, institutions and documents do, adjectives and most things do not."""

from __future__ import annotations

from bisect import bisect_left

from ..cue import Attribution
from ..tagging import tags as tag
from ..tagging.tokens import Tokens
from .people import People

# what hangs on a noun phrase starts with one of these: briefed on the talks, of the union, who left
HANGING = tag.any_of("ADP PAST_FORM REL THAT SAYING COMMA")
SPEAKING = tag.any_of("PROPN PROPN_POSS TITLE ROLE PRON NOUN_POSS QUOTE MARKED NUM")
VERBS = tag.any_of("SAY JUDGE SAYING JUDGING")
JUDGING = tag.any_of("JUDGE JUDGING")
NAMES = tag.any_of("PROPN PROPN_POSS")
BARE = tag.any_of("NOUN ING_FORM PAST_FORM ROLE")
COUNTABLE = tag.any_of("NOUN ROLE")
NAME_WITH_COMPLEMENT = tag.sequence("PROPN ADP")


def can_speak(tokens: Tokens, first: int, last: int, people: People) -> bool:
    """Whether the head is a name, an office, a pronoun, or a noun that stands for people or for a document.

    A language without a list of such nouns trusts its verbs.
    """
    tags, words = tokens.tags, tokens.words
    if not people.lexicon.nouns.speaking:
        return True
    head = _head(tags, first, last)
    if tags[head] in SPEAKING and not _is_capital_of_sentence(tokens, first, head, people):
        return True
    if words[head].lower() in people.lexicon.phrases.standalone or tags[head] == tag.DET:
        return True
    # a person familiar with the plan, a source close to her: the noun may stand before an adjective
    return any(_is_witness(words[at].lower(), people) for at in (head, head - 1) if at >= first)


def _is_capital_of_sentence(tokens: Tokens, first: int, head: int, people: People) -> bool:
    """Lack of it implies: the first word of the sentence, and what hangs on it. Walkers in Brill say it."""
    if (
        first != head
        or not tokens.tags.startswith(NAME_WITH_COMPLEMENT, head)
        or people.lexicon.is_plural(tokens.words[head])
    ):
        return False
    place = bisect_left(tokens.starts, head)
    return place < len(tokens.starts) and tokens.starts[place] == head


def is_credible(tokens: Tokens, one: Attribution, people: People) -> bool:
    """Whether the subject of the verb can have said it: a thing that shows or tells something has said nothing.

    Where a text tells its reader what to do, things say and know, ask and let you know: people alone are heard there.
    """
    tags, words = tokens.tags, tokens.words
    if one.cue_tag not in VERBS or tags[one.last] == tag.PRON or people.at(tokens.block, one.last) is not None:
        return True
    is_judging = one.cue_tag in JUDGING
    if is_judging and (
        words[one.last].lower() in people.lexicon.nouns.generic or not can_speak(tokens, one.first, one.last, people)
    ):
        return False
    if _is_model(tokens, one.last, people):
        return False
    if is_judging and words[one.cue_first - 1].lower() in people.lexicon.predicates.future:
        return False
    verb = words[one.cue_first].lower()
    is_told_now = is_judging or _is_present(verb, people)
    if not (people.addresses_reader and is_told_now) or people.lexicon.takes("opinion", verb):
        return True
    return not _is_name(tokens, one.first, one.last, people)


def _is_model(tokens: Tokens, last: int, people: People) -> bool:
    """The iPhone 12, the Galaxy S9; not Channel 4, Local 12."""
    before = tokens.words[last - 1] if last else ""
    if before.islower() or not before.isalpha() or not any(char.isdigit() for char in tokens.words[last]):
        return False
    is_numbered = (
        before.isupper() or people.lexicon.is_no_person(before) or before.lower() in people.lexicon.nouns.speaking
    )
    return not is_numbered


def _is_present(verb: str, people: People) -> bool:
    return verb in people.lexicon.base_forms or _is_third_person(verb, people)


def _is_third_person(verb: str, people: People) -> bool:
    """Says, but not discuss: an ending of nouns in the singular is none of the verb's either."""
    endings = people.lexicon.endings
    return verb.endswith(endings.third_person) and not verb.endswith(endings.no_plural)


def _is_name(tokens: Tokens, first: int, last: int, people: People) -> bool:
    """A name that is no person's and no office's: Django, the Signed-off-by line."""
    head = _head(tokens.tags, first, last)
    return tokens.tags[head] in NAMES and not _is_witness(tokens.words[head].lower(), people)


def _is_witness(noun: str, people: People) -> bool:
    """Whether the noun, or what it is the plural or the last part of, stands for people or for a document."""
    lexicon = people.lexicon
    forms = [form for part in (noun, noun.rpartition("-")[2]) for form in lexicon.singulars(part)]
    return any(form in lexicon.nouns.speaking or lexicon.role(form) is not None for form in forms)


def is_subject(tokens: Tokens, at: int, first: int, last: int, people: People) -> bool:
    """Whether the phrase can be the subject of the verb of saying `at`: no study has shown it."""
    if tokens.words[first].lower() in people.lexicon.phrases.negative:
        return False
    if tokens.words[at].lower() in people.lexicon.verbs_or_nouns and not can_speak(tokens, first, last, people):
        # his recent remarks, important support: what may be a noun is one
        return False
    return not _is_bare(tokens, first, last, people) and _agrees(tokens, at, first, last, people)


def _is_bare(tokens: Tokens, first: int, last: int, people: People) -> bool:
    """Whether the phrase is no subject of its own: a word in the singular without article, name or number.

    Guilty pleaded; delegate-rich states: what stands before the verb is an adjective.
    """
    tags, words = tokens.tags, tokens.words
    head = _head(tags, first, last)
    is_bare = BARE.issuperset(tags[first : last + 1]) and tags[head] != tag.ROLE
    if not people.lexicon.nouns.uncounted or not is_bare:
        return False
    word = words[head].lower()
    return not (people.lexicon.is_plural(word) or word.lower() in people.lexicon.nouns.uncounted)


def _agrees(tokens: Tokens, at: int, first: int, last: int, people: People) -> bool:
    """Whether the verb `at` has the number of its subject: select music, remember that; more information, see “…”.

    English alone shows it, and only where neither an auxiliary nor "to" stands before the verb.
    """
    tags, words = tokens.tags, tokens.words
    verb = words[at].lower()
    is_base, is_third = verb in people.lexicon.base_forms, _is_third_person(verb, people)
    before = at - 1
    while before > 0 and tags[before] == tag.ADV:
        before -= 1
    if tags[before] == tag.CCONJ:
        # the way to get an estimate is to call and ask; he will call and ask
        helping = (words[word] for word in range(last, before) if tags[word] == tag.AUX)
        is_helped = any(word.lower() not in people.lexicon.predicates.be for word in helping)
        return not is_base or is_helped or _same_number(tokens, first, last, is_third=False, people=people)
    if (
        not (is_base or is_third)
        or tags[before] == tag.AUX
        or words[before].lower() in people.lexicon.predicates.infinitive
    ):
        return True
    return _same_number(tokens, first, last, is_third=is_third, people=people)


def _same_number(tokens: Tokens, first: int, last: int, *, is_third: bool, people: People) -> bool:
    tags, words = tokens.tags, tokens.words
    head = _head(tags, first, last)
    word = words[head].lower()
    if tags[head] == tag.PRON:
        return is_third == (word in people.lexicon.pronouns.third_person)
    is_counted = tags[head] == tag.DET or (tags[head] == tag.NUM and word[0].isdigit())
    if is_counted or tag.CCONJ in tags[first:head] or word.lower() in people.lexicon.phrases.standalone:
        # one in four says, four in ten say
        return True
    if tags[head] in COUNTABLE:
        return is_third != (people.lexicon.is_plural(word) or word in people.lexicon.nouns.plural)
    is_group = people.lexicon.is_plural(word) or words[head].isupper()
    return is_third or (people.at(tokens.block, head) is None and is_group)


def _head(tags: str, first: int, last: int) -> int:
    """The last word of the phrase before what hangs on it."""
    for at in range(first + 1, last + 1):
        if tags[at] in HANGING:
            return at - 1
    return last
