"""The data page: the rows of a table are there at once, follow the choice of a table, and can be searched."""

from __future__ import annotations

ROWS = "[...document.querySelectorAll('.rows-table .data-table tbody tr')]"


def test_rows_of_a_table_are_read_turned_and_searched(reader):
    reader.open("/en/data", ".rows-table")
    reader.until(f"{ROWS}.length >= 20", timeout=20)
    first = reader.run(f"{ROWS}[0].textContent")
    reader.run("document.querySelector('.rows-table [data-turn=\"1\"]').click()")
    reader.until(f"{ROWS}[0].textContent !== '{first}'")
    reader.run("document.querySelector('[data-table=universities]').click()")
    reader.until(f"{ROWS}.length", 5, timeout=20)
    reader.until("location.search", "?measure=universities")


def test_an_address_opens_a_table_narrowed_to_a_region(reader):
    reader.open("/ru/data?region=55&measure=grants#card-rows", ".rows-table")
    reader.until(f"{ROWS}.length", 7, timeout=20)
    reader.until(f"{ROWS}.every((row) => row.textContent.includes('Павлодарская'))")
