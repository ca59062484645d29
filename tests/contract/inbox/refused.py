"""Files that are refused, each with every reason."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

from tests.contract.inbox.case import EVENTS, SUBMISSIONS, VOLUNTEERS, Case, Reason, data, event, lines, text

JUNK = bytes(range(256)) * 40
SUBMITTED = dict(zip(SUBMISSIONS, ("55", "2020-12", "2021-01-05", "Office"), strict=True))


def _cell(name: str, column: str, value: str, code: str, told: str | None = None) -> Case:
    """An event with one wrong cell in row 3; the good row above it does not load either."""
    rows = lines(event("C-1"), event("C-2", **{column: value}))
    return Case(name, text(rows), reasons=[("", 3, column, value if told is None else told, code)])


def _column(name: str, header: str, code: str, value: str = "x") -> Case:
    return Case(name, text(lines(SUBMITTED | {header: value})), reasons=[("", 1, header, "", code)])


def _whole(name: str, make: Callable[[Path], object], code: str) -> Case:
    return Case(name, make, reasons=[("", 0, "", "", code)])


def _workbook(*rows: Sequence[Any]) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        book = openpyxl.Workbook()
        book.active.title = "events"
        for row in rows:
            book.active.append(list(row))
        book.save(path)

    return make


def _formulas(path: Path) -> None:
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("events")
        sheet.write_row(0, 0, EVENTS)
        sheet.write_row(1, 0, event("B-1", volunteers=10, beneficiaries=20, hours=30).values())
        sheet.write_formula(1, 6, "=1+1", None, "")
        sheet.write_formula(1, 7, "=1/0", None, "#DIV/0!")
        sheet.write_formula(1, 4, "=B7", None, "#REF!")


def _bomb(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b" " * (64 << 20))


def _cut(make: Callable[[Path], object], keep: float) -> Callable[[Path], None]:
    def cut(path: Path) -> None:
        make(path)
        content = path.read_bytes()
        path.write_bytes(content[: int(len(content) * keep)])

    return cut


def _parquet(path: Path) -> None:
    pd.DataFrame([event(f"Q-{number}") for number in range(100)]).to_parquet(path)


def _nested(path: Path) -> None:
    columns = {name: pa.array([value]) for name, value in SUBMITTED.items()}
    pq.write_table(pa.table(columns | {"reported_by": pa.array([["Office"]])}), path)


def _outside(path: Path) -> None:
    target = path.parent.with_name("outside.csv")
    target.write_text(lines(event("OUT-1")), "utf-8")
    path.symlink_to(target)


CELLS = [
    _cell("cells/nan.csv", "volunteers", "NaN", "not_a_number"),
    _cell("cells/infinity.csv", "hours", "Infinity", "not_a_number"),
    _cell("cells/exponent.csv", "hours", "1e5", "not_a_number"),
    _cell("cells/too many.csv", "beneficiaries", "1" + "0" * 18, "implausible"),
    _cell("cells/negative.csv", "volunteers", "-3", "negative"),
    _cell("cells/fraction.csv", "volunteers", "2.5", "not_whole"),
    _cell("cells/formula.csv", "volunteers", "=1+1", "not_a_number"),
    _cell("cells/link.csv", "hours", "=HYPERLINK(0)", "not_a_number"),
    _cell("cells/blank.csv", "activity", "", "empty"),
    _cell("cells/long.csv", "activity", "y" * 300_000, "too_long", "y" * 80),
    _cell("cells/day.csv", "date", "31.02.2020", "not_a_date"),
    _cell("cells/year.csv", "date", "17.05.2019", "outside_period"),
    _cell("cells/region.csv", "region", "Atlantis", "unknown_region"),
    _cell("cells/direction.csv", "direction", "sport", "unknown_direction"),
    _cell("cells/state.csv", "state", "<b>held</b>", "unknown_value"),
    _cell("cells/broken.csv", "activity", "#REF!", "broken_formula"),
    _cell("cells/iin.csv", "activity", "900101300123", "personal_text", "90" + "•" * 10),
    _cell("cells/phone.csv", "activity", "Тел. +7 701 123 45 67", "personal_text", "Те" + "•" * 19),
    _cell("cells/mail.csv", "event_id", "a.b@mail.kz", "personal_text", "a." + "•" * 9),
    _cell("cells/misplaced.csv", "volunteers", "900101300123", "implausible", "90" + "•" * 10),
]
COLUMNS = [
    _column("columns/person ru.csv", "ФИО", "personal_data"),
    _column("columns/person kk.csv", "Аты-жөні", "personal_data"),
    _column("columns/person en.csv", "Full name", "personal_data"),
    _column("columns/phone.csv", "Телефон", "personal_data"),
    _column("columns/iin.csv", "ЖСН", "personal_data"),
    _column("columns/unknown.csv", "weather", "unknown_column"),
    Case(
        "columns/double.csv",
        text(lines(SUBMITTED | {"область": "43"})),
        reasons=[("", 1, "область", "", "duplicate_column")],
    ),
    Case(
        "columns/missing.csv",
        text(lines({name: value for name, value in event("M-1").items() if name != "hours"})),
        reasons=[("", 1, "hours", "", "missing_column")],
    ),
    Case("columns/nameless.csv", text(lines(SUBMITTED | {" ": "x"})), reasons=[("", 2, "#5", "", "unknown_column")]),
    _whole("columns/many.csv", text(",".join(SUBMISSIONS) + "," * 16380 + "\n55,2020-12"), "too_many_columns"),
]
SHEETS = [
    Case(
        "sheets/several faults.xlsx",
        _workbook(EVENTS, event("", volunteers=-1, hours="x").values(), event("S-2").values(), EVENTS),
        reasons=[
            ("events", 2, "event_id", "", "empty"),
            ("events", 2, "volunteers", "-1", "negative"),
            ("events", 2, "hours", "x", "not_a_number"),
            ("events", 4, "", "", "header_again"),
        ],
    ),
    Case(
        "sheets/formulas.xlsx",
        _formulas,
        reasons=[
            ("events", 2, "activity", "#REF!", "broken_formula"),
            ("events", 2, "volunteers", "", "empty"),
            ("events", 2, "beneficiaries", "#DIV/0!", "not_a_number"),
        ],
    ),
    _whole("sheets/wide.xlsx", _workbook([*EVENTS, *[""] * 16373, "x"], event("S-3").values()), "too_many_columns"),
    _whole("sheets/empty.xlsx", _workbook(), "empty_file"),
    _whole("sheets/header only.xlsx", _workbook(EVENTS), "empty_file"),
]
ROWS = [
    Case(
        "rows/uneven.csv",
        text(lines(SUBMISSIONS, ("55", "2020-12", "2021-01-05", "Office"), ("55", "2020-11"), (1, 2, 3, 4, 5))),
        reasons=[("", 3, "", "", "uneven_row"), ("", 4, "", "", "uneven_row")],
    ),
    Case(
        "rows/twice.csv",
        text(lines(VOLUNTEERS, *[("55", "2020-12", age, 1, 1, 1) for age in ("50+", "11-17", "50+")])),
        reasons=[("", 4, "region, month, age_group", "55 2020-12 50+", "duplicate_key")],
    ),
    Case(
        "rows/twice in two files.csv",
        text(lines(event("new"), event("R-1"))),
        reasons=[("", 3, "event_id", "R-1", "duplicate_key")],
    ),
    Case(
        "rows/before its month.csv",
        text(lines(SUBMITTED | {"submitted_on": "2020-11-30"})),
        reasons=[("", 2, "submitted_on", "2020-11-30", "before_month")],
    ),
    Case(
        "rows/open quote.csv",
        text(lines(event("O-1"), event("O-2", activity='"x'), event("O-3"))),
        reasons=[("", 3, "", "", "uneven_row"), ("", 0, "", "", "open_quote")],
    ),
    _whole("rows/header only.csv", text(lines(EVENTS)), "empty_file"),
    _whole("rows/no register.csv", text("city,weather\nAlmaty,sun\n"), "unknown_register"),
]
KINDS = [
    _whole("kinds/nothing.csv", data(b""), "empty_file"),
    _whole("kinds/zeros.csv", data(bytes(100_000)), "empty_file"),
    _whole("kinds/junk.csv", data(JUNK), "unknown_encoding"),
    _whole("kinds/junk.xlsx", data(JUNK), "damaged"),
    _whole("kinds/junk.parquet", data(JUNK), "damaged"),
    _whole("kinds/half a letter.csv", data(b"\xff\xfeA\x00\x00\xd8\x00"), "unknown_encoding"),
    _whole("kinds/cut.xlsx", _cut(_workbook(EVENTS, event("K-1").values()), 0.7), "damaged"),
    _whole("kinds/cut.parquet", _cut(_parquet, 0.7), "damaged"),
    Case(
        "kinds/cut.csv", text(lines(SUBMITTED, SUBMITTED | {"month": "2020-11"})[:-15]),
        reasons=[("", 3, "", "", "uneven_row")],
    ),
    _whole("kinds/bomb.xlsx", _bomb, "zip_bomb"),
    _whole("kinds/password.xlsx", data(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5000)), "encrypted"),
    _whole("kinds/nested.parquet", _nested, "unreadable_column"),
    _whole("kinds/old.xls", data(JUNK), "unsupported_file"),
    _whole("kinds/list.json", data(b"[]"), "unsupported_file"),
    _whole("kinds/pipe.csv", os.mkfifo, "no_regular_file"),
    _whole("kinds/itself.csv", lambda path: path.symlink_to(path), "unreadable"),
    _whole("kinds/nowhere.csv", lambda path: path.symlink_to(path.with_name("none")), "missing_file"),
    _whole("outside.csv", _outside, "outside_folder"),
]  # fmt: skip
REFUSED = [*CELLS, *COLUMNS, *SHEETS, *ROWS, *KINDS]
__all__ = ["REFUSED", "Reason"]
