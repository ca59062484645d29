"""What the front-end build leaves in assets/vendor under names that carry a digest."""

from __future__ import annotations

import json
from functools import lru_cache

from dashboard.settings import ASSETS_FOLDER

VENDOR = "vendor"


def asset(name: str) -> str:
    """Return the path inside assets/ of a built file by its plain name; raise FileNotFoundError before a build."""
    return f"{VENDOR}/{_files()[name]}"


def geometry_file() -> str:
    """Return the path of the regions' geometry inside assets/; raise FileNotFoundError before a build."""
    return asset("regions.json")


@lru_cache(maxsize=1)
def _files() -> dict[str, str]:
    listed = ASSETS_FOLDER / VENDOR / "files.json"
    if not listed.exists():
        raise FileNotFoundError(f"{listed} is missing: run `python scripts/build_frontend.py`")
    names: dict[str, str] = json.loads(listed.read_text("utf-8"))
    return names
