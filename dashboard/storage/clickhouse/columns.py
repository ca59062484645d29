"""The columns of the registers as ClickHouse keeps them and as Arrow brings them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from dashboard.model.incoming import FILED, Pair
from dashboard.model.registers import COLUMNS, COUNTS, DATES, LABELS
from dashboard.storage.tables import LOAD_ID

LABEL, TEXT, DATE, COUNT, MONEY, NUMBER = (
    "LowCardinality(String)", "String", "Date", "UInt32", "Decimal(18, 2)", "Int64",
)  # fmt: skip
ARROW = {
    LABEL: pa.string(),
    TEXT: pa.string(),
    DATE: pa.date32(),
    COUNT: pa.uint32(),
    MONEY: pa.decimal128(18, 2),
    NUMBER: pa.int64(),
}
# An insert makes one part on disk for every month in it: many small inserts would keep the engine merging.
ROWS_PER_INSERT = 250_000


def columns_of(register: str) -> dict[str, str]:
    """Return the type of every column of a register's table."""
    return {name: _type(name) for name in (*COLUMNS[register], FILED, LOAD_ID)}


def blocks(register: str, batches: Iterable[pa.Table], numbers: Mapping[Pair, int]) -> Iterator[pa.Table]:
    """Yield rows in tables that fit one insert each; every row has the number of its filed region and month.

    Raises pyarrow.ArrowInvalid for a number that its column cannot hold.
    """
    schema = pa.schema([(name, ARROW[kind]) for name, kind in columns_of(register).items()])
    for whole in _gathered(batches):
        numbered = whole.append_column(LOAD_ID, _numbers(whole, numbers))
        for start in range(0, whole.num_rows, ROWS_PER_INSERT):
            yield numbered.select(schema.names).slice(start, ROWS_PER_INSERT).cast(schema)


def _gathered(batches: Iterable[pa.Table]) -> Iterator[pa.Table]:
    waiting: list[pa.Table] = []
    for batch in batches:
        waiting.append(batch)
        if sum(one.num_rows for one in waiting) >= ROWS_PER_INSERT:
            yield pa.concat_tables(waiting, promote_options="permissive")
            waiting = []
    if waiting:
        yield pa.concat_tables(waiting, promote_options="permissive")


def _numbers(rows: pa.Table, numbers: Mapping[Pair, int]) -> pa.ChunkedArray:
    pairs = pc.binary_join_element_wise(rows[FILED].cast(pa.string()), rows["month"].cast(pa.string()), " ")
    known = pa.array([" ".join(pair) for pair in numbers])
    return pa.chunked_array([pa.array(list(numbers.values()), pa.int64())]).take(pc.index_in(pairs, known))


def _type(column: str) -> str:
    if column in LABELS or column in (FILED, "activity"):
        return LABEL
    if column in DATES:
        return DATE
    if column in COUNTS:
        return COUNT
    return {"amount_kzt": MONEY, LOAD_ID: NUMBER}.get(column, TEXT)
