"""CSV with commas, semicolons or tabs, read block by block."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Generator, Iterator
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.csv as arrow_csv  # type: ignore[import-untyped]

from dashboard.datasets.encodings import encoding_of, text_stream
from dashboard.datasets.numbering import MARK, Numbering
from dashboard.datasets.sheets import BATCH_ROWS, HEAD_ROWS, MAX_COLUMNS, Batch, Sheet, Unusable

DELIMITERS = (",", ";", "\t")
HEAD_BYTES = 1 << 18
BLOCK_MB = 8
END = f"{MARK}\n".encode()


def read_delimited(path: Path) -> Sheet:
    """Return the one sheet of a CSV file. Raises Unusable when its bytes are not text."""
    encoding = encoding_of(path)
    with text_stream(path, encoding) as stream:
        head = stream.read(HEAD_BYTES).decode("utf-8", errors="ignore")
    delimiter = max(DELIMITERS, key=partial(_regularity, head))
    rows = [row for row, _ in _records(head, delimiter)]
    return Sheet("", rows, partial(_batches, path, encoding, head, delimiter))


def _records(head: str, delimiter: str) -> list[tuple[list[str], int]]:
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    found: list[tuple[list[str], int]] = []
    # A cell may be beyond the limit of the csv module: no header stands below it.
    with suppress(csv.Error):
        found.extend((row, reader.line_num) for row in islice(reader, HEAD_ROWS))
    return found


def _regularity(head: str, delimiter: str) -> int:
    """Return how many cells stand in rows of one common width: the right separator has the most."""
    widths = Counter(len(row) for row, _ in _records(head, delimiter))
    return max((width * rows for width, rows in widths.items() if width > 1), default=0)


def _batches(path: Path, encoding: str, head: str, delimiter: str, header: int) -> Generator[Batch]:
    row, lines = _records(head, delimiter)[header - 1]
    if len(row) > MAX_COLUMNS:
        raise Unusable("too_many_columns", found=len(row), limit=MAX_COLUMNS)
    numbering = Numbering(header, delimiter)
    start = len("".join(islice(io.StringIO(head, newline=""), lines)).encode())
    fault = None
    try:
        yield from _numbered(path, encoding, delimiter, start, len(row), numbering)
    except Unusable as error:
        fault = error
    # Uneven rows are worth a line even where the rest cannot be read.
    rows, uneven = numbering.take(0)
    yield Batch(pd.DataFrame(columns=range(len(row)), dtype="str"), rows, uneven)
    if fault or not numbering.ended:
        raise fault or Unusable("open_quote", limit=BLOCK_MB)


def _numbered(  # noqa: PLR0913 - where the rows stand, and how they are parted
    path: Path, encoding: str, delimiter: str, start: int, width: int, numbering: Numbering
) -> Generator[Batch]:
    with text_stream(path, encoding, END) as stream:
        stream.read(start)
        for block in _blocks(stream, delimiter, width, numbering):
            rows, uneven = numbering.take(block.num_rows)
            yield Batch(_cells(block), rows, uneven)


def _cells(block: pa.RecordBatch) -> pd.DataFrame:
    return pd.DataFrame({place: pd.Series(column, dtype="str") for place, column in enumerate(block.columns)})


def _blocks(stream: io.BufferedReader, delimiter: str, width: int, numbering: Numbering) -> Iterator[pa.RecordBatch]:
    names = list(map(str, range(width)))
    try:
        with arrow_csv.open_csv(
            pa.PythonFile(stream, mode="r"),
            # One thread, because only then does the parser know the numbers of uneven rows.
            read_options=arrow_csv.ReadOptions(use_threads=False, column_names=names, block_size=BLOCK_MB << 20),
            parse_options=arrow_csv.ParseOptions(
                delimiter=delimiter,
                newlines_in_values=True,
                ignore_empty_lines=False,
                invalid_row_handler=numbering.skip,
            ),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False
            ),
        ) as reader:
            for block in reader:
                yield from (block.slice(start, BATCH_ROWS) for start in range(0, block.num_rows, BATCH_ROWS))
    except pa.ArrowInvalid as error:
        raise _reason(error, numbering) from error


def _reason(error: pa.ArrowInvalid, numbering: Numbering) -> Unusable:
    open_quote = "straddl" in str(error)
    return numbering.fault or (Unusable("open_quote", limit=BLOCK_MB) if open_quote else Unusable("damaged"))
