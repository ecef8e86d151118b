"""The stage's one way through: marks, words, people, speakers, sayings, order."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, pairwise

from ..languages import Language
from ..model import Block, Metadata, Presentation, Quote, Sentence
from .assemble import AttributedSpan, join_pieces
from .attribution.attribute import Attributor
from .attribution.credits import is_name, signers_of
from .attribution.interviews import Conversation
from .entities.coreference import Coreference
from .entities.names import find_people
from .entities.roles import holders_of
from .quoted_span import QuotedSpan
from .rank import choose_keys, rank_sayings
from .result import Shape
from .spans.inserted_clauses import with_insertions
from .spans.interview_turns import Turn, find_turns, run_of
from .spans.quotation_marks import QUOTED_KINDS, find_quoted_spans, with_paragraphs_joined
from .spans.speech_filter import SpeechFilter, speech_filter_of
from .syntax import syntax_of
from .tagging import tags as tag
from .tagging.lexicon import Lexicon, lexicon_of
from .tagging.persons import persons_of
from .tagging.tagger import Tagger, tokens_of
from .tagging.tokens import Tokens


def find_quotes(
    blocks: tuple[Block, ...],
    presentation: Presentation,
    sentences: tuple[Sentence, ...],
    metadata: Metadata,
    language: Language,
) -> tuple[Quote, ...]:
    """The quotations of an article in document order, ranked, with their speakers where they are known."""
    runs = with_paragraphs_joined(find_quoted_spans(blocks), presentation.continued)
    lexicon, speech = lexicon_of(language), speech_filter_of(language)
    if lexicon is None:
        words: dict[int, Tokens] = {}
        said, people = _unattributed(blocks, runs, speech), None
    else:
        turns = find_turns(blocks, presentation, metadata, lexicon)
        words = _words(blocks, runs, turns, lexicon, speech)
        people = find_people(list(words.values()), lexicon)
        syntax = syntax_of(people)
        coreference = Coreference(people, holders_of(people, words))
        attributor = Attributor(syntax, coreference, speech, signers_of(words, syntax, metadata))
        said = _attributed(words, attributor, Conversation(turns, people, metadata), _headings(blocks))
    sayings = join_pieces(said, blocks)
    lead = [sentence for sentence in sentences if blocks[sentence.block].kind == "paragraph"]
    ranks = rank_sayings(sayings, lead, metadata.title, persons_of(language))
    keys = choose_keys(sayings, ranks)
    shape = Shape(blocks, words, people)
    return tuple(shape.quote(*one) for one in zip(sayings, ranks, keys, strict=True))


def _words(
    blocks: tuple[Block, ...],
    runs: Mapping[int, list[QuotedSpan]],
    turns: Mapping[int, Turn],
    lexicon: Lexicon,
    speech: SpeechFilter,
) -> dict[int, Tokens]:
    words: dict[int, Tokens] = {}
    tagger = Tagger(lexicon)
    following = dict(pairwise(sorted(turns)))
    for index, block in enumerate(blocks):
        turn = turns.get(index)
        if turn is not None:
            kind = tag.MARKED if turn.kind == "question" else tag.QUOTE
            tagged = [(run_of(index, turn, block.text, turns.get(following.get(index, -1))), kind)]
        elif block.kind in QUOTED_KINDS:
            marked = with_insertions(index, block.text, runs.get(index, []), lexicon)
            # what is cut by the reporter, or is a turn of a dialogue, is said, however short
            cut = marked is not runs.get(index) and any(run.outer_start == run.start for run in marked)
            tagged = [
                (run, tag.QUOTE if cut or is_said else tag.MARKED)
                for run, is_said in zip(marked, speech.speeches(block.text, marked), strict=True)
            ]
        elif block.kind == "heading" and is_name(block):
            tagged = []
        else:
            continue
        words[index] = tokens_of(index, block.text, tagged, tagger)
    return words


def _headings(blocks: tuple[Block, ...]) -> list[int]:
    """How many headings stand before each block."""
    return list(accumulate((block.kind == "heading" for block in blocks), initial=0))


def _attributed(
    words: Mapping[int, Tokens], attributor: Attributor, conversation: Conversation, headings: list[int]
) -> list[AttributedSpan]:
    said: list[AttributedSpan] = []
    before = 0
    for index, tokens in words.items():
        if headings[index] > headings[before]:
            attributor.start_anew()
        before = index
        if index in conversation.turns:
            said += conversation.read(tokens)
            attributor.start_anew()
        else:
            said += attributor.attribute(tokens)
    return said


def _unattributed(
    blocks: tuple[Block, ...], runs: Mapping[int, list[QuotedSpan]], speech: SpeechFilter
) -> list[AttributedSpan]:
    """The marks of a language that has no grammar here: nobody is named, as it would be a guess."""
    return [
        AttributedSpan(run, None, None, embedded=False, follows=False, waits=False)
        for index in runs
        for run, is_said in zip(runs[index], speech.speeches(blocks[index].text, runs[index]), strict=True)
        if is_said
    ]
