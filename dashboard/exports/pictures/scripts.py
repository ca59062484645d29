"""The scripts that make pictures, as files: those of the reader's browser, and what joins them to kaleido's page."""

from __future__ import annotations

from pathlib import Path

from dashboard.settings import ASSETS_FOLDER

VENDOR = ASSETS_FOLDER / "vendor"


def plotly_script() -> Path:
    """Return the build of plotly.js. Raises FileNotFoundError before a build."""
    return _built("plotly")


def scripts() -> list[Path]:
    """Return the other scripts in their order. Raises FileNotFoundError before a build."""
    outline = ASSETS_FOLDER / "00_geo.js"
    return [outline, _built("pictures"), _built("pictures/regions"), Path(__file__).with_name("page.js")]


def _built(name: str) -> Path:
    found = sorted(VENDOR.glob(f"{name}.*.js"))
    if not found:
        raise FileNotFoundError(f"{VENDOR / name}.*.js is missing: run `python scripts/build_frontend.py`")
    return found[-1]
