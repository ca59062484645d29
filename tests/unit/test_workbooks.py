import struct
import zipfile
from datetime import date, datetime, time, timedelta

import openpyxl
import pytest
import xlsxwriter

from dashboard.datasets import archives, sheet_rows, sheet_xml
from dashboard.datasets.sheets import Unusable
from tests.collecting import read_one

HEADER = ["Регион", "Месяц", "Дата сдачи", "Кем сдан"]
ROW = ["Павлодарская область", "май 2020", "05.06.2020", "Фронт-офис"]


def workbook(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def with_shared_texts(path):
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, ROW)
    return path


def rewritten(path, change):
    """A workbook whose parts went through `change(name, content)`."""
    target = path.with_name(f"changed-{path.name}")
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, change(name, before.read(name)))
    return target


def with_rows(path, xml):
    """A workbook whose first sheet has these rows under the header instead of its own."""

    def change(name, content):
        if name != "xl/worksheets/sheet1.xml":
            return content
        start = content.index(b"</row>") + len(b"</row>")
        return content[:start] + xml + content[content.index(b"</sheetData>") :]

    return rewritten(workbook(path, {"a": [HEADER, ROW]}), change)


def test_cells_become_text(tmp_path):
    rows = [
        ["Итоги"],
        [],
        HEADER,
        ["Алматы", datetime(2020, 5, 1), date(2020, 6, 5), 12.5],
        ["=1+1", 3, None, 0.1 + 0.2],
        [True, time(10, 30), timedelta(hours=30), 1e20],
        ["'=1+1", -7, "  x ", 2.0],
    ]
    found = read_one(workbook(tmp_path / "book.xlsx", {"Лист1": rows, "Пустой": []}))
    assert found.header == 3
    assert found.cells == {
        4: ["Алматы", "2020-05-01T00:00:00", "2020-06-05T00:00:00", "12.5"],
        5: ["", "3", "", "0.3"],
        6: ["True", "10:30:00", "1 day, 6:00:00", "1e+20"],
        7: ["'=1+1", "-7", "  x ", "2"],
    }


@pytest.mark.parametrize("constant_memory", [True, False])
def test_texts_in_cells_and_shared_texts_are_the_same(tmp_path, constant_memory):
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path, {"constant_memory": constant_memory, "default_date_format": "dd/mm/yy"}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write_row(1, 0, ["Өскемен\n& <b>", "a_x0041_b", datetime(2020, 5, 17), "=1+1"])
        sheet.write_formula(2, 0, "=1+1", None, 2)
        sheet.write_formula(2, 1, '=HYPERLINK("http://a")', None, "ссылка")
        sheet.write_rich_string(2, 3, "один ", book.add_format({"bold": True}), "два")
    assert read_one(path).cells == {
        2: ["Өскемен\n& <b>", "a_x0041_b", "2020-05-17T00:00:00", "0"],
        3: ["2", "ссылка", "", "один два"],
    }


def test_days_count_from_1904_where_the_workbook_says_so(tmp_path):
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True, "default_date_format": "dd/mm/yy"}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, HEADER)
        sheet.write_datetime(1, 2, datetime(2020, 5, 17))
    assert read_one(path).cells[2][2] == "2020-05-17T00:00:00"


def test_a_sheet_may_be_wrong_about_its_size(tmp_path):
    good = workbook(tmp_path / "good.xlsx", {"a": [HEADER, ROW]})
    wrong = rewritten(good, lambda _, part: part.replace(b'<dimension ref="A1:D2"', b'<dimension ref="A1"'))
    assert read_one(wrong).cells == {2: ROW}


def test_rows_and_cells_may_leave_out_where_they_are(tmp_path):
    xml = b"<row><c t='str'><v>55</v></c><c t='str'><v>x</v></c></row><row r='9'><c r='C9'><v>1</v></c></row>"
    path = with_rows(tmp_path / "book.xlsx", xml)
    assert read_one(path).cells == {2: ["55", "x", "", ""], 9: ["", "", "1", ""]}


def test_prefixes_of_tags_mean_nothing(tmp_path):
    def change(name, content):
        if name != "xl/worksheets/sheet1.xml":
            return content
        named = content.replace(b"<", b"<x:").replace(b"<x:/", b"</x:").replace(b"<x:?", b"<?")
        return named.replace(b"xmlns=", b"xmlns:x=")

    good = workbook(tmp_path / "good.xlsx", {"a": [HEADER, ROW]})
    assert read_one(rewritten(good, change)).cells == {2: ROW}


@pytest.mark.parametrize(
    ("xml", "code"),
    [
        (b"<row r='1000000000000'><c><v>1</v></c></row>", "damaged"),
        (b"<row r='0'><c><v>1</v></c></row>", "damaged"),
        (b"<row r='x'><c><v>1</v></c></row>", "damaged"),
        (b"<row r='2'><c r='XFD2'><v>1</v></c></row>", "too_many_columns"),
        (b"<row r='2'><c r='ZZZZZZZZ2'><v>1</v></c></row>", "damaged"),
        (b"<row r='2'><c r='a2'><v>1</v></c></row>", "damaged"),
        (b"<row r='2'><c t='s'><v>99</v></c></row>", "damaged"),
        (b"<row r='2'><c t='s'><v>x</v></c></row>", "damaged"),
        (b"<row r='2'><c t='str'><v>" + b"x" * 200_000 + b"</v></c></row>", "damaged"),
        (b"<row r='2' x='" + b" " * (6 << 20) + b"'/>", "damaged"),
        (b"<row>", "damaged"),
    ],
)
def test_hostile_rows_are_refused(tmp_path, xml, code):
    with pytest.raises(Unusable, match=code):
        read_one(with_rows(tmp_path / "book.xlsx", xml))


def test_cells_without_text_cost_nothing(tmp_path):
    xml = b"<row r='2'>" + b"<c/>" * 500_000 + b"</row><row r='1048576'><c r='XFD1048576' s='1'/></row>"
    assert read_one(with_rows(tmp_path / "book.xlsx", xml)).cells == {}


def test_rows_without_end_are_refused(tmp_path, monkeypatch):
    path = with_rows(tmp_path / "book.xlsx", b"<row r='2'/>" * 30)
    assert read_one(path).cells == {}
    monkeypatch.setattr(sheet_rows, "MAX_SHEET_ROWS", 20)
    with pytest.raises(Unusable, match="damaged"):
        read_one(path)
    monkeypatch.setattr(sheet_rows, "MAX_SHEET_ROWS", 100)
    monkeypatch.setattr(sheet_rows, "MAX_BLANK", 50)
    with pytest.raises(Unusable, match="damaged"):
        read_one(with_rows(tmp_path / "blank.xlsx", b"<row>" + b"<c/>" * 51 + b"</row><row/>"))


def test_what_packs_too_well_is_not_read(tmp_path):
    with pytest.raises(Unusable, match="zip_bomb"):
        read_one(with_rows(tmp_path / "book.xlsx", b" " * (65 << 20)))


@pytest.mark.parametrize("serial", [b"-1", b"1e300", b"nan", b"2958466"])
def test_a_day_that_no_spreadsheet_can_show(tmp_path, serial):
    def change(name, content):
        return content.replace(b"<v>43968</v>", b"<v>" + serial + b"</v>")

    good = workbook(tmp_path / "good.xlsx", {"a": [HEADER, ["55", "2020-05", datetime(2020, 5, 17), "x"]]})
    assert not read_one(rewritten(good, change)).cells[2][2].startswith("2020")


def test_a_workbook_that_unpacks_too_large_is_not_read(tmp_path, monkeypatch):
    good = workbook(tmp_path / "good.xlsx", {"a": [HEADER, ROW]})
    large = rewritten(good, lambda name, part: part + b" " * (5 << 20) if name == "xl/styles.xml" else part)
    with pytest.raises(Unusable, match="zip_bomb"):
        read_one(large)
    monkeypatch.setattr(archives, "MAX_STREAM_MB", 1)
    large = rewritten(good, lambda name, part: part + b" " * (2 << 20) if "sheet1" in name else part)
    with pytest.raises(Unusable, match="zip_bomb"):
        read_one(large)


@pytest.mark.parametrize("limit", ["MAX_STRINGS", "MAX_STRING_CHARACTERS"])
def test_there_is_a_limit_to_shared_texts(tmp_path, monkeypatch, limit):
    good = with_shared_texts(tmp_path / "good.xlsx")
    assert read_one(good).cells == {2: ROW}
    monkeypatch.setattr(sheet_xml, limit, 5)
    with pytest.raises(Unusable, match="too_many_texts"):
        read_one(good)


def test_sizes_that_lie_are_found_out(tmp_path):
    good = workbook(tmp_path / "good.xlsx", {"a": [HEADER, *[ROW] * 500]})
    data = bytearray(good.read_bytes())
    with zipfile.ZipFile(good) as archive:
        entry = archive.getinfo("xl/worksheets/sheet1.xml")
    for size in range(len(data) - 4):
        if data[size : size + 4] == struct.pack("<I", entry.file_size):
            data[size : size + 4] = struct.pack("<I", 900)
    good.write_bytes(data)
    with pytest.raises(Unusable, match="damaged"):
        read_one(good)


def test_a_directory_without_end_is_not_listed(tmp_path, monkeypatch):
    path = workbook(tmp_path / "good.xlsx", {"a": [HEADER, ROW]})
    monkeypatch.setattr(archives, "MAX_DIRECTORY_MB", 0)
    with pytest.raises(Unusable, match="zip_bomb"):
        read_one(path)
    data = path.read_bytes()
    place = data.rfind(b"PK\x05\x06")
    path.write_bytes(data[:place] + b"PK\x06\x07" + bytes(16) + data[place:])
    monkeypatch.setattr(archives, "MAX_DIRECTORY_MB", 4)
    with pytest.raises(Unusable, match="zip_bomb"):
        read_one(path)


def test_workbooks_in_workbooks_stay_shut(tmp_path):
    path = tmp_path / "nested.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(workbook(tmp_path / "inner.xlsx", {"a": [HEADER, ROW]}), "inner.xlsx")
    with pytest.raises(Unusable, match="damaged"):
        read_one(path)


def test_passwords_and_old_formats_are_named(tmp_path):
    path = tmp_path / "book.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))
    with pytest.raises(Unusable, match="encrypted"):
        read_one(path)
    data = bytearray(workbook(path, {"a": [HEADER, ROW]}).read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    with pytest.raises(Unusable, match="encrypted"):
        read_one(path)


def test_macros_are_passed_over(tmp_path):
    good = workbook(tmp_path / "good.xlsx", {"a": [HEADER, ROW]})
    plain, macros = b"openxmlformats-officedocument.spreadsheetml.sheet.main", b"ms-excel.sheet.macroEnabled.main"
    path = rewritten(good, lambda _, part: part.replace(plain, macros))
    path = path.rename(tmp_path / "good.xlsm")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/vbaProject.bin", b"\x00macro")
    assert read_one(path).cells == {2: ROW}


@pytest.mark.parametrize(
    "doctype", [b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', b'<!DOCTYPE x [<!ENTITY e "eeee">]>']
)
@pytest.mark.parametrize("part", ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"])
def test_entities_are_refused(tmp_path, doctype, part):
    def change(name, content):
        return (
            doctype + content[content.find(b"?>") + 2 if content.startswith(b"<?") else 0 :]
            if name == part
            else content
        )

    with pytest.raises(Unusable, match="damaged"):
        read_one(rewritten(with_shared_texts(tmp_path / "good.xlsx"), change))
