from pathlib import Path

import numpy as np
import openpyxl
import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from dashboard.datasets import faults as listing
from dashboard.datasets.demo import make_demo, write_registers
from dashboard.datasets.headers import check_header, header_aliases, recognise
from dashboard.datasets.reference import load_reference
from dashboard.datasets.sheets import Sheet
from dashboard.model.aliases import alias_key
from dashboard.model.refusals import MESSAGES, NOTES
from dashboard.model.registers import FILE_COLUMNS, KEYS, REGISTERS
from dashboard.settings import DATA_FOLDER
from tests.collecting import collect, refused

REFERENCE = load_reference(DATA_FOLDER / "reference")
EVENT = {
    "event_id": "KZ-55-1", "date": "2020-05-17", "region": "55", "direction": "bilim", "activity": "lesson",
    "format": "online", "volunteers": "10", "beneficiaries": "20", "hours": "30", "state": "held",
}  # fmt: skip
FUNDS = {
    "region": "55",
    "month": "2020-05",
    "direction": "umit",
    "source": "business",
    "amount_kzt": '"1 234,50"',
}
PEOPLE = {
    "region": "55", "month": "2020-05", "age_group": "18-28", "registered": "5", "active": "4", "hours": "9",
}  # fmt: skip
REPORT = {"region": "55", "month": "2020-05", "submitted_on": "2020-06-05", "reported_by": "Front office"}
ROWS = {"events": EVENT, "funding": FUNDS, "volunteers": PEOPLE, "submissions": REPORT}


def written(folder, rows, name="file.csv"):
    path = Path(folder) / name
    lines = [",".join(rows[0]), *(",".join(row.values()) for row in rows)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def read(*paths):
    return collect(paths, REFERENCE)


def test_the_demonstration_set_reads_back(tmp_path):
    demo = make_demo()
    write_registers(demo, tmp_path)
    found = read(tmp_path)
    assert found.refusals == found.notes == ()
    for register, frame in found.frames():
        assert_frame_equal(frame, getattr(demo, register))


@pytest.mark.parametrize("register", REGISTERS)
def test_every_header_alias_is_understood(register):
    aliases = header_aliases()[register]
    columns = list(FILE_COLUMNS[register])
    for alias, meant in aliases.items():
        cells = [*(alias if name == meant else name for name in columns), alias if meant == "-" else ""]
        header = recognise(Sheet("", [cells], lambda header: iter(())), "file.csv")
        assert (header.register, list(check_header(header, "", ""))) == (register, []), alias
        assert [header.columns[place] for place in range(len(columns))] == columns


def test_aliases_name_columns_of_their_register():
    for register, aliases in header_aliases().items():
        assert set(aliases.values()) == {*FILE_COLUMNS[register], "-"}
        assert all(alias == alias_key(alias) for alias in aliases)


def test_words_of_three_languages(tmp_path):
    row = EVENT | {
        "region": "Павлодарская область", "direction": "TAZA ÁLEM", "format": "Онлайн", "state": "Өткізілді",
        "date": "17.05.2020", "hours": "1\u00a0030", "activity": "=cmd|' /C calc'!A0",
    }  # fmt: skip
    (event,) = read(written(tmp_path, [row])).events.to_dict("records")
    assert event == {
        "event_id": "KZ-55-1", "date": pd.Timestamp("2020-05-17"), "month": "2020-05", "region_code": "55",
        "direction": "taza-alem", "activity": "=cmd|' /C calc'!A0", "format": "online", "volunteers": 10,
        "beneficiaries": 20, "hours": 1030, "state": "held",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("register", "column", "value", "code"),
    [
        ("events", "event_id", "", "empty"),
        ("events", "event_id", "x" * 65, "too_long"),
        ("events", "date", "2019-12-31", "outside_period"),
        ("events", "date", "2021-01-01", "outside_period"),
        ("events", "date", "yesterday", "not_a_date"),
        ("events", "region", "Atlantis", "unknown_region"),
        ("events", "direction", "sport", "unknown_direction"),
        ("events", "format", "by post", "unknown_value"),
        ("events", "volunteers", "-1", "negative"),
        ("events", "volunteers", "1.5", "not_whole"),
        ("events", "volunteers", "nan", "not_a_number"),
        ("events", "volunteers", "inf", "not_a_number"),
        ("events", "volunteers", "9" * 25, "implausible"),
        ("events", "volunteers", "", "empty"),
        ("events", "state", "maybe", "unknown_value"),
        ("volunteers", "age_group", "18-29", "unknown_value"),
        ("volunteers", "month", "2019-05", "outside_period"),
        ("volunteers", "month", "spring", "not_a_month"),
        ("funding", "amount_kzt", "1.2345", "too_many_decimals"),
        ("funding", "amount_kzt", "-0.5", "negative"),
        ("funding", "source", "casino", "unknown_value"),
        ("submissions", "submitted_on", "2020-04-30", "before_month"),
        ("submissions", "submitted_on", "2022-04-30", "outside_period"),
    ],
)
def test_a_bad_cell_is_named(tmp_path, register, column, value, code):
    path = written(tmp_path, [ROWS[register], other(register) | {column: value}])
    found = read(path)
    (refusal,) = found.refusals
    assert (refusal.file, refusal.row, refusal.column, refusal.code) == (str(path), 3, column, code)
    assert refusal.value == value[:80]
    assert all(len(frame) == 0 for _, frame in found.frames())
    assert refusal.reason.format(**refusal.params)
    assert refusal.mend.format(**refusal.params)


def other(register):
    return ROWS[register] | ({"event_id": "KZ-55-2"} if register == "events" else {"region": "43"})


@pytest.mark.parametrize("register", REGISTERS)
def test_a_key_is_unique(tmp_path, register):
    row = ROWS[register]
    (within,) = read(written(tmp_path, [row, other(register), row])).refusals
    assert (within.row, within.code, within.column) == (4, "duplicate_key", key_of(register))
    first, second = written(tmp_path, [row], "a.csv"), written(tmp_path, [other(register), row], "b.csv")
    found = read(second, first)
    (between,) = found.refusals
    assert (between.file, between.row, between.code) == (str(first), 2, "duplicate_key")
    assert (between.column, between.value) == (key_of(register), within.value)
    assert len(getattr(found, register)) == 2


def key_of(register):
    return ", ".join(KEYS[register]).replace("region_code", "region")


def test_every_fault_is_listed_and_good_files_are_read(tmp_path):
    bad = [EVENT | {"volunteers": "x", "hours": "-1"}, EVENT | {"event_id": "", "date": "", "region": "?"}]
    written(tmp_path, bad, "bad.csv")
    written(tmp_path, [EVENT], "good.csv")
    found = read(tmp_path)
    assert {(fault.row, fault.column, fault.code) for fault in found.refusals} == {
        (2, "volunteers", "not_a_number"), (2, "hours", "negative"), (3, "event_id", "empty"), (3, "date", "empty"),
        (3, "region", "unknown_region"),
    }  # fmt: skip
    assert len(found.refusals) == 5
    assert len(found.events) == 1


@pytest.mark.parametrize(
    ("header", "code"), [("ФИО", "personal_data"), ("Телефон", "personal_data"), ("weather", "unknown_column")]
)
def test_columns_that_do_not_belong(tmp_path, header, code):
    (refusal,) = read(written(tmp_path, [REPORT | {header: "Иванов"}])).refusals
    assert (refusal.row, refusal.column, refusal.code, refusal.value) == (1, header, code, "")


def test_missing_doubled_and_unnamed_columns(tmp_path):
    short = {name: value for name, value in EVENT.items() if name != "hours"}
    assert [fault.code for fault in refused([written(tmp_path, [short])], REFERENCE)] == ["missing_column"]
    double = REPORT | {"область": "43"}
    assert [fault.code for fault in refused([written(tmp_path, [double])], REFERENCE)] == ["duplicate_column"]
    unnamed = REPORT | {" ": "x"}
    assert [fault.code for fault in refused([written(tmp_path, [unnamed])], REFERENCE)] == ["unknown_column"]
    assert refused([written(tmp_path, [REPORT | {" ": ""}])], REFERENCE) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [("city,weather\nAlmaty,sun\n", "unknown_register"), ("", "empty_file"), (",".join(REPORT), "empty_file")],
)
def test_files_that_are_no_register(tmp_path, content, code):
    path = tmp_path / "file.csv"
    path.write_text(content, encoding="utf-8")
    assert [fault.code for fault in refused([path, tmp_path / "none.csv"], REFERENCE)] == [code, "missing_file"]


def test_regions_of_2022_are_folded(tmp_path):
    rows = [PEOPLE | {"region": name} for name in ("Абай облысы", "Восточно-Казахстанская область", "KZ-55")]
    reports = [REPORT | {"region": "63"}, REPORT | {"region": "10", "submitted_on": "2020-06-20"}]
    written(tmp_path, rows, "a.csv")
    written(tmp_path, reports, "b.csv")
    found = read(tmp_path)
    assert found.volunteers["region_code"].tolist() == ["63", "63", "55"]
    assert found.submissions["region_code"].tolist() == ["63", "63"]
    assert [note.params for note in found.notes] == [{"filed": "10", "region": "63", "rows": 1}] * 2


def test_a_workbook_with_several_registers(tmp_path):
    book = openpyxl.Workbook()
    for name in ("events", "submissions"):
        sheet = book.create_sheet(name)
        sheet.append(list(ROWS[name]))
        sheet.append(list(ROWS[name].values()))
    book.active.append(["Пояснения", "к отчёту"])
    book.save(tmp_path / "report.xlsx")
    found = read(tmp_path)
    assert found.refusals == ()
    assert (len(found.events), len(found.submissions)) == (1, 1)
    book["submissions"]["B2"] = "spring"
    book.save(tmp_path / "report.xlsx")
    found = read(tmp_path)
    assert [(fault.sheet, fault.row, fault.code) for fault in found.refusals] == [("submissions", 2, "not_a_month")]
    assert len(found.events) == 0


def test_long_lists_of_faults_are_cut(tmp_path, monkeypatch):
    monkeypatch.setattr(listing, "MAX_LISTED", 2)
    rows = [EVENT | {"event_id": f"KZ-{number}", "hours": "x"} for number in range(5)]
    faults = refused([written(tmp_path, rows)], REFERENCE)
    assert [fault.code for fault in faults] == ["not_a_number", "not_a_number", "more"]
    assert faults[-1].params == {"count": 3}


def test_money_keeps_two_decimals(tmp_path):
    assert read(written(tmp_path, [FUNDS])).funding["amount_kzt"].tolist() == [1234.5]


def test_every_message_is_complete():
    assert all(reason and mend for reason, mend in MESSAGES.values())
    assert all(NOTES.values())
    assert np.unique([reason for reason, _ in MESSAGES.values()]).size == len(MESSAGES)
