"""One batch: what of an archive is not done yet is answered, and the answers become one whole file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from .archives import last_change, needing, open_archive
from .entries import Answering, BatchRefused, Entry
from .journal import Journal
from .local import answer_locally
from .progress import Progress


def analyze_archive(given: Path, made: Path, scheduler: str | None = None) -> str:
    """Read every page of an archive, on this machine or on the cluster whose scheduler is named; tells what was done.

    A batch that was ended goes on where it was; what was made after its archive last changed is not made again.
    Raises: BatchRefused, and OSError where a file cannot be read or written.
    """
    part = made.with_name(made.name + ".part")
    changed = last_change(given)
    if not part.exists() and _written(made) >= changed:
        return f"{made} is whole and newer than {given}: nothing to do"
    if 0 < _written(part) < changed:
        raise BatchRefused(f"{given} has changed since {part} was begun: delete that to begin anew, touch it to go on")
    finish, answering = _finish(made), _answering(scheduler)
    with open_archive(given) as archive, Journal(part, packed=made.suffix in {".gz", ".parquet"}) as journal:
        progress = Progress(archive.share)
        _pass_over(archive.entries, journal, progress)
        for line in progress.watched(answering(archive.entries)):
            journal.write(line)
        finish(journal, made)
        return progress.told()


def _finish(made: Path) -> Callable[[Journal, Path], None]:
    """How a whole journal becomes the file that was to be made."""
    if made.suffix != ".parquet":
        return Journal.become
    with needing("Parquet"):
        from .parquet import write_parquet

    def finish(journal: Journal, made: Path) -> None:
        table = made.with_name(made.name + ".table")
        write_parquet(journal.lines(), table)
        table.replace(made)
        journal.close()
        journal.path.unlink()

    return finish


def _answering(scheduler: str | None) -> Answering:
    if scheduler is None:
        return answer_locally
    with needing("A cluster"):
        from .cluster import answer_on
    return answer_on(scheduler)


def _written(path: Path) -> int:
    """When it was written, in nanoseconds since 1970; 0 where it is not there or is empty."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return 0
    return status.st_mtime_ns if status.st_size else 0


def _pass_over(entries: Iterator[Entry], journal: Journal, progress: Progress) -> None:
    """Take from the entries what is answered in the journal. Raises: BatchRefused where they do not agree."""
    for done in journal.done():
        entry = next(entries, None)
        if entry is None or entry.id != done:
            raise BatchRefused(f"{journal.path} was begun from another archive: delete it to begin anew")
        progress.passed()
