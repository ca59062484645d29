"""Which registers are served: a database, what was loaded before, a folder of files, or the demonstration set."""

from __future__ import annotations

from pathlib import Path

from dashboard.catalogue.build import build_catalogue
from dashboard.catalogue.catalogue import Catalogue
from dashboard.datasets.reference import load_reference
from dashboard.datasets.registers import read_registers
from dashboard.settings import DATA_FOLDER, HOME, Settings
from dashboard.storage import Storage, connect

DEMO_FOLDER = DATA_FOLDER / "demo"
MEMORY = "duckdb:///:memory:"


def loaded_database(settings: Settings) -> str:
    """Return the SQLAlchemy URL that the load command writes to and the server reads first."""
    return settings.database_url or f"duckdb:///{(settings.data or HOME / 'var') / 'registers.duckdb'}"


def open_catalogue(settings: Settings) -> Catalogue:
    """Return the catalogue of the registers that the settings point at; raise the reader's errors."""
    storage, demo = _open_registers(settings)
    return build_catalogue(DATA_FOLDER, storage, demo=demo)


def _open_registers(settings: Settings) -> tuple[Storage, bool]:
    url = loaded_database(settings)
    if settings.database_url or Path(url.removeprefix("duckdb:///")).is_file():
        return connect(url), False
    storage = connect(MEMORY)
    storage.load(read_registers([settings.data or DEMO_FOLDER], load_reference(DATA_FOLDER / "reference")))
    return storage, settings.data is None
