"""Articles of a few paragraphs, and the quotes that are found in them."""

from unnamed_page import metadata

from server.languages import language_of
from server.model import Block, Presentation
from server.quotes import find_quotes
from server.text import split_sentences

PLAIN = Presentation()


def paragraphs(*texts):
    """The blocks of these paragraphs."""
    return tuple(Block(kind="paragraph", text=text) for text in texts)


def quotes_of(blocks, language="en", title=None, presentation=PLAIN):
    """The quotes of an article of these blocks; `presentation` tells what type sets off."""
    known = language_of(language)
    return find_quotes(blocks, presentation, split_sentences(blocks, known), metadata(title, language), known)


def quotes(*texts, language="en", title=None):
    """The quotes of an article of these paragraphs."""
    return quotes_of(paragraphs(*texts), language, title)


def names(*texts, language="en", title=None):
    """The first speaker's name of each quote, None where nobody is known."""
    return [
        quote.speakers[0].name if quote.speakers else None for quote in quotes(*texts, language=language, title=title)
    ]
