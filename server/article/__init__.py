"""Page → Article: what of a page is read, and what the page says of itself."""

from __future__ import annotations

from dataclasses import replace

from server.article.blocks import number_blocks
from server.article.content import draft_article
from server.article.decode import clean_characters, read_markup
from server.article.document import absolute_url, parse_document, strip_unread
from server.article.furniture import drop_furniture
from server.article.language import direction_of, find_language
from server.article.metadata import NOTHING_STATED, Statements, read_statements, site_of
from server.article.plain_text import read_text
from server.article.sanitise import sanitise
from server.article.select import select_blocks
from server.article.signs import read_signs
from server.article.verdict import judge_page
from server.article.walls import read_gate
from server.article.warn import text_cautions
from server.errors import NoArticle
from server.model import Article, Block, Extraction, Metadata, Page
from server.sentences.words import count_words

__all__ = ["extract_article"]


def extract_article(page: Page) -> Extraction:
    """What a reader wants of a page.

    Raises: BadRequest, NoArticle.
    """
    if page.text is not None:
        return read_plain(page, clean_characters(page.text))
    document = parse_document(read_markup(page), page.url)
    statements, signs = read_statements(document), read_signs(document.root)
    strip_unread(document)
    gate = read_gate(document.root)
    drop_furniture(document.root)
    drafts = select_blocks(draft_article(document.root, document.base), page.title or statements.title)
    cautions = judge_page(drafts, signs, page.url, statements, gate)
    blocks, markup = number_blocks(drafts)
    article = article_of(blocks, markup)
    metadata = metadata_of(page, statements, article)
    return Extraction(
        metadata, article, cautions + text_cautions(article, metadata.language, truncated=document.truncated)
    )


def read_plain(page: Page, text: str) -> Extraction:
    """What a reader wants of a text that was copied from somewhere.

    Raises: NoArticle.
    """
    title, blocks, markup = read_text(text, page.title)
    article = article_of(blocks, markup)
    metadata = metadata_of(page, replace(NOTHING_STATED, title=title), article)
    return Extraction(metadata, article, text_cautions(article, metadata.language, truncated=False))


def article_of(blocks: tuple[Block, ...], markup: str) -> Article:
    """The article that the blocks make.

    Raises: NoArticle if there is no prose.
    """
    text = "\n\n".join(block.text for block in blocks if block.is_prose)
    if not text:
        raise NoArticle("there is no prose on this page")
    return Article(html=sanitise(markup), text=text, word_count=count_words(text), blocks=blocks)


def metadata_of(page: Page, statements: Statements, article: Article) -> Metadata:
    """What the caller and the page say, and what the article's text tells where they are silent."""
    language, source = find_language(page.language, statements.language, article.text)
    url = absolute_url(page.url, None)
    first = next((block.text for block in article.blocks if block.kind == "paragraph"), None)
    return Metadata(
        title=page.title or statements.title,
        byline=statements.byline,
        authors=statements.authors,
        site_name=statements.site_name or site_of(url or statements.canonical_url),
        published_at=statements.published_at,
        modified_at=statements.modified_at,
        language=language,
        language_source=source,
        direction=direction_of(statements.direction, language),
        description=statements.description or first,
        image=statements.image,
        url=url,
        canonical_url=statements.canonical_url,
        section=statements.section,
        keywords=statements.keywords,
    )
