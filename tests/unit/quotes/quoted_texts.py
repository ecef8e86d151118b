"""Articles of a few paragraphs, and the quotes that are found in them."""

from unnamed_page import metadata

from server.languages import language_of
from server.model import Article, Block
from server.quotes import choose_quotes
from server.text import split_sentences


def paragraphs(*texts):
    """The blocks of these paragraphs."""
    return tuple(Block(kind="paragraph", text=text) for text in texts)


def quotes_of(blocks, language="en", title=None, html=""):
    """The quotes of an article of these blocks; its markup matters only where type sets something off."""
    article = Article(html=html, text="", word_count=0, blocks=blocks)
    known = language_of(language)
    return choose_quotes(article, split_sentences(blocks, known), metadata(title, language), known)


def quotes(*texts, language="en", title=None):
    """The quotes of an article of these paragraphs."""
    return quotes_of(paragraphs(*texts), language, title)


def names(*texts, language="en", title=None):
    """The first speaker's name of each quote, None where nobody is known."""
    return [
        quote.speakers[0].name if quote.speakers else None for quote in quotes(*texts, language=language, title=title)
    ]
