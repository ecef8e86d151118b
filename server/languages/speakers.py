"""What a language's `grammar.toml`, `verbs.toml` and `people.toml` hold: the words by which speakers are found.

All three are there if the language offers `speakers`. A word stands as in running text but in lower case, and its
apostrophe is ’. What has a default may be left out: a rule that asks for it then does nothing.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from .schema import NO_WORDS, Words


class Classes(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, rename="upper"):
    """The closed classes, and frequent verbs that say nothing, each under the tag of `quotes/tagging/tags.py`.

    No word stands in two of them. One that is a form of a verb of saying as well is taken for what it is here, and the
    pronouns in `people.toml` are in the class PRON unless they stand in another.
    """

    det: Words
    pron: Words
    adp: Words
    aux: Words
    adv: Words
    cconj: Words
    sconj: Words
    time: Words
    obj_pron: Words = NO_WORDS
    rel: Words = NO_WORDS
    that: Words = NO_WORDS
    according: Words = NO_WORDS
    quotative: Words = NO_WORDS
    verb: Words = NO_WORDS
    noun: Words = NO_WORDS
    next: Words = NO_WORDS
    time_or_name: Words = NO_WORDS


class Endings(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What the endings of words tell of those that no list has, and of their number.

    `adverb`, `past` and `present_participle` are those of words that are little else, "ing" for one; a verb of saying
    with the last has it as its participle. A noun is plural with `plural`, unless it has `no_plural`; `singulars` are
    the endings that other plurals have in the singular, as `ies = "y"`. `third_person` is the singular of a verb's
    present where all other persons are alike, `plural_verb` that of verbs that cannot be singular. `participle` are
    those of participles that are verbs after an auxiliary alone, `first_subjunctive` that of verbs in reported speech,
    unless it is `past_subjunctive`.
    """

    possessive: Words = NO_WORDS
    adverb: Words = NO_WORDS
    past: Words = NO_WORDS
    present_participle: Words = NO_WORDS
    plural: Words = NO_WORDS
    no_plural: Words = NO_WORDS
    singulars: dict[str, str] = {}
    third_person: Words = NO_WORDS
    plural_verb: Words = NO_WORDS
    participle: Words = NO_WORDS
    first_subjunctive: Words = NO_WORDS
    past_subjunctive: Words = NO_WORDS


class Phrases(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How noun phrases are built.

    A word of `linking` hangs one on another (a spokesman *for* the campaign), and what stands after one of
    `by` does what a passive verb tells. Those of `standalone` are a phrase by themselves (*many* said), those of
    `negative` deny one. `definite` are articles of what is known, `articles` all that may open an apposition. A
    preposition of `locative` stands before a place. `gerund` is a preposition that makes the participle in
    `gerund_ending` after it a circumstance (*en* riant).
    """

    linking: Words
    definite: Words
    by: Words = NO_WORDS
    standalone: Words = NO_WORDS
    negative: Words = NO_WORDS
    articles: Words = NO_WORDS
    locative: Words = NO_WORDS
    gerund: Words = NO_WORDS
    gerund_ending: Words = NO_WORDS


class Predicates(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Words around a verb that tell what it is there.

    `be` are the forms of that verb, `passive` those of the auxiliary of the passive where it is another, and
    `passive_participle` is the regular expression of a form that is in the passive with it. `future` and `supposing`
    are auxiliaries of what has not been said. After one of `refusing` or `negations` nothing is said. A particle of
    `particles` belongs to any verb before it (went *on*), of `say_particles` and `judge_particles` to one of those.
    `infinitive` marks an infinitive, `reflexive` is the pronoun of a reflexive verb, `expletive` one that stands for no
    subject (*there* is). One of `sequels` goes on with the subject of the verb before (paused, *then* said).
    """

    be: Words = NO_WORDS
    passive: Words = NO_WORDS
    passive_participle: str | None = None
    future: Words = NO_WORDS
    supposing: Words = NO_WORDS
    refusing: Words = NO_WORDS
    negations: Words = NO_WORDS
    particles: Words = NO_WORDS
    say_particles: Words = NO_WORDS
    judge_particles: Words = NO_WORDS
    infinitive: Words = NO_WORDS
    reflexive: Words = NO_WORDS
    expletive: Words = NO_WORDS
    sequels: Words = NO_WORDS


class Clauses(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a reported clause is told.

    `question_words` open a question that is reported, `conditional` a clause that is only supposed, `likening` one
    whose verb stands before its subject (*como* dijo Ana). Between a verb and its "that" stands a `circumstances`
    preposition, or one of the `content` nouns that such a clause explains (expressed *concern* that).
    """

    question_words: Words = NO_WORDS
    conditional: Words = NO_WORDS
    likening: Words = NO_WORDS
    circumstances: Words = NO_WORDS
    content: Words = NO_WORDS


class Sources(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How a source is named without a verb.

    A word of `particles` belongs to one of the class ACCORDING (according *to*), which names nobody without one if it
    is one of `incomplete`. A preposition of `standpoint` before one of the `views` names whose view it is (*a* juicio
    de), and so does one of `viewpoint` that opens the sentence (*pour* Anne Roy). After an `account_prepositions` word
    stands a noun in `accounts` (*nach* Angaben der Polizei), after one of `view_prepositions` one in `views`, and one
    of `postpositions` stands last (der Polizei *zufolge*). Nouns in `accounts` and `views` may be the end of a word.
    """

    particles: Words = NO_WORDS
    incomplete: Words = NO_WORDS
    standpoint: Words = NO_WORDS
    viewpoint: Words = NO_WORDS
    views: Words = NO_WORDS
    accounts: Words = NO_WORDS
    account_prepositions: Words = NO_WORDS
    view_prepositions: Words = NO_WORDS
    postpositions: Words = NO_WORDS


class Cases(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Articles and pronouns that tell the case: what opens with one of `oblique` is no subject, with one of
    `nominative` it is, and with one of `rather_nominative` it is if it names a person.
    """  # noqa: D205 (one sentence)

    oblique: Words = NO_WORDS
    nominative: Words = NO_WORDS
    rather_nominative: Words = NO_WORDS


class Mood(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Forms of frequent verbs in the subjunctive of reported speech, and in that which goes on with it."""

    first_subjunctive: Words = NO_WORDS
    second_subjunctive: Words = NO_WORDS


class Insertions(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Regular expressions of what the reporter says between a quotation's own marks.

    `clause` is such a clause, with its verbs as groups (« La digue, *assure Anne Roy*, tiendra. »), `apposition` what
    may follow and belongs to it, with a group `role` where it must name one; `turn` opens a turn of a dialogue.
    """

    clause: str
    turn: str
    apposition: str | None = None


class Grammar(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`grammar.toml`.

    `joined` is a regular expression of what is written as one word but is several, each a group (he’s; a-t-elle).
    Which full stops end no sentence is told by the abbreviations of `language.toml`.
    """

    classes: Classes
    phrases: Phrases
    joined: str | None = None
    endings: Endings = Endings()
    predicates: Predicates = Predicates()
    clauses: Clauses = Clauses()
    sources: Sources = Sources()
    cases: Cases = Cases()
    mood: Mood = Mood()
    insertions: Insertions | None = None


Frame: TypeAlias = Literal[
    "question",  # explained why
    "infinitive",  # promised to
    "addressee",  # told the council that
    "only_addressee",  # told the council: what stands after it is never its subject
    "commitment",  # offers to do it, but nobody is asked to
    "opinion",  # hopes: things have none
    "denial",  # what it governs is not said
    "object_speaks",  # zitierte den Minister: who speaks is the object
    "impersonal",  # heißt es in dem Antrag: who speaks stands after a preposition
    "not_reflexive",  # with a reflexive pronoun it says nothing: befand sich
]


class Verb(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A verb that reports: its `forms`, those after which a clause may stand without "that", and what it takes."""

    forms: Words
    clause: Words = NO_WORDS
    takes: frozenset[Frame] = frozenset()


class Verbs(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`verbs.toml`: verbs of saying and of judging by their infinitives.

    `or_nouns` are forms that may be nouns as well, so that only the words before them can tell.
    """

    say: dict[str, Verb]
    judge: dict[str, Verb]
    or_nouns: Words = NO_WORDS


class Roles(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Titles, offices and occupations by the gender that they tell; in some languages an ending tells it too."""

    masculine: Words
    feminine: Words
    either: Words
    feminine_endings: Words = NO_WORDS


class Pronouns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands for a person or for several; `masculine_forms` and `feminine_forms` tell a gender in any case.

    A verb after one of `third_person` is in the singular.
    """

    masculine: Words
    feminine: Words
    plural: Words = NO_WORDS
    masculine_forms: Words = NO_WORDS
    feminine_forms: Words = NO_WORDS
    third_person: Words = NO_WORDS


class Interviews(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What stands before the colon of a turn: the one who is `asking` or `answering`, as Q and A, `unknown` people, or
    `remarks` that name nobody (NOTE). After the name of a reporter stands one of `reporters` (", HOST").
    """  # noqa: D205 (one sentence)

    asking: Words = NO_WORDS
    answering: Words = NO_WORDS
    remarks: Words = NO_WORDS
    reporters: Words = NO_WORDS
    unknown: Words = NO_WORDS


class Titles(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`courtesy` titles tell no office (Mrs); `spelled_out` are abbreviations as the reader is shown them.

    `affiliation` is a regular expression of what stands for an office after a name (D-Ohio).
    """

    courtesy: Words
    affiliation: str | None = None
    spelled_out: dict[str, str] = {}


class Names(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How people are named: `particles` stand within a name (von der); none ends with one of `not_people`, or starts.

    Nor does one end like the name of a group, with one of `group_endings`.
    """

    not_people: Words
    particles: Words = NO_WORDS
    group_endings: Words = NO_WORDS


class Nouns(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`speaking` nouns stand for people or documents; a language without a list of them trusts its verbs.

    `uncounted` are subjects without an article, `plural` plurals that do not look so; `generic` words mean nobody in
    particular (everyone).
    """

    speaking: Words = NO_WORDS
    uncounted: Words = NO_WORDS
    plural: Words = NO_WORDS
    generic: Words = NO_WORDS


class PeopleWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`people.toml`."""

    roles: Roles
    pronouns: Pronouns
    titles: Titles
    names: Names
    interviews: Interviews = Interviews()
    nouns: Nouns = Nouns()


class SpeakerWords(Struct, frozen=True, kw_only=True):
    """All that is known of a language's speakers."""

    grammar: Grammar
    verbs: Verbs
    people: PeopleWords
