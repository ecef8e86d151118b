"""What tells a block of the article from the rest of a page: its text, its place in the tree, its neighbours.

A feature is a number that means the same on every site and in every language; none knows a word of any language but
those of `filter.is_furniture`.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import accumulate, islice

from .block_builder import Draft
from .filter import is_furniture, titles_of
from .layout import Box, Layout, length_of, prose_of

KINDS = ("paragraph", "list_item", "heading", "block_quote", "code", "table", "caption")
CONTAINERS = 5
PLACE = tuple(
    f"{share}_{level}" for level in range(CONTAINERS) for share in ("text_share", "link_share", "prose_share")
)
# fmt: off
OWN = (
    "length", "linked", "ends_sentence", "sentences", "commas", "capitals", "digits", "capitalised", "level", "kind",
    "furniture", "leads_away", "inside_container", "teaser", "colon", "question", "money",
)
NEIGHBOUR = ("length", "linked", "ends_sentence", "level", "kind", "furniture", "inside_container")
FEATURES = (
    *OWN, *PLACE, "parent_prose", "grandparent_prose", "depth", "levels_to_half", "levels_to_fifth",
    "repeats", "same_template", "template_prose",
    "position", "prose_before", "after_container_start", "after_container_end", "after_title", "in_title",
    "after_prose", "before_prose", "prose_around", "heading_linked", "after_heading", "linked_headings_around",
    *(f"previous_{name}" for name in NEIGHBOUR), *(f"next_{name}" for name in NEIGHBOUR),
)
# fmt: on
Features = tuple[float, ...]

LONG = 100
FAR = 30
LOOKED_AT = 100
ENDS_SENTENCE = re.compile(r"[.!?…。！？؟।:][\"'”’»)\]]*$")
SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*(?:\s|$)")
TEASER = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W{0,3}$")
MONEY = frozenset("$€£¥₹")
NOBODY = (-1.0,) * len(NEIGHBOUR)
_NEIGHBOUR_PLACES = tuple(OWN.index(name) for name in NEIGHBOUR)
LEAST_TITLE = 8


def features_of(
    drafts: list[Draft], boxes: list[Box], layout: Layout, container: Box, title: str | None
) -> list[Features]:
    """A row of figures for every draft, in the order of `FEATURES`; each draft comes with the box that it lies in."""
    page, inside = layout.page, layout.within(container)
    own = [
        _own(draft, box, _near(box.depth - container.depth) if box in inside else -1)
        for draft, box in zip(drafts, boxes, strict=True)
    ]
    rows = zip(
        own,
        (_place(box, page) for box in boxes),
        _templates(drafts, boxes, page),
        _positions(drafts, own, titles_of(title)),
        _headings(drafts),
        strict=True,
    )
    beside = [NOBODY, *(tuple(row[place] for place in _NEIGHBOUR_PLACES) for row in own), NOBODY]
    return [
        (*one, *two, *three, *four, *five, *beside[index], *beside[index + 2])
        for index, (one, two, three, four, five) in enumerate(rows)
    ]


def _own(draft: Draft, box: Box, inside_container: int) -> Features:
    """The text by itself, and on which side of the container it stands."""
    text = draft.block.text
    start = text[:LOOKED_AT]
    words = start.split()
    return (
        length_of(text),
        draft.linked,
        bool(ENDS_SENTENCE.search(text[-9:])),
        sum(1 for _ in islice(SENTENCE_END.finditer(text), FAR)),
        min(text.count(","), FAR),
        len(list(filter(str.isupper, start))) / len(start),
        len(list(filter(str.isdigit, start))) / len(start),
        sum(word[0].isupper() for word in words) / max(1, len(words)),  # code may begin with many blanks
        draft.block.level or 0,
        KINDS.index(draft.block.kind),
        is_furniture(draft),
        box.leads_away,
        inside_container,
        bool(TEASER.search(text[-9:])),
        text.endswith(":"),
        text.endswith("?"),
        sum(map(start.count, MONEY)),
    )


def _place(box: Box, page: Box) -> Features:
    """What the elements around the block hold, the nearest first."""
    shares: list[float] = []
    around, parent, grandparent = box, box.above or box, (box.above and box.above.above) or box
    for _ in range(CONTAINERS):
        shares += (around.text / page.text, around.links / max(around.text, 1), around.prose / max(page.prose, 1))
        around = around.above or around
    return (
        *shares,
        parent.prose,
        grandparent.prose,
        _near(box.depth),
        _levels_to(0.5 * page.prose, box),
        _levels_to(0.2 * page.prose, box),
    )


def _levels_to(prose: float, box: Box) -> int:
    """How many levels above the box an element holds more than so much prose."""
    levels = 0
    while box.above and box.prose <= prose and levels < FAR:
        box, levels = box.above, levels + 1
    return levels


def _templates(drafts: list[Draft], boxes: list[Box], page: Box) -> list[Features]:
    """How often the text stands on the page, and how much stands in elements that look the same."""
    texts = Counter(draft.block.text for draft in drafts)
    looks = [box.look for box in boxes]
    counts, prose = Counter(looks), Counter[object]()
    for draft, look in zip(drafts, looks, strict=True):
        prose[look] += prose_of(draft)
    return [
        (texts[draft.block.text], counts[look], prose[look] / max(page.prose, 1))
        for draft, look in zip(drafts, looks, strict=True)
    ]


def _positions(drafts: list[Draft], own: list[Features], titles: tuple[str, ...]) -> list[Features]:
    """Where the block stands on the page, in the container, after the title and among long paragraphs."""
    prose = [prose_of(draft) for draft in drafts]
    before = [0, *accumulate(prose)]
    inside = [index for index, row in enumerate(own) if row[OWN.index("inside_container")] >= 0]
    first, last = (inside[0], inside[-1]) if inside else (0, len(drafts) - 1)
    named = [any(_names(title, draft) for title in titles) for draft in drafts]
    headline = next(
        (index for index, draft in enumerate(drafts) if named[index] and draft.block.kind == "heading"), None
    )
    long = [length > LONG for length in prose]
    after, ahead = _distances(long), _distances(long[::-1])[::-1]
    end = max(len(drafts) - 1, 1)
    return [
        (
            index / end,
            before[index] / max(before[-1], 1),
            _near(index - first),
            _near(index - last),
            -2 * FAR if headline is None else _near(index - headline),
            named[index],
            after[index],
            ahead[index],
            before[min(index + 4, len(drafts))] - before[max(index - 3, 0)] - prose[index],
        )
        for index in range(len(drafts))
    ]


def _names(title: str, draft: Draft) -> bool:
    text = draft.block.text.strip(" .:|-–—").casefold()
    return len(text) > LEAST_TITLE and len(title) > LEAST_TITLE and (text in title or title in text)


def _near(distance: int) -> int:
    return max(-FAR, min(FAR, distance))


def _distances(marks: list[bool]) -> list[int]:
    """For each place how far back the last mark before it is, at most `FAR`."""
    found, since = [], FAR
    for mark in marks:
        since = min(since + 1, FAR)
        found.append(since)
        if mark:
            since = 0
    return found


def _headings(drafts: list[Draft]) -> list[Features]:
    """The heading above the block, and how many headings near it are links, as above teasers."""
    linked = [0, *accumulate(draft.block.kind == "heading" and draft.linked > 0.8 for draft in drafts)]
    found: list[Features] = []
    share, since = -1.0, FAR
    for index, draft in enumerate(drafts):
        since = min(since + 1, FAR)
        if draft.block.kind == "heading":
            share, since = draft.linked, 0
        around = linked[min(index + 6, len(drafts))] - linked[max(index - 5, 0)]
        found.append((share, since, around))
    return found
