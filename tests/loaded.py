"""Registers in a database, loaded as the command does."""

from __future__ import annotations

from pathlib import Path

from dashboard.catalogue.loading import load_paths
from dashboard.datasets.reference import load_reference
from dashboard.settings import DATA_FOLDER
from dashboard.storage import connect


def load_into(url: str, *paths: Path) -> str:
    """Load files and folders into the database of a URL; return the URL."""
    storage = connect(url)
    load_paths(paths, storage, load_reference(DATA_FOLDER / "reference"))
    storage.close()
    return url
