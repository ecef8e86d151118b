"""All blocks of an article → who says what in them: in conversations by their turns, elsewhere by the sentences."""

from __future__ import annotations

from collections.abc import Mapping

from ...model import Metadata
from ..assemble import AttributedSpan
from ..entities.article import TaggedArticle
from ..entities.coreference import Coreference
from ..entities.roles import holders_of
from ..spans.interview_turns import Turn
from ..spans.speech_filter import SpeechFilter
from ..syntax import syntax_of
from .attribute import Attributor
from .credits import signers_of
from .interviews import Conversation


def attribute_all(
    article: TaggedArticle, turns: Mapping[int, Turn], metadata: Metadata, speech: SpeechFilter
) -> list[AttributedSpan]:
    """The quotations and reported clauses in reading order, with their speakers; nobody speaks on after a heading."""
    words, people = article.words, article.people
    syntax = syntax_of(people)
    conversation = Conversation(turns, people, metadata)
    coreference = Coreference(people, holders_of(people, words))
    attributor = Attributor(syntax, coreference, speech, signers_of(words, syntax, metadata))
    found: list[AttributedSpan] = []
    for index, block in enumerate(article.blocks):
        if index in turns:
            found += conversation.read(words[index])
            attributor.start_anew()
        elif index in words:
            found += attributor.attribute(words[index])
        if block.kind == "heading":
            attributor.start_anew()
    return found
