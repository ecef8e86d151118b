"""The part file: whatever a batch was ended in, the next one goes on behind the last whole answer."""

from __future__ import annotations

import gzip
import json

import pytest

from server.batch.entries import BatchRefused
from server.batch.journal import MEMBER_BYTES, Journal

LINES = [
    json.dumps({"id": number, "analysis": {"text": "x" * (MEMBER_BYTES // 3)}}).encode() + b"\n" for number in range(8)
]


def written(path, *, packed: bool) -> bytes:
    """The bytes of a journal of all lines."""
    with Journal(path, packed=packed) as journal:
        for line in LINES:
            journal.write(line)
    return path.read_bytes()


@pytest.mark.parametrize("packed", [False, True])
def test_a_journal_that_was_torn_anywhere_goes_on(tmp_path, packed):
    """Cut at any place, what is left is a beginning; with the rest added, nothing is twice and nothing missing."""
    path = tmp_path / "out.part"
    whole = written(path, packed=packed)
    for cut in (0, 1, 9, len(whole) // 3, len(whole) // 2, len(whole) - 1, len(whole)):
        path.write_bytes(whole[:cut])
        with Journal(path, packed=packed) as journal:
            done = list(journal.done())
            assert done == list(range(len(done)))
            for line in LINES[len(done) :]:
                journal.write(line)
            assert list(journal.lines()) == LINES
    assert len(done) == len(LINES)


@pytest.mark.parametrize("packed", [False, True])
def test_what_a_power_cut_leaves_is_dropped(tmp_path, packed):
    """Blocks that the disk never got are zeros; they and what is behind them count as not written."""
    path = tmp_path / "out.part"
    whole = written(path, packed=packed)
    path.write_bytes(whole[: len(whole) // 2] + bytes(4096) + b"\n")
    with Journal(path, packed=packed) as journal:
        done = list(journal.done())
        assert done == list(range(len(done)))
        assert 0 < len(done) < len(LINES)
        journal.write(LINES[len(done)])
        assert list(journal.lines()) == LINES[: len(done) + 1]


def test_a_packed_journal_is_one_gzip_file(tmp_path):
    """Any reader of gzip reads all its members."""
    written(tmp_path / "out.part", packed=True)
    with gzip.open(tmp_path / "out.part") as lines:
        assert list(lines) == LINES


def test_two_batches_cannot_write_one_journal(tmp_path):
    """The second one is told."""
    path = tmp_path / "out.part"
    with (
        Journal(path, packed=False),
        pytest.raises(BatchRefused, match="another batch writes"),
        Journal(path, packed=False),
    ):
        pass


def test_a_journal_takes_its_place_in_one_step(tmp_path):
    """What was there before is replaced by the whole file."""
    (tmp_path / "out").write_bytes(b"old")
    with Journal(tmp_path / "out.part", packed=False) as journal:
        journal.write(LINES[0])
        journal.become(tmp_path / "out")
    assert (tmp_path / "out").read_bytes() == LINES[0]
    assert not (tmp_path / "out.part").exists()
