"""How rows are cut and numbered before ClickHouse gets them."""

from __future__ import annotations

import pyarrow as pa
import pytest

from dashboard.datasets.demo import make_demo
from dashboard.model.incoming import FrameIncoming
from dashboard.model.registers import EVENTS, FUNDING, REGISTERS
from dashboard.storage.clickhouse import columns
from dashboard.storage.clickhouse.columns import blocks


@pytest.fixture(scope="module")
def incoming():
    return FrameIncoming.of(make_demo(300))


def numbers(incoming, register):
    return {pair: 1_000 + place for place, pair in enumerate(incoming.contents[register])}


@pytest.mark.parametrize("register", REGISTERS)
def test_every_row_has_the_number_of_its_region_and_month(incoming, register):
    wanted = numbers(incoming, register)
    table = pa.concat_tables(blocks(register, incoming.batches(register), wanted))
    assert table.num_rows == len(incoming.frames[register])
    found = table.select(["filed_region", "month", "load_id"]).to_pylist()
    assert all(row["load_id"] == wanted[row["filed_region"], row["month"]] for row in found)


def test_many_small_parts_become_few_inserts_of_bounded_size(incoming, monkeypatch):
    monkeypatch.setattr(columns, "ROWS_PER_INSERT", 100)
    [whole] = incoming.batches(EVENTS)
    small = [whole.slice(start, 7) for start in range(0, whole.num_rows, 7)]
    sizes = [block.num_rows for block in blocks(EVENTS, small, numbers(incoming, EVENTS))]
    assert sum(sizes) == whole.num_rows
    assert max(sizes) <= 100
    assert len(sizes) <= 2 * whole.num_rows / 100 + 1


def test_money_keeps_its_two_decimals(incoming):
    frame = incoming.frames[FUNDING].assign(amount_kzt=99_999_999_999.99)
    [block] = blocks(FUNDING, FrameIncoming({FUNDING: frame}).batches(FUNDING), numbers(incoming, FUNDING))
    assert block.schema.field("amount_kzt").type == pa.decimal128(18, 2)
    assert {str(amount) for amount in block["amount_kzt"].to_pylist()} == {"99999999999.99"}


@pytest.mark.parametrize("wrong", [-1, 2**32])
def test_numbers_that_a_column_cannot_hold_are_an_error(incoming, wrong):
    frames = {EVENTS: incoming.frames[EVENTS].assign(hours=wrong)}
    with pytest.raises(pa.ArrowInvalid, match="not in range"):
        list(blocks(EVENTS, FrameIncoming(frames).batches(EVENTS), numbers(incoming, EVENTS)))


def test_nothing_brings_no_insert():
    assert list(blocks(EVENTS, [], {})) == []
