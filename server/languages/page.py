"""What `page.toml` holds: how pages in a language speak of themselves, beside their articles.

A page's language is known only when its article is found. Until then a stage asks in all languages at once, which
`together.py` joins. A value of `Patterns` is written as one text, a regular expression a line, each an alternative of
one that the stage compiles without case, unless its field says otherwise; one of `Phrases` as one text, plain phrases
parted by line ends or bars; one of `Months` as one text, a line a month, its names parted by blanks.
"""

from __future__ import annotations

from typing import TypeVar

from msgspec import Struct

from .schema import NO_WORDS, Words


class Patterns(tuple[str, ...]):
    """Regular expressions in Python's syntax."""

    __slots__ = ()


class Months(tuple[tuple[str, ...], ...]):
    """The names of each month, from January on; empty, or twelve."""

    __slots__ = ()


class Phrases(tuple[str, ...]):
    """Plain texts."""

    __slots__ = ()


NO_PATTERNS, NO_PHRASES = Patterns(), Phrases()
Table = TypeVar("Table", bound=Struct)


class Section(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A table of `page.toml`. A field without a default must be written, be it empty; a table may be missing."""


class Promotions(Section, frozen=True, kw_only=True):
    """Lines that lead elsewhere, ask something of the reader or speak of the site, in lower case; whole lines.

    After one of the `leads` a colon, a bar or an arrow and another page's headline may stand; `after_arrows` are words
    that lead elsewhere after an arrow. In a `line` NETWORK is any social network. In one of `cased` capitals count
    inside `(?-i:…)`.
    """

    leads: Patterns
    lines: Patterns
    after_arrows: Phrases = NO_PHRASES
    cased: Patterns = NO_PATTERNS


class Endings(Section, frozen=True, kw_only=True):
    """What pages add under an article's last words.

    `headings` are whole lines; `about` stands, as written here, before a company's name; `end_marks` say between dashes
    that the text is over, `lone_end_marks` by themselves.
    """

    headings: Patterns
    about: Patterns
    end_marks: Phrases = NO_PHRASES
    lone_end_marks: Phrases = NO_PHRASES


class Biographies(Section, frozen=True, kw_only=True):
    """How a line says what an author does: a name, one of the `verbs`, and further on one of the `occupations`.

    Some are told by how they begin: `occupation_stems`. `leads` may stand before the name. Verbs and leads are as
    written here.
    """

    verbs: Phrases
    occupations: Phrases
    occupation_stems: Phrases
    leads: Patterns = NO_PATTERNS


class PhotoCredits(Section, frozen=True, kw_only=True):
    """How lines describe a picture or name its photographer.

    `nouns` are what a picture is called, and `labels` more that stands before a colon and what it shows, with one of
    the `joiners` between: "Photo by:". `abbreviations` need no colon. After one of the `sources` and a colon it is said
    where a picture is from; so it is after a noun, one of `credit` and `by`. Such lines begin with one of the `leads`,
    too, in which PICTURE is any language's noun. Under a picture it is also told by `thanks` at a line's end, and by
    one of `under_pictures` at its beginning.
    """

    nouns: Patterns
    sources: Phrases
    labels: Patterns = NO_PATTERNS
    joiners: Patterns = NO_PATTERNS
    abbreviations: Phrases = NO_PHRASES
    credit: Phrases = NO_PHRASES
    by: Phrases = NO_PHRASES
    thanks: Patterns = NO_PATTERNS
    leads: Patterns = NO_PATTERNS
    under_pictures: Patterns = NO_PATTERNS


class Dates(Section, frozen=True, kw_only=True):
    """Dates as pages write them.

    `months` are the names and short forms of each, in lower case, and `weekdays` those of the days. After one of
    `published` or `updated`, as written here, a date tells when; one of the `labels`, with their capital, opens a line
    that is nothing but a date. `ordinals` stand behind a day's number, `links` before a month or a year, `prepositions`
    before a date, `clock` before a time of day and `halves` behind it; `year`, `month`, `day` and `hour` behind their
    numbers.
    """

    months: Months
    published: Patterns
    updated: Patterns
    labels: Patterns
    weekdays: Phrases = NO_PHRASES
    ordinals: Phrases = NO_PHRASES
    links: Phrases = NO_PHRASES
    prepositions: Phrases = NO_PHRASES
    clock: Phrases = NO_PHRASES
    halves: Patterns = NO_PATTERNS
    year: Phrases = NO_PHRASES
    month: Phrases = NO_PHRASES
    day: Phrases = NO_PHRASES
    hour: Phrases = NO_PHRASES


class Bylines(Section, frozen=True, kw_only=True):
    """How lines say who wrote an article.

    `by` is the plain word before a name; one of the `labels` stands before a colon. `prefixes` are more that may stand
    before an author's name, `openings`, as written here, more with which a line begins that is a byline though no
    markup says so; `credits` name anybody who worked on it. `reports` are whole lines, in which capitals count.
    `no_titles` begin lines above a plain text that are not its title.
    """

    by: Phrases
    labels: Patterns
    prefixes: Patterns = NO_PATTERNS
    openings: Patterns = NO_PATTERNS
    credits: Patterns = NO_PATTERNS
    reports: Patterns = NO_PATTERNS
    no_titles: Patterns = NO_PATTERNS


class SignedNames(Section, frozen=True, kw_only=True):
    """What stands among and beside the names in a byline.

    `joiners`, as written here, stand between two names; behind one of `after` it is said where, for whom or on whose
    behalf. `particles` are small words of names and `roles` what people are, in lower case. `companies` are words of
    names that are no person's; `nobody` finds what is said where no name is given, `no_names` are words of a card about
    the author, a share button or a list. `suffixes`, as written here, are letters of degrees and honours. With one of
    the `second_credits` a credit begins of those who edited, checked or photographed, and did not write.
    """

    joiners: Phrases
    after: Phrases
    particles: Words
    roles: Words
    companies: Patterns
    nobody: Patterns
    no_names: Patterns = NO_PATTERNS
    suffixes: Patterns = NO_PATTERNS
    second_credits: Patterns = NO_PATTERNS


class Notices(Section, frozen=True, kw_only=True):
    """Lines that speak of the reader's browser, consent or purchases.

    `labels` are whole lines. A line that begins with one of the `waiting` and has one of the `consent` in it stands in
    place of a film or a post. One of the `disclosures` tells by which links a site earns, and holds one of `earnings`,
    in lower case, which are looked for first. One of `browsers` asks for another browser or its scripts.
    """

    labels: Patterns
    waiting: Patterns
    consent: Patterns
    earnings: Phrases
    disclosures: Patterns
    browsers: Patterns = NO_PATTERNS


class Walls(Section, frozen=True, kw_only=True):
    """What stands in front of a text; every phrase speaks to the reader, as no report about cookies or logins does.

    One of `asks` asks for consent, a login or a check; one of `pays`, in lower case, for a subscription to read on;
    one of `gone` says in a title that there is no such page.
    """

    asks: Patterns
    pays: Phrases
    gone: Patterns


class Headings(Section, frozen=True, kw_only=True):
    """Headings that say nothing of an article, and those that open a list of what it says; whole, in lower case."""

    boilerplate: Phrases
    key_points: Phrases


class EmbeddedPosts(Section, frozen=True, kw_only=True):
    """Lines around a post that is embedded from a social network.

    "View this post on Instagram", "Sieh dir diesen Beitrag auf Instagram an": one of `on` stands before the network's
    name, one of `behind` may stand after it. After one of `shared_by` the author is named.
    """

    on: Phrases
    shared_by: Patterns
    behind: Phrases = NO_PHRASES


class Titles(Section, frozen=True, kw_only=True):
    """Words of titles, in lower case.

    `sections` are for parts of a site, which stand between a title and the site's name; `articles` are left out where
    names are compared.
    """

    sections: Words
    articles: Words = NO_WORDS


class ClassNames(Section, frozen=True, kw_only=True):
    """Words of this language in the names of classes; English ones, which all languages use, are the stage's.

    `sharing` names buttons to share a page, `captions` what describes a picture.
    """

    sharing: Phrases
    captions: Patterns = NO_PATTERNS


class Offers(Section, frozen=True, kw_only=True):
    """How a page speaks that offers something: of its owner with one of `ours`, to its reader with one of `yours`."""

    ours: Patterns
    yours: Patterns


class ArticlePages(Section, frozen=True, kw_only=True):
    """`paths` are the parts of addresses under which articles lie."""

    paths: Phrases


class TypedPages(Section, frozen=True, kw_only=True):
    """What tells pages of one type; all is in lower case.

    `hosts` and `paths` are parts of their addresses, `titles` words of their titles, `labels` whole texts of links and
    buttons. Under one of the `groups` an address lists what belongs to it; before the site's name one of the `rubrics`
    stands in the title. One of the `endings` closes a part of the path behind a hyphen.
    """

    paths: Patterns
    titles: Patterns
    labels: Phrases
    hosts: Patterns = NO_PATTERNS
    groups: Patterns = NO_PATTERNS
    rubrics: Phrases = NO_PHRASES
    endings: Phrases = NO_PHRASES


def empty(table: type[Table]) -> Table:
    """A table without entries."""
    return table(**dict.fromkeys(table.__struct_fields__, ()))


class PageWords(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`page.toml`; every table is empty for a language without the file, and where the file has none."""

    promotions: Promotions = empty(Promotions)
    dates: Dates = empty(Dates)
    bylines: Bylines = empty(Bylines)
    signed_names: SignedNames = empty(SignedNames)
    notices: Notices = empty(Notices)
    walls: Walls = empty(Walls)
    photo_credits: PhotoCredits = empty(PhotoCredits)
    endings: Endings = empty(Endings)
    biographies: Biographies = empty(Biographies)
    headings: Headings = empty(Headings)
    embedded_posts: EmbeddedPosts = empty(EmbeddedPosts)
    titles: Titles = empty(Titles)
    class_names: ClassNames = empty(ClassNames)
    article_pages: ArticlePages = empty(ArticlePages)
    offers: Offers = empty(Offers)
    forum_threads: TypedPages = empty(TypedPages)
    shop_pages: TypedPages = empty(TypedPages)
    documentation_pages: TypedPages = empty(TypedPages)
    index_pages: TypedPages = empty(TypedPages)
    service_pages: TypedPages = empty(TypedPages)


NO_PAGE_WORDS = PageWords()


class Names(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """`any/names.toml`: `networks` are social ones, in lower case; agencies are written as in credits.

    `placeholders` are what templates write where they have nothing to say, in lower case.
    """

    networks: Patterns
    picture_agencies: Patterns
    news_agencies: Phrases
    placeholders: Words
