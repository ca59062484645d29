"""What engines fail with, said in one line that names the mend and never a password."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import duckdb
import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

FAULTS = (SQLAlchemyError, duckdb.Error)
FULL = (
    "no space left on device",
    "disk is full",
    "disk full",
    "could not extend file",
    "file too large",
    "not enough space",
)
# How a client over HTTP says that a server is not there.
SILENT = re.compile(r"ConnectionPool\(host='([^']+)', port=(\d+)\).*(NewConnection|ConnectTimeout|NameResolution)Error")
Opening = Callable[[], AbstractContextManager[sa.Connection]]


class StorageError(RuntimeError):
    """Storage that cannot be used; the message names the mend."""


@contextmanager
def reading(opening: Opening) -> Iterator[sa.Connection]:
    """Open a connection to read from; raise StorageError when the engine does not answer."""
    try:
        with opening() as connection:
            yield connection
    except FAULTS as error:
        raise StorageError(f"the database does not answer: {line_of(error)}") from error


@contextmanager
def writing(opening: Opening) -> Iterator[sa.Connection]:
    """Open a transaction; raise StorageError when the engine fails: it has changed nothing."""
    try:
        with opening() as connection:
            yield connection
    except FAULTS as error:
        if is_full(error):
            raise StorageError("the disk of the database is full: free some space and load again") from error
        raise StorageError(f"the database has taken nothing of this: {line_of(error)}") from error


def line_of(error: BaseException) -> str:
    """Return the first line of what the engine says, without the statement and its values."""
    said = error.orig if isinstance(error, sa.exc.DBAPIError) and error.orig else error
    line = (f"{said}".strip() or type(said).__name__).splitlines()[0]
    silent = SILENT.search(line)
    return f"nothing answers at {silent[1]}:{silent[2]}" if silent else line


def is_full(error: BaseException) -> bool:
    """Return whether an error says that a disk is full."""
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return True
    return any(sign in f"{error}".lower() for sign in FULL)
