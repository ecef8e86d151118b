"""What a verb of saying governs: that …; whether …; to …; or a clause with nothing before it.

A clause ends where the reporter goes on: at a semicolon, a participle of saying, a further predicate of the main
clause.
"""

from __future__ import annotations

from ..cue import Attribution
from ..tagging import tags as tag
from ..tagging.lexicon import Lexicon
from ..tagging.tokens import Phrase, Tokens

SHORTEST_CLAUSE = 3
# without "that" so few words are an object: showed a single word
SHORTEST_BARE = 4
LONGEST_CLAUSE = 150
VERB_WITHIN = 18
VERBS = "AUX SAY JUDGE VERB PAST_FORM"
NOMINAL = "DET PROPN NOUN PROPN_POSS NOUN_POSS TITLE ROLE NUM APOSTROPHE"
PARTICIPLES = "PAST_FORM ING_FORM"
# said on Monday that; told the council that; said in a statement that
ADDRESSED = tag.pattern(
    "[TIME ADV NEXT]{0,3} [NOMINAL PARTICIPLES NEXT OBJ_PRON]{0,7} (?:ADP THAT? [NOMINAL PARTICIPLES NEXT]{1,7}){0,3}"
    "(?:ADP? [TIME ADV NEXT]){0,2} (?:COMMA [ADV SCONJ PROPN] COMMA | COMMA)? THAT",
    NOMINAL=NOMINAL,
    PARTICIPLES=PARTICIPLES,
)
OBJECT_AND_THAT = tag.pattern(
    "[ADV NEXT]{0,3} [NOMINAL PARTICIPLES]{0,6} [NOUN ROLE] THAT$", NOMINAL=NOMINAL, PARTICIPLES=PARTICIPLES
)
ADDRESSED_QUESTION = tag.pattern(
    "[TIME ADV NEXT]{0,2} (?:[NOMINAL OBJ_PRON]{1,4} | ADP [NOMINAL]{1,3} | OBJ_PRON)? (?=SCONJ)", NOMINAL=NOMINAL
)
# promised to; urged the council to
ADDRESSED_INFINITIVE = tag.pattern("(?:[NOMINAL]{1,8} | OBJ_PRON)? (?=ADP [NOUN VERB PAST_FORM ADV])", NOMINAL=NOMINAL)
WHEN = tag.pattern("(?:ADP? [NEXT DET]? TIME | ADV){0,3}")
CLAUSE_VERBS = tag.any_of(VERBS)
CLAUSE_OPENERS = tag.any_of(
    "DET PROPN NOUN PRON TITLE PROPN_POSS ROLE NUM NOUN_POSS ING_FORM PAST_FORM THAT ADV TIME QUOTE MARKED"
)
# after "that", or before its verb, a clause may also start with a circumstance
FRONTED_OPENERS = CLAUSE_OPENERS | tag.any_of("ADP SCONJ")
CIRCUMSTANCES = tag.any_of("ADP SCONJ")
SHORT_SUBJECTS = tag.any_of("PRON PROPN")
# …, adding that; …, and has won; …; …, according to
REPORTER_GOES_ON = tag.pattern(
    "SEMICOLON | COMMA [SAYING JUDGING ACCORDING] | COMMA CCONJ [VERBS] | CCONJ [SAY JUDGE] THAT"
    "| COMMA [DET NOUN] THAT",
    VERBS=VERBS,
)
# announced the closure in a post that was read: only a relative clause has a verb
OBJECT = tag.pattern(
    "[^VERBS REL THAT SCONJ PRON]{1,12} [REL THAT] (?:"
    "[^VERBS REL THAT SCONJ COMMA]{0,6} [VERBS]{1,3} [^AUX SAY JUDGE VERB]{0,150}$"
    "| ADV? [VERBS]{1,3} [^AUX SAY JUDGE VERB SCONJ]{0,150} SCONJ)",
    VERBS=VERBS,
)
# showed restraint and described the plan: the verb after "and" is the reporter's
PREDICATES = tag.pattern("[^VERBS SCONJ THAT REL PRON COMMA]{1,12} CCONJ [AUX SAY JUDGE VERB]", VERBS=VERBS)
OBJECT_AFTER = tag.any_of("DET SCONJ REL ADP PROPN QUOTE MARKED PRON OBJ_PRON")
BARE_OBJECTS = tag.any_of("NOUN ING_FORM")
# wrote a post in the evening, when the water had come: the verb is the subordinate clause's
SUBORDINATE = tag.sequence("COMMA SCONJ")


def complement_of(tokens: Tokens, attribution: Attribution, at: int, end: int, lexicon: Lexicon) -> Phrase | None:
    """The clause with "that", the question or the infinitive at `at`, else a bare clause if the verb takes one."""
    clause = _after_that(tokens, tokens.words[attribution.cue_first], at, end, lexicon) or _question(
        tokens, attribution, end, lexicon
    )
    clause = clause or _infinitive(tokens, attribution, end, lexicon)
    if clause is not None or not lexicon.has_bare_clause(tokens.words[attribution.cue_first]):
        return clause
    first = past_time(tokens, at, end, lexicon)
    if (
        tokens.tags[first : first + 1] in BARE_OBJECTS
        and tokens.words[attribution.cue_first - 1].lower() in lexicon.predicates.infinitive
    ):
        # tools to predict failures when the weather turns: an object; went on to say they will: a clause
        return None
    return clause_without_that(tokens, first, end)


def _question(tokens: Tokens, attribution: Attribution, end: int, lexicon: Lexicon) -> Phrase | None:
    """Asked the council whether; explained why."""
    asked = ADDRESSED_QUESTION.match(tokens.tags, attribution.cue_last + 1, end)
    is_asking = lexicon.takes("question", tokens.words[attribution.cue_first])
    # forced a governor to explain why: nobody has explained yet
    is_asking = is_asking and tokens.words[attribution.cue_first - 1].lower() not in lexicon.predicates.infinitive
    if asked is None or not is_asking or tokens.words[asked.end()].lower() not in lexicon.clauses.question_words:
        return None
    return clause_at(tokens, asked.end(), end, FRONTED_OPENERS)


def _infinitive(tokens: Tokens, attribution: Attribution, end: int, lexicon: Lexicon) -> Phrase | None:
    """Promised to build it; urged the council to build it."""
    at = attribution.cue_last + 1
    if not lexicon.takes("infinitive", tokens.words[attribution.cue_first]):
        return None
    addressed = ADDRESSED_INFINITIVE.match(tokens.tags, at, end)
    if addressed is None or tokens.words[addressed.end()].lower() not in lexicon.predicates.infinitive:
        return None
    if addressed.end() > at and lexicon.takes("commitment", tokens.words[attribution.cue_first]):
        # offers tools to build it: nobody is asked to
        return None
    return sized(at, end_of_clause(tokens.tags, at, end))


def past_time(tokens: Tokens, at: int, end: int, lexicon: Lexicon) -> int:
    """Goes over "on Monday" and "also"."""
    when = WHEN.match(tokens.tags, at, end)
    after = at if when is None else when.end()
    is_expletive = after > at and tokens.words[after - 1].lower() in lexicon.predicates.expletive
    return after - is_expletive


def _after_that(tokens: Tokens, verb: str, at: int, end: int, lexicon: Lexicon) -> Phrase | None:
    addressed = ADDRESSED.match(tokens.tags, at, end)
    if addressed is None:
        return None
    hangs_on = tokens.tags.find(tag.ADP, at, addressed.end())
    if hangs_on >= 0 and tokens.words[hangs_on].lower() not in lexicon.clauses.circumstances:
        # asked for a map that they can use: the clause hangs on the noun
        return None
    # told the council that; expressed concern that
    has_content = tokens.words[addressed.end() - 2].lower() in lexicon.clauses.content
    takes_object = not lexicon.knows_frame("addressee") or lexicon.takes("addressee", verb) or has_content
    if not takes_object and OBJECT_AND_THAT.match(tokens.tags, at, addressed.end()):
        # maintained components that users need
        return None
    first = addressed.end()
    return (
        sized(first, end_of_clause(tokens.tags, first, end))
        if first == at + 1
        else clause_at(tokens, first, end, FRONTED_OPENERS)
    )


def clause_without_that(tokens: Tokens, first: int, end: int) -> Phrase | None:
    """Said the dam will hold; not: show you the basics, told it “do the rest”."""
    if tokens.tags[first : first + 1] == tag.PRON and tokens.tags[first + 1 : first + 2] in OBJECT_AFTER:
        return None
    if PREDICATES.match(tokens.tags, first, end):
        return None
    return clause_at(tokens, first, end, CLAUSE_OPENERS)


def clause_at(tokens: Tokens, first: int, end: int, openers: frozenset[str]) -> Phrase | None:
    """The clause that starts at `first`, if it has a verb near enough to its start."""
    tags = tokens.tags
    end = end_of_clause(tags, first, end)
    if (
        first >= end
        or tags[first] not in openers
        or (tags[first] not in SHORT_SUBJECTS and end - first < SHORTEST_BARE)
    ):
        return None
    subordinate = tags.find(SUBORDINATE, first + 1, end) if tags[first] not in CIRCUMSTANCES else -1
    near = min(first + VERB_WITHIN, end if subordinate < 0 else subordinate)
    if tags[first] != tag.PRON and (CLAUSE_VERBS.isdisjoint(tags[first:near]) or OBJECT.match(tags, first, end)):
        return None
    return sized(first, end)


def sized(first: int, end: int) -> Phrase | None:
    """The clause `first:end`, None where it is too short or too long for one."""
    return (first, end - 1) if SHORTEST_CLAUSE <= end - first <= LONGEST_CLAUSE else None


def end_of_clause(tags: str, first: int, end: int) -> int:
    """Where the reporter goes on."""
    end = min(end, first + LONGEST_CLAUSE + 1)
    cut = REPORTER_GOES_ON.search(tags, first, end)
    return end if cut is None else cut.start()
