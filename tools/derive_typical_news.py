"""Derive the table of typical news from the article texts of the Web Content Extraction Benchmark.

    python tools/derive_typical_news.py TRUTH.json > server/languages/en/words/typical_news.txt

TRUTH is `{id: {"text", "page_type", …}}`, a text's lines being its paragraphs. English articles of 200 running words or
more count. The scale of grades is the mean, over three formulas that give US grades, of their means and deviations.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from statistics import mean, pstdev, quantiles

sys.path.insert(0, str(Path(__file__).parent.parent))

from server.languages import language_of
from server.model import Block
from server.scores.counts import is_running, text_counts
from server.scores.difficulty import TypicalNews, combine, measures_of
from server.scores.formulas import flesch_kincaid_grade, gunning_fog, smog_grade
from server.scores.lexis import Lexis
from server.scores.word_facts import WordFacts
from server.text import split_sentences

NOTICE = (
    "# Source: derived from the {count} English articles of 200 words or more in WCXB by Murrough Foley"
    " (Murrough-Foley/web-content-extraction-benchmark), CC BY 4.0"
    " (https://creativecommons.org/licenses/by/4.0/): means and standard deviations of the measures, and percentiles of"
    " the grade."
)
LEAST_WORDS = 200
LEAST_LISTED = 0.5  # an English text has at least this share of words on the list of familiar words


def article_tallies(truth: Path) -> list[tuple[WordFacts, int]]:
    """The sums and the number of sentences of each English article."""
    found = []
    for row in json.loads(truth.read_text(encoding="utf-8")).values():
        blocks = tuple(Block(kind="paragraph", text=line) for line in row["text"].splitlines() if line.strip())
        blocks = tuple(block for block in blocks if is_running(block))
        sentences = [sentence for sentence in split_sentences(blocks, language_of("en")) if sentence.words]
        words = [word for sentence in sentences for word in sentence.words]
        if row["page_type"] != "article" or len(words) < LEAST_WORDS:
            continue
        tally = Lexis(sentences, language_of("en")).tally(words)
        if tally.off_list < (1 - LEAST_LISTED) * tally.word:
            found.append((tally, len(sentences)))
    return found


def main() -> None:
    """Write the table to standard output."""
    articles = article_tallies(Path(sys.argv[1]))
    columns = list(zip(*(measures_of(*article) for article in articles), strict=True))
    measures = tuple((mean(column), pstdev(column)) for column in columns)
    news = TypicalNews(measures=measures, combined=(0, 1), grades=(0, 1), percentiles=())
    combined = [combine(measures_of(*article), news) for article in articles]
    middle, spread = mean(combined), pstdev(combined)
    counts = [text_counts(tally, sentences, beyond_beginners=0) for tally, sentences in articles]
    scales = [
        [value for count in counts if (value := formula(count)) is not None]
        for formula in (flesch_kincaid_grade, smog_grade, gunning_fog)
    ]
    grade_mean, grade_spread = mean(map(mean, scales)), mean(map(pstdev, scales))
    grades = [grade_mean + grade_spread * (value - middle) / spread for value in combined]
    print(NOTICE.format(count=len(articles)))
    for name, (center, deviation) in zip(("log_sentence_length", "smog", "off_list", "rarity"), measures, strict=True):
        print(f"{name}: {center:.4f} {deviation:.4f}")
    print(f"combined: {middle:.4f} {spread:.4f}")
    print(f"grades: {grade_mean:.2f} {grade_spread:.2f}")
    print("percentiles:", *(f"{grade:.2f}" for grade in quantiles(grades, n=100)))


if __name__ == "__main__":
    main()
