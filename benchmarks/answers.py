"""Which answers a change alters: a digest of every part of every answer, to be compared before and after.

python benchmarks/answers.py write OUT [DATA ...]      (from the project's root)
python benchmarks/answers.py compare BEFORE AFTER

`write` reads the fixture pages, and of each folder DATA every `*.html`, `*.html.gz` and `*.jsonl.gz`, and writes a
line a page: `{"id": …, "metadata": digest, "article": digest, …}`, or `{"id": …, "problem": code}`. A `truth.json`
beside the pages gives their addresses; a line of JSON has a `text`, or `paragraphs` and a `title`. A change that only
moves or renames code leaves every digest as it is. `compare` names the pages of AFTER and the parts that differ; it
exits 1 if there are any.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterator
from multiprocessing import Pool
from pathlib import Path

import msgspec

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from server.errors import ReaderError
from server.model import Page
from server.pipeline import analyze, explain

ROOT = Path(__file__).resolve().parent.parent
DIGITS = 16
SHOWN = 20


def main() -> int:
    """Run one of the two commands; 1 if answers differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(required=True)
    write = commands.add_parser("write")
    write.add_argument("out", type=Path)
    write.add_argument("data", type=Path, nargs="*")
    write.set_defaults(run=lambda given: write_digests(given.out, given.data))
    compare = commands.add_parser("compare")
    compare.add_argument("before", type=Path)
    compare.add_argument("after", type=Path)
    compare.set_defaults(run=lambda given: compare_digests(given.before, given.after))
    given = parser.parse_args()
    return int(given.run(given))


def write_digests(out: Path, folders: list[Path]) -> int:
    """One line a page, in a fixed order."""
    pages = [page for folder in [ROOT / "tests" / "pages", *folders] for page in pages_in(folder)]
    with Pool() as pool, out.open("w", encoding="utf-8") as lines:
        for digests in pool.imap(digests_of, pages, chunksize=8):
            lines.write(json.dumps(digests) + "\n")
    print(f"{len(pages)} pages")
    return 0


def compare_digests(before: Path, after: Path) -> int:
    """Name what differs, and how often which part does."""
    one, other = (
        {line["id"]: line for line in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
        for path in (before, after)
    )
    differing = {name: parts for name in other if (parts := parts_that_differ(name, one, other))}
    for name in sorted(differing)[:SHOWN]:
        print(f"{name}: {', '.join(differing[name])}")
    counts = Counter(part for parts in differing.values() for part in parts)
    print(f"{len(differing)} of {len(other)} pages differ", dict(counts.most_common()))
    return int(bool(differing))


def parts_that_differ(name: str, one: dict[str, dict[str, str]], other: dict[str, dict[str, str]]) -> list[str]:
    """The parts of a page's answer that are not the same in both."""
    here, there = one.get(name, {}), other.get(name, {})
    return sorted(part for part in here.keys() | there.keys() if here.get(part) != there.get(part))


def pages_in(folder: Path) -> Iterator[tuple[str, Page]]:
    """Every page below the folder, with a name for it."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder.parent).as_posix()
        if path.name.endswith(".html"):
            yield name, Page(html=path.read_bytes(), url=f"https://{path.parent.name}.example/story")
        elif path.name.endswith(".html.gz"):
            yield name, Page(html=gzip.decompress(path.read_bytes()), url=address_of(path))
        elif path.name.endswith(".jsonl.gz"):
            for number, line in enumerate(gzip.decompress(path.read_bytes()).decode().split("\n")):
                row = json.loads(line) if line.strip() else {}
                text = row.get("text") or "\n\n".join(row.get("paragraphs", []))
                if text:
                    yield f"{name}:{number}", Page(text=text, title=row.get("title"))


def address_of(path: Path) -> str | None:
    """The page's address as the `truth.json` beside it has it."""
    truth = path.parent / "truth.json"
    if not truth.exists():
        return None
    found: str | None = json.loads(truth.read_text(encoding="utf-8")).get(path.name.partition(".")[0], {}).get("url")
    return found


def digests_of(named: tuple[str, Page]) -> dict[str, str]:
    """A digest of each part of the page's answer, and of where its metadata stood."""
    name, page = named
    try:
        answer = json.loads(msgspec.json.encode(analyze(page))) | {"explained": msgspec.to_builtins(explain(page))}
    except ReaderError as error:
        return {"id": name, "problem": error.code}
    return {"id": name} | {part: digest(value) for part, value in answer.items() if part not in {"api", "version"}}


def digest(value: object) -> str:
    """A short digest of a JSON value."""
    return hashlib.sha256(json.dumps(value, sort_keys=True).encode()).hexdigest()[:DIGITS]


if __name__ == "__main__":
    sys.exit(main())
