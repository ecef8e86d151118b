"""Whether a noun phrase can say something: people, institutions and documents do, adjectives and most things do not."""

from __future__ import annotations

from bisect import bisect_left

from .attribution import Attribution
from .cast import Cast
from .tokens import Tokens

# what hangs on a noun phrase starts with one of these: briefed on the talks, of the union, who left
HANGING = frozenset("PewhG,")
THIRD = frozenset({"he", "she", "it", "who"})
PLURALS = frozenset({"people", "police", "men", "women", "children", "majority", "minority", "half", "percent", "rest"})
NOT_PLURAL = ("ss", "us", "is")


def can_speak(tokens: Tokens, first: int, last: int, cast: Cast) -> bool:
    """Whether the head is a name, an office, a pronoun, or a noun that stands for people or for a document.

    A language without a list of such nouns trusts its verbs.
    """
    letters, words = tokens.letters, tokens.words
    if "speaking" not in cast.grammar.groups:
        return True
    head = _head(letters, first, last)
    if letters[head] in "NSRrpsQT#" and not _is_capital_of_sentence(tokens, first, head):
        return True
    if cast.grammar.is_in("standing", words[head]) or letters[head] == "D":
        return True
    # a person familiar with the plan, a source close to her: the noun may stand before an adjective
    return any(_is_witness(words[at].lower(), cast) for at in (head, head - 1) if at >= first)


def _is_capital_of_sentence(tokens: Tokens, first: int, head: int) -> bool:
    """Lack of it implies: the first word of the sentence, and what hangs on it. Walkers in Brill say it."""
    if first != head or not tokens.letters.startswith("NP", head) or _is_plural(tokens.words[head]):
        return False
    place = bisect_left(tokens.starts, head)
    return place < len(tokens.starts) and tokens.starts[place] == head


def is_credible(tokens: Tokens, one: Attribution, cast: Cast) -> bool:
    """Whether the subject of the verb can have said it: a thing that shows or tells something has said nothing.

    Where a text tells its reader what to do, things say and know, ask and let you know: people alone are heard there.
    """
    letters, words = tokens.letters, tokens.words
    if one.letter not in tuple("vxGX") or letters[one.last] == "p" or cast.at(tokens.block, one.last) is not None:
        return True
    is_judging = one.letter in "xX"
    if is_judging and (
        cast.grammar.is_in("generic", words[one.last]) or not can_speak(tokens, one.first, one.last, cast)
    ):
        return False
    if _is_model(tokens, one.last, cast):
        return False
    if is_judging and cast.grammar.is_in("future", words[one.cue_first - 1]):
        return False
    verb = words[one.cue_first].lower()
    is_told_now = is_judging or _is_present(verb, cast)
    if not (cast.addresses_reader and is_told_now) or cast.grammar.is_in("avowing", verb):
        return True
    return not _is_name(tokens, one.first, one.last, cast)


def _is_model(tokens: Tokens, last: int, cast: Cast) -> bool:
    """The iPhone 12, the Galaxy S9; not Channel 4, Local 12."""
    before = tokens.words[last - 1] if last else ""
    if before.islower() or not before.isalpha() or not any(char.isdigit() for char in tokens.words[last]):
        return False
    is_numbered = (
        before.isupper() or before.lower() in cast.grammar.not_people or cast.grammar.is_in("speaking", before)
    )
    return not is_numbered


def _is_present(verb: str, cast: Cast) -> bool:
    return cast.grammar.is_in("base", verb) or (verb.endswith("s") and _is_plural(verb))


def _is_name(tokens: Tokens, first: int, last: int, cast: Cast) -> bool:
    """A name that is no person's and no office's: Django, the Signed-off-by line."""
    head = _head(tokens.letters, first, last)
    return tokens.letters[head] in "NS" and not _is_witness(tokens.words[head].lower(), cast)


def _is_witness(noun: str, cast: Cast) -> bool:
    """Whether the noun, or what it is the plural or the last part of, stands for people or for a document."""
    speaking = cast.grammar.groups.get("speaking", frozenset())
    forms = [form for part in (noun, noun.rpartition("-")[2]) for form in _singulars(part)]
    return any(form in speaking or cast.grammar.role(form) is not None for form in forms)


def is_subject(tokens: Tokens, at: int, first: int, last: int, cast: Cast) -> bool:
    """Whether the phrase can be the subject of the verb of saying `at`: no study has shown it."""
    if cast.grammar.is_in("negative", tokens.words[first]):
        return False
    if tokens.words[at].lower() in cast.grammar.verbs_or_nouns and not can_speak(tokens, first, last, cast):
        # his recent remarks, important support: what may be a noun is one
        return False
    return not _is_bare(tokens, first, last, cast) and _agrees(tokens, at, first, last, cast)


def _is_bare(tokens: Tokens, first: int, last: int, cast: Cast) -> bool:
    """Whether the phrase is no subject of its own: a word in the singular without article, name or number.

    Guilty pleaded; delegate-rich states: what stands before the verb is an adjective.
    """
    letters, words = tokens.letters, tokens.words
    head = _head(letters, first, last)
    is_bare = set(letters[first : last + 1]) <= set("nger") and letters[head] != "r"
    if "uncounted" not in cast.grammar.groups or not is_bare:
        return False
    word = words[head].lower()
    return not (_is_plural(word) or cast.grammar.is_in("uncounted", word))


def _agrees(tokens: Tokens, at: int, first: int, last: int, cast: Cast) -> bool:
    """Whether the verb `at` has the number of its subject: select music, remember that; more information, see “…”.

    English alone shows it, and only where neither an auxiliary nor "to" stands before the verb.
    """
    letters, words = tokens.letters, tokens.words
    verb = words[at].lower()
    is_base, is_third = cast.grammar.is_in("base", verb), verb.endswith("s") and _is_plural(verb)
    before = at - 1
    while before > 0 and letters[before] == "b":
        before -= 1
    if letters[before] == "c":
        # the way to get an estimate is to call and ask; he will call and ask
        helping = (words[word] for word in range(last, before) if letters[word] == "a")
        is_helped = any(not cast.grammar.is_in("being", word) for word in helping)
        return not is_base or is_helped or _same_number(tokens, first, last, is_third=False, cast=cast)
    if not (is_base or is_third) or letters[before] == "a" or cast.grammar.is_in("infinitive", words[before]):
        return True
    return _same_number(tokens, first, last, is_third=is_third, cast=cast)


def _same_number(tokens: Tokens, first: int, last: int, *, is_third: bool, cast: Cast) -> bool:
    letters, words = tokens.letters, tokens.words
    head = _head(letters, first, last)
    word = words[head].lower()
    if letters[head] == "p":
        return is_third == (word in THIRD)
    is_counted = letters[head] == "D" or (letters[head] == "#" and word[0].isdigit())
    if is_counted or "c" in letters[first:head] or cast.grammar.is_in("standing", word):
        # one in four says, four in ten say
        return True
    if letters[head] in "nr":
        return is_third != (_is_plural(word) or word in PLURALS)
    is_group = _is_plural(word) or words[head].isupper()
    return is_third or (cast.at(tokens.block, head) is None and is_group)


def _head(letters: str, first: int, last: int) -> int:
    """The last word of the phrase before what hangs on it."""
    for at in range(first + 1, last + 1):
        if letters[at] in HANGING:
            return at - 1
    return last


def _is_plural(word: str) -> bool:
    return word.endswith("s") and not word.endswith(NOT_PLURAL)


def _singulars(word: str) -> list[str]:
    """The word, and what it may be the plural of."""
    forms = [word]
    if _is_plural(word):
        forms.append(word[:-1])
    if word.endswith("ies"):
        forms.append(word[:-3] + "y")
    if word.endswith("men"):
        forms.append(word[:-2] + "an")
    return forms
