"""Which files are read when files and folders are named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

DELIMITED, WORKBOOKS, COLUMNAR = (".csv", ".tsv", ".txt"), (".xlsx", ".xlsm"), (".parquet",)
# Found in a folder, these are refused instead of passed over: somebody meant them to be read.
FOREIGN = (".xls", ".xlsb", ".ods", ".numbers", ".json", ".xml", ".zip", ".docx", ".doc", ".pdf")
READ = (".csv", ".tsv", *WORKBOOKS, *COLUMNAR)


@dataclass(frozen=True)
class Found:
    """A file, and the folder in which it was found: None for a file that was named itself."""

    path: Path
    folder: Path | None = None

    @property
    def leads_out(self) -> bool:
        """Return whether it is a link to a file outside the folder that was named."""
        if self.folder is None or not self.path.is_symlink():
            return False
        return not self.path.resolve().is_relative_to(self.folder.resolve())


def find_files(paths: Iterable[Path]) -> Iterator[Found]:
    """Yield the named files and, in name order, what the named folders hold; hidden and lock files are passed over.

    Links to folders are not followed. A folder that cannot be looked into is itself yielded.
    """
    for path in paths:
        if path.is_dir():
            yield from (Found(found, path) for found in sorted(_within(path)))
        else:
            yield Found(path)


def _within(folder: Path) -> Iterator[Path]:
    closed: list[Path] = []
    for place, folders, names in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        folders[:] = [name for name in folders if not _hidden(name)]
        found = (Path(place, name) for name in names if not _hidden(name))
        yield from (path for path in found if path.suffix.lower() in READ + FOREIGN)
    yield from closed


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$"))
