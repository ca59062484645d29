"""Trino: registers that other systems fill, read where they lie."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from dashboard.storage.failures import StorageError
from dashboard.storage.loading import Loading
from dashboard.storage.store import Storage


class TrinoStorage(Storage):
    """Registers in a schema of Trino, read only: few of its connectors have transactions, and loads need them."""

    def prepare(self) -> None:
        """Make nothing. Raises StorageError unless the tables are there and of this version."""
        self.check()

    @contextmanager
    def loading(self) -> Iterator[Loading]:
        """Raise StorageError: nothing is loaded through Trino."""
        raise StorageError("nothing is loaded through Trino: name the database behind it in DASHBOARD_DATABASE_URL")
        yield
