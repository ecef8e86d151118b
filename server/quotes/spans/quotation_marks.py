"""Blocks → quoted spans: every stretch that stands between quotation marks, before anybody asks who said it.

One walk over the marks of a block, so the time is linear in its length whatever stands there. A mark that cannot be
paired inside its block opens the first paragraph of a quotation of several, or the page lost its closer.
"""

from __future__ import annotations

import re

from ...model import Block
from ..quoted_span import QuotedSpan

QUOTED_KINDS = frozenset({"paragraph", "list_item", "block_quote"})
CLOSERS = {
    '"': ('"', "”"),
    "''": ("''",),
    "“": ("”", '"'),
    "”": ("”",),
    "„": ("“", "”", '"'),
    "«": ("»",),
    "»": ("«",),
    "‹": ("›",),
    "「": ("」",),
    "『": ("』",),
    "‘": ("’",),
    "‚": ("‘", "’"),
    "'": ("'",),
}
SINGLE = frozenset("‘‚'")
FIRST_IDEOGRAPH = "\u3040"
# two apostrophes in a row are a double mark of typewriters and of news archives
ANY_MARK = re.compile("''|[\"“”„«»‹›「」『』‘’‚']")
DOUBLE_MARK = re.compile("''|[\"“”„«»‹›「」『』]")
# a mark at the start of a word: what stands before it is looked at last, as marks are few and characters many
SINGLE_OPENER = re.compile(r"[‘‚'](?<![^\s(\[—–].)(?=[^\W\d])")
DOUBLE_OPENER = re.compile(r"[\"“„«»](?<![^\s(\[—–].)(?=\s?\w)|''(?<![^\s(\[—–]..)(?=\s?\w)")
OPENS_BLOCK = re.compile(r"\s*[\"“„«»‹‘'‚]")
# a mark that is not closed may still be a quotation, but a page of 1 MB that lost one mark is no quotation
LONGEST_UNCLOSED = 2000
# — Jane Doe, or — Rep. Jane Doe (@jane.example) 4 November 2025, at the end of a block quote
CREDIT = re.compile(
    r"\s[—–―-]\s?(?=[^\W\d_])(?:[A-Z][a-z]{0,5}\.|[^—–―.!?(]){2,80}"
    r"(?:\(@[^()\s]+\)(?:[A-Z][a-z]{0,5}\.|[^().!?]){0,60})?(?<![.])$"
)
LONGEST_CREDIT = 200


def find_quoted_spans(blocks: tuple[Block, ...]) -> dict[int, list[QuotedSpan]]:
    """The quoted spans of each block that has any, in reading order; nested quotations belong to the outer one."""
    prose = [index for index, block in enumerate(blocks) if block.kind in QUOTED_KINDS]
    marks = ANY_MARK if _single_marks_rule(blocks, prose) else DOUBLE_MARK
    found: dict[int, list[QuotedSpan]] = {}
    for place, index in enumerate(prose):
        following = blocks[prose[place + 1]].text if place + 1 < len(prose) else ""
        text = blocks[index].text
        spans = _runs_of_block(index, text, marks, OPENS_BLOCK.match(following) is not None)
        if not spans and blocks[index].kind == "block_quote":
            spans = [_whole_block(index, text)]
        if spans:
            found[index] = spans
    return found


def with_paragraphs_joined(
    spans: dict[int, list[QuotedSpan]], continued: frozenset[int]
) -> dict[int, list[QuotedSpan]]:
    """The paragraphs of one block quote without marks are one quotation: a post is signed below its last.

    `continued` are the blocks whose block quote goes on in the next block.
    """
    joined = dict(spans)
    for index in continued:
        here, there = spans.get(index, []), spans.get(index + 1, [])
        if all(len(each) == 1 and each[0].start == each[0].outer_start for each in (here, there)):
            joined[index] = [here[0]._replace(goes_on=True)]
    return joined


def _whole_block(index: int, text: str) -> QuotedSpan:
    """A block quote without marks: all of it, but for a last line that names the source."""
    credit = CREDIT.search(text, max(0, len(text) - LONGEST_CREDIT))
    end = credit.start() if credit is not None and credit.start() > 0 else len(text)
    start = len(text) - len(text.lstrip())
    return QuotedSpan(index, start, len(text[:end].rstrip()), start, end, goes_on=False)


def _single_marks_rule(blocks: tuple[Block, ...], prose: list[int]) -> bool:
    """Whether the article quotes with single marks, as the British do: then double ones are nested in them."""
    singles = doubles = 0
    single_comes_first: bool | None = None
    for index in prose:
        text = blocks[index].text
        single = [match.start() for match in SINGLE_OPENER.finditer(text)]
        double = [match.start() for match in DOUBLE_OPENER.finditer(text)]
        if single_comes_first is None and (single or double):
            single_comes_first = bool(single) and (not double or single[0] < double[0])
        singles += len(single)
        doubles += len(double)
    return bool(single_comes_first) and singles >= doubles


def _runs_of_block(index: int, text: str, marks: re.Pattern[str], next_opens: bool) -> list[QuotedSpan]:  # noqa: FBT001 (a fact about the page, not a mode)
    spans: list[QuotedSpan] = []
    opener: int | None = None
    doubtful: int | None = None
    closers: tuple[str, ...] = ()
    for match in marks.finditer(text):
        at, mark = match.start(), match.group()
        if opener is None:
            if _opens(text, at, mark):
                opener, closers, doubtful = at, CLOSERS[mark], None
        elif mark in closers and _closes(text, at, mark):
            if mark in ("’", "'") and _may_be_possessive(text, at):
                doubtful = at
                continue
            spans.append(_run(index, text, opener, at, goes_on=False))
            opener = None
        elif text.startswith(mark, opener) and _opens(text, at, mark):
            # the earlier opener was never closed: at a plural possessive if there was one, else it is dropped
            if doubtful is not None:
                spans.append(_run(index, text, opener, doubtful, goes_on=False))
            opener, doubtful = at, None
    if opener is not None:
        spans.extend(_unclosed(index, text, opener, doubtful, next_opens=next_opens))
    return [span for span in spans if span.end > span.start]


def _unclosed(index: int, text: str, opener: int, doubtful: int | None, *, next_opens: bool) -> list[QuotedSpan]:
    if doubtful is not None:
        return [_run(index, text, opener, doubtful, goes_on=False)]
    if next_opens or (len(text) - opener <= LONGEST_UNCLOSED and text[opener] not in SINGLE):
        return [_run(index, text, opener, len(text), goes_on=next_opens)]
    return []


def _run(index: int, text: str, opener: int, closer: int, *, goes_on: bool) -> QuotedSpan:
    width = 2 if text.startswith("''", opener) else 1
    start, end = opener + width, closer
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return QuotedSpan(index, start, end, opener, min(closer + width, len(text)), goes_on)


def _opens(text: str, at: int, mark: str) -> bool:
    before = text[at - 1] if at else " "
    after = text[at + len(mark)] if at + len(mark) < len(text) else " "
    if mark in "„‹「『":
        return True
    if mark == "“":
        # after a letter it closes a German quotation that was opened with another mark; ideographs need no space
        return not before.isalnum() or before >= FIRST_IDEOGRAPH
    if mark == "«":
        return not before.isalnum()
    if mark in "»”":
        return not before.isalnum() and (after.isalnum() or after in "¿¡…") and before not in ".,!?"
    if mark in SINGLE:
        return not (before.isalnum() or before in ".,!?") and after.isalpha()
    return mark in ('"', "''") and not after.isspace() and not before.isalnum()


def _closes(text: str, at: int, mark: str) -> bool:
    after = text[at + len(mark)] if at + len(mark) < len(text) else " "
    before = text[at - 1]
    if mark in ('"', "''"):
        # a straight mark after a space and before a letter opens another quotation
        return not (before.isspace() and after.isalnum())
    if mark in ("’", "'", "‘"):
        return not after.isalnum() and not before.isspace()
    return True


def _may_be_possessive(text: str, at: int) -> bool:
    """The voters’ rights: an apostrophe after an s, with a word after it."""
    return text[at - 1] in "sS" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
