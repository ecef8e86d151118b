"""The whole program: a page flows through five stages and comes out as one `Analysis`."""

from __future__ import annotations

from server import __version__
from server.admission import LIMITS, PageLimits, admit_page
from server.article import explain_metadata, extract_article
from server.laps import Lap, unmeasured
from server.model import API, Analysis, Choice, Page
from server.outline import build_outline
from server.quotes import choose_quotes
from server.scores import score_readability, time_reading
from server.sentences import split_sentences


def analyze(page: Page, limits: PageLimits = LIMITS, lap: Lap = unmeasured) -> Analysis:
    """Read one page: what it says, how hard it is, what to quote, how it is built.

    Raises: BadRequest, PageTooLarge, PageTooComplex, NoArticle.
    """
    admitted = admit_page(page, limits)
    lap("admission")
    metadata, article, warnings = extract_article(admitted)
    lap("article")
    sentences = split_sentences(article.blocks, metadata.language)
    lap("sentences")
    scores = score_readability(article.blocks, sentences, metadata.language)
    lap("scores")
    quotes = choose_quotes(article, sentences, metadata)
    lap("quotes")
    outline = build_outline(article, sentences, metadata)
    lap("outline")
    return Analysis(
        api=API,
        version=__version__,
        metadata=metadata,
        article=article,
        reading_time=time_reading(article, metadata.language),
        scores=scores,
        quotes=quotes,
        outline=outline.sections,
        key_points=outline.key_points,
        warnings=warnings,
    )


def explain(page: Page) -> dict[str, Choice]:
    """Where each value of a page's metadata stood on it, and what was passed over.

    Raises: BadRequest, PageTooLarge, PageTooComplex, NoArticle.
    """
    return explain_metadata(admit_page(page))
