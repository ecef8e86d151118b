"""How right the outline is, and what it costs: boundaries and titles with the headings hidden, CPU.

python benchmarks/outline.py --web FILE   (from the project's root)

FILE is `outline_web.jsonl.gz`, a line `{"paragraphs": [text], "sections": [{"start", "heading"}]}`: README.md tells
where it is from, and under which licence. Exits 1 where a figure is worse than floors.json has it.

Boundaries: F1 over all articles, exact and within one paragraph. Pk: the share of pairs of paragraphs, half a section
apart, that are wrongly said to be in one section or in two; lower is better. Titles: the share of a heading's stems
that stand in the title of the section that shares most paragraphs with the heading's, and the same where sections are
the gold ones (`_given`), so that titles alone are judged. Clauses: the share of titles whose words stand in their order
in one sentence. The weights were fitted on this very set: tools/fit_outline.py prints a cross-validation by site. CPU
is the best of three passes, in milliseconds a thousand words, sentences given.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import mean
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.stopwatch import cpu_ms
from server.languages import language_of
from server.model import Block, Presentation, Sentence
from server.outline import build_outline
from server.outline.sections import Outliner
from server.outline.stems import Stems
from server.text import split_sentences
from tools.fit_outline import matched

FLOORS = Path(__file__).parent / "floors.json"
PASSES = 3
WORD = re.compile(r"[^\W_]+")
LOWER_IS_BETTER = ("pk", "outline_ms", "all_ms")
ENGLISH, PLAIN = language_of("en"), Presentation()


class Sample(NamedTuple):
    """An article with its gold headings by the paragraph over which they stand."""

    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    headings: dict[int, str]

    @property
    def size(self) -> int:
        """How many paragraphs there are."""
        return len(self.blocks)


def read(path: Path) -> Iterator[Sample]:
    """The articles as the service sees a text of paragraphs."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            blocks = tuple(Block(kind="paragraph", text=text) for text in row["paragraphs"])
            headings = {section["start"]: section["heading"] or "" for section in row["sections"]}
            yield Sample(blocks, split_sentences(blocks, ENGLISH), headings)


def own_titles(sample: Sample) -> dict[int, str]:
    """The titles of our top sections by their first paragraph."""
    return {
        s.first_block: s.title for s in build_outline(sample.blocks, PLAIN, sample.sentences, None, ENGLISH).sections
    }


def titles_of_gold(sample: Sample) -> dict[int, str]:
    """The titles that we give to the gold sections."""
    outliner = Outliner(sample.blocks, PLAIN, sample.sentences, None, ENGLISH)
    edges = [*sorted({0, *sample.headings}), sample.size]
    titles = {start: outliner.title_between(start, end - 1) for start, end in pairwise(edges)}
    return {start: title for start, title in titles.items() if title}


def boundary_figures(samples: Sequence[Sample], found: Sequence[dict[int, str]]) -> Iterator[tuple[str, float]]:
    """F1, exact and within one paragraph, and Pk."""
    ours = [sorted(set(titles) - {0}) for titles in found]
    gold = [sorted(set(sample.headings) - {0}) for sample in samples]
    total = sum(map(len, ours)) + sum(map(len, gold))
    for name, reach in (("f1", 0), ("f1_within_1", 1)):
        yield name, 2 * sum(matched(a, b, reach) for a, b in zip(ours, gold, strict=True)) / total
    yield "pk", mean(pk(a, b, sample.size) for a, b, sample in zip(ours, gold, samples, strict=True))


def pk(ours: Sequence[int], gold: Sequence[int], size: int) -> float:
    """Source: Beeferman, Berger and Lafferty 1999, Statistical models for text segmentation, Machine Learning 34."""
    window = max(2, round(size / (len(gold) + 1) / 2))
    if size <= window:
        return 0.0
    pairs = [(at, at + window) for at in range(size - window)]
    apart = [[any(a < start <= b for start in starts) for a, b in pairs] for starts in (ours, gold)]
    return mean(a != b for a, b in zip(*apart, strict=True))


def title_recall(samples: Sequence[Sample], found: Sequence[dict[int, str]]) -> float:
    """The mean share of a heading's stems in the title of its section, 0 where no section is left for it."""
    stems = Stems(ENGLISH.discourse)
    shares = []
    for sample, titles in zip(samples, found, strict=True):
        for heading, title in pairs_by_overlap(sample, titles):
            named = set(stems.of(WORD.findall(heading)))
            if named:
                shares.append(len(named.intersection(stems.of(WORD.findall(title)))) / len(named))
    return mean(shares)


def pairs_by_overlap(sample: Sample, titles: dict[int, str]) -> Iterator[tuple[str, str]]:
    """Each heading with the title of the section that shares most paragraphs with its own; each title once."""
    ours, gold = (spans(starts, sample.size) for starts in (titles, sample.headings))
    overlaps = sorted(
        (a - b, start, at)
        for start, end in ours
        for at, until in gold
        if (b := min(end, until)) > (a := max(start, at))
    )
    taken: dict[int, str] = {}
    used: set[int] = set()
    for _, start, at in overlaps:
        if at not in taken and start not in used:
            used.add(start)
            taken[at] = titles[start]
    for at, heading in sample.headings.items():
        yield heading, taken.get(at, "")


def spans(starts: dict[int, str], size: int) -> list[tuple[int, int]]:
    """The paragraphs from each start up to the next."""
    return list(pairwise([*sorted(starts), size]))


def clause_share(samples: Sequence[Sample], found: Sequence[dict[int, str]]) -> float:
    """The share of titles whose words stand in their order in one sentence of the section."""
    checks = []
    for sample, titles in zip(samples, found, strict=True):
        for start, end in spans(titles, sample.size):
            inside = [s.text for s in sample.sentences if start <= s.block < end]
            checks.append(any(stands_in(titles[start], text) for text in inside))
    return mean(checks)


def stands_in(title: str, sentence: str) -> bool:
    """Whether the title's words stand in this order in the sentence."""
    rest = iter(WORD.findall(sentence.lower()))
    return all(word in rest for word in WORD.findall(title.lower()))


def cost(samples: Sequence[Sample]) -> Iterator[tuple[str, float]]:
    """CPU milliseconds a thousand words: the outline alone, and with the key points."""
    words = sum(len(sentence.words) for sample in samples for sentence in sample.sentences)
    outline, everything = [], []
    for _ in range(PASSES):
        start = cpu_ms()
        for sample in samples:
            Outliner(sample.blocks, PLAIN, sample.sentences, None, ENGLISH).outline()
        outline.append(cpu_ms() - start)
        start = cpu_ms()
        for sample in samples:
            build_outline(sample.blocks, PLAIN, sample.sentences, None, ENGLISH)
        everything.append(cpu_ms() - start)
    yield "outline_ms", 1000 * min(outline) / words
    yield "all_ms", 1000 * min(everything) / words


def figures(samples: Sequence[Sample]) -> Iterator[tuple[str, float]]:
    """Every figure."""
    found = [own_titles(sample) for sample in samples]
    yield from boundary_figures(samples, found)
    yield "titles", title_recall(samples, found)
    yield "titles_given", title_recall(samples, [titles_of_gold(sample) for sample in samples])
    yield "clauses", clause_share(samples, found)
    yield from cost(samples)


def main() -> int:
    """Print every figure beside its floor; 1 where one is worse."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--web", type=Path, required=True)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["outline"]
    worse = []
    for name, value in figures(list(read(parser.parse_args().web))):
        floor, is_cost = floors.get(name), name in LOWER_IS_BETTER
        if floor is not None and (round(value, 3) > floor if is_cost else round(value, 3) < floor):
            worse.append(name)
        pinned = "" if floor is None else f"{'at most' if is_cost else 'at least'} {floor}"
        print(f"{name:16}{value:9.3f}  {pinned}{'  WORSE' if name in worse else ''}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
