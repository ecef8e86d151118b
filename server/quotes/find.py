"""The stage on one screen: quoted spans → tagged words → people → who says what → quotes in order."""

from __future__ import annotations

from collections.abc import Mapping

from ..languages import Language
from ..model import Block, Metadata, Presentation, Quote, Sentence
from .assemble import AttributedSpan, join_pieces
from .attribution import attribute_all
from .entities.article import TaggedArticle
from .entities.names import find_people
from .quoted_span import QuotedSpan
from .rank import choose_keys, rank_drafts
from .result import QuoteBuilder
from .spans.interview_turns import find_turns
from .spans.quotation_marks import find_quoted_spans, with_paragraphs_joined
from .spans.speech_filter import SpeechFilter, speech_filter_of
from .tag_blocks import tag_blocks, tag_spans
from .tagging.lexicon import lexicon_of
from .tagging.persons import persons_of


def find_quotes(
    blocks: tuple[Block, ...],
    presentation: Presentation,
    sentences: tuple[Sentence, ...],
    metadata: Metadata,
    language: Language,
) -> tuple[Quote, ...]:
    """The quotations of an article in document order, ranked, with their speakers where they are known."""
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
    drafts = join_pieces(pieces, blocks)
    lead = [sentence for sentence in sentences if blocks[sentence.block].kind == "paragraph"]
    ranks = rank_drafts(drafts, lead, metadata.title, persons_of(language))
    keys = choose_keys(drafts, ranks)
    builder = QuoteBuilder(blocks, article)
    return tuple(builder.quote(*one) for one in zip(drafts, ranks, keys, strict=True))


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
