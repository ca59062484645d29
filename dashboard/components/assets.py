"""What the front-end build leaves in assets/vendor under names that carry a digest."""

from __future__ import annotations

from functools import lru_cache

from dashboard.settings import ASSETS_FOLDER


@lru_cache(maxsize=1)
def geometry_file() -> str:
    """Return the path of the regions' geometry inside assets/; raise FileNotFoundError before a build."""
    found = sorted(path.name for path in (ASSETS_FOLDER / "vendor").glob("regions.*.json"))
    if not found:
        raise FileNotFoundError("assets/vendor/regions.*.json is missing: run `python scripts/build_frontend.py`")
    return f"vendor/{found[-1]}"
