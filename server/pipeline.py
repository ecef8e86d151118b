"""The whole program: a page flows through five stages and comes out as one `Analysis`."""

from __future__ import annotations

from server import __version__
from server.admission import LIMITS, PageLimits, admit_page
from server.article import explain_metadata, extract_article
from server.model import API, Analysis, Choice, Page
from server.outline import build_outline, choose_key_points
from server.quotes import choose_quotes
from server.scores import score_readability, time_reading
from server.sentences import split_sentences


def analyze(page: Page, limits: PageLimits = LIMITS) -> Analysis:
    """Read one page: what it says, how hard it is, what to quote, how it is built.

    Raises: BadRequest, PageTooLarge, PageTooComplex, NoArticle.
    """
    metadata, article, warnings = extract_article(admit_page(page, limits))
    sentences = split_sentences(article.blocks, metadata.language)
    outline = build_outline(article, sentences, metadata)
    return Analysis(
        api=API,
        version=__version__,
        metadata=metadata,
        article=article,
        reading_time=time_reading(article, metadata.language),
        scores=score_readability(article.blocks, sentences, metadata.language),
        quotes=choose_quotes(article, sentences, metadata),
        outline=outline,
        key_points=choose_key_points(article.blocks, sentences, metadata, outline),
        warnings=warnings,
    )


def explain(page: Page) -> dict[str, Choice]:
    """Where each value of a page's metadata stood on it, and what was passed over.

    Raises: BadRequest, PageTooLarge, PageTooComplex, NoArticle.
    """
    return explain_metadata(admit_page(page))
