"""CSV with commas, semicolons or tabs."""

from __future__ import annotations

import csv
import io
from collections import Counter
from functools import partial
from itertools import islice

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.csv as arrow_csv  # type: ignore[import-untyped]

from dashboard.datasets.encodings import as_utf8
from dashboard.datasets.sheets import HEAD_ROWS, MAX_COLUMNS, Body, Sheet, Uneven, Unusable

DELIMITERS = (",", ";", "\t")
HEAD_BYTES = 1 << 18
BLOCK_BYTES = 1 << 24


def read_delimited(data: bytes) -> Sheet:
    """Return the one sheet of a CSV file. Raises Unusable when its bytes are not text."""
    text = as_utf8(data)
    head = text[:HEAD_BYTES].decode("utf-8", errors="ignore")
    delimiter = max(DELIMITERS, key=partial(_regularity, head))
    rows = [row for row, _ in _records(head, delimiter)]
    return Sheet("", rows, partial(_body, text, head, delimiter))


def _records(head: str, delimiter: str) -> list[tuple[list[str], int]]:
    reader = csv.reader(io.StringIO(head, newline=""), delimiter=delimiter)
    try:
        return [(row, reader.line_num) for row in islice(reader, HEAD_ROWS)]
    except csv.Error as error:
        raise Unusable("damaged") from error


def _regularity(head: str, delimiter: str) -> int:
    """Return how many cells stand in rows of one common width: the right separator has the most."""
    widths = Counter(len(row) for row, _ in _records(head, delimiter))
    return max((width * rows for width, rows in widths.items() if width > 1), default=0)


def _body(text: bytes, head: str, delimiter: str, header: int) -> Body:
    row, lines = _records(head, delimiter)[header - 1]
    start = len("".join(islice(io.StringIO(head, newline=""), lines)).encode())
    invalid: list[arrow_csv.InvalidRow] = []
    names = [str(place) for place in range(min(len(row), MAX_COLUMNS))]
    table = _parsed(pa.py_buffer(text).slice(start), delimiter, names, invalid)
    skipped = {header + row.number for row in invalid}
    numbers = range(header + 1, header + 1 + table.num_rows + len(skipped))
    index = pd.Index([number for number in numbers if number not in skipped], dtype="int64") if skipped else numbers
    cells = pd.DataFrame({place: pd.Series(table[name], dtype="str") for place, name in enumerate(names)})
    uneven = [row for row in invalid if row.text.replace(delimiter, "").strip()]
    return Body(
        cells.set_axis(pd.Index(index)),
        [Uneven(header + row.number, row.actual_columns, row.expected_columns) for row in uneven],
    )


def _parsed(rest: pa.Buffer, delimiter: str, names: list[str], invalid: list[arrow_csv.InvalidRow]) -> pa.Table:
    def note(row: arrow_csv.InvalidRow) -> str:
        invalid.append(row)
        return "skip"

    if not rest.size:
        return pa.table({name: pa.array([], pa.large_string()) for name in names})
    return arrow_csv.read_csv(
        pa.BufferReader(rest),
        # One thread, because only then does the parser know the numbers of uneven rows.
        read_options=arrow_csv.ReadOptions(use_threads=False, column_names=names, block_size=BLOCK_BYTES),
        parse_options=arrow_csv.ParseOptions(
            delimiter=delimiter, newlines_in_values=True, ignore_empty_lines=False, invalid_row_handler=note
        ),
        convert_options=arrow_csv.ConvertOptions(
            column_types=dict.fromkeys(names, pa.large_string()), strings_can_be_null=False
        ),
    )
