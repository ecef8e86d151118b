"""How often the verdict on a page is right: that it has no article, and each warning about what kind of page it is.

usage: python benchmarks/verdict.py [DATA]

Prints precision and recall of `no_article` and of every code, and the pages that are wrong: on the invented pages under
`tests/verdicts`, and, with DATA, on sixty public pages that were labelled by hand before any rule was written
(`verdicts.json` beside this file: ids and labels, no text). They were drawn by a fixed seed: ten articles and six each
of the six other kinds from WCXB, six articles of the second corpus and eight of the third; then, of every article in
DATA, how many are refused and how many bear a warning about their kind.

DATA is a folder with three folders, each holding `<id>.html.gz` and a `truth.json` of `{id: {"text", "url"?,
"page_type"?}}`:
  wcxb/     WCXB, https://github.com/Murrough-Foley/web-content-extraction-benchmark (CC BY 4.0), development part
  aeb/      https://github.com/scrapinghub/article-extraction-benchmark (MIT)
  mozilla/  https://github.com/mozilla/readability, test/test-pages (Apache-2.0)
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from server.article import extract_article  # noqa: E402 -- the project's root must be known first
from server.errors import NoArticle  # noqa: E402 -- the same
from server.model import Page  # noqa: E402 -- the same

NO_ARTICLE = "no_article"
INVENTED = ROOT / "tests" / "verdicts"
LABELLED = Path(__file__).with_name("verdicts.json")
# What a text's length and language bring about is no judgement of the page.
OF_THE_TEXT = frozenset(
    {"short_text", "deeply_nested", "language_unknown", "language_unsupported", "speakers_unsupported"}
)


class Case(NamedTuple):
    """A page with the labels that a person gave it and those that the service gives."""

    name: str
    wanted: frozenset[str]
    found: frozenset[str]


def labels_of(page: Page) -> frozenset[str]:
    """`no_article`, or the codes of the warnings about the page."""
    try:
        warnings = extract_article(page).warnings
    except NoArticle:
        return frozenset({NO_ARTICLE})
    return frozenset(warning.code for warning in warnings) - OF_THE_TEXT


def wanted_of(label: dict) -> frozenset[str]:
    """The labels that a person gave."""
    return frozenset(label["codes"]) | ({NO_ARTICLE} if label["verdict"] == NO_ARTICLE else frozenset())


def invented() -> Iterator[Case]:
    """The pages of `tests/verdicts`."""
    for slug, label in json.loads((INVENTED / "verdicts.json").read_text(encoding="utf-8")).items():
        source = (INVENTED / f"{slug}.html").read_bytes()
        yield Case(slug, wanted_of(label), labels_of(Page(html=source, url=label["url"])))


def labelled(data: Path) -> Iterator[Case]:
    """The sixty public pages."""
    truths = {folder.name: truth_of(folder) for folder in data.iterdir() if folder.is_dir()}
    for label in json.loads(LABELLED.read_text(encoding="utf-8")):
        found = labels_of(read_page(data / label["set"], label["id"], truths[label["set"]]))
        yield Case(f"{label['set']}/{label['id']}", wanted_of(label), found)


def articles(data: Path) -> Iterator[Case]:
    """Every page of DATA that its corpus calls an article."""
    for folder in sorted(path for path in data.iterdir() if path.is_dir()):
        truth = truth_of(folder)
        for key in sorted(truth):
            if truth[key].get("page_type", "article") == "article":
                yield Case(f"{folder.name}/{key}", frozenset(), labels_of(read_page(folder, key, truth)))


def truth_of(folder: Path) -> dict:
    """What a corpus says of its pages."""
    return json.loads((folder / "truth.json").read_text(encoding="utf-8"))


def read_page(folder: Path, key: str, truth: dict) -> Page:
    """One page of a corpus."""
    return Page(html=gzip.decompress((folder / f"{key}.html.gz").read_bytes()), url=truth[key].get("url"))


def print_figures(title: str, cases: list[Case]) -> None:
    """Precision and recall of each label, then the pages that are wrong."""
    print(f"{title}: {len(cases)} pages, {sum(case.wanted == case.found for case in cases)} right")
    for label in sorted(frozenset().union(*(case.wanted | case.found for case in cases))):
        wanted = sum(label in case.wanted for case in cases)
        found = sum(label in case.found for case in cases)
        right = sum(label in case.wanted & case.found for case in cases)
        print(f"  {label:20} precision {share(right, found)}  recall {share(right, wanted)}")
    for case in cases:
        if case.wanted != case.found:
            print(f"  wrong: {case.name}: {shown(case.found)} instead of {shown(case.wanted)}")


def share(right: int, total: int) -> str:
    """A share with what it counts, "–" where there is nothing to count."""
    return f"{right / total:.2f} ({right}/{total})" if total else f"{'–':>4} (0/0)"


def shown(labels: frozenset[str]) -> str:
    """The labels in words."""
    return ", ".join(sorted(labels)) or "a plain article"


def main() -> None:
    """Measure and print."""
    print_figures("invented pages", list(invented()))
    if len(sys.argv) > 1:
        data = Path(sys.argv[1])
        print_figures("labelled public pages", list(labelled(data)))
        cases = list(articles(data))
        refused = [case.name for case in cases if NO_ARTICLE in case.found]
        warned = [case for case in cases if case.found - {NO_ARTICLE}]
        print(f"articles of the corpora: {len(cases)}, refused {len(refused)}: {', '.join(refused) or 'none'}")
        print(f"  with a warning about their kind: {share(len(warned), len(cases))}")
        for case in warned:
            print(f"  {case.name}: {shown(case.found)}")


if __name__ == "__main__":
    main()
