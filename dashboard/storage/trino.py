"""Trino: registers that other systems fill, read where they lie."""

from __future__ import annotations

import logging
from typing import NoReturn

from dashboard.storage.failures import StorageError
from dashboard.storage.store import Storage

# What its client has to say comes as an error, and is said by those who asked.
logging.getLogger("trino").addHandler(logging.NullHandler())
logging.getLogger("trino").propagate = False


class TrinoStorage(Storage):
    """Registers in a schema of Trino, read only: few of its connectors have transactions, and loads need them."""

    def prepare(self) -> None:
        """Make nothing. Raises StorageError unless the tables are there and of this version."""
        self.check()

    def loading(self) -> NoReturn:
        """Raise StorageError: nothing is loaded through Trino."""
        raise StorageError("nothing is loaded through Trino: name the database behind it in DASHBOARD_DATABASE_URL")
