"""The accepted rows of a file, kept on disk batch by batch until storage takes them."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from dashboard.model.incoming import FILED, Content, Contents, Pair, contents_of, summed
from dashboard.model.registers import COLUMNS


class Spool:
    """Typed rows in a folder of their own, one Parquet file a batch; implements `Incoming`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._parts: dict[str, list[Path]] = {}
        self._contents: dict[str, dict[Pair, Content]] = {}

    @property
    def contents(self) -> Mapping[str, Contents]:
        """Return for every register what the rows bring to each filed region and month."""
        return self._contents

    def add(self, register: str, rows: pd.DataFrame) -> None:
        """Put rows aside: a frame of typed columns and FILED. Raises OSError when the disk does not take them."""
        parts = self._parts.setdefault(register, [])
        path = self._folder / f"{register}-{len(parts)}.parquet"
        table = pa.Table.from_pandas(rows[[*COLUMNS[register], FILED]], preserve_index=False)
        with _named(self._folder):
            self._folder.mkdir(exist_ok=True)
            pq.write_table(table, path, compression="zstd")
        parts.append(path)
        self._contents[register] = summed(self._contents.get(register, {}), contents_of(rows))

    def batches(self, register: str) -> Iterator[pa.Table]:
        """Yield the rows as they were put aside: the columns of COLUMNS[register], and FILED."""
        for path in self._parts.get(register, []):
            yield pq.read_table(path)

    def columns(self, register: str, names: Sequence[str]) -> Iterator[pd.DataFrame]:
        """Yield some of the columns of the rows."""
        for path in self._parts.get(register, []):
            yield pq.read_table(path, columns=list(names)).to_pandas()

    def drop(self) -> None:
        """Remove the rows."""
        self._parts, self._contents = {}, {}
        shutil.rmtree(self._folder, ignore_errors=True)


@contextmanager
def spool_folder() -> Iterator[Path]:
    """Open a temporary folder for spools, which goes with them. Raises OSError with the place and the mend."""
    place = _place()
    with _named(place):
        folder = tempfile.TemporaryDirectory(prefix="birgemiz-", dir=place, ignore_cleanup_errors=True)
    with folder as name:
        yield Path(name)


def _place() -> Path:
    try:
        return Path(tempfile.gettempdir())
    except OSError as error:
        raise OSError("no folder takes temporary files: free space or set TMPDIR") from error


@contextmanager
def _named(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OSError(f"cannot write to {folder}: {error.strerror or error}; free space or set TMPDIR") from error
