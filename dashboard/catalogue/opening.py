"""Which registers are served: a database, what was loaded before, a folder of files, or the demonstration set."""

from __future__ import annotations

import logging
from pathlib import Path

from dashboard.catalogue.build import build_catalogue
from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.loading import load_paths
from dashboard.datasets.reference import load_reference
from dashboard.settings import DATA_FOLDER, Settings
from dashboard.storage import MEMORY, Storage, connect

DEMO_FOLDER = DATA_FOLDER / "demo"
LOGGED = 20
log = logging.getLogger("dashboard")


def loaded_database(settings: Settings) -> str:
    """Return the SQLAlchemy URL that the load command writes to and the server reads first."""
    return settings.database_url or f"duckdb:///{settings.loaded}"


def open_catalogue(settings: Settings) -> Catalogue:
    """Return the catalogue of the registers that the settings point at; raise the reader's errors."""
    storage, demo = _open_registers(settings)
    return build_catalogue(DATA_FOLDER, storage, demo=demo)


def _open_registers(settings: Settings) -> tuple[Storage, bool]:
    url = loaded_database(settings)
    if settings.database_url or (settings.data is None and settings.loaded.is_file()):
        return connect(url), False
    return _read(settings.data or DEMO_FOLDER), settings.data is None


def _read(folder: Path) -> Storage:
    storage = connect(MEMORY)
    report = load_paths([folder], storage, load_reference(DATA_FOLDER / "reference"))
    for refusal in report.refusals[:LOGGED]:
        log.warning("refused: %s, row %s, column %s: %s", refusal.file, refusal.row, refusal.column, refusal.reason)
    if not report.rows:
        raise OSError(f"No register could be read in {folder}: run `python -m dashboard load --check {folder}`")
    return storage
