"""Pack the extension for the two stores: the same files give the same bytes, whenever and wherever they are packed.

    python tools/pack_extension.py dist

One source folder serves both browsers; each warns of the keys that are the other's, so each package leaves them out.
"""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path

SOURCE = Path(__file__).parents[1] / "extension"
LEFT_OUT = {"bookmarklet"}  # served by the service
# The manifest's keys that only the other browser knows; a dot leads into an object.
FOREIGN = {
    "chrome": ("browser_specific_settings", "sidebar_action", "action.default_area", "background.scripts"),
    "firefox": ("key", "minimum_chrome_version", "side_panel", "background.service_worker"),
}
FOREIGN_PERMISSIONS = {"chrome": (), "firefox": ("sidePanel",)}
# The earliest time that a zip can name: the clock is no part of what is packed.
NO_TIME = (1980, 1, 1, 0, 0, 0)
PLAIN_FILE = 0o100644 << 16


def manifest_for(browser: str) -> dict:
    """The manifest with what this browser knows."""
    manifest = json.loads((SOURCE / "manifest.json").read_text(encoding="utf-8"))
    for path in FOREIGN[browser]:
        *outer, last = path.split(".")
        place = manifest
        for key in outer:
            place = place[key]
        del place[last]
    foreign = FOREIGN_PERMISSIONS[browser]
    manifest["permissions"] = [name for name in manifest["permissions"] if name not in foreign]
    return manifest


def files() -> list[Path]:
    """What is packed, in an order that does not depend on the disk."""
    inside = (path.relative_to(SOURCE) for path in SOURCE.rglob("*") if path.is_file())
    wanted = (path for path in inside if path.parts[0] not in LEFT_OUT and not path.name.startswith("."))
    return sorted(wanted, key=lambda path: path.as_posix())


def pack(browser: str, folder: Path) -> Path:
    """Write the package for "chrome" or "firefox" into the folder, and return where it lies."""
    folder.mkdir(parents=True, exist_ok=True)
    package = folder / f"sidelight-{browser}.zip"
    manifest = json.dumps(manifest_for(browser), indent=2, ensure_ascii=False) + "\n"
    # stored, not deflated: compressors differ in the bytes that they make
    with zipfile.ZipFile(package, "w", zipfile.ZIP_STORED) as archive:
        for path in files():
            content = manifest.encode() if path.name == "manifest.json" else (SOURCE / path).read_bytes()
            entry = zipfile.ZipInfo(path.as_posix(), NO_TIME)
            entry.external_attr = PLAIN_FILE
            entry.create_system = 3  # Unix, also where it is packed on another
            archive.writestr(entry, content)
    return package


if __name__ == "__main__":
    for name in FOREIGN:
        print(pack(name, Path(sys.argv[1])))
