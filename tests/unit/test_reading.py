import codecs
import zipfile
from datetime import date, datetime

import openpyxl
import pandas as pd
import pytest

from dashboard.datasets import spreadsheets
from dashboard.datasets.encodings import as_utf8
from dashboard.datasets.headers import is_personal, recognise
from dashboard.datasets.reading import find_files, read_sheets
from dashboard.datasets.sheets import Unusable, clean

HEADER = ["Регион", "Месяц", "Дата сдачи", "Кем сдан"]
ROW = ["Павлодарская область", "май 2020", "05.06.2020", "Фронт-офис"]


def text_of(delimiter=",", rows=(HEADER, ROW)):
    return "\r\n".join(delimiter.join(row) for row in rows) + "\r\n"


def only(path):
    (sheet,) = read_sheets(path)
    header = recognise(sheet, path.name)
    return header, sheet.body(header.row)


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
def test_encodings_and_separators(tmp_path, encoding, delimiter):
    path = tmp_path / "file.csv"
    path.write_bytes(text_of(delimiter).encode(encoding))
    header, body = only(path)
    assert header.register == "submissions"
    assert body.cells.to_numpy().tolist() == [ROW]
    assert body.cells.index.tolist() == [2]


def test_kazakh_letters_survive():
    assert as_utf8("Өңір;Ай".encode("utf-16")).decode() == "Өңір;Ай"


def test_bytes_of_no_encoding_are_refused():
    with pytest.raises(Unusable, match="unknown_encoding"):
        as_utf8(b"region;\x98month")
    with pytest.raises(Unusable, match="unknown_encoding"):
        as_utf8(codecs.BOM_UTF16_LE + b"\x00\xd8\x00")


def test_control_characters_and_surrogates_are_cleaned():
    assert as_utf8(b"region;\x00month\x07;b\x1f") == b"region;month;b"
    assert clean("a\ud800b\ufffe \u0085c\nd\t") == "ab c d"


def test_titles_blank_rows_and_numbers_of_rows(tmp_path):
    path = tmp_path / "report.csv"
    path.write_text("Отчёт за май, 2020\n\n" + text_of(";", (HEADER, ROW, ["", "", "", ""], ROW)), encoding="utf-8")
    header, body = only(path)
    assert header.row == 3
    assert body.cells.index.tolist() == [4, 5, 6]


def test_uneven_rows_are_named(tmp_path):
    path = tmp_path / "report.csv"
    path.write_text(text_of(rows=(HEADER, ROW, ROW[:2], ROW, [*ROW, "x"], ROW)), encoding="utf-8")
    _, body = only(path)
    assert body.cells.index.tolist() == [2, 4, 6]
    assert [(row.row, row.found, row.expected) for row in body.uneven] == [(3, 2, 4), (5, 5, 4)]


def test_quoted_separators_and_line_breaks(tmp_path):
    path = tmp_path / "report.csv"
    quoted = '"Павлодарская, область","май 2020","05.06.2020","Фронт\nофис"'
    path.write_text(text_of(rows=(HEADER, [quoted], ROW)), encoding="utf-8")
    _, body = only(path)
    assert body.cells.iloc[0].tolist() == ["Павлодарская, область", "май 2020", "05.06.2020", "Фронт\nофис"]
    assert body.cells.index.tolist() == [2, 3]


def test_header_without_rows(tmp_path):
    path = tmp_path / "submissions.csv"
    path.write_text(";".join(HEADER), encoding="utf-8")
    assert only(path)[1].cells.empty


def workbook(path, sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, rows in sheets.items():
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def test_workbook_cells_become_text(tmp_path):
    rows = [
        ["Итоги"],
        [],
        HEADER,
        ["Алматы", datetime(2020, 5, 1), date(2020, 6, 5), 12.5],
        ["=1+1", 3, None, 0.1 + 0.2],
    ]
    path = workbook(tmp_path / "book.xlsx", {"Лист1": rows, "Пустой": []})
    header, body = only(path)
    assert header.row == 3
    assert body.cells.iloc[0].tolist() == ["Алматы", "2020-05-01T00:00:00", "2020-06-05T00:00:00", "12.5"]
    assert body.cells.iloc[1].tolist() == ["", "3", "", "0.3"]
    assert body.cells.index.tolist() == [4, 5]


def test_a_sheet_may_be_wrong_about_its_size(tmp_path):
    good, path = workbook(tmp_path / "good.xlsx", {"a": [HEADER, ROW]}), tmp_path / "wrong.xlsx"
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b'<dimension ref="A1:D2"', b'<dimension ref="A1"'))
    assert only(path)[1].cells.to_numpy().tolist() == [ROW]


def test_a_workbook_that_unpacks_too_large_is_not_opened(tmp_path, monkeypatch):
    path = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (2 << 20))
    monkeypatch.setattr(spreadsheets, "MAX_UNPACKED_MB", 1)
    with pytest.raises(Unusable, match="zip_bomb"):
        read_sheets(path)


def test_workbook_entities_are_refused(tmp_path):
    good, bad = workbook(tmp_path / "good.xlsx", {"a": [HEADER, ROW]}), tmp_path / "bad.xlsx"
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    with zipfile.ZipFile(good) as source, zipfile.ZipFile(bad, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            target.writestr(name, entity + content.removeprefix(b"<?xml version='1.0' encoding='UTF-8'?>"))
    with pytest.raises(Unusable, match="damaged"):
        read_sheets(bad)


def test_parquet_cells_become_text(tmp_path):
    path = tmp_path / "submissions.parquet"
    frame = pd.DataFrame(
        {
            "region": pd.Categorical(["55", "43"]),
            "month": ["2020-05", None],
            "submitted_on": pd.to_datetime(["2020-06-05", "2020-06-06"]),
            "reported_by": [1, 2],
        }
    )
    frame.to_parquet(path)
    _, body = only(path)
    assert body.cells.to_numpy().tolist() == [
        ["55", "2020-05", body.cells.iat[0, 2], "1"],
        ["43", "", body.cells.iat[1, 2], "2"],
    ]
    assert body.cells.iat[0, 2].startswith("2020-06-05 00:00:00")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"PK\x03\x04", "damaged"),
        ("a.parquet", b"PAR1", "damaged"),
        ("a.xls", b"", "unsupported_file"),
        ("a.csv", b"", "empty_file"),
        ("a.csv", b"\n\n", "empty_file"),
        ("a.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x98", "unknown_encoding"),
    ],
)
def test_unreadable_files_have_a_reason(tmp_path, name, content, code):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(Unusable, match=code):
        read_sheets(path)


def test_folders_are_walked_without_hidden_files(tmp_path):
    for name in ("b.csv", "a/c.xlsx", ".hidden/d.csv", "a/~$c.xlsx", "README.md", "old.xls"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.name for path in find_files([tmp_path])] == ["c.xlsx", "b.csv", "old.xls"]


@pytest.mark.parametrize(
    "header", ["ФИО", "Ф.И.О. волонтёра", "Имя", "Телефон", "e-mail", "E-Mail", "ИИН", "ЖСН", "Аты-жөні", "Full name",
               "phone_number", "Тел.", "Электронная почта", "name", "Туған күні", "Дата рождения"],
)  # fmt: skip
def test_personal_columns_are_known_by_name(header):
    assert is_personal(header)


@pytest.mark.parametrize("header", ["Название мероприятия", "event name", "Вид деятельности", "hotel", "Іс-шара атауы"])
def test_other_columns_are_not_personal(header):
    assert not is_personal(header)
