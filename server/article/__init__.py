"""Page → Article."""

from __future__ import annotations

from server.errors import NoArticle
from server.model import Article, Block, Extraction, Metadata, Page
from server.sentences.words import count_words

__all__ = ["extract_article"]


def extract_article(page: Page) -> Extraction:
    """Stub: text only."""
    blocks = tuple(
        Block(kind="paragraph", text=" ".join(part.split())) for part in (page.text or "").split("\n\n") if part.strip()
    )
    if not blocks:
        raise NoArticle("nothing to read")
    text = "\n\n".join(block.text for block in blocks)
    return Extraction(
        metadata=Metadata(
            title=page.title,
            byline=None,
            authors=(),
            site_name=None,
            published_at=None,
            modified_at=None,
            language=page.language or "en",
            language_source="given",
            direction="ltr",
            description=None,
            image=None,
            url=page.url,
            canonical_url=None,
            section=None,
            keywords=(),
        ),
        article=Article(html="", text=text, word_count=count_words(text), blocks=blocks),
        warnings=(),
    )
