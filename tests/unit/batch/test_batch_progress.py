"""What a batch tells of itself while it runs, and at its end."""

from __future__ import annotations

import io
import re
import sys
import time

from server.batch.progress import Progress

LINES = [b'{"id":1,"analysis":{}}\n', b'{"id":2,"problem":{"code":"no_article"}}\n', b'{"id":3,"analysis":{}}\n']


def test_what_was_done_is_told_at_the_end(capsys):
    """Pages, problems and what an earlier batch had read; nothing before that where nobody watches."""
    progress = Progress(lambda: None)
    progress.passed()
    assert list(progress.watched(LINES)) == LINES
    assert progress.told() == "3 pages in 0 s, 1 of them problems, 1 were read before"
    assert capsys.readouterr().err == ""


class Terminal(io.StringIO):
    """Where somebody watches."""

    def isatty(self):
        """Always."""
        return True


def test_a_terminal_shows_a_bar(monkeypatch):
    """How far it is, of as many pages as there will be if the rest of the archive is like what was read."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    progress = Progress(lambda: 0.5)
    for _ in progress.watched(LINES):
        time.sleep(0.15)  # the bar is drawn ten times a second at most
    progress.told()
    assert "%|" in terminal.getvalue()
    assert re.search(r" pages/s, problems=\d+\]", terminal.getvalue())
