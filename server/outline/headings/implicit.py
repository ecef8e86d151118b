"""Implicit headings: what stands for one though the page does not mark it so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from ...languages import Discourse, Words
from ...model import Block, Presentation
from ...text.headings import is_key_points_heading
from .heading import Heading

# Below every heading that is marked as one.
IMPLICIT_LEVEL = 7
LONGEST_HEADING, LONGEST_QUESTION, LONGEST_TERM = 100, 300, 60
# One bold line may be anything; a form that comes again is how the page is built.
FEWEST_BOLD, FEWEST_REPEATED = 2, 3
LEAST_COVERED = 0.6
END_MARKS = ".!,;:…"
LEAD_WORDS = 8
LONGEST_BOLD = 300
NUMBERED = re.compile(r"(\d{1,2})[.)]\s+(?=\w)")
LABEL = re.compile(r"([^\W\d_][^:.!?\n]{0,30}):\s+(?=\S)")


def implicit_headings(blocks: Sequence[Block], presentation: Presentation, discourse: Discourse) -> list[Heading]:
    """Bold lines and leads, questions of an interview, numbered lines, time stamps, terms: in reading order.

    The first form that a block shows counts; each form counts only if it comes again. What the page does not set off by
    type counts only under marked headings, or if the article is built of it: else it is a list in one of the sections.
    """
    wholes, leads = _bold(blocks, presentation)
    is_marked = any(block.kind == "heading" for block in blocks)
    stamp = _time_stamp(discourse.clock)
    set_off = (_bold_lines(blocks, wholes), _bold_leads(leads, stamp), _key_points(blocks))
    plain = (_labelled_questions(blocks), _numbered_lines(blocks), _terms(blocks), _time_stamps(blocks, stamp))
    found = {one.block: one for form in set_off for one in form}
    for form in map(list, plain):
        if form and (is_marked or _share_covered(form, blocks) >= LEAST_COVERED):
            found.update((one.block, one) for one in form)
    return [found[at] for at in sorted(found)]


def _share_covered(form: Sequence[Heading], blocks: Sequence[Block]) -> float:
    """How much of the article lies between the first of the headings and where the last one's part may end."""
    reach = form[-1].block - form[0].block
    return (reach + reach / max(len(form) - 1, 1)) / len(blocks)


def _bold(blocks: Sequence[Block], presentation: Presentation) -> tuple[list[int], dict[int, str]]:
    """The paragraphs that are bold from end to end, and the bold beginnings of others."""
    wholes: list[int] = []
    leads: dict[int, str] = {}
    for at, emphasis in presentation.emphasis.items():
        bold = emphasis.text
        if not emphasis.bold or len(bold) > LONGEST_BOLD:
            continue
        if len(blocks[at].text) - len(bold) <= 1:
            wholes.append(at)
        elif emphasis.goes_on or bold[-1] in END_MARKS:
            leads[at] = bold
    return wholes, leads


def _bold_lines(blocks: Sequence[Block], wholes: Sequence[int]) -> Iterator[Heading]:
    """Bold paragraphs above prose; whole sentences only where most are questions, as in an interview."""
    above = [at for at in wholes if at + 1 < len(blocks)]
    asked = sum(blocks[at].text.rstrip('"”’»').endswith("?") for at in above)
    is_interview = len(above) >= FEWEST_REPEATED and 2 * asked >= len(above)
    longest = LONGEST_QUESTION if is_interview else LONGEST_HEADING
    kept = [
        at for at in above if len(blocks[at].text) <= longest and (is_interview or blocks[at].text[-1] not in END_MARKS)
    ]
    if len(kept) < FEWEST_BOLD:
        return
    for at in kept:
        label = LABEL.match(blocks[at].text) if is_interview else None
        yield _heading(blocks, at, start=label.end() if label else 0)


def _labelled_questions(blocks: Sequence[Block]) -> Iterator[Heading]:
    """The paragraphs of an interview that begin with the same label, "Q:" or a name, and mostly ask."""
    by_label: dict[str, list[int]] = {}
    for at, block in enumerate(blocks[:-1]):
        if block.kind == "paragraph" and (label := LABEL.match(block.text)) and len(block.text) <= LONGEST_QUESTION:
            by_label.setdefault(label[1], []).append(at)
    for label_text, places in by_label.items():
        asked = sum(blocks[at].text.endswith("?") for at in places)
        if len(places) >= FEWEST_REPEATED and 2 * asked >= len(places):
            yield from (_heading(blocks, at, start=len(label_text) + 2) for at in places)


def _bold_leads(leads: dict[int, str], stamp: re.Pattern[str]) -> Iterator[Heading]:
    """Bold beginnings that differ; one that comes again is the name of a speaker."""
    kept = {at: lead for at, lead in leads.items() if len(lead) <= LONGEST_HEADING and not stamp.match(lead)}
    if len(kept) < FEWEST_REPEATED or len(set(kept.values())) < len(kept):
        return
    for at, lead in kept.items():
        yield Heading(block=at, level=IMPLICIT_LEVEL, start=0, end=len(lead.rstrip(END_MARKS)))


def _numbered_lines(blocks: Sequence[Block]) -> Iterator[Heading]:
    """Lines that count upwards, each above prose: the items of a listicle."""
    places = [
        (at, int(match[1]))
        for at, (block, after) in enumerate(pairwise(blocks))
        if block.kind != "heading"
        and len(block.text) <= LONGEST_HEADING
        and block.text[-1] not in END_MARKS
        and (match := NUMBERED.match(block.text))
        and not NUMBERED.match(after.text)
    ]
    steps = {b - a for (_, a), (_, b) in pairwise(places)}
    if len(places) >= FEWEST_REPEATED and steps in ({1}, {-1}):
        yield from (_heading(blocks, at) for at, _ in places)


@cache
def _time_stamp(clock: Words) -> re.Pattern[str]:
    """A time of day that stands alone or before a dash, with what the language says after it and a time zone."""
    said = "|".join(re.escape(word) for word in sorted(clock))
    spoken = rf"(?:\s?(?:{said})\b\.?)?" if clock else ""
    return re.compile(
        rf"(?:[01]?\d|2[0-3])[:.h][0-5]\d(?!\d|[.,]\d|\s?%){spoken}(?:\s?[A-Z]{{2,4}}\b)?(?=\s*(?:[–—:|-]|$))"
    )


def _time_stamps(blocks: Sequence[Block], stamp: re.Pattern[str]) -> Iterator[Heading]:
    """Blocks that are or begin with the time of day: the entries of a live blog."""
    places = [(at, match.end()) for at, block in enumerate(blocks[:-1]) if (match := stamp.match(block.text))]
    if len(places) >= FEWEST_REPEATED:
        yield from (Heading(block=at, level=IMPLICIT_LEVEL, start=0, end=end, is_stamp=True) for at, end in places)


def _terms(blocks: Sequence[Block]) -> Iterator[Heading]:
    """Short entries of a list that take turns with entries that explain them."""
    run: list[int] = []
    at = 0
    while at < len(blocks):
        if at + 1 < len(blocks) and _is_term(blocks[at]) and _explains(blocks[at + 1]):
            run.append(at)
            at += 2
        else:
            if len(run) >= FEWEST_REPEATED:
                yield from (_heading(blocks, place) for place in run)
            run = []
            at += 1
    if len(run) >= FEWEST_REPEATED:
        yield from (_heading(blocks, place) for place in run)


def _is_term(block: Block) -> bool:
    return block.kind == "list_item" and len(block.text) <= LONGEST_TERM and block.text[-1] not in END_MARKS


def _explains(block: Block) -> bool:
    return block.kind == "list_item" and block.text.count(" ") >= LEAD_WORDS and block.text[-1] in END_MARKS


def _key_points(blocks: Sequence[Block]) -> Iterator[Heading]:
    """A line such as "Key points" above a list."""
    for at, (block, after) in enumerate(pairwise(blocks)):
        if block.kind == "paragraph" and after.kind == "list_item" and is_key_points_heading(block.text):
            yield _heading(blocks, at)


def _heading(blocks: Sequence[Block], at: int, start: int = 0) -> Heading:
    text = blocks[at].text
    return Heading(block=at, level=IMPLICIT_LEVEL, start=start, end=max(start + 1, len(text.rstrip(":"))))
