"""`python -m PACKAGE serve | analyze | explain | batch | check | alive`: the ways to start Sidelight."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec

from . import __version__
from .errors import ReaderError
from .model import Page, Problem

IN = (
    """.jsonl or .jsonl.gz, a line: {"id", "html"|"html_file"|"text", "url"?}; a folder of HTML; .warc(.gz); .parquet"""
)
OUT = """.jsonl or .jsonl.gz, a line: {"id", "analysis"} or {"id", "problem"}; .parquet"""


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the exit status is 0 for done, 1 for a page without an analysis, 2 for what cannot be run."""
    given = parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except OSError as error:
        print(f"{error.filename or 'sidelight'}: {error.strerror or error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """The command line, whole."""
    top = argparse.ArgumentParser(
        prog=f"python -m {__package__}", description="Sidelight, a reading assistant of your own."
    )
    top.add_argument("--version", action="version", version=f"Sidelight {__version__}")
    commands = top.add_subparsers(required=True, metavar="serve | analyze | explain | batch | check | alive")

    serve = commands.add_parser("serve", help="run the service; SIDELIGHT_* variables configure it")
    serve.add_argument("--port", type=int, help="instead of the port of SIDELIGHT_BIND; 0 takes any free one")
    serve.set_defaults(run=_serve)

    analyze = commands.add_parser("analyze", help="read one page and print its analysis as JSON")
    _take_page(analyze)
    analyze.set_defaults(run=_analyze)

    explain = commands.add_parser("explain", help="tell where each value of a page's metadata stands, as JSON")
    _take_page(explain)
    explain.set_defaults(run=_explain)

    batch = commands.add_parser("batch", help="read an archive; a batch that was ended goes on where it was")
    batch.add_argument("given", type=Path, metavar="IN", help=IN)
    batch.add_argument("made", type=Path, metavar="OUT", help=OUT)
    batch.add_argument("--scheduler", metavar="tls://HOST:PORT", help="read it on this Dask cluster")
    batch.set_defaults(run=_batch)

    check = commands.add_parser("check", help="tell what is wrong with this installation, and what to do about it")
    check.set_defaults(run=_check)

    alive = commands.add_parser("alive", help="ask whether the service answers; the exit status says it")
    alive.set_defaults(run=_alive)
    return top


def _take_page(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", help="an HTML file, or - for standard input")
    command.add_argument("--url", help="the page's address: it resolves links and is never fetched")
    command.add_argument("--text", action="store_true", help="the file is plain text")


def _serve(given: argparse.Namespace) -> int:
    from .service.config import BadSetting, read_config
    from .service.serve import serve

    try:
        config = read_config(port=given.port)
    except BadSetting as error:
        print(error, file=sys.stderr)
        return 2
    serve(config)
    return 0


def _analyze(given: argparse.Namespace) -> int:
    from .pipeline import analyze

    return _print(analyze, given)


def _explain(given: argparse.Namespace) -> int:
    from .pipeline import explain

    return _print(explain, given)


def _print(read: Callable[[Page], object], given: argparse.Namespace) -> int:
    """What is read of the page, as JSON."""
    from .service.request_body import decode_text

    body = sys.stdin.buffer.read() if given.file == "-" else Path(given.file).read_bytes()
    page = Page(text=decode_text(body, None), url=given.url) if given.text else Page(html=body, url=given.url)
    try:
        answer = msgspec.json.encode(read(page))
    except ReaderError as error:
        print(msgspec.json.format(msgspec.json.encode(Problem.of(error))).decode(), file=sys.stderr)
        return 1
    sys.stdout.buffer.write(msgspec.json.format(answer) + b"\n")
    return 0


def _batch(given: argparse.Namespace) -> int:
    from .batch import BatchRefused, analyze_archive

    try:
        print(analyze_archive(given.given, given.made, given.scheduler), file=sys.stderr)
    except BatchRefused as refused:
        print(refused, file=sys.stderr)
        return 2
    return 0


def _check(_given: argparse.Namespace) -> int:
    from .service.python_release import why_too_old

    # before the doctor is loaded, which an older Python cannot do
    too_old = why_too_old(sys.version_info[:3])
    if too_old:
        print(f"wrong  {too_old}")
        return 1
    from .service.doctor import check_installation

    wrong = 0
    for what, remedy in check_installation():
        wrong += remedy is not None
        print(f"wrong  {what}: {remedy}" if remedy else f"ok     {what}", flush=True)
    return min(wrong, 1)


def _alive(_given: argparse.Namespace) -> int:
    from .service.doctor import is_alive

    return 0 if is_alive() else 1


if __name__ == "__main__":
    sys.exit(main())
