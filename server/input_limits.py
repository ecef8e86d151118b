"""What a page may be: one linear pass over its characters before any parser, for every parser is quadratic somewhere.

The limits lie far above what pages are: of 772 real ones none had more than 19,300 tags, 56 levels or 7,400 characters
in a word. lxml needs time quadratic in the attributes of one tag, and drops what lies 2,050 levels deep.
"""

from __future__ import annotations

import re
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from .errors import BadRequest, PageTooComplex, PageTooLarge
from .model import Page

MAX_LINE_LENGTH = 16_384
TEXT = "characters of text"

# Possessive throughout: nothing is ever tried twice, so the pass is linear in whatever it is given.
_ATTRIBUTES = (
    r"""(?:\s++[\w:-]++="[^"]*+")*+"""  # as nearly all are written
    r"""(?:[\s/]++|[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+)*+"""  # as HTML5 reads them
)
_COMMENT = r"!--(?:-?>|(?:[^-]++|-(?!-!?>))*+)"
_RAW_TEXT = rf"((?i:script|style|textarea|title|iframe|xmp))(?=[\s/>]){_ATTRIBUTES}>?+(?:[^<]++|<(?!/(?i:\1)[\s/>]))*+"
_TAG = rf"(/?[a-zA-Z][^\s/>]*+)({_ATTRIBUTES})>?+"
_TOKEN = re.compile(rf"<(?:{_COMMENT}|(?=[sStTiIxX]){_RAW_TEXT}|{_TAG})")
_ATTRIBUTE = re.compile(r"""[^\s/>][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+""")
_VALUE_AT_END = re.compile(r"=\s*+[^\s\"'>=]*+\Z")  # the slash of `<a href=/>` is its address, and no end
_DATA_ADDRESS = re.compile(r"""(=\s{0,8}["']?data:)[^\s"'<>]{256,}+""", re.IGNORECASE)
_DATA_ADDRESS_BYTES = re.compile(_DATA_ADDRESS.pattern.encode(), re.IGNORECASE)
_LANGUAGE = re.compile(r"(?:[a-z]{2,8}|[ix])(?:-[a-z0-9]{1,8}){0,8}\Z", re.IGNORECASE)
_BLANKS = re.compile(r"\s++")
_WORD = re.compile(r"\S++")
# Elements without an end, and those whose end the next one implies: they do not nest by themselves.
_FLAT_NAMES = (
    "area base br col embed hr img input link meta param source track wbr "
    "p li dt dd option optgroup tr td th tbody thead tfoot colgroup rp rt"
)
_FLAT = frozenset(_FLAT_NAMES.split())


class PageLimits(Struct, frozen=True, kw_only=True):
    """The most that a page may have, and the range in which `SIDELIGHT_MAX_…` can set it.

    `body_bytes` bounds it as sent, inflated and decoded, in bytes or characters; `text_length` is in either as well.
    """

    body_bytes: Annotated[
        int, Meta(ge=1024, le=64 * 1024 * 1024, description="the bytes of a page, as sent and as inflated")
    ] = 8 * 1024 * 1024
    # which takes a worker about a second
    tags: Annotated[int, Meta(ge=100, le=1_000_000, description="its tags")] = 100_000
    # as many levels as Chromium's own parser builds; lxml loses what lies over 2,050 levels deep
    depth: Annotated[int, Meta(ge=16, le=2_000, description="how deep its elements lie in each other")] = 512
    attributes: Annotated[int, Meta(ge=16, le=10_000, description="the attributes of one tag")] = 1_000
    blank_run: Annotated[int, Meta(ge=100, le=10_000_000, description="the white space in a row")] = 200_000
    word_length: Annotated[int, Meta(ge=100, le=1_000_000, description="the letters of one word")] = 100_000
    # prose of that length takes about 5 seconds
    text_length: Annotated[
        int, Meta(ge=1_000, le=100_000_000, description="the characters of its text, without its tags")
    ] = 4_000_000


LIMITS = PageLimits()


def admit_page(page: Page, limits: PageLimits = LIMITS) -> Page:
    """The page without the pictures inside it, if it can be read in bounded time.

    Raises: BadRequest, PageTooLarge, PageTooComplex.
    """
    if (page.html is None) == (page.text is None):
        raise BadRequest("give exactly one of html and text")
    if page.selected and page.html is None:
        raise BadRequest("selected says something of html, not of text")
    if page.language is not None and not _LANGUAGE.match(page.language):
        raise BadRequest("language is not a BCP 47 tag, such as en or pt-BR")
    if max(len(page.url or ""), len(page.title or "")) > MAX_LINE_LENGTH:
        raise BadRequest(f"url and title may have {MAX_LINE_LENGTH} characters")
    found = len(page.html if page.html is not None else page.text or "")
    if found > limits.body_bytes:
        raise PageTooLarge("the page is too large", limit=limits.body_bytes, found=found)
    if page.html is None:
        text = page.text or ""
        _check_blanks(text, limits.blank_run)
        _check_words(text, text, limits.word_length)
        _within(TEXT, len(text), limits.text_length)
        return page
    html = without_data_addresses(page.html)
    _check_markup((html if isinstance(html, str) else html.decode("latin-1")).replace("\0", ""), limits)
    return msgspec.structs.replace(page, html=html)


def without_data_addresses(html: str | bytes) -> str | bytes:
    """The HTML without what long `data:` addresses hold: pictures that no answer shows, often most of a page."""
    if isinstance(html, str):
        return _DATA_ADDRESS.sub(r"\1,", html)
    return _DATA_ADDRESS_BYTES.sub(rb"\1,", html)


def _check_markup(markup: str, limits: PageLimits) -> None:
    """Check what parsers build from. Bytes come one to a character: markup is ASCII in every charset of the web."""
    tags = [token for token in _TOKEN.findall(markup) if token[1]]
    _within("tags", len(tags), limits.tags)
    # an attribute has a character and a blank at least
    long = (attributes for _, _, attributes in tags if len(attributes) > 2 * limits.attributes)
    most = max((len(_ATTRIBUTE.findall(text)) for text in long), default=0)
    _within("attributes of one tag", most, limits.attributes)
    _within("levels of nesting", deepest(tags), limits.depth)
    _check_blanks(markup, limits.blank_run)
    if len(markup) > limits.text_length:
        _within(TEXT, len(markup) - sum(len(match[0]) for match in _TOKEN.finditer(markup)), limits.text_length)
    if _has_block_of_word(markup, limits.word_length):
        _check_words(markup, _TOKEN.sub(" ", markup), limits.word_length)


def deepest(tags: list[tuple[str, str, str]]) -> int:
    """How deep the elements nest, from `_TOKEN`'s groups; each tag's name has its slash, if it is an end."""
    names = {name for _, name, _ in tags}
    nesting = {name: kind for name in names if (kind := name.lower().removeprefix("/")) not in _FLAT}
    open_tags = dict.fromkeys(nesting.values(), 0)
    stack: list[str] = []
    depth = 0
    for _, name, attributes in tags:
        if name not in nesting:
            continue
        kind = nesting[name]
        if name[0] == "/":
            while open_tags[kind]:  # an end closes all that was left open inside
                last = stack.pop()
                open_tags[last] -= 1
                if last == kind:
                    break
        elif attributes[-1:] != "/" or _VALUE_AT_END.search(attributes):
            stack.append(kind)
            open_tags[kind] += 1
            depth = max(depth, len(stack))
    return depth


def _check_blanks(text: str, limit: int) -> None:
    step = limit // 2  # a run over the limit holds a whole step, wherever it lies
    if any(text[start : start + step].isspace() for start in range(0, len(text), step)):
        _within("blanks in a row", _longest(_BLANKS, text), limit)


def _check_words(text: str, prose: str, limit: int) -> None:
    if _has_block_of_word(text, limit):
        _within("characters in a word", _longest(_WORD, prose), limit)


def _has_block_of_word(text: str, limit: int) -> bool:
    step = limit // 2
    return any(len(text[start : start + step].split(None, 1)) == 1 for start in range(0, len(text), step))


def _longest(run: re.Pattern[str], text: str) -> int:
    return max((match.end() - match.start() for match in run.finditer(text)), default=0)


def _within(what: str, found: int, limit: int) -> None:
    if found > limit:
        raise PageTooComplex(f"the page has more {what} than can be read in time", limit=limit, found=found)
