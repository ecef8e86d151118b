"""Whether a noun phrase can say something: people, institutions and documents do, adjectives and most things do not."""

from __future__ import annotations

from bisect import bisect_left

from ..tagging import tags as tag
from ..tagging.lexicon import Lexicon
from ..tagging.tokens import Phrase, Tokens

# what hangs on a noun phrase starts with one of these: briefed on the talks, of the union, who left
HANGING = tag.any_of("ADP PAST_FORM REL THAT SAYING COMMA")
SPEAKING = tag.any_of("PROPN PROPN_POSS TITLE ROLE PRON NOUN_POSS QUOTE MARKED NUM")
NAME_WITH_COMPLEMENT = tag.sequence("PROPN ADP")


def can_speak(tokens: Tokens, phrase: Phrase, lexicon: Lexicon) -> bool:
    """Whether the head is a name, an office, a pronoun, or a noun that stands for people or for a document.

    A language without a list of such nouns trusts its verbs.
    """
    if not lexicon.nouns.speaking:
        return True
    tags, words = tokens.tags, tokens.words
    head = head_of(tags, phrase)
    if tags[head] in SPEAKING and not _is_capital_of_sentence(tokens, phrase[0], head, lexicon):
        return True
    if words[head].lower() in lexicon.phrases.standalone or tags[head] == tag.DET:
        return True
    # a person familiar with the plan, a source close to her: the noun may stand before an adjective
    return any(is_speaking_noun(words[at], lexicon) for at in (head, head - 1) if at >= phrase[0])


def head_of(tags: str, phrase: Phrase) -> int:
    """The last word of the phrase before what hangs on it."""
    first, last = phrase
    for at in range(first + 1, last + 1):
        if tags[at] in HANGING:
            return at - 1
    return last


def is_speaking_noun(noun: str, lexicon: Lexicon) -> bool:
    """Whether the noun, or what it is the plural or the last part of, stands for people or for a document."""
    lower = noun.lower()
    forms = [form for part in (lower, lower.rpartition("-")[2]) for form in lexicon.singulars(part)]
    return any(form in lexicon.nouns.speaking or lexicon.role(form) is not None for form in forms)


def _is_capital_of_sentence(tokens: Tokens, first: int, head: int, lexicon: Lexicon) -> bool:
    """Lack of it implies: the first word of the sentence, and what hangs on it. Walkers in Brill say it."""
    is_single = first == head and tokens.tags.startswith(NAME_WITH_COMPLEMENT, head)
    if not is_single or lexicon.is_plural(tokens.words[head]):
        return False
    place = bisect_left(tokens.starts, head)
    return place < len(tokens.starts) and tokens.starts[place] == head
