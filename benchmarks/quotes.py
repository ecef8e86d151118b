"""How many quotations are found and said by whom, by kind of source, and what that costs.

python benchmarks/quotes.py --data DIR   (from the project's root)

DIR holds `polnear_en.jsonl.gz` and `wikinews_de.jsonl.gz`; a line is `{"id", "text", "quotes": [{"spans", "quoted",
"speaker_text", "speaker_full", "resolved_by"}], "ignore"}`, all places in characters: `spans` is all that is reported,
`quoted` its runs in quotation marks, `speaker_full` the names that the source stands for, None if annotators could not
tell; `ignore` are places that count neither way. README.md tells where the texts are, and under which licence: none of
them ships. Exits 1 where a figure is worse than floors.json has it.

A run is found if ours covers it with four fifths of the letters and digits of both. `overall` is the F1 of runs found
with the right speaker: the last name, or the head noun of a source that has no name; runs whose source nobody could
resolve are left out of it. `reported` is the F1 of whole reported contents, marked or not. A third of the articles, by
their ids, is kept for checking, as rules are written from the errors of the others: `_check`. CPU is the best of three
passes, in milliseconds a thousand words.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.stopwatch import cpu_ms
from server.languages import language_of
from server.model import Block, Metadata, Presentation, Quote
from server.quotes import find_quotes
from server.text import split_sentences

FLOORS = Path(__file__).parent / "floors.json"
SETS = {"en": "polnear_en", "de": "wikinews_de"}
PASSES = 3
ENOUGH = 0.8
SHORTEST_FRAGMENT = 3
OPENERS = '“„«"'
MARKED = re.compile('[“„«"](.+?)[”“»"]')
PARAGRAPH = re.compile(r"[^\n]*\S[^\n]*")
HANGS_ON = re.compile(r"\b(?:who|which|that|of|for|from|at|in|on|with|to|von|der|des|aus|im)\b|[,(;–—]")
KINDS = {"name": "named", "coref_agree": "pronoun", "literal": "nominal", "nominal_coref": "nominal"}
Letters = frozenset[int]


def letters(text: str, spans: list[tuple[int, int]]) -> Letters:
    """The places of letters and digits."""
    return frozenset(at for start, end in spans for at in range(start, end) if text[at].isalnum())


def overlap(one: Letters, other: Letters) -> float:
    """Jaccard's index."""
    return len(one & other) / len(one | other) if one or other else 0.0


def words_of(name: str) -> list[str]:
    """The words of a name or phrase, without accents and possessives."""
    plain = unicodedata.normalize("NFKD", name.replace("’", "'")).lower()
    return re.findall(r"[\w-]+", re.sub(r"'s\b", "", "".join(c for c in plain if not unicodedata.combining(c))))


def head_of(phrase: str) -> str | None:
    """The last word before what hangs on it."""
    words = words_of(HANGS_ON.split(phrase, maxsplit=1)[0]) or words_of(phrase)
    return words[-1] if words else None


def blocks_of(text: str) -> tuple[Block, ...]:
    """A text's lines, as they stand."""
    return tuple(Block(kind="paragraph", text=match.group()) for match in PARAGRAPH.finditer(text))


def placed(text: str, quote: Quote) -> list[tuple[int, int]]:
    """Where the parts of a quote stand in the whole text."""
    blocks = [match.span() for match in PARAGRAPH.finditer(text)]
    spans = []
    for part in quote.parts:
        start, end = blocks[part.block]
        at = text.find(part.prefix + part.exact + part.suffix, start, end) + len(part.prefix)
        spans.append((at, at + len(part.exact)))
    return spans


def runs_of(text: str, quote: Quote) -> list[tuple[int, int]]:
    """The stretches in quotation marks: the parts, or the longer fragments inside a reported clause.

    Apostrophes for marks, and transcripts, are left out, as annotators of these texts left them out.
    """
    runs = []
    for start, end in placed(text, quote):
        fragments = [match.span(1) for match in MARKED.finditer(text, start, end)] if quote.kind != "direct" else []
        if fragments:
            runs += [run for run in fragments if len(text[slice(*run)].split()) >= SHORTEST_FRAGMENT]
        elif text[:start].rstrip().endswith(tuple(OPENERS)):
            runs.append((start, end))
    return runs


def is_right(wanted: dict, quote: Quote) -> bool:
    """Whether the first speaker is one of the wanted ones."""
    if not quote.speakers:
        return False
    speaker = quote.speakers[0]
    name = words_of(speaker.name or speaker.mention)
    if KINDS[wanted["resolved_by"]] != "nominal":
        return any(words_of(full)[-1:] == name[-1:] or words_of(full)[-1] in name for full in wanted["speaker_full"])
    heads = {head_of(speaker.name or speaker.mention), head_of(speaker.mention)}
    return head_of(wanted["speaker_text"]) in heads or words_of(wanted["speaker_text"])[-1:] == name[-1:]


def f1(right: int, found: int, wanted: int) -> float:
    """The harmonic mean of precision and recall."""
    return 2 * right / (found + wanted) if found + wanted else 0.0


def match(ours: list[Letters], theirs: list[Letters]) -> dict[int, int]:
    """Pairs theirs with ours, the best overlaps first, each once."""
    pairs = sorted(((overlap(a, b), i, j) for i, a in enumerate(theirs) for j, b in enumerate(ours)), reverse=True)
    found: dict[int, int] = {}
    for share, i, j in pairs:
        if share >= ENOUGH and i not in found and j not in found.values():
            found[i] = j
    return found


def count_article(row: dict, quotes: tuple[Quote, ...], counts: Counter[str]) -> None:
    """Add an article's hits and misses to the counts."""
    text = row["text"]
    ignored = letters(text, row["ignore"])
    wanted = {tuple(run): quote for quote in row["quotes"] for run in quote["quoted"]}
    ours = [(letters(text, [run]), quote) for quote in quotes for run in runs_of(text, quote)]
    pairs = match([place for place, _ in ours], [letters(text, [run]) for run in wanted])
    unmatched = [p for j, (p, _) in enumerate(ours) if j not in pairs.values() and 2 * len(p & ignored) < len(p)]
    counts["wanted"] += len(wanted)
    counts["ours"] += len(pairs) + len(unmatched)
    counts["found"] += len(pairs)
    for i, quote in enumerate(wanted.values()):
        count_speaker(quote, ours[pairs[i]][1] if i in pairs else None, counts)
    contents = [letters(text, quote["spans"]) for quote in row["quotes"]]
    reports = [letters(text, placed(text, quote)) for quote in quotes]
    counts["reported"] += len(match(reports, contents))
    counts["reports"] += len(reports)
    counts["contents"] += len(contents)


def count_speaker(wanted: dict, ours: Quote | None, counts: Counter[str]) -> None:
    """Add what is known of one wanted run's source."""
    if wanted["speaker_text"] is None:
        counts["right"] += ours is not None
        return
    kind = KINDS.get(wanted["resolved_by"])
    if kind is None or not wanted["speaker_full"]:
        counts["unresolved"] += 1
        counts["unresolved_found"] += ours is not None
        return
    if ours is not None:
        counts[kind] += 1
        counts[f"{kind}_right"] += is_right(wanted, ours)
        counts["right"] += is_right(wanted, ours)


def figures_of(name: str, counts: Counter[str]) -> Iterator[tuple[str, float]]:
    """The figures of a set."""
    yield f"{name}_found", f1(counts["found"], counts["ours"], counts["wanted"])
    resolved = counts["ours"] - counts["unresolved_found"], counts["wanted"] - counts["unresolved"]
    yield f"{name}_overall", f1(counts["right"], *resolved)
    yield f"{name}_reported", f1(counts["reported"], counts["reports"], counts["contents"])
    for kind in ("named", "pronoun", "nominal"):
        if counts[kind]:
            yield f"{name}_{kind}", counts[f"{kind}_right"] / counts[kind]


def nothing_but(language: str) -> Metadata:
    """What is known of a page of which only the language is."""
    unknown = dict.fromkeys(Metadata.__struct_fields__)
    return Metadata(**unknown | {"language": language, "direction": "ltr", "authors": (), "keywords": ()})


def measure(language: str, path: Path) -> Iterator[tuple[str, float]]:
    """Every figure of one set, of all its articles and of those kept for checking."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    blocks = [blocks_of(row["text"]) for row in rows]
    known = language_of(language)
    sentences = [split_sentences(each, known) for each in blocks]
    metadata = nothing_but(language)
    costs = []
    for _ in range(PASSES):
        start = cpu_ms()
        quotes = [
            find_quotes(each, Presentation(), said, metadata, known)
            for each, said in zip(blocks, sentences, strict=True)
        ]
        costs.append(cpu_ms() - start)
    everything, check = Counter[str](), Counter[str]()
    for row, found in zip(rows, quotes, strict=True):
        count_article(row, found, everything)
        if int(hashlib.md5(row["id"].encode(), usedforsecurity=False).hexdigest(), 16) % 3 == 2:
            count_article(row, found, check)
    yield from figures_of(language, everything)
    yield from figures_of(f"{language}_check", check)
    words = sum(len(sentence.words) for each in sentences for sentence in each)
    yield f"{language}_ms", 1000 * min(costs) / words


def main() -> int:
    """Print every figure beside its floor; 1 where one is worse."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))["quotes"]
    worse = []
    for language, name in SETS.items():
        for figure, value in measure(language, data / f"{name}.jsonl.gz"):
            floor, is_cost = floors.get(figure), figure.endswith("_ms")
            if floor is not None and (value > floor if is_cost else round(value, 3) < floor):
                worse.append(figure)
            pinned = "" if floor is None else f"{'at most' if is_cost else 'at least'} {floor}"
            print(f"{figure:22}{value:8.3f}  {pinned}{'  WORSE' if figure in worse else ''}")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
