"""From a path to sheets of raw text, whatever the format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from dashboard.datasets.columnar import read_parquet
from dashboard.datasets.delimited import read_delimited
from dashboard.datasets.sheets import Sheet, Unusable
from dashboard.datasets.spreadsheets import read_workbook

DELIMITED, WORKBOOKS, COLUMNAR = (".csv", ".tsv", ".txt"), (".xlsx", ".xlsm"), (".parquet",)
# Found in a folder, these are refused instead of passed over: somebody meant them to be read.
FOREIGN = (".xls", ".xlsb", ".ods", ".numbers", ".json", ".xml", ".zip", ".docx", ".doc", ".pdf")
READ = (".csv", ".tsv", *WORKBOOKS, *COLUMNAR)
MAX_FILE_MB = 4096


def find_files(paths: Iterable[Path]) -> Iterator[Path]:
    """Yield the named files and, in name order, what the named folders hold; hidden and lock files are passed over."""
    for path in paths:
        yield from (_within(path) if path.is_dir() else [path])


def _within(folder: Path) -> list[Path]:
    found = [path for path in folder.rglob("*") if path.suffix.lower() in READ + FOREIGN and path.is_file()]
    return sorted(path for path in found if not _hidden(path.relative_to(folder)))


def _hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$")) for part in path.parts)


def read_sheets(path: Path) -> list[Sheet]:
    """Return the sheets of a file. Raises Unusable with the reason when there is nothing to read."""
    if not path.is_file():
        raise Unusable("missing_file")
    if path.stat().st_size > MAX_FILE_MB << 20:
        raise Unusable("too_large", limit=MAX_FILE_MB)
    sheets = _opened(path)
    if not any(any(any(row) for row in sheet.head) for sheet in sheets):
        raise Unusable("empty_file")
    return sheets


def _opened(path: Path) -> list[Sheet]:
    kind = path.suffix.lower()
    try:
        if kind in DELIMITED:
            return [read_delimited(path.read_bytes())]
        if kind in COLUMNAR:
            return [read_parquet(path)]
        if kind in WORKBOOKS:
            return read_workbook(path)
    except Unusable:
        raise
    except Exception as error:
        # A file from outside may break its reader in any way; whichever it is, the file is refused.
        raise Unusable("damaged") from error
    raise Unusable("unsupported_file")
