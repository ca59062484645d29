"""Which registers are served: a database, what was loaded before, a folder of files, or the demonstration set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from weakref import finalize

import sqlalchemy as sa

from dashboard.catalogue.build import build_catalogue
from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.folders import DemoSource, FolderSource
from dashboard.catalogue.sources import FileSource, ServerSource, Source
from dashboard.settings import DATA_FOLDER, Settings


def loaded_database(settings: Settings) -> str:
    """Return the SQLAlchemy URL that the load command writes to and the server reads first."""
    return settings.database_url or f"duckdb:///{settings.loaded}"


def source_of(settings: Settings) -> Source:
    """Return where the registers come from that the settings point at."""
    if settings.database_url:
        return _database(settings.database_url)
    return FolderSource(settings.data) if settings.data else FileSource(settings.loaded, DemoSource())


def open_catalogue(settings: Settings) -> Catalogue:
    """Return the catalogue of the registers that the settings point at; raise the reader's errors."""
    return read(source_of(settings))


def read(source: Source) -> Catalogue:
    """Return the catalogue of a source's registers, which are closed when nobody uses it any more."""
    opened = source.open()
    try:
        built = build_catalogue(DATA_FOLDER, opened.storage, demo=opened.demo)
    except BaseException:
        opened.storage.close()
        raise
    catalogue = replace(built, refused=opened.refused)
    finalize(catalogue, opened.storage.close).atexit = False
    return catalogue


def _database(url: str) -> Source:
    address = sa.make_url(url)
    in_file = address.get_backend_name() == "duckdb" and address.database not in (None, "", ":memory:")
    return FileSource(Path(str(address.database))) if in_file else ServerSource(url)
