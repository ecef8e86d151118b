"""What the stores get: the same bytes each time, each with the keys of its own browser, every file that it names."""

from __future__ import annotations

import json
import re
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from pack_extension import SOURCE, pack  # noqa: E402 - tools are no package

BROWSERS = ("chrome", "firefox")


@pytest.fixture(scope="module")
def packages(tmp_path_factory):
    """Both packages, by the browser's name."""
    folder = tmp_path_factory.mktemp("dist")
    return {browser: pack(browser, folder) for browser in BROWSERS}


def manifest(package: Path) -> dict:
    """The manifest in a package."""
    with zipfile.ZipFile(package) as archive:
        return json.loads(archive.read("manifest.json"))


def test_the_same_files_give_the_same_bytes(packages, tmp_path):
    """A second packing, of the same files, differs in no byte."""
    for browser, package in packages.items():
        assert pack(browser, tmp_path).read_bytes() == package.read_bytes()


def test_each_manifest_has_the_keys_of_its_browser(packages):
    """Neither warns of keys that are the other's; what both know is the same."""
    chrome, firefox = (manifest(packages[browser]) for browser in BROWSERS)
    assert "browser_specific_settings" not in chrome
    assert chrome["background"] == {"service_worker": "background/index.js", "type": "module"}
    assert "sidePanel" in chrome["permissions"]
    assert not {"key", "side_panel", "minimum_chrome_version"} & set(firefox)
    assert firefox["background"] == {"scripts": ["background/index.js"], "type": "module"}
    assert "sidePanel" not in firefox["permissions"]
    assert chrome["host_permissions"] == firefox["host_permissions"]


@pytest.mark.parametrize("browser", BROWSERS)
def test_what_a_package_names_is_in_it(packages, browser):
    """Every page, script, style and picture that the manifest or a page of the package names lies in the package."""
    with zipfile.ZipFile(packages[browser]) as archive:
        names = set(archive.namelist())
        pages = {name: archive.read(name).decode() for name in names if name.endswith(".html")}
    named = set(re.findall(r'"([\w/-]+\.(?:js|html|png))"', json.dumps(manifest(packages[browser]))))
    for page, text in pages.items():
        folder = Path(page).parent
        named |= {
            found.lstrip("/") if found.startswith("/") else (folder / found).as_posix()
            for found in re.findall(r'(?:src|href)="([^"]+)"', text)
        }
    assert named
    assert named - names == set()


def test_a_package_is_the_source_and_nothing_else(packages):
    """No file but those of the folder; what only the service serves, and what is hidden, is left out."""
    for package in packages.values():
        with zipfile.ZipFile(package) as archive:
            names = archive.namelist()
        assert names == sorted(names)
        assert all((SOURCE / name).is_file() for name in names)
        assert not [name for name in names if name.startswith(("bookmarklet/", "."))]
