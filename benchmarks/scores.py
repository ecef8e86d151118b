"""How right the scores are, and what they cost: sentences, syllables, agreement with readers, CPU and memory.

python benchmarks/scores.py --sentences DIR --readability DIR [--cmudict FILE]   (from the project's root)

DIR with sentences holds `<set>.jsonl.gz`, a line `{"text", "sentences": [...]}`; DIR with readability holds
`clear.jsonl.gz`, a line `{"text", "ease"}`, and `onestop.jsonl.gz`, a line `{"text", "level"}`; FILE is CMUdict's
dictionary, "WORD  PH OW1 NZ" a line. README.md tells where they are, and under which licence: none of them ships, and
nothing of ours is fitted on the readability sets. Exits 1 where a figure is worse than floors.json has it.

Sentences: F1 over boundaries inside a text, all texts together. Readers: Pearson's r of the grade with the ease that
teachers gave, negated, Spearman's rho of the grade with the level an editor wrote for. Syllables: the share of words
that have a count of CMUdict's. CPU is the best of three passes over the readability texts, in milliseconds a thousand
words; start is what scores and sentences add to the memory and time of a process that holds the rest of the service,
on Linux.
"""

from __future__ import annotations

import argparse
import gzip
import json
import subprocess
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import correlation

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.stopwatch import cpu_ms
from server.languages import language_of
from server.model import Block, ReadabilityScores
from server.scores import score_readability
from server.scores.syllables import syllable_counter
from server.text import split_sentences
from tools.derive_syllables import pronunciations

ROOT = Path(__file__).resolve().parent.parent
FLOORS = Path(__file__).parent / "floors.json"
PASSES = 3
ENGLISH = language_of("en")
MEASURED_TEXTS = 300
START = """
import resource, time
from pathlib import Path
import server.article, server.quotes, server.outline, server.model
def memory(): return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6
before, start = memory(), time.perf_counter()
from server.model import Block
from server.scores import score_readability
from server.text import split_sentences
from server.languages import language_of
blocks = (Block(kind="paragraph", text="The perfidious mayor went home. " * 20),)
score_readability(blocks, split_sentences(blocks, language_of("en")), language_of("en"))
print(1000 * (time.perf_counter() - start), memory() - before)
"""


def rows(path: Path) -> list[dict]:
    """The lines of a packed file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def blocks_of(text: str) -> tuple[Block, ...]:
    """A text's lines as paragraphs."""
    return tuple(Block(kind="paragraph", text=line) for line in text.splitlines() if line.strip())


def scores_of(text: str) -> ReadabilityScores:
    """The scores of an English text."""
    blocks = blocks_of(text)
    return score_readability(blocks, split_sentences(blocks, ENGLISH), ENGLISH)


def boundaries(sentences: Iterable[str]) -> set[int]:
    """Where sentences end, in characters that are no white space, but for the text's own end."""
    ends, place = [], 0
    for sentence in sentences:
        place += len("".join(sentence.split()))
        ends.append(place)
    return set(ends[:-1])


def sentence_f1(path: Path) -> float:
    """F1 over the boundaries of all texts of a set."""
    right = found = wanted = 0
    for row in rows(path):
        ours = boundaries(s.text for s in split_sentences((Block(kind="paragraph", text=row["text"]),), ENGLISH))
        theirs = boundaries(row["sentences"])
        right, found, wanted = right + len(ours & theirs), found + len(ours), wanted + len(theirs)
    return 2 * right / (found + wanted)


def judgements(path: Path, judged: str) -> tuple[list[float], list[float]]:
    """The grades of the texts that have one, and what people say of these texts."""
    pairs = [(scores_of(row["text"]).difficulty.grade, row[judged]) for row in rows(path)]
    grades, judgements = zip(*(pair for pair in pairs if pair[0] is not None), strict=True)
    return list(grades), list(judgements)


def ranks(values: list[float]) -> list[float]:
    """Every value's place in their order, the mean place for equal ones."""
    ordered = sorted(values)
    return [(bisect_left(ordered, value) + bisect_right(ordered, value)) / 2 for value in values]


def syllable_figures(path: Path) -> Iterator[tuple[str, float]]:
    """The share of CMUdict's words counted right: with the table, and by the rules, which words in no table get."""
    words, counter = pronunciations(path), syllable_counter(ENGLISH)
    yield "syllables", sum(counter.count(word) in counts for word, counts in words.items()) / len(words)
    yield "syllables_new", sum(counter.count_by_rules(word) in counts for word, counts in words.items()) / len(words)


def cost(texts: list[str]) -> Iterator[tuple[str, float]]:
    """CPU milliseconds a thousand words, of sentences alone and of all."""
    split, everything = [], []
    for _ in range(PASSES):
        words, start = 0, cpu_ms()
        for text in texts:
            words += sum(len(sentence.words) for sentence in split_sentences(blocks_of(text), ENGLISH))
        split.append(1000 * (cpu_ms() - start) / words)
        start = cpu_ms()
        for text in texts:
            scores_of(text)
        everything.append(1000 * (cpu_ms() - start) / words)
    yield "sentences_ms", min(split)
    yield "all_ms", min(everything)


def start_up() -> Iterator[tuple[str, float]]:
    """What scores and sentences add to a process that holds the rest, a first text read: milliseconds and megabytes."""
    command = [sys.executable, "-c", START]
    run = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)  # noqa: S603 -- our own program
    milliseconds, megabytes = map(float, run.stdout.split())
    yield "start_ms", milliseconds
    yield "start_mb", megabytes


def figures(options: argparse.Namespace) -> Iterator[tuple[str, float]]:
    """Every figure that the given data allows."""
    for path in sorted(options.sentences.glob("*.jsonl.gz")):
        yield f"f1_{path.name.partition('.')[0]}", sentence_f1(path)
    onestop = options.readability / "onestop.jsonl.gz"
    yield "clear_r", -correlation(*judgements(options.readability / "clear.jsonl.gz", "ease"))
    yield "onestop_rho", correlation(*map(ranks, judgements(onestop, "level")))
    if options.cmudict:
        yield from syllable_figures(options.cmudict)
    yield from cost([row["text"] for row in rows(onestop)[:MEASURED_TEXTS]])
    yield from start_up()


def main() -> int:
    """Print every figure beside its floor; 1 where one is worse."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--readability", type=Path, required=True)
    parser.add_argument("--cmudict", type=Path)
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["scores"]
    worse = []
    for name, value in figures(parser.parse_args()):
        floor = floors.get(name)
        is_cost = name.endswith(("_ms", "_mb"))
        if floor is not None and (value > floor if is_cost else round(value, 3) < floor):
            worse.append(name)
        pinned = "" if floor is None else f"{'at most' if is_cost else 'at least'} {floor}"
        print(f"{name:16}{value:9.3f}  {pinned}{'  WORSE' if name in worse else ''}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
