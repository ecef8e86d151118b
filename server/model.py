"""The nouns. Whatever stands under `Analysis` is the answer's JSON, field for field: there is no second model.

`None` is "unknown" and an empty tuple is "none found"; a figure that is not defined is never 0 and a text never "".
`block`, `first_block` and `last_block` are zero-based indices into `Article.blocks`, captions counted.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from msgspec import UNSET, Struct, UnsetType

from server.errors import ReaderError

API = 1
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru")  # others are counted, without formulas or speakers
CONTEXT_LENGTH = 32


class Page(Struct, frozen=True, kw_only=True):
    """What a reader hands in: exactly one of `html` and `text`.

    `html` as bytes is decoded by `charset` (from the Content-Type header), else by BOM, `<meta>` or detection.
    `selected`: the `html` is what a reader has selected of a page, and all of it is read. `url` resolves links and
    names the site; it is never fetched. `language` is a BCP 47 tag, None if it is not given.
    """

    html: str | bytes | None = None
    text: str | None = None
    selected: bool = False
    url: str | None = None
    title: str | None = None
    language: str | None = None
    charset: str | None = None


class PageBody(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The JSON that asks for an analysis: a page as far as JSON can hold it. Exactly one of `html` and `text`.

    `selected`: the `html` is what a reader has selected of a page, and all of it is read.
    """

    html: str | None = None
    text: str | None = None
    selected: bool = False
    url: str | None = None
    title: str | None = None
    language: str | None = None


class Image(Struct, frozen=True, kw_only=True):
    """`url` is absolute http(s)."""

    url: str
    alt: str | None


class Metadata(Struct, frozen=True, kw_only=True):
    """What the page says of itself. Addresses are absolute http(s); dates RFC 3339 with an offset, or the date alone.

    `language` is a BCP 47 tag; `language_source` tells whether the caller gave it, the page declared it or it was
    detected.
    """

    title: str | None
    byline: str | None
    authors: tuple[str, ...]
    site_name: str | None
    published_at: str | None
    modified_at: str | None
    language: str | None
    language_source: Literal["given", "declared", "detected"] | None
    direction: Literal["ltr", "rtl"]
    description: str | None
    image: Image | None
    url: str | None
    canonical_url: str | None
    section: str | None
    keywords: tuple[str, ...]


BlockKind = Literal["paragraph", "heading", "list_item", "block_quote", "code", "caption", "table"]


class Block(Struct, frozen=True, kw_only=True):
    """One piece of the article in reading order. `level` is 1–6 for a heading, else None. `text` is never empty."""

    kind: BlockKind
    text: str
    level: int | None = None

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a block has text")
        if (self.kind == "heading") != (self.level is not None):
            raise ValueError("a heading, and nothing else, has a level")

    @property
    def is_prose(self) -> bool:
        """Captions are blocks, but in no text, count, score or quote."""
        return self.kind != "caption"


class Article(Struct, frozen=True, kw_only=True):
    """The readable part. In `html` (sanitised) every block's element carries its index as `data-block`."""

    html: str
    text: str
    word_count: int
    blocks: tuple[Block, ...]


class Anchor(Struct, frozen=True, kw_only=True):
    """A W3C TextQuoteSelector inside one block: how the extension finds text again.

    Python counts code points, JavaScript UTF-16 units; one emoji shifts every later offset. So text is sent, no offset.
    `prefix` and `suffix` have at most 32 characters, stay inside the block and may be empty.
    """

    exact: str
    prefix: str
    suffix: str

    @classmethod
    def within(cls, text: str, start: int, end: int) -> Anchor:
        """The anchor of `text[start:end]`, where `text` is a whole block."""
        return cls(
            exact=text[start:end],
            prefix=text[max(0, start - CONTEXT_LENGTH) : start],
            suffix=text[end : end + CONTEXT_LENGTH],
        )


class Passage(Struct, frozen=True, kw_only=True):
    """An anchor together with the block it lies in."""

    block: int
    exact: str
    prefix: str
    suffix: str

    @classmethod
    def within(cls, blocks: tuple[Block, ...], block: int, start: int, end: int) -> Passage:
        """The passage `start:end` of a block's text."""
        anchor = Anchor.within(blocks[block].text, start, end)
        return cls(block=block, exact=anchor.exact, prefix=anchor.prefix, suffix=anchor.suffix)


class Sentence(Struct, frozen=True, kw_only=True):
    """`start` and `end` are code point offsets in the text of the block, `words` its words as they stand."""

    block: int
    start: int
    end: int
    text: str
    words: tuple[str, ...]


class ReadingTime(Struct, frozen=True, kw_only=True):
    """Seconds for the whole article, None where no reading speed was measured for the language."""

    silent_seconds: int | None
    aloud_seconds: int | None
    words_per_minute: int | None


class Difficulty(Struct, frozen=True, kw_only=True):
    """How hard the article is beside typical news. Grades are US school grades; `percentile` is 0–100 of typical news.

    All None where the text is too short for a grade or the language has no formula; `level` and `percentile` are None
    where no table of typical news exists.
    """

    level: Literal["easier", "typical", "harder"] | None
    grade: float | None
    grade_low: float | None
    grade_high: float | None
    percentile: int | None


class Formula(Struct, frozen=True, kw_only=True):
    """One published formula's value, None where it is undefined for this text."""

    name: str
    value: float | None
    scale: Literal["us_grade", "ease_0_100", "index", "school_years"]
    source: str


class Counts(Struct, frozen=True, kw_only=True):
    """What the formulas counted. `syllables` is None for a language whose syllables cannot be counted."""

    words: int
    sentences: int
    syllables: int | None


class BlockScore(Struct, frozen=True, kw_only=True):
    """The grade of one block: only blocks with enough words to have one."""

    block: int
    grade: float


class LongSentence(Struct, frozen=True, kw_only=True, tag_field="code", tag="long_sentence"):
    """The sentence has that many words."""

    words: int


class HardWords(Struct, frozen=True, kw_only=True, tag_field="code", tag="hard_words"):
    """The share of words that are not on the list of familiar words, 0–1."""

    share: float


class RareWords(Struct, frozen=True, kw_only=True, tag_field="code", tag="rare_words"):
    """The sentence has that many words that are no form of a common one."""

    words: int


class Insertions(Struct, frozen=True, kw_only=True, tag_field="code", tag="insertions"):
    """The sentence is interrupted that many times, by words in brackets or between dashes."""

    count: int


class HardSentence(Struct, frozen=True, kw_only=True):
    """A sentence that is harder to read than the rest, and why."""

    block: int
    anchor: Anchor
    reasons: tuple[LongSentence | HardWords | RareWords | Insertions, ...]


class Rare(Struct, frozen=True, kw_only=True, tag_field="code", tag="rare"):
    """The word is on no list of familiar words."""


class ManySyllables(Struct, frozen=True, kw_only=True, tag_field="code", tag="many_syllables"):
    """The word is long to say."""

    syllables: int


class Acronym(Struct, frozen=True, kw_only=True, tag_field="code", tag="acronym"):
    """The word is a run of capitals."""


class HardWord(Struct, frozen=True, kw_only=True):
    """`expansion` is what the article says a short form stands for, None if it does not say."""

    word: str
    count: int
    reason: Rare | ManySyllables | Acronym
    expansion: str | None


class ReadabilityScores(Struct, frozen=True, kw_only=True):
    """`blocks` and `hard_sentences` are in document order, `hard_words` by falling count."""

    difficulty: Difficulty
    formulas: tuple[Formula, ...]
    counts: Counts
    blocks: tuple[BlockScore, ...]
    hard_sentences: tuple[HardSentence, ...]
    hard_words: tuple[HardWord, ...]


class Speaker(Struct, frozen=True, kw_only=True):
    """`name` as full as the article gives it, None if there is only a pronoun; `mention` as it stands at the quote."""

    name: str | None
    role: str | None
    mention: str


class Quote(Struct, frozen=True, kw_only=True):
    """What someone said. `text` and the parts have no outer quotation marks; no `speakers` means they are not known.

    `rank` is 1 for the most important; `key` marks the few to show first; `attribution` spans cue and mention, None if
    there is none.
    """

    rank: int
    key: bool
    kind: Literal["direct", "mixed", "indirect"]
    text: str
    cue: str | None
    attribution: Passage | None
    speakers: tuple[Speaker, ...]
    parts: tuple[Passage, ...]


class OutlineSection(Struct, frozen=True, kw_only=True):
    """`title` is a heading of the page or generated; `gist` one sentence of the section; `last_block` is inclusive.

    `anchor` lies in `first_block`.
    """

    title: str
    gist: str | None
    origin: Literal["heading", "generated"]
    first_block: int
    last_block: int
    anchor: Anchor
    word_count: int
    sections: tuple[OutlineSection, ...]


class KeyPoint(Struct, frozen=True, kw_only=True):
    """A sentence of the article that says what it is about."""

    text: str
    block: int
    anchor: Anchor


class Caution(Struct, frozen=True, kw_only=True):
    """What to keep in mind when reading the answer; `message` is English, for who reads JSON."""

    code: Literal[
        "paywalled_stub",
        "wall_page",
        "uncertain_extent",
        "forum_thread",
        "shop_page",
        "documentation_page",
        "index_page",
        "service_page",
        "short_text",
        "deeply_nested",
        "language_unsupported",
        "language_unknown",
    ]
    message: str


class Claim(Struct, frozen=True, kw_only=True):
    """What one place on a page states of a field: the texts as they stand there, at least one, none of them empty."""

    source: str
    stated: tuple[str, ...]


class Choice(Struct, frozen=True, kw_only=True):
    """A field's value, None if there is none; the place where it stood and what is stated there.

    A claim is passed over because a place before it is believed more, or because it cannot be read.
    """

    value: str | tuple[str, ...] | Image | None
    source: str | None
    stated: tuple[str, ...]
    passed_over: tuple[Claim, ...]


class Extraction(NamedTuple):
    """What `extract_article` makes of a page."""

    metadata: Metadata
    article: Article
    warnings: tuple[Caution, ...]


class Analysis(Struct, frozen=True, kw_only=True):
    """The whole answer. Field names are the API; texts and figures may improve in any release."""

    api: int
    version: str
    metadata: Metadata
    article: Article
    reading_time: ReadingTime
    scores: ReadabilityScores
    quotes: tuple[Quote, ...]
    outline: tuple[OutlineSection, ...]
    key_points: tuple[KeyPoint, ...]
    warnings: tuple[Caution, ...]


class Problem(Struct, frozen=True, kw_only=True):
    """An RFC 9457 problem. `limit` and `found` stand only where a limit was passed."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    request_id: str | None = None
    limit: int | UnsetType = UNSET
    found: int | UnsetType = UNSET

    @classmethod
    def of(cls, error: ReaderError, request_id: str | None = None) -> Problem:
        """What a reader is told of an error. `request_id` is None on the command line."""
        return cls(
            type=f"urn:sidelight:{error.code}",
            title=error.title,
            status=error.status,
            code=error.code,
            detail=error.detail,
            request_id=request_id,
            limit=UNSET if error.limit is None else error.limit,
            found=UNSET if error.found is None else error.found,
        )


class Limits(Struct, frozen=True, kw_only=True):
    """What one request may take: bytes of its body, sent or inflated, seconds of a worker; and how many may wait."""

    body_bytes: int
    page_seconds: int
    queue: int


class Status(Struct, frozen=True, kw_only=True):
    """What a client asks first: whether this is Sidelight, which version, and what it can do."""

    name: str
    version: str
    api: int
    limits: Limits
    languages: tuple[str, ...]
