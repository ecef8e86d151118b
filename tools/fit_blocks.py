"""Fit the trees of `server/article/content/block_trees.py` on web pages whose articles people have marked.

    pip install lightgbm==4.6.0
    python tools/fit_blocks.py WCXB    (from the project's root; five minutes)

WCXB is a folder with `<id>.html.gz` and `truth.json` = {id: {"text", "url", "page_type"}}; benchmarks/README.md tells
where it is. Rewrites the module, the same to the byte on every run, and prints what five-fold cross-validation says, no
site standing in two folds. Each article is shown three times: as the page it is, as its container alone, and as the
marked text alone, so that pages without furniture are known too.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import compress
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import lightgbm
import numpy as np
from lxml import etree

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.extraction import WORD, macro, score
from server.article.clean.boilerplate import drop_boilerplate
from server.article.clean.streamed import join_streamed
from server.article.clean.unread import strip_unread
from server.article.content import block_trees
from server.article.content.block_builder import Draft
from server.article.content.blocks import draft_blocks
from server.article.content.container import find_container
from server.article.content.features import FEATURES, Features, features_of
from server.article.content.filter import filter_blocks
from server.article.content.layout import lay_out
from server.article.content.readability import ask_readability
from server.article.content.render import render_blocks
from server.article.content.vote import decide
from server.article.decode.markup import read_markup
from server.article.metadata.evidence import Evidence
from server.article.metadata.fields import TITLE
from server.article.metadata.statements import gather_statements
from server.article.tree.document import parse_document
from server.model import Page

MODULE = Path(block_trees.__file__)
FOLDS = 5
ROUNDS = 120
# What a page counts with when it is cut out of another.
CUT_WEIGHT = 0.5
SETTINGS: dict[str, Any] = {
    "objective": "binary", "learning_rate": 0.1, "num_leaves": 8, "min_data_in_leaf": 200, "feature_fraction": 0.5,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "seed": 1, "num_threads": 1, "deterministic": True,
    "force_col_wise": True, "verbose": -1,
}  # fmt: skip
HEAD = '''"""How likely a block is part of the article, by its features: the leaves of {rounds} trees, to be added up.

A leaf is a log odds.

Source: fitted by tools/fit_blocks.py on {pages} pages of the Web Content Extraction Benchmark (WCXB) by Murrough Foley,
licensed CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). The pages were reduced to these figures; no text of
them is contained.
"""

from __future__ import annotations

from collections.abc import Sequence


def log_odds(features: Sequence[float]) -> float:
    """The log odds that a block with these features, in the order of `features.FEATURES`, is part of the article."""
'''


class Example(NamedTuple):
    """A page as the service sees it: the features of its blocks, which of them are marked, and how much each counts."""

    site: str
    drafts: list[Draft]
    contained: list[bool]
    rows: list[Features]
    labels: list[bool]
    weights: list[float]
    readability: frozenset[str]
    truth: str


def read_example(markup: str, truth: dict[str, str], weight: float = 1.0) -> tuple[Example, str, str]:
    """The page, and the markup of its container and of its marked blocks."""
    page = Page(html=markup, url=truth["url"])
    document = parse_document(read_markup(page), page.url)
    title = TITLE.value(Evidence(page, gather_statements(document)))
    join_streamed(document)
    strip_unread(document)
    drop_boilerplate(document.root)
    body = document.root.find("body")
    drafts = draft_blocks(body, document.base)
    layout = lay_out(body, drafts)
    container = find_container(layout)
    inside = layout.within(container)
    boxes = [box for draft, box in zip(drafts, layout.innermost, strict=True) if isinstance(draft, Draft)]
    written = [draft for draft in drafts if isinstance(draft, Draft)]
    labels = marked(written, truth["text"])
    words = len(WORD.findall(truth["text"]))
    example = Example(
        site=urlsplit(truth["url"]).netloc.removeprefix("www."),
        drafts=written,
        contained=[box in inside and not box.leads_away for box in boxes],
        rows=features_of(written, boxes, layout, container, title),
        labels=labels,
        weights=[weight * (20 * min(1, len(WORD.findall(draft.block.text)) / words) + 0.02) for draft in written],
        readability=ask_readability(document.root),
        truth=truth["text"],
    )
    alone = render_blocks(list(compress(written, labels))).markup
    return example, etree.tostring(container.element, encoding="unicode", method="html"), alone


def marked(drafts: list[Draft], truth: str) -> list[bool]:
    """Which blocks stand in the marked text: at least half of their words, in the order of the page."""
    words = [WORD.findall(draft.block.text) for draft in drafts]
    owners = [index for index, own in enumerate(words) for _ in own]
    found = [0] * len(drafts)
    matcher = SequenceMatcher(None, [word for own in words for word in own], WORD.findall(truth), autojunk=False)
    for start, _, length in matcher.get_matching_blocks():
        for owner in owners[start : start + length]:
            found[owner] += 1
    return [2 * count >= len(own) > 0 for count, own in zip(found, words, strict=True)]


def read_pages(folder: Path) -> list[tuple[Example, list[Example]]]:
    """Every article, with the pages that are cut out of it."""
    truths = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    pages = []
    for key in sorted(truths):
        truth = truths[key]
        if truth["page_type"] != "article":
            continue
        markup = gzip.decompress((folder / f"{key}.html.gz").read_bytes()).decode()
        example, *cut = read_example(markup, truth)
        shown = [piece for piece in cut if piece.strip()]
        pages.append((example, [read_example(f"<body>{piece}</body>", truth, CUT_WEIGHT)[0] for piece in shown]))
    return [page for page in pages if page[0].rows]


def fit(examples: Sequence[Example]) -> lightgbm.Booster:
    """The trees that tell the marked blocks of these pages best."""
    data = lightgbm.Dataset(
        np.array([row for example in examples for row in example.rows], dtype=np.float64),
        [label for example in examples for label in example.labels],
        weight=[weight for example in examples for weight in example.weights],
    )
    return lightgbm.train(SETTINGS, data, ROUNDS)


def text_of(example: Example, odds: Iterable[float]) -> str:
    """What the service would take for the article."""

    def ask() -> frozenset[str]:
        return example.readability

    chosen, _ = decide(example.drafts, example.contained, list(odds), ask)
    kept = filter_blocks([d for d, c in zip(example.drafts, chosen, strict=True) if c], None)
    return "\n".join(d.block.text for d in kept if isinstance(d, Draft) and d.block.kind != "caption")


def cross_validate(pages: list[tuple[Example, list[Example]]]) -> str:
    """F1 of the article's text on sites that the trees have not seen."""
    sites = sorted({example.site for example, _ in pages})
    folds = {site: index * FOLDS // len(sites) for index, site in enumerate(sorted(sites, key=hash_of))}
    scores = []
    for fold in range(FOLDS):
        trees = fit([e for example, cut in pages if folds[example.site] != fold for e in (example, *cut)])
        for example, _ in pages:
            if folds[example.site] == fold:
                odds = trees.predict(np.array(example.rows), raw_score=True)
                scores.append(score(example.truth, text_of(example, odds)))
    return "F1 {:.4f}, precision {:.4f}, recall {:.4f}".format(*macro(scores))


def hash_of(site: str) -> int:
    """A number that scatters sites over the folds, the same on every run."""
    return int.from_bytes(site.encode(), "big") % 10007


def written(tree: dict[str, Any]) -> str:
    """A tree as a conditional expression."""
    if "leaf_value" in tree:
        return f"{tree['leaf_value']:.4g}"
    name, threshold = FEATURES[tree["split_feature"]], float(f"{tree['threshold']:.5g}")
    limit = f"{threshold:g}" if abs(threshold) > 1e-30 else "0"
    return f"({written(tree['left_child'])} if {name} <= {limit} else {written(tree['right_child'])})"


def module_of(trees: lightgbm.Booster, pages: int) -> str:
    """The trees as a Python module."""
    used = {name for name, count in zip(FEATURES, trees.feature_importance(), strict=True) if count}
    names = ", ".join(name if name in used else "_" for name in FEATURES)
    sums = "\n        + ".join(written(tree["tree_structure"]) for tree in trees.dump_model()["tree_info"])
    return (
        HEAD.format(rounds=ROUNDS, pages=pages)
        + f"    ({names}) = features  # fmt: skip\n    return (\n        {sums}\n    )\n"
    )


def main(folder: Path) -> None:
    """Cross-validate, then fit on everything."""
    pages = read_pages(folder)
    sys.stdout.write(f"cross-validated on {len(pages)} pages: {cross_validate(pages)}\n")
    trees = fit([e for example, cut in pages for e in (example, *cut)])
    MODULE.write_text(module_of(trees, len(pages)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
