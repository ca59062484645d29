"""Rows of the registers, read from the very data that a catalogue was summed from."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from dashboard.model.conditions import PageQuestion
from dashboard.model.registers import empty
from dashboard.storage import Storage, StorageError

Pages = Callable[[PageQuestion], tuple[pd.DataFrame, int]]


class DataReplaced(RuntimeError):
    """The registers were loaded anew since the catalogue was built: its sums and these rows would not agree."""


class RowsUnreadable(RuntimeError):
    """The registers do not answer: what was summed from them is served all the same."""


def no_pages(question: PageQuestion) -> tuple[pd.DataFrame, int]:
    """Return no rows: what a catalogue without storage knows."""
    return empty(question.register), 0


def pages_of(storage: Storage, version: str) -> Pages:
    """Return the reader of pages of one version of the data: typed rows, and how many there are in all.

    The reader raises DataReplaced as soon as the data is of another version. RowsUnreadable says that the storage does
    not answer. It stays open as long as a reader is in use.
    """

    def read(question: PageQuestion) -> tuple[pd.DataFrame, int]:
        try:
            rows = storage.read(question)
            # After the rows, not before: between the two someone may load.
            now = storage.version()
        except StorageError as error:
            raise RowsUnreadable("The rows cannot be read at the moment; try again in a minute.") from error
        if now != version:
            raise DataReplaced("The registers were loaded anew; open the page again.")
        return rows

    return read
