"""Page → Article: what of a page is read, and what the page says of itself."""

from __future__ import annotations

from typing import NamedTuple

from ..errors import NoArticle
from ..model import Article, Block, Caution, Choice, Extraction, Page, Presentation
from ..text.words import count_words
from .clean.boilerplate import drop_furniture
from .clean.streamed import join_streams
from .content.blocks import draft_blocks
from .content.filter import select_blocks
from .content.render import number_blocks
from .content.sanitise import sanitise
from .content.vote import choose_content
from .decode.markup import clean_characters, read_markup
from .decode.plain_text import read_text
from .metadata.claims import Known
from .metadata.fields import TITLE, read_metadata, weigh_metadata
from .metadata.statements import Statements, gather_statements
from .page_type.has_article import judge_page
from .page_type.paywall import read_gate
from .page_type.signals import read_signs
from .page_type.warnings import text_cautions
from .tree.document import parse_document, strip_unread

__all__ = ["explain_metadata", "extract_article"]


class Reading(NamedTuple):
    """An article, what its metadata is read from, and what was noticed about the page on the way."""

    article: Article
    presentation: Presentation
    known: Known
    cautions: tuple[Caution, ...]
    truncated: bool


def extract_article(page: Page) -> Extraction:
    """What a reader wants of a page.

    Raises: BadRequest, NoArticle.
    """
    article, presentation, known, cautions, truncated = read_page(page)
    metadata = read_metadata(known)
    warnings = cautions + text_cautions(article, metadata.language, truncated=truncated)
    return Extraction(metadata, article, presentation, warnings)


def explain_metadata(page: Page) -> dict[str, Choice]:
    """Where each value of a page's metadata stood, and what was passed over.

    Raises: BadRequest, NoArticle.
    """
    return weigh_metadata(read_page(page).known)


def read_page(page: Page) -> Reading:
    """The article of a page, of what is selected of one, or of a text that was copied from somewhere.

    Raises: BadRequest, NoArticle.
    """
    if page.text is not None:
        return read_plain(page, clean_characters(page.text))
    return read_selection(page) if page.selected else read_html(page)


def read_html(page: Page) -> Reading:
    """The article in a page's markup.

    Raises: BadRequest, NoArticle.
    """
    document = parse_document(read_markup(page), page.url)
    stated, signs = gather_statements(document), read_signs(document)
    join_streams(document)
    strip_unread(document)
    gate = read_gate(document)
    drop_furniture(document.root)
    known = Known(page, stated)
    content = choose_content(document.root, document.base, TITLE.value(known))
    drafts = select_blocks(content.drafts, TITLE.value(known), stated.title)
    cautions = judge_page(drafts, signs, known, gate, content.disagreement)
    blocks, markup, presentation = number_blocks(drafts)
    article = article_of(blocks, markup)
    return Reading(article, presentation, Known(page, stated, article), cautions, document.truncated)


def read_selection(page: Page) -> Reading:
    """All that a reader has selected of a page: they have done the choosing.

    Raises: BadRequest, NoArticle.
    """
    document = parse_document(read_markup(page), page.url)
    stated = gather_statements(document)
    strip_unread(document)
    body = document.root.find("body")
    drafts = draft_blocks(body, document.base) if body is not None else ()
    blocks, markup, presentation = number_blocks(drafts)
    article = article_of(blocks, markup)
    return Reading(article, presentation, Known(page, stated, article), (), document.truncated)


def read_plain(page: Page, text: str) -> Reading:
    """The article in a plain text.

    Raises: NoArticle.
    """
    title, blocks, markup = read_text(text, page.title)
    article = article_of(blocks, markup)
    return Reading(article, Presentation(), Known(page, Statements(title=title), article), (), truncated=False)


def article_of(blocks: tuple[Block, ...], markup: str) -> Article:
    """The article that the blocks make.

    Raises: NoArticle if there is no prose.
    """
    text = "\n\n".join(block.text for block in blocks if block.is_prose)
    words = count_words(text)
    if not words:
        raise NoArticle("there is no prose on this page")
    return Article(html=sanitise(markup), text=text, word_count=words, blocks=blocks)
