"""What to keep in mind when reading an answer."""

from __future__ import annotations

from server.article.language import primary
from server.model import LANGUAGES, Article, Caution

SHORT = 100


def cautions(article: Article, language: str | None, *, truncated: bool) -> tuple[Caution, ...]:
    """The warnings that apply, in a fixed order."""
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
    if language is None:
        found.append(
            Caution(code="language_unknown", message="The language is neither stated nor clear from the text.")
        )
    elif primary(language) not in LANGUAGES:
        found.append(
            Caution(
                code="language_unsupported",
                message=f"For the language {language} only words and sentences are counted.",
            )
        )
    return tuple(found)
