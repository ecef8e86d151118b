"""The pages that the service shows in a browser: which files, under which policies, and to whom."""

from __future__ import annotations

import re

import pytest
from running_service import ROOT, LiveService

TOKEN = "open-sesame"  # noqa: S105 - of a server that lives for these tests
PAGES = ["/", "/receive", "/bookmarklet"]


@pytest.fixture(scope="module")
def service():
    """A service that asks for a token, which none of this needs."""
    with LiveService(TOKEN=TOKEN) as live:
        yield live


def directives(answer) -> dict[str, str]:
    """A content security policy by directive."""
    parts = answer.headers["content-security-policy"].split("; ")
    return {name: value for name, _, value in (part.partition(" ") for part in parts)}


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_its_own_scripts_alone(service, path):
    """No script or style stands in a page, none comes from elsewhere, and nobody may frame it."""
    answer = service.ask("GET", path)
    policy = directives(answer)
    assert policy["default-src"] == "'none'"
    assert {policy[name] for name in ("script-src", "style-src", "img-src", "connect-src", "frame-src")} == {"'self'"}
    assert {policy[name] for name in ("base-uri", "form-action", "frame-ancestors")} == {"'none'"}
    assert answer.headers["x-frame-options"] == "DENY"
    assert answer.headers["referrer-policy"] == "no-referrer"


def test_only_receive_keeps_its_opener(service):
    """Who opened it is heard there; from everything else a foreign page is cut off."""
    found = {path: service.ask("GET", path).headers["cross-origin-opener-policy"] for path in PAGES}
    assert found == {"/": "same-origin", "/receive": "unsafe-none", "/bookmarklet": "same-origin"}


def test_the_articles_frame_loads_nothing_but_its_style(service):
    """The one document that may be framed, by this server's pages alone, can run and fetch nothing."""
    answer = service.ask("GET", "/web/article.html")
    policy = directives(answer)
    assert policy == {
        "default-src": "'none'",
        "style-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'self'",
    }
    assert answer.headers["x-frame-options"] == "SAMEORIGIN"


def test_every_file_that_a_page_names_is_there(service):
    """Scripts, what they import, styles and pictures, from page to page, each of the right kind."""
    kinds = {"js": "text/javascript", "css": "text/css", "svg": "image/svg+xml", "html": "text/html"}
    waiting, seen = list(PAGES), set()
    while waiting:
        path = waiting.pop()
        if path in seen:
            continue
        seen.add(path)
        answer = service.ask("GET", path)
        assert answer.status == 200, path
        kind = kinds.get(path.rpartition(".")[2], "text/html")
        assert answer.headers["content-type"].partition(";")[0] == kind
        text = answer.body.decode()
        named = re.findall(r'(?:<script [^>]*src|<link [^>]*href|<img src|<iframe [^>]*src)="([^"]+)"', text)
        if kind == "text/javascript":
            named = re.findall(r'(?:from |^import )"([^"]+)"', text, re.MULTILINE)
        if kind == "text/css":
            named = re.findall(r'@import "([^"]+)"', text)
        waiting += [_resolve(path, name) for name in named]
    assert len(seen) > 40


def _resolve(path: str, name: str) -> str:
    parts = path.split("/")[1:-1]
    for part in name.removeprefix("./").split("/"):
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/" + "/".join(parts)


def test_a_page_imports_from_its_own_folder_and_what_is_shared():
    """The extension's library and its sidebar are the only other source of a page's code."""
    for file in (ROOT / "server" / "web").glob("*.js"):
        code = file.read_text(encoding="utf-8")
        imported = re.findall(r'^(?:import |export [^"=]* from )[^"]*"([^"]+)"', code, re.MULTILINE)
        for name in imported:
            assert re.match(r"\./[a-z-]+\.js\Z|\.\./extension/(?:lib|sidebar)/", name), f"{file.name} imports {name}"


@pytest.mark.parametrize("language", [folder.name for folder in (ROOT / "extension" / "_locales").iterdir()])
def test_the_example_shows_what_there_is_to_see(service, language):
    """In each language of the strings: nothing to warn of, quotes with their speakers, and an outline."""
    example = service.ask("GET", f"/web/example.{language}.html").body
    answer = service.analyze(example, Authorization=f"Bearer {TOKEN}").json
    assert answer["metadata"]["language"] == language
    assert answer["warnings"] == []
    assert len(answer["outline"]) == 4
    speakers = [speaker["name"] for quote in answer["quotes"] if quote["key"] for speaker in quote["speakers"]]
    assert {"Marta Lund", "Jon Berg"} <= set(speakers)


def test_the_gate_to_the_browser_is_the_pages_own(service):
    """At the extension's address lies the stand-in, for a page has no extension's browser."""
    assert service.ask("GET", "/extension/lib/browser.js").body == service.ask("GET", "/web/browser.js").body


def test_a_folder_of_a_proxy_has_a_slash_at_its_end():
    """Without it what the page names would be looked for beside the folder."""
    with LiveService(PUBLIC_URL="http://127.0.0.1/side") as live:
        answer = live.ask("GET", "/side")
        assert (answer.status, answer.headers["location"]) == (308, "/side/")
        assert live.ask("GET", "/side/").status == 200


@pytest.mark.parametrize(
    "path",
    [
        "/extension/manifest.json",
        "/extension/background/index.js",
        "/extension/lib/../manifest.json",
        "/extension/lib/%2e%2e/manifest.json",
        "/extension/lib/..%2f..%2fREADME.md",
        "/extension/lib//etc/passwd",
        "/extension/lib",
        "/extension/nothing/at.all",
        "/web/..%2fconfig.py",
        "/web/nothing.js",
    ],
)
def test_nothing_else_is_served(service, path):
    """What the pages do not need, and what lies beside their folders, is not there."""
    assert service.ask("GET", path).code == "not_found"


def test_the_bookmarklets_code_is_the_same_for_everybody(service):
    """No name that a request bears gets into it, and no secret of the server."""
    answers = [
        service.ask("GET", "/bookmarklet.js"),
        service.ask(
            "GET", "/bookmarklet.js", Host="localhost:1", X_Forwarded_Host="evil.example", Origin="https://evil.example"
        ),
    ]
    assert {answer.status for answer in answers} == {200}
    assert answers[0].body == answers[1].body
    assert b"evil" not in answers[1].body
    assert TOKEN.encode() not in answers[0].body
