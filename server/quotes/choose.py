"""The stage's one way through: marks, words, people, speakers, sayings, order."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate, pairwise

from ..languages import Language
from ..model import Block, Metadata, Presentation, Quote, Sentence
from .cast import Cast
from .conversation import Conversation
from .fragments import speeches_of
from .grammar import Grammar, grammar_of
from .incises import with_incises
from .marks import QUOTED_KINDS, MarkedRun, find_marked_runs, with_paragraphs_joined
from .people import find_people
from .rank import choose_keys, rank_sayings
from .roles import holders_of
from .sayings import Said, join_pieces
from .shape import Shape
from .signatures import is_name, signers_of
from .speakers import Reader
from .tokens import Letters, Tokens, tokens_of
from .turns import Turn, find_turns, run_of


def choose_quotes(
    blocks: tuple[Block, ...],
    presentation: Presentation,
    sentences: tuple[Sentence, ...],
    metadata: Metadata,
    language: Language,
) -> tuple[Quote, ...]:
    """The quotations of an article in document order, ranked, with their speakers where they are known."""
    runs = with_paragraphs_joined(find_marked_runs(blocks), presentation.continued)
    grammar = grammar_of(language.code)
    if grammar is None:
        words: dict[int, Tokens] = {}
        said, cast = _unattributed(blocks, runs), None
    else:
        turns = find_turns(blocks, presentation, metadata, grammar.language)
        words = _words(blocks, runs, turns, grammar)
        cast = find_people(list(words.values()), grammar)
        said = _attributed(words, cast, Conversation(turns, cast, metadata), _headings(blocks), metadata)
    sayings = join_pieces(said, blocks)
    lead = [sentence for sentence in sentences if blocks[sentence.block].kind == "paragraph"]
    ranks = rank_sayings(sayings, lead, metadata.title)
    keys = choose_keys(sayings, ranks)
    shape = Shape(blocks, words, cast)
    return tuple(shape.quote(*one) for one in zip(sayings, ranks, keys, strict=True))


def _words(
    blocks: tuple[Block, ...], runs: Mapping[int, list[MarkedRun]], turns: Mapping[int, Turn], grammar: Grammar
) -> dict[int, Tokens]:
    words: dict[int, Tokens] = {}
    letter_of = Letters(grammar)
    following = dict(pairwise(sorted(turns)))
    for index, block in enumerate(blocks):
        turn = turns.get(index)
        if turn is not None:
            letter = "T" if turn.kind == "question" else "Q"
            lettered = [(run_of(index, turn, block.text, turns.get(following.get(index, -1))), letter)]
        elif block.kind in QUOTED_KINDS:
            marked = with_incises(index, block.text, runs.get(index, []), grammar)
            # what is cut by an incise, or is a turn of a dialogue, is said, however short
            cut = marked is not runs.get(index) and any(run.outer_start == run.start for run in marked)
            lettered = [
                (run, "Q" if cut or is_said else "T")
                for run, is_said in zip(marked, speeches_of(block.text, marked), strict=True)
            ]
        elif block.kind == "heading" and is_name(block):
            lettered = []
        else:
            continue
        words[index] = tokens_of(index, block.text, lettered, letter_of)
    return words


def _headings(blocks: tuple[Block, ...]) -> list[int]:
    """How many headings stand before each block."""
    return list(accumulate((block.kind == "heading" for block in blocks), initial=0))


def _attributed(
    words: Mapping[int, Tokens], cast: Cast, conversation: Conversation, headings: list[int], metadata: Metadata
) -> list[Said]:
    reader = Reader(cast, holders_of(cast, words), signers_of(words, cast, metadata))
    said: list[Said] = []
    before = 0
    for index, tokens in words.items():
        if headings[index] > headings[before]:
            reader.forget()
        before = index
        if index in conversation.turns:
            said += conversation.read(tokens)
            reader.forget()
        else:
            said += reader.read_block(tokens)
    return said


def _unattributed(blocks: tuple[Block, ...], runs: Mapping[int, list[MarkedRun]]) -> list[Said]:
    """The marks of a language that has no grammar here: nobody is named, as it would be a guess."""
    return [
        Said(run, None, None, embedded=False, follows=False, waits=False)
        for index in runs
        for run, is_said in zip(runs[index], speeches_of(blocks[index].text, runs[index]), strict=True)
        if is_said
    ]
