"""Derive a language's table of typical news: how hard its articles are to read, and where its news stands among them.

    python tools/derive_typical_news.py en tools/typical_news_en.toml DIR      (from the project's root)

It goes to the language's `words/typical_news.txt`. DIR holds `<set>/truth.json` of two benchmarks of extraction, which
is `{id: {"text", "page_type", …}}`, a text's lines being its paragraphs. Texts of 200 running words or more count. All
articles of wcxb, news or not, give the scale: means and deviations of the measures, and as the scale of grades the
mean, over three formulas that give US grades, of theirs. The percentiles are of news alone: of the pages that the TOML
file names, `[set]` with `id = "why"`.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import mean, pstdev, quantiles
from typing import TypeAlias

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from server.languages import Language, language_of
from server.model import Block
from server.scores.counts import is_running, text_counts
from server.scores.difficulty import TypicalNews, combine, grade_of, measures_of
from server.scores.formulas import flesch_kincaid_grade, gunning_fog, smog_grade
from server.scores.lexis import Lexis
from server.scores.word_facts import WordFacts
from server.text import split_sentences
from tools.word_lists import write_list

NOTICE = (
    "# Source: the percentiles are derived from {count} news pages of 200 words or more that {pages} lists ({sets}),"
    " everything else from {articles} English articles of wcxb. aeb is article-extraction-benchmark by Zyte"
    " (scrapinghub/article-extraction-benchmark), MIT licence; wcxb is the Web Content Extraction Benchmark by Murrough"
    " Foley (Murrough-Foley/web-content-extraction-benchmark), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)."
)
LEAST_WORDS = 200
LEAST_LISTED = 0.5  # a text in the language has at least this share of words on its list of familiar words
Tallies: TypeAlias = list[tuple[WordFacts, int]]


def texts_of(pages: Path, folder: Path) -> Iterator[tuple[str, str]]:
    """The set and the text of each page that the file names."""
    for name, chosen in tomllib.loads(pages.read_text(encoding="utf-8")).items():
        if name == "left_out":
            continue
        truth = json.loads((folder / name / "truth.json").read_text(encoding="utf-8"))
        yield from ((name, truth[page]["text"]) for page in chosen)


def articles_in(truth: Path) -> Iterator[str]:
    """The texts of the articles of a set, news or not."""
    rows = json.loads(truth.read_text(encoding="utf-8")).values()
    return (row["text"] for row in rows if row["page_type"] == "article")


def tally_of(text: str, language: Language) -> tuple[WordFacts, int] | None:
    """The sums over a text and its number of sentences, None for one that is too short."""
    blocks = tuple(Block(kind="paragraph", text=line) for line in text.splitlines() if line.strip())
    blocks = tuple(block for block in blocks if is_running(block))
    sentences = [sentence for sentence in split_sentences(blocks, language) if sentence.words]
    words = [word for sentence in sentences for word in sentence.words]
    return (Lexis(sentences, language).tally(words), len(sentences)) if len(words) >= LEAST_WORDS else None


def scale_of(articles: Tallies) -> TypicalNews:
    """The scale on which grades are given, without percentiles."""
    columns = zip(*(measures_of(*article) for article in articles), strict=True)
    measures = tuple((mean(column), pstdev(column)) for column in columns)
    unscaled = TypicalNews(measures=measures, combined=(0, 1), grades=(0, 1), percentiles=())
    combined = [combine(measures_of(*article), unscaled) for article in articles]
    counts = [text_counts(tally, sentences, beyond_beginners=0) for tally, sentences in articles]
    grades = [
        [value for count in counts if (value := formula(count)) is not None]
        for formula in (flesch_kincaid_grade, smog_grade, gunning_fog)
    ]
    return TypicalNews(
        measures=measures,
        combined=(mean(combined), pstdev(combined)),
        grades=(mean(map(mean, grades)), mean(map(pstdev, grades))),
        percentiles=(),
    )


def table_of(scale: TypicalNews, news: Tallies) -> Iterator[str]:
    """The lines of the table."""
    names = ("log_sentence_length", "smog", "off_list", "rarity", "combined")
    for name, (center, deviation) in zip(names, (*scale.measures, scale.combined), strict=True):
        yield f"{name}: {center:z.4f} {deviation:.4f}"
    yield f"grades: {scale.grades[0]:.2f} {scale.grades[1]:.2f}"
    percentiles = quantiles((grade_of(tally, sentences, scale) for tally, sentences in news), n=100)
    yield f"percentiles: {' '.join(f'{grade:.2f}' for grade in percentiles)}"


def main() -> None:
    """Write the table."""
    code, pages, folder = sys.argv[1:]
    language = language_of(code)
    found: dict[str, Tallies] = {}
    for name, text in texts_of(Path(pages), Path(folder)):
        page = tally_of(text, language)
        if page is not None:
            found.setdefault(name, []).append(page)
    news = [page for listed in found.values() for page in listed]
    articles = [
        article
        for text in articles_in(Path(folder) / "wcxb" / "truth.json")
        if (article := tally_of(text, language)) and article[0].off_list < (1 - LEAST_LISTED) * article[0].word
    ]
    sets = ", ".join(f"{len(listed)} of {name}" for name, listed in found.items())
    notice = NOTICE.format(count=len(news), pages=pages, sets=sets, articles=len(articles))
    write_list(code, "typical_news", notice, table_of(scale_of(articles), news))


if __name__ == "__main__":
    main()
