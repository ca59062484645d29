"""What the columns of a sheet mean: headers in Russian, Kazakh or English, in any order, below any title."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dashboard.datasets.personal import is_personal
from dashboard.datasets.sheets import Sheet
from dashboard.model.aliases import alias_key
from dashboard.model.refusals import Refusal
from dashboard.model.registers import FILE_COLUMNS, REGISTERS
from dashboard.settings import DATA_FOLDER

ALIASES = DATA_FOLDER / "reference" / "header_aliases.csv"
# Columns with this mark are known and left out: row numbers, and what is derived from another column.
LEFT_OUT = "-"


@dataclass(frozen=True)
class Header:
    """The header row (from 1) of a sheet and the register that it fits: position → column, position → cell."""

    register: str
    row: int
    columns: Mapping[int, str]
    cells: Mapping[int, str]


@lru_cache(maxsize=4)
def header_aliases(path: Path = ALIASES) -> Mapping[str, Mapping[str, str]]:
    """Return for every register a mapping from `alias_key` of a header to the column it means."""
    found: dict[str, dict[str, str]] = {
        register: {alias_key(column): column for column in FILE_COLUMNS[register]} for register in REGISTERS
    }
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["register"]][alias_key(row["alias"])] = row["column"]
    return found


def recognise(sheet: Sheet, file: str) -> Header | None:
    """Return the header that fits a register best, None when none has half of a register's columns.

    Between registers that fit equally the name of sheet or file decides.
    """
    candidates = [
        (share, register in f"{file} {sheet.name}".casefold(), -number, header)
        for number, row in enumerate(sheet.head, 1)
        for register in REGISTERS
        for share, header in [_fit(register, number, row)]
    ]
    best = max(candidates, key=lambda candidate: candidate[:3], default=None)
    return best[3] if best and best[0] >= 0.5 else None


def _fit(register: str, number: int, row: Sequence[str]) -> tuple[float, Header]:
    aliases = header_aliases()[register]
    cells = {place: cell.strip() for place, cell in enumerate(row) if cell.strip()}
    columns = {place: aliases[alias_key(cell)] for place, cell in cells.items() if alias_key(cell) in aliases}
    known = set(columns.values()) - {LEFT_OUT}
    return len(known) / len(FILE_COLUMNS[register]), Header(register, number, columns, cells)


def check_header(header: Header, file: str, sheet: str) -> Iterator[Refusal]:
    """Yield a refusal for every column that is personal, unknown, doubled or missing."""
    taken: set[str] = set()
    for place, cell in header.cells.items():
        column = header.columns.get(place)
        if code := _fault(column, cell, taken):
            params = {"register": header.register, "column": column or ""}
            yield Refusal(file, code, sheet, header.row, cell, params=params)
        taken.add(column or "")
    for column in FILE_COLUMNS[header.register]:
        if column not in taken:
            params = {"register": header.register, "column": column}
            yield Refusal(file, "missing_column", sheet, header.row, column, params=params)


def _fault(column: str | None, cell: str, taken: set[str]) -> str:
    if column is None:
        return "personal_data" if is_personal(cell) else "unknown_column"
    return "duplicate_column" if column in taken and column != LEFT_OUT else ""
