from datetime import UTC, date, datetime
from decimal import Decimal

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.datasets import columnar
from dashboard.datasets.dates import day
from dashboard.datasets.sheets import Unusable
from tests.collecting import read_one

COLUMNS = ("region", "month", "submitted_on", "reported_by")


def written(folder, *columns, names=COLUMNS, **options):
    path = folder / "file.parquet"
    pq.write_table(pa.table(list(columns), names=list(names)), path, **options)
    return path


def submitted(folder, column):
    """What is read of a column of any type."""
    rest = [pa.array(["55"] * len(column)) for _ in range(3)]
    found = read_one(written(folder, *rest[:2], column, rest[2]))
    return [cells[2] for cells in found.cells.values()]


def test_cells_become_text(tmp_path):
    path = tmp_path / "submissions.parquet"
    moments = pd.to_datetime(["2020-06-05", "2020-06-06"])
    frame = pd.DataFrame(
        {
            "region": pd.Categorical(["55", "43"]),
            "month": ["2020-05", None],
            "submitted_on": moments,
            "reported_by": [1, 2],
        }
    )
    frame.to_parquet(path)
    found = read_one(path)
    assert {row: [*cells[:2], cells[2][:19], cells[3]] for row, cells in found.cells.items()} == {
        2: ["55", "2020-05", "2020-06-05 00:00:00", "1"],
        3: ["43", "", "2020-06-06 00:00:00", "2"],
    }


@pytest.mark.parametrize(
    ("column", "texts"),
    [
        (pa.array([5, None], pa.int8()), ["5", ""]),
        (pa.array([12.5, 3.0, float("nan"), float("inf")]), ["12.5", "3", "nan", "inf"]),
        (pa.array([Decimal("1.50"), None], pa.decimal128(12, 2)), ["1.50", ""]),
        (pa.array([True, False]), ["true", "false"]),
        (pa.array([date(2020, 5, 17)]), ["2020-05-17"]),
        (pa.array(["a", "b", "a"]).dictionary_encode(), ["a", "b", "a"]),
        (pa.array([5, 6, 5]).dictionary_encode(), ["5", "6", "5"]),
        (pa.array([b"text"]), ["text"]),
        (pa.array([None, None], pa.null()), ["", ""]),
        (pa.array(["x" * 5000]), ["x" * 250]),
    ],
)
def test_columns_of_many_types(tmp_path, column, texts):
    assert submitted(tmp_path, column) == texts


@pytest.mark.parametrize(("zone", "hour"), [("UTC", 23), ("Asia/Almaty", 17), (None, 23)])
@pytest.mark.parametrize("unit", ["s", "ms", "us", "ns"])
def test_moments_are_days_where_they_were_written(tmp_path, zone, hour, unit):
    moment = datetime(2020, 5, 17, hour, 30, tzinfo=UTC if zone else None)
    (text,) = submitted(tmp_path, pa.array([moment], pa.timestamp(unit, zone)))
    assert day(text) == date(2020, 5, 17)


@pytest.mark.parametrize(
    "column",
    [
        pa.array([["a"]]),
        pa.array([{"a": 1}]),
        pa.array([[("a", 1)]], pa.map_(pa.string(), pa.int64())),
        pa.array([b"\xff\xfe"]),
    ],
)
def test_columns_that_hold_no_cells_are_named(tmp_path, column):
    with pytest.raises(Unusable, match="unreadable_column") as refused:
        submitted(tmp_path, column)
    assert refused.value.params == {"column": "submitted_on"}


def test_bytes_that_only_pass_for_text_are_refused(tmp_path):
    offsets = pa.py_buffer((0).to_bytes(4, "little") + (3).to_bytes(4, "little"))
    text = pa.Array.from_buffers(pa.string(), 1, [None, offsets, pa.py_buffer(b"\xed\xa0\x80")])
    with pytest.raises(Unusable, match="unreadable_column"):
        submitted(tmp_path, text)


def test_a_long_text_repeated_a_million_times_stays_small(tmp_path):
    count = 1_000_000
    text = pa.DictionaryArray.from_arrays(pa.repeat(pa.scalar(0, pa.int32()), count), pa.array(["x" * 100_000]))
    rest = [pa.repeat("55", count)] * 3
    path = written(tmp_path, *rest, text)
    assert path.stat().st_size < 1 << 20
    with pq.ParquetFile(path) as file:
        assert file.metadata.num_rows == count
    before = pa.total_allocated_bytes()
    batches = columnar.read_parquet(path).batches(1)
    first = next(batches)
    assert first.cells[3].str.len().max() == columnar.CELL_LENGTH
    assert pa.total_allocated_bytes() - before < 100 << 20
    batches.close()


def test_batches_follow_row_groups_and_keep_numbers(tmp_path, monkeypatch):
    monkeypatch.setattr(columnar, "COLUMNAR_ROWS", 4)
    numbers = pa.array(list(map(str, range(2, 25))))
    path = written(tmp_path, numbers, numbers, numbers, numbers, row_group_size=10)
    assert all(cells == [str(row)] * 4 for row, cells in read_one(path).cells.items())
    assert len(read_one(path).cells) == 23


@pytest.mark.parametrize(("limit", "code"), [("MAX_ROWS", "too_many_rows"), ("MAX_UNPACKED_MB", "too_large")])
def test_there_are_limits(tmp_path, monkeypatch, limit, code):
    path = written(tmp_path, *[pa.array(["55"] * 2)] * 4)
    monkeypatch.setattr(columnar, limit, 0)
    with pytest.raises(Unusable, match=code):
        read_one(path)


def test_there_is_a_limit_to_columns(tmp_path):
    names = [*COLUMNS, *map(str, range(100))]
    with pytest.raises(Unusable, match="too_many_columns"):
        read_one(written(tmp_path, *[pa.array(["55"])] * len(names), names=names))
