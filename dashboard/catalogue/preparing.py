"""Prepare what a start would otherwise read and check anew: the product's tables and the demonstration set."""

from __future__ import annotations

from pathlib import Path

from dashboard.catalogue.loading import load_paths
from dashboard.datasets.prepared import DEMO, prepared, write_prepared
from dashboard.datasets.reference import load_reference
from dashboard.datasets.shipped import read_checked
from dashboard.settings import DATA_FOLDER
from dashboard.storage import connect


def prepare() -> Path:
    """Return where the prepared data lies, made when it is missing or of other files. Raises the readers' errors."""
    return prepared(DATA_FOLDER) or write_prepared(DATA_FOLDER, *read_checked(DATA_FOLDER), _load_demo)


def _load_demo(place: Path) -> None:
    storage = connect(f"duckdb:///{place / DEMO}")
    load_paths([DATA_FOLDER / "demo"], storage, load_reference(DATA_FOLDER / "reference"))
    storage.close()
