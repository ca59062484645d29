"""The scripts that make pictures, as files: those of the reader's browser, and what joins them to kaleido's page."""

from __future__ import annotations

from pathlib import Path

from dashboard.settings import ASSETS_FOLDER

VENDOR = ASSETS_FOLDER / "vendor"
OWN = ("00_geo.js", "31_graphs.js", "31_plots.js", "31_slide.js", "31_tables.js", "32_picture.js")


def plotly_script() -> Path:
    """Return the build of plotly.js. Raises FileNotFoundError before a build."""
    return _built(VENDOR / "plotly.min.js")


def scripts() -> list[Path]:
    """Return the other scripts in their order. Raises FileNotFoundError before a build."""
    shared = [_built(VENDOR / "pictures.js"), *sorted((VENDOR / "pictures").glob("regions.*.js"))]
    return [*shared, *(ASSETS_FOLDER / name for name in OWN), Path(__file__).with_name("page.js")]


def _built(path: Path) -> Path:
    if not path.exists():
        raise FileNotFoundError(f"{path} is missing: run `python scripts/build_frontend.py`")
    return path
