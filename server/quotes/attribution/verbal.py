"""Words of one sentence → its attributions: each verb of saying with the noun phrase that is its subject."""

from __future__ import annotations

from ...languages import Words
from ..cue import Attribution
from ..entities.animacy import can_speak
from ..syntax.reporting_verbs import is_noun, is_refused
from ..syntax.word_order import Syntax, follows_quotation
from ..tagging import tags as tag
from ..tagging.tokens import Phrase, Tokens
from .credibility import is_credible
from .labels import credited, labelled
from .prepositional import account_of, impersonal_source

# the words that may report; where verbs invert, any word between a quotation and a noun phrase may
REPORTING = "ACCORDING SAY JUDGE QUOTATIVE SAYING JUDGING VERB PAST_FORM"
CANDIDATE = tag.pattern("[REPORTING]", REPORTING=REPORTING)
INVERTING_CANDIDATE = tag.pattern(
    "[REPORTING ADP] | (?<=[QUOTE AUX OBJ_PRON COMMA]) [NOUN AUX] (?=[PROPN TITLE DET ROLE])", REPORTING=REPORTING
)
CIRCUMSTANCE = tag.pattern(
    "(?:DET? [TIME ADV] NOUN?){0,2} (?:ADP DET? [PROPN NOUN TITLE]+ (?=DET))? (?=[DET PROPN TITLE ROLE NOUN])"
)
PARTICIPLES = tag.any_of("SAYING JUDGING")
PREPOSITIONS = tag.any_of("ACCORDING ADP")
GOVERNING_PARTICIPLES = tag.any_of("SAY ACCORDING")
SPEAKING_BY_PLACE = tag.any_of("NOUN AUX VERB")
SAY_OR_JUDGE = tag.any_of("SAY JUDGE")
SAY_OR_QUOTATIVE = tag.any_of("SAY QUOTATIVE")
PHRASAL = tag.any_of("VERB PAST_FORM")
BEFORE_QUOTATION = tag.any_of("COMMA COLON")
BEFORE_VERB = tag.any_of("AUX OBJ_PRON")
OPENS_PHRASE = tag.any_of("PROPN TITLE DET")
OPENS_PHRASE_AFTER_VERB = OPENS_PHRASE | {tag.ROLE}
NO_SUBJECT = tag.any_of("AUX ADV OBJ_PRON TIME NEXT")
BEFORE_CLAUSE = tag.any_of("QUOTE COMMA SEMICOLON COLON DASH OPENING_BRACKET CCONJ")
QUOTE_OR_COMMA = tag.any_of("QUOTE COMMA")
CLOSES_CLAUSE = tag.any_of("COMMA STOP SEMICOLON DASH COLON OPENING_BRACKET ADP")
QUOTE_COMMA, COLON_QUOTE = tag.sequence("QUOTE COMMA"), tag.sequence("COLON QUOTE")
COMMA_CCONJ = tag.sequence("COMMA CCONJ")
LONGEST_ANNOUNCEMENT = 20
# “…?” Trump pressed.
ASIDE = tag.pattern(
    "QUOTE COMMA? (?:PRON | DET? [TITLE ROLE PROPN NAME_PARTICLE]{1,4}) PAST_FORM (?:[COMMA STOP COLON] | $)$"
)
LONGEST_ASIDE = 6


def attributions_in(tokens: Tokens, start: int, end: int, syntax: Syntax) -> list[Attribution]:
    """The attributions of the sentence `start:end`, in the order of their verbs."""
    found = credited(tokens, start, end, syntax) or labelled(tokens, start, end, syntax)
    verb: Attribution | None = None
    candidates = INVERTING_CANDIDATE if syntax.lexicon.traits.inverts else CANDIDATE
    for match in candidates.finditer(tokens.tags, start, end):
        at, here = match.start(), match.group()
        if here in PARTICIPLES and tokens.tags[at - 1 : at] == tag.DET:
            # the feeling that it holds
            continue
        if here in PREPOSITIONS:
            source = account_of(tokens, at, start, end, syntax)
        elif (
            here in PARTICIPLES
            and verb is not None
            and tokens.words[at - 1].lower() not in syntax.lexicon.predicates.be
        ):
            source = Attribution(at, at, verb.first, verb.last, here)
        elif here in PARTICIPLES:
            source = _participle(tokens, at, start, syntax)
        else:
            source = _verb(tokens, at, start, end, syntax)
        if source is not None and (
            syntax.lexicon.traits.nouns_are_capitalised or is_credible(tokens, source, syntax.people)
        ):
            found.append(source)
            # a participle has the subject of the verb that it hangs on: the last verb of saying, if there is one
            verb = source if source.cue_tag in GOVERNING_PARTICIPLES or verb is None else verb
    announced = _announced(tokens, start, end, syntax)
    if announced is not None and not any(
        announced.first <= attribution.cue_first <= announced.cue_first for attribution in found
    ):
        found = sorted([*found, announced], key=lambda attribution: attribution.cue_first)
    return found


def _announced(tokens: Tokens, start: int, end: int, syntax: Syntax) -> Attribution | None:
    """Reed said that it leaks, and Finch shrugged: “…”: who is the subject of the last clause before the colon."""
    tags = tokens.tags
    colon = tags.find(COLON_QUOTE, start, end)
    and_then = tags.rfind(COMMA_CCONJ, max(start, colon - LONGEST_ANNOUNCEMENT), colon) if colon > 0 else -1
    subject = syntax.main_subject(tokens, and_then + 2, colon) if and_then >= 0 else None
    if subject is None or (tags[subject[1]] != tag.PRON and syntax.people.at(tokens.block, subject[1]) is None):
        return None
    return Attribution(colon, colon, *subject, tag.COLON)


def _verb(tokens: Tokens, at: int, start: int, end: int, syntax: Syntax) -> Attribution | None:
    here = tokens.tags[at]
    if here in SPEAKING_BY_PLACE and syntax.lexicon.traits.inverts and _speaks_by_place(tokens.tags, at, start):
        phrase = syntax.phrases.starting(tokens, at + 1, end)
        return None if phrase is None else Attribution(at, at, *phrase, tag.SAY)
    is_verb = here in SAY_OR_JUDGE or (here == tag.QUOTATIVE and _is_so(tokens.tags, at, start))
    return _finite(tokens, at, start, end, syntax) if is_verb or _is_phrasal(tokens, at, start, end, syntax) else None


def _speaks_by_place(tags: str, at: int, start: int) -> bool:
    """„…“, strich Romney heraus; « … », s’est emportée Anne: an unknown word between a quotation and a noun phrase."""
    before = at - 1
    while before > start and tags[before] in BEFORE_VERB:
        before -= 1
    follows = before > start and tags[before - 1 : before + 1] == QUOTE_COMMA
    return follows and tags[at + 1 : at + 2] in OPENS_PHRASE_AFTER_VERB


def _is_so(tags: str, at: int, start: int) -> bool:
    """„…“, so Merkel: the particle stands for a verb of saying."""
    return at > start and tags[at - 1] in QUOTE_OR_COMMA and tags[at + 1 : at + 2] in OPENS_PHRASE


def _is_phrasal(tokens: Tokens, at: int, start: int, end: int, syntax: Syntax) -> bool:
    """Trump went on, “…”; “…?” Trump pressed.: another verb that speaks, if it stands beside a quotation."""
    if (
        tokens.tags[at] == tag.PAST_FORM
        and ASIDE.search(tokens.tags, max(start, at - LONGEST_ASIDE), at + 2) is not None
    ):
        return True
    if (
        tokens.tags[at] not in PHRASAL
        or at + 1 >= end
        or tokens.words[at + 1].lower() not in syntax.lexicon.predicates.particles
    ):
        return False
    return tag.QUOTE in tokens.tags[max(start, at - 4) : at] or tokens.tags[at + 2 : at + 3] in BEFORE_QUOTATION


def _finite(tokens: Tokens, at: int, start: int, end: int, syntax: Syntax) -> Attribution | None:
    tags = tokens.tags
    if is_refused(tokens, at, start, syntax.lexicon) or is_noun(tokens, at, start, syntax.lexicon):
        return None
    if at > start and tokens.words[at - 1].lower() in syntax.lexicon.predicates.be:
        return _passive(tokens, at, end, syntax)
    if syntax.lexicon.takes("impersonal", tokens.words[at]):
        subject = impersonal_source(tokens, at, start, end, syntax)
        return None if subject is None else Attribution(at, at, *subject, tags[at])
    last = at
    if at + 1 < end and tokens.words[at + 1].lower() in _particles(tags[at], syntax):
        last = at + 1
    subject = _subject(tokens, at, last, (start, end), syntax)
    return None if subject is None else Attribution(at, last, *subject, tags[at])


def _particles(verb: str, syntax: Syntax) -> Words:
    """What belongs to a verb of this tag: pointed out, called on, went on."""
    predicates = syntax.lexicon.predicates
    if verb == tag.SAY:
        return predicates.say_particles
    return predicates.judge_particles if verb == tag.JUDGE else predicates.particles


def _subject(tokens: Tokens, at: int, last: int, sentence: tuple[int, int], syntax: Syntax) -> Phrase | None:
    """The subject of the verb `at` to `last`; the verb itself where it may have none."""
    start, end = sentence
    after = None
    is_quoting = syntax.lexicon.takes("object_speaks", tokens.words[at])
    if tokens.tags[at] in SAY_OR_QUOTATIVE and not is_quoting and syntax.may_be_inverted(tokens, at, start):
        is_quoted = follows_quotation(tokens.tags, at, start)
        after = _inverted(tokens, last + 1, end, syntax, is_quoted=is_quoted)
        if after is not None and not is_quoted and tokens.tags[after[0]] == tag.NOUN:
            # prompt, informed decisions; …, say police
            after = after if syntax.lexicon.traits.inverts or syntax.lexicon.has_bare_clause(tokens.words[at]) else None
        if after is not None and (is_quoted or not syntax.lexicon.traits.inverts):
            return after
    before = syntax.subject_of(tokens, at, start, end)
    # Benita Soto, de 81 años, recuerda la sequía: what stands after a verb may be its object
    if before is not None and (after is None or syntax.people.at(tokens.block, before[1]) is not None):
        return before
    drops = after is None and syntax.lexicon.traits.drops_subjects and _has_no_subject(tokens, at, start, syntax)
    return (at, at) if drops else after


def _has_no_subject(tokens: Tokens, at: int, start: int, syntax: Syntax) -> bool:
    """También anunció que; “…”, añadió: nothing stands before the verb that could be one, and it is singular."""
    before = at - 1
    while before >= start and tokens.tags[before] in NO_SUBJECT:
        before -= 1
    return (before < start or tokens.tags[before] in BEFORE_CLAUSE) and not tokens.words[at].endswith(
        syntax.lexicon.endings.plural_verb
    )


def _inverted(tokens: Tokens, first: int, end: int, syntax: Syntax, *, is_quoted: bool) -> Phrase | None:
    """The subject after its verb: “…,” said the mayor; the dam has held, said the mayor."""
    phrase = syntax.phrases.starting(tokens, _past_circumstance(tokens.tags, first, end, syntax), end)
    if phrase is None or is_quoted:
        return phrase
    # the service tracks, sorts, offers advice: a verb in a row of verbs has its object there
    is_subject_there = _closes_clause(tokens.tags, phrase[1] + 1, end) and can_speak(tokens, phrase, syntax.lexicon)
    return phrase if is_subject_there else None


def _past_circumstance(tags: str, first: int, end: int, syntax: Syntax) -> int:
    """A déclaré jeudi à l’AFP la maire; aseguró este jueves la alcaldesa: when and to whom stands before who."""
    if not syntax.lexicon.traits.inverts:
        return first
    match = CIRCUMSTANCE.match(tags, first, end)
    return first if match is None else match.end()


def _passive(tokens: Tokens, at: int, end: int, syntax: Syntax) -> Attribution | None:
    """Rubio was asked by the moderator: who speaks stands after "by"."""
    if at + 2 >= end or tokens.words[at + 1].lower() not in syntax.lexicon.phrases.by:
        return None
    phrase = syntax.phrases.starting(tokens, at + 2, end)
    return None if phrase is None else Attribution(at, at, *phrase, tokens.tags[at])


def _closes_clause(tags: str, at: int, end: int) -> bool:
    """Whether no verb follows at `at`: the noun phrase before it was no subject of a clause that is reported."""
    return at >= end or tags[at] in CLOSES_CLAUSE


def _participle(tokens: Tokens, at: int, start: int, syntax: Syntax) -> Attribution | None:
    """Lynch is saying: as finite as says. Trump then appears in a clip, saying: the subject of the sentence."""
    here = tokens.tags[at]
    if at > start and tokens.words[at - 1].lower() in syntax.lexicon.predicates.be:
        subject = syntax.subject_before(tokens, at - 1, start)
        here = tag.SAY if here == tag.SAYING else tag.JUDGE
    else:
        # a method of learning that …: a noun
        is_noun = here == tag.JUDGING and tokens.tags[at - 1] == tag.ADP
        subject = None if is_noun else syntax.main_subject(tokens, start, at)
    return None if subject is None else Attribution(at, at, *subject, here)
