"""The stage on one screen: quoted spans → tagged words → people → who says what → quotes in order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..languages import Language
from ..model import Block, Metadata, Presentation, Quote, Sentence
from .assemble import AttributedSpan, QuoteDraft, join_pieces
from .attribution import attribute_all
from .entities.article import TaggedArticle
from .entities.names import find_people
from .quoted_span import QuotedSpan
from .ranking.features import Rater
from .ranking.headline import Headline
from .ranking.order import choose_keys, ranks_of
from .ranking.wording import Wording
from .result import QuoteBuilder
from .spans.interview_turns import find_turns
from .spans.quotation_marks import find_quoted_spans, with_paragraphs_joined
from .spans.speech_filter import SpeechFilter, speech_filter_of
from .tag_blocks import tag_blocks, tag_spans
from .tagging.lexicon import lexicon_of


class Quotations(NamedTuple):
    """The quotations of an article before their order is known.

    `spans` are what stands in quotation marks, by block, said or not. `article` is None where nobody can be named.
    """

    spans: Mapping[int, list[QuotedSpan]]
    article: TaggedArticle | None
    headline: Headline
    drafts: list[QuoteDraft]


def find_quotes(
    blocks: tuple[Block, ...],
    presentation: Presentation,
    sentences: tuple[Sentence, ...],
    metadata: Metadata,
    language: Language,
) -> tuple[Quote, ...]:
    """The quotations of an article in document order, ranked, with their speakers where they are known."""
    found = read_quotations(blocks, presentation, sentences, metadata, language)
    rater = Rater(blocks, found.spans, sentences, found.headline, language)
    ranks = ranks_of(found.drafts, rater.features(found.drafts))
    keys = choose_keys(found.drafts, ranks)
    builder = QuoteBuilder(blocks, found.article)
    return tuple(builder.quote(*one) for one in zip(found.drafts, ranks, keys, strict=True))


def read_quotations(
    blocks: tuple[Block, ...],
    presentation: Presentation,
    sentences: tuple[Sentence, ...],
    metadata: Metadata,
    language: Language,
) -> Quotations:
    """What somebody said, in document order, and who."""
    spans = with_paragraphs_joined(find_quoted_spans(blocks), presentation.continued)
    speech = speech_filter_of(language)
    lexicon = lexicon_of(language)
    if lexicon is None:
        article, pieces = None, _unattributed(blocks, spans, speech)
    else:
        turns = find_turns(blocks, presentation, metadata, lexicon)
        quotations = tag_spans(blocks, spans, turns, lexicon, speech)
        words = tag_blocks(blocks, sentences, quotations, lexicon)
        article = TaggedArticle(blocks, words, find_people(list(words.values()), lexicon))
        pieces = attribute_all(article, turns, metadata, speech)
    headline = Headline(metadata.title or "", blocks, spans, Wording(language))
    return Quotations(spans, article, headline, join_pieces(pieces, blocks, headline.quoted))


def _unattributed(
    blocks: tuple[Block, ...], spans: Mapping[int, list[QuotedSpan]], speech: SpeechFilter
) -> list[AttributedSpan]:
    """The quotations of a language whose speakers are not known here: to name somebody would be a guess."""
    return [
        AttributedSpan(span, None, None, embedded=False, follows=False, waits=False)
        for index in spans
        for span, is_said in zip(spans[index], speech.speeches(blocks[index].text, spans[index]), strict=True)
        if is_said
    ]
