"""What to keep in mind when reading an answer."""

from __future__ import annotations

from ...languages import Offer, language_of
from ...model import Article, Caution
from .types import PageTypeCode

SHORT = 100
# The parts of an analysis that a reader misses, in the order in which the warning of their language names them.
PARTS: tuple[Offer, ...] = ("sentences", "scores", "hard_words", "titles", "speakers")
STUB = Caution(
    code="paywalled_stub",
    message="Only the beginning of the article is on the page; the rest has to be paid for or needs a login.",
)
WALL = Caution(
    code="wall_page",
    message="Most of the text asks for consent, a login or a check; the article may stand behind it.",
)
UNSURE = Caution(
    code="uncertain_extent",
    message="The ways to find the article disagree; text may be missing or too much.",
)
OF_TYPE = {
    caution.code: caution
    for caution in (
        Caution(
            code="forum_thread",
            message="The page is a discussion: several people wrote its posts, and the figures describe all of them.",
        ),
        Caution(
            code="shop_page",
            message="The page sells something: what was read is a description of goods, and may miss some.",
        ),
        Caution(
            code="documentation_page",
            message="The page is documentation: typical news is no measure for it.",
        ),
        Caution(
            code="index_page",
            message="The page lists other pages: what was read are their teasers, and may miss some.",
        ),
        Caution(
            code="service_page",
            message="The page offers a service of its owner: typical news is no measure for it.",
        ),
    )
}


def page_cautions(page_type: PageTypeCode | None, *, stub: bool, wall: bool, unsure: bool) -> tuple[Caution, ...]:
    """The warnings about the page that the article stands on.

    `stub`: its text breaks off; `wall`: the page hides one; `unsure`: where it begins and ends is not clear.
    """
    found = ((STUB, stub), (WALL, wall), (UNSURE, unsure))
    return tuple(caution for caution, applies in found if applies) + ((OF_TYPE[page_type],) if page_type else ())


def text_cautions(article: Article, language: str | None, *, truncated: bool) -> tuple[Caution, ...]:
    """The warnings about the text that was read, in a fixed order."""
    found = []
    if article.word_count < SHORT:
        found.append(
            Caution(
                code="short_text",
                message=f"The text has {article.word_count} words; scores of fewer than {SHORT} words vary widely.",
            )
        )
    if truncated:
        found.append(
            Caution(
                code="deeply_nested",
                message="The page nests its elements too deep for the parser; text may be missing.",
            )
        )
    return (*found, *language_cautions(language))


def language_cautions(tag: str | None) -> tuple[Caution, ...]:
    """What an answer lacks because of the article's language: at most one warning, made from what the language offers.

    It is given on a page without quotes, too: where no speakers are known, reported speech is not found either.
    """
    language = language_of(tag)
    if tag is None:
        return (Caution(code="language_unknown", message="The language is neither stated nor clear from the text."),)
    if not language.is_read:
        lacks = [part.replace("_", " ") for part in PARTS if part not in language.offers]
        message = f"Little is known of the language {tag}; missing or rough: {', '.join(lacks)}."
        return (Caution(code="language_unsupported", message=message),)
    if "speakers" not in language.offers:
        message = f"In {language.name}, quotations are found by their marks alone, and their speakers are not named."
        return (Caution(code="speakers_unsupported", message=message),)
    return ()
