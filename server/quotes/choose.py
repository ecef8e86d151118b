"""The stage's one way through: marks, words, people, speakers, sayings, order."""

from __future__ import annotations

from collections.abc import Mapping

from server.model import Block, Metadata, Quote, Sentence
from server.quotes.cast import Cast
from server.quotes.fragments import is_speech
from server.quotes.grammar import Grammar, grammar_of
from server.quotes.marks import QUOTED_KINDS, MarkedRun, find_marked_runs
from server.quotes.people import find_people
from server.quotes.rank import choose_keys, rank_sayings
from server.quotes.roles import holders_of
from server.quotes.sayings import Said, join_pieces
from server.quotes.shape import Shape
from server.quotes.speakers import Reader
from server.quotes.tokens import Tokens, tokens_of


def choose_quotes(blocks: tuple[Block, ...], sentences: tuple[Sentence, ...], metadata: Metadata) -> tuple[Quote, ...]:
    """The quotations of an article in document order, ranked, with their speakers where they are known."""
    runs = find_marked_runs(blocks)
    grammar = grammar_of(metadata.language)
    if grammar is None:
        words: dict[int, Tokens] = {}
        said, cast = _unattributed(blocks, runs), None
    else:
        words = _words(blocks, runs, grammar)
        cast = find_people(list(words.values()), grammar)
        said = _attributed(words, cast)
    sayings = join_pieces(said, blocks)
    lead = [sentence for sentence in sentences if blocks[sentence.block].kind == "paragraph"]
    ranks = rank_sayings(sayings, lead, metadata.title)
    keys = choose_keys(sayings, ranks)
    shape = Shape(blocks, words, cast)
    return tuple(shape.quote(*one) for one in zip(sayings, ranks, keys, strict=True))


def _words(blocks: tuple[Block, ...], runs: Mapping[int, list[MarkedRun]], grammar: Grammar) -> dict[int, Tokens]:
    words: dict[int, Tokens] = {}
    for index, block in enumerate(blocks):
        if block.kind in QUOTED_KINDS:
            lettered = [(run, "Q" if is_speech(block.text, run) else "T") for run in runs.get(index, [])]
            words[index] = tokens_of(index, block.text, lettered, grammar)
    return words


def _attributed(words: Mapping[int, Tokens], cast: Cast) -> list[Said]:
    reader = Reader(cast, holders_of(cast, words))
    return [piece for tokens in words.values() for piece in reader.read_block(tokens)]


def _unattributed(blocks: tuple[Block, ...], runs: Mapping[int, list[MarkedRun]]) -> list[Said]:
    """The marks of a language that has no grammar here: nobody is named, as it would be a guess."""
    return [
        Said(run, None, None, embedded=False, follows=False, waits=False)
        for index in runs
        for run in runs[index]
        if is_speech(blocks[index].text, run)
    ]
