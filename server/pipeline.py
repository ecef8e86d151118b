"""The whole program: a page flows through five stages and comes out as one `Analysis`."""

from __future__ import annotations

from . import __version__
from .article import explain_metadata, extract_article
from .input_limits import LIMITS, PageLimits, admit_page
from .languages import language_of
from .model import API, Analysis, Choice, Page
from .outline import build_outline
from .quotes import find_quotes
from .scores import score_readability, time_reading
from .text import split_sentences
from .timings import StageDone, ignore_timings


def analyze(page: Page, limits: PageLimits = LIMITS, stage_done: StageDone = ignore_timings) -> Analysis:
    """Read one page: what it says, how hard it is, what to quote, how it is built.

    Raises: BadRequest, PageTooLarge, PageTooComplex, NoArticle.
    """
    admitted = admit_page(page, limits)
    stage_done("admission")
    metadata, article, presentation, warnings = extract_article(admitted)
    stage_done("article")
    language = language_of(metadata.language)
    sentences = split_sentences(article.blocks, language)
    stage_done("sentences")
    scores = score_readability(article.blocks, sentences, language)
    stage_done("scores")
    quotes = find_quotes(article.blocks, presentation, sentences, metadata, language)
    stage_done("quotes")
    outline = build_outline(article.blocks, presentation, sentences, metadata.title, language)
    stage_done("outline")
    return Analysis(
        api=API,
        version=__version__,
        metadata=metadata,
        article=article,
        reading_time=time_reading(article, presentation.pictures, language),
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
