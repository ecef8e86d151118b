"""Whether the subject of a verb of saying or judging can have said it."""

from __future__ import annotations

from ..cue import Attribution
from ..entities.animacy import can_speak, head_of, is_speaking_noun
from ..entities.people import People
from ..tagging import tags as tag
from ..tagging.lexicon import Lexicon
from ..tagging.tokens import Phrase, Tokens

VERBS = tag.any_of("SAY JUDGE SAYING JUDGING")
JUDGING = tag.any_of("JUDGE JUDGING")
NAMES = tag.any_of("PROPN PROPN_POSS")


def is_credible(tokens: Tokens, attribution: Attribution, people: People) -> bool:
    """Whether it was said: a thing that shows or tells something has said nothing.

    Where a text tells its reader what to do, things say and know, ask and let you know: people alone are heard there.
    """
    tags, words, lexicon = tokens.tags, tokens.words, people.lexicon
    if (
        attribution.cue_tag not in VERBS
        or tags[attribution.last] == tag.PRON
        or people.at(tokens.block, attribution.last) is not None
    ):
        return True
    is_judging = attribution.cue_tag in JUDGING
    is_nobody = is_judging and (
        words[attribution.last].lower() in lexicon.nouns.generic or not can_speak(tokens, attribution.subject, lexicon)
    )
    if is_nobody or _is_model(tokens, attribution.last, lexicon):
        return False
    if is_judging and words[attribution.cue_first - 1].lower() in lexicon.predicates.future:
        return False
    verb = words[attribution.cue_first].lower()
    is_told_now = is_judging or verb in lexicon.base_forms or lexicon.is_third_person(verb)
    if not (people.addresses_reader and is_told_now) or lexicon.takes("opinion", verb):
        return True
    return not _is_name_of_thing(tokens, attribution.subject, lexicon)


def _is_model(tokens: Tokens, last: int, lexicon: Lexicon) -> bool:
    """The iPhone 12, the Galaxy S9; not Channel 4, Local 12."""
    before = tokens.words[last - 1] if last else ""
    if before.islower() or not before.isalpha() or not any(char.isdigit() for char in tokens.words[last]):
        return False
    is_numbered = before.isupper() or lexicon.is_no_person(before) or before.lower() in lexicon.nouns.speaking
    return not is_numbered


def _is_name_of_thing(tokens: Tokens, phrase: Phrase, lexicon: Lexicon) -> bool:
    """A name that is no person's and no office's: Django, the Signed-off-by line."""
    head = head_of(tokens.tags, phrase)
    return tokens.tags[head] in NAMES and not is_speaking_noun(tokens.words[head], lexicon)
