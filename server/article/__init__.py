"""Page → Article: what of a page is read, and what the page says of itself."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import NoArticle
from ..model import Article, Caution, Choice, Extraction, Page, Presentation
from ..text.words import count_words
from .clean.boilerplate import drop_boilerplate
from .clean.streamed import join_streamed
from .clean.unread import strip_unread
from .content.blocks import draft_blocks
from .content.filter import filter_blocks
from .content.render import Rendered, render_blocks
from .content.sanitise import sanitise
from .content.vote import choose_content
from .decode.markup import clean_characters, read_markup
from .decode.plain_text import read_text
from .metadata.evidence import Evidence
from .metadata.fields import TITLE, read_metadata, weigh_metadata
from .metadata.statements import Statements, gather_statements
from .page_type.has_article import assess_page
from .page_type.signals import read_signals
from .page_type.warnings import text_cautions
from .tree.document import parse_document

__all__ = ["explain_metadata", "extract_article"]


class Reading(NamedTuple):
    """An article, its title, what its metadata is read from, and what was noticed about the page on the way."""

    article: Article
    presentation: Presentation
    title: str | None
    evidence: Evidence
    cautions: tuple[Caution, ...]
    truncated: bool


def extract_article(page: Page) -> Extraction:
    """What a reader wants of a page.

    Raises: BadRequest, NoArticle.
    """
    article, presentation, title, evidence, cautions, truncated = read_page(page)
    metadata = read_metadata(evidence, title)
    warnings = cautions + text_cautions(article, metadata.language, truncated=truncated)
    return Extraction(metadata, article, presentation, warnings)


def explain_metadata(page: Page) -> dict[str, Choice]:
    """Where each value of a page's metadata stood, and what was passed over.

    Raises: BadRequest, NoArticle.
    """
    return weigh_metadata(read_page(page).evidence)


def read_page(page: Page) -> Reading:
    """The article of a page, of what is selected of one, or of a text that was copied from somewhere.

    Raises: BadRequest, NoArticle.
    """
    if page.text is not None:
        return read_plain(page, clean_characters(page.text))
    return read_selection(page) if page.selected else read_html(page)


def read_html(page: Page) -> Reading:
    """The article in a page's markup.

    Statements are gathered from the page as it came, because bylines, dates and scripts go; signals from the page as it
    is shown, because what asks to pay is boilerplate.

    Raises: BadRequest, NoArticle.
    """
    document = parse_document(read_markup(page), page.url)
    statements = gather_statements(document)
    title = TITLE.value(Evidence(page, statements))
    join_streamed(document)
    strip_unread(document)
    signals = read_signals(document)
    drop_boilerplate(document.root)
    chosen = choose_content(document.root, document.base, title)
    drafts = filter_blocks(chosen.drafts, title, statements.title)
    cautions = assess_page(drafts, signals, title, page.url or statements.canonical, chosen.disagreement)
    article, presentation = article_of(render_blocks(drafts))
    return Reading(article, presentation, title, Evidence(page, statements, article), cautions, document.truncated)


def read_selection(page: Page) -> Reading:
    """All that a reader has selected of a page: they have done the choosing.

    Raises: BadRequest, NoArticle.
    """
    document = parse_document(read_markup(page), page.url)
    statements = gather_statements(document)
    title = TITLE.value(Evidence(page, statements))
    strip_unread(document)
    body = document.root.find("body")
    drafts = draft_blocks(body, document.base) if body is not None else ()
    article, presentation = article_of(render_blocks(drafts))
    return Reading(article, presentation, title, Evidence(page, statements, article), (), document.truncated)


def read_plain(page: Page, text: str) -> Reading:
    """The article in a plain text.

    Raises: NoArticle.
    """
    stated, blocks, markup = read_text(text, page.title)
    statements = Statements(title=stated)
    title = TITLE.value(Evidence(page, statements))
    article, presentation = article_of(Rendered(blocks, markup, Presentation()))
    return Reading(article, presentation, title, Evidence(page, statements, article), (), truncated=False)


def article_of(rendered: Rendered) -> tuple[Article, Presentation]:
    """The article that the blocks make, and what the page shows beside their texts.

    Raises: NoArticle if there is no prose.
    """
    blocks, markup, presentation = rendered
    text = "\n\n".join(block.text for block in blocks if block.is_prose)
    words = count_words(text)
    if not words:
        raise NoArticle("there is no prose on this page")
    return Article(html=sanitise(markup), text=text, word_count=words, blocks=blocks), presentation
