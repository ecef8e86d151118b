"""Rewrites the expected analysis of the fixture pages. Run by hand (`make accept`), then read the diff.

It never touches `article.txt`: what the article is, is for a person to say. Nor does it accept a page for no article
where a person wrote one down, or the other way round, or an analysis that a fault in `known_faults.json` no longer
describes: a fault that is mended is taken off its list first.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "support"))

from fixture_pages import PAGES, FixturePage, as_json, snapshot
from known_faults import outdated_faults

ROOT = Path(__file__).parent.parent


def say(line: str) -> None:
    """One line for the person at the terminal."""
    sys.stdout.write(line + "\n")


def analysis_of(page: FixturePage) -> dict:
    """The snapshot of what the command line answers for the page."""
    command = [sys.executable, "-m", "server", "analyze", str(page.folder / "source.html"), "--url", page.url]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    if run.returncode == 0:
        return snapshot(json.loads(run.stdout))
    if run.returncode == 1 and run.stderr.lstrip().startswith("{"):
        return {"problem": json.loads(run.stderr)["code"]}
    raise SystemExit(f"{page.slug}: {run.stderr}")


def accept(page: FixturePage) -> bool:
    """Write the page's `analysis.json`; False, with a word why, if a person has to look at another file first."""
    found = analysis_of(page)
    if ("problem" in found) == page.has_article:
        say(f"{page.slug}: refused, {found.get('problem', 'an analysis')} contradicts article.txt or its absence")
        return False
    outdated = outdated_faults(page, found)
    for fault in outdated:
        say(f"{page.slug}: refused, known_faults.json is out of date at {fault}")
    if outdated:
        return False
    (page.folder / "analysis.json").write_text(as_json(found), encoding="utf-8")
    say(f"{page.slug}: written")
    return True


if __name__ == "__main__":
    wanted = set(sys.argv[1:])
    accepted = [accept(page) for page in PAGES if not wanted or page.slug in wanted]
    sys.exit(not all(accepted))
