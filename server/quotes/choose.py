"""The stage's one way through: marks, words, people, speakers, sayings, order."""

from __future__ import annotations

from collections.abc import Mapping

from server.model import Block, Metadata, Passage, Quote, Sentence, Speaker
from server.quotes.cast import Cast, find_people
from server.quotes.fragments import is_speech
from server.quotes.grammar import Grammar, grammar_of
from server.quotes.marks import QUOTED_KINDS, MarkedRun, find_marked_runs
from server.quotes.rank import choose_keys, rank_sayings
from server.quotes.roles import role_of
from server.quotes.sayings import Saying, join_pieces
from server.quotes.speakers import Reader, Said
from server.quotes.tokens import Tokens, tokens_of


def choose_quotes(blocks: tuple[Block, ...], sentences: tuple[Sentence, ...], metadata: Metadata) -> tuple[Quote, ...]:
    """The quotations of an article in document order, ranked by importance, with their speakers where they are known."""
    runs = find_marked_runs(blocks)
    grammar = grammar_of(metadata.language)
    if grammar is None:
        return _unattributed(blocks, runs, sentences, metadata.title)
    words = _words(blocks, runs, grammar)
    cast = find_people(list(words.values()), grammar)
    reader = Reader(cast)
    said = [piece for tokens in words.values() for piece in reader.read_block(tokens)]
    sayings = join_pieces(said, blocks)
    ranks = rank_sayings(sayings, sentences, metadata.title)
    keys = choose_keys(sayings, ranks)
    return tuple(
        _quote(blocks, saying, rank, _speakers(saying, cast, words), words, key=key)
        for saying, rank, key in zip(sayings, ranks, keys, strict=True)
    )


def _words(blocks: tuple[Block, ...], runs: Mapping[int, list[MarkedRun]], grammar: Grammar) -> dict[int, Tokens]:
    words: dict[int, Tokens] = {}
    for index, block in enumerate(blocks):
        if block.kind in QUOTED_KINDS:
            lettered = [(run, "Q" if is_speech(block.text, run) else "T") for run in runs.get(index, [])]
            words[index] = tokens_of(index, block.text, lettered, grammar)
    return words


def _unattributed(
    blocks: tuple[Block, ...], runs: Mapping[int, list[MarkedRun]], sentences: tuple[Sentence, ...], title: str | None
) -> tuple[Quote, ...]:
    """The marks of a language that has no grammar here: nobody is named, as it would be a guess."""
    said = [
        Said(run, None, None, embedded=False, follows=False, waits=False)
        for index in runs
        for run in runs[index]
        if is_speech(blocks[index].text, run)
    ]
    sayings = join_pieces(said, blocks)
    ranks = rank_sayings(sayings, sentences, title)
    keys = choose_keys(sayings, ranks)
    return tuple(_quote(blocks, *one[:2], (), {}, key=one[2]) for one in zip(sayings, ranks, keys, strict=True))


def _speakers(saying: Saying, cast: Cast, words: Mapping[int, Tokens]) -> tuple[Speaker, ...]:
    source = saying.attributed.source
    if source is None:
        return ()
    if not source.people:
        return (Speaker(name=source.name, role=None, mention=source.mention),)
    return tuple(
        Speaker(name=" ".join(person.name), role=role_of(person, cast, words), mention=source.mention)
        for person in source.people
    )


def _quote(
    blocks: tuple[Block, ...],
    saying: Saying,
    rank: int,
    speakers: tuple[Speaker, ...],
    words: Mapping[int, Tokens],
    *,
    key: bool,
) -> Quote:
    cue, attribution = _attribution(blocks, saying.attributed, words)
    return Quote(
        rank=rank,
        key=key,
        kind=saying.kind,
        text=saying.text,
        cue=cue,
        attribution=attribution,
        speakers=speakers,
        parts=tuple(Passage.within(blocks, piece.run.block, piece.run.start, piece.run.end) for piece in saying.pieces),
    )


def _attribution(
    blocks: tuple[Block, ...], piece: Said, words: Mapping[int, Tokens]
) -> tuple[str | None, Passage | None]:
    """The cue as it stands, and the passage that has cue and mention."""
    found = piece.attribution
    if found is None:
        return None, None
    tokens = words[piece.run.block]
    first, last = found.first, found.last
    cue = None
    if found.letter:
        cue = tokens.slice(found.cue_first, found.cue_last)
        first, last = min(first, found.cue_first), max(last, found.cue_last)
    start, end = tokens.spans[first][0], tokens.spans[last][1]
    return cue, Passage.within(blocks, tokens.block, start, end)
