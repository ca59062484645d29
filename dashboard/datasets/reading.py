"""From a path to sheets of raw text, whatever the format."""

from __future__ import annotations

import stat
from collections.abc import Generator, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

from dashboard.datasets.columnar import read_parquet
from dashboard.datasets.delimited import read_delimited
from dashboard.datasets.encodings import chunks
from dashboard.datasets.finding import COLUMNAR, DELIMITED, WORKBOOKS, Found
from dashboard.datasets.sheets import Batch, Sheet, Unusable
from dashboard.datasets.spreadsheets import read_workbook

MAX_FILE_MB = 4096


def state_of(found: Found) -> tuple[int, ...]:
    """Return what changes when a file is written to. Raises Unusable unless it is a file that can be read."""
    with _reasons():
        status = found.path.stat()
        if found.leads_out:
            raise Unusable("outside_folder")
        if not stat.S_ISREG(status.st_mode):
            raise Unusable("unreadable" if stat.S_ISDIR(status.st_mode) else "no_regular_file")
        if status.st_size > MAX_FILE_MB << 20:
            raise Unusable("too_large", limit=MAX_FILE_MB)
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def digest_of(path: Path) -> str:
    """Return the SHA-256 of a file's bytes. Raises Unusable when it cannot be read."""
    digest = sha256()
    with _reasons():
        for part in chunks(path):
            digest.update(part)
    return digest.hexdigest()


def read_sheets(path: Path, opened: ExitStack) -> list[Sheet]:
    """Return the sheets of a file, which stays open as long as `opened`.

    Raises Unusable with the reason when there is nothing to read; so do the sheets where they cannot be read on.
    """
    with _reasons():
        sheets = _sheets(path, opened)
    if not any(any(any(row) for row in sheet.head) for sheet in sheets):
        raise Unusable("empty_file")
    return [replace(sheet, batches=partial(_guarded, sheet)) for sheet in sheets]


def _sheets(path: Path, opened: ExitStack) -> list[Sheet]:
    kind = path.suffix.lower()
    if kind in DELIMITED:
        return [read_delimited(path)]
    if kind in COLUMNAR:
        return [read_parquet(path)]
    if kind in WORKBOOKS:
        return read_workbook(path, opened)
    raise Unusable("unsupported_file")


def _guarded(sheet: Sheet, header: int) -> Generator[Batch]:
    with closing(sheet.batches(header)) as batches:
        while True:
            with _reasons():
                batch = next(batches, None)
            if batch is None:
                return
            yield batch


@contextmanager
def _reasons() -> Iterator[None]:
    """Turn whatever goes wrong with a file into the reason why it is refused."""
    try:
        yield
    except Unusable:
        raise
    except (FileNotFoundError, NotADirectoryError) as error:
        raise Unusable("missing_file") from error
    except Exception as error:
        # A file from outside may break its reader in any way; errors of the disk have a number.
        disk = isinstance(error, OSError) and error.errno is not None
        raise Unusable("unreadable" if disk else "damaged") from error
