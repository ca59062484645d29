import codecs

import pytest

from dashboard.datasets import delimited, encodings, numbering
from dashboard.datasets.encodings import encoding_of, text_stream
from dashboard.datasets.finding import find_files
from dashboard.datasets.sheets import Unusable, clean
from tests.collecting import read_one

HEADER = ["Регион", "Месяц", "Дата сдачи", "Кем сдан"]
ROW = ["Павлодарская область", "май 2020", "05.06.2020", "Фронт-офис"]


def text_of(delimiter=",", rows=(HEADER, ROW)):
    return "\r\n".join(delimiter.join(row) for row in rows) + "\r\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
def test_encodings_and_separators(tmp_path, encoding, delimiter):
    path = tmp_path / "file.csv"
    path.write_bytes(text_of(delimiter).encode(encoding))
    found = read_one(path)
    assert found.register == "submissions"
    assert found.cells == {2: ROW}


def as_utf8(folder, data):
    path = folder / "file.csv"
    path.write_bytes(data)
    with text_stream(path, encoding_of(path)) as stream:
        return stream.read()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["Өңір;Ай", "Өңірдің атауы Айдың атауы Тапсырылған күні Жіберген мекеме\r\n", "a;b\r\n1;2"]
)
def test_letters_survive_any_unicode(tmp_path, encoding, text):
    assert as_utf8(tmp_path, text.encode(encoding)).decode() == text


def test_letters_survive_the_seams_between_parts(tmp_path, monkeypatch):
    monkeypatch.setattr(encodings, "CHUNK", 7)
    text = "Өңір;Ай;жыл\r\n" * 9
    for encoding in ("utf-8-sig", "utf-16", "utf-16-be"):
        assert as_utf8(tmp_path, text.encode(encoding)).decode() == text
    assert as_utf8(tmp_path, ("Регион;Месяц\n" * 9).encode("cp1251")).decode() == "Регион;Месяц\n" * 9


def test_bytes_of_no_encoding_are_refused(tmp_path):
    for data in (b"region;\x98month", codecs.BOM_UTF16_LE + b"\x00\xd8\x00"):
        with pytest.raises(Unusable, match="unknown_encoding"):
            as_utf8(tmp_path, data)


def test_control_characters_and_surrogates_are_cleaned(tmp_path):
    assert as_utf8(tmp_path, b"region;\x00month\x07;b\x1f") == b"region;month;b"
    assert clean("a\ud800b\ufffe \u0085c\nd\t") == "ab c d"
    assert clean("\ufeffa\u202eb\u2066c\u200b\u200f") == "abc"


def test_titles_blank_rows_and_numbers_of_rows(tmp_path):
    path = tmp_path / "report.csv"
    path.write_text("Отчёт за май, 2020\n\n" + text_of(";", (HEADER, ROW, ["", "", "", ""], ROW)), encoding="utf-8")
    found = read_one(path)
    assert found.header == 3
    assert list(found.cells) == [4, 5, 6]


def test_uneven_rows_are_named(tmp_path):
    path = tmp_path / "report.csv"
    path.write_text(text_of(rows=(HEADER, ROW, ROW[:2], ROW, [*ROW, "x"], ROW)), encoding="utf-8")
    found = read_one(path)
    assert list(found.cells) == [2, 4, 6]
    assert found.uneven == [(3, 2, 4), (5, 5, 4)]


def test_rows_keep_their_numbers_over_many_blocks(tmp_path, monkeypatch):
    monkeypatch.setattr(delimited, "BATCH_ROWS", 3)
    path = tmp_path / "report.csv"
    kinds = ["", "x", ",,,", "y,", "55,2020-05,2020-06-05,office "]
    lines = [kinds[number % 5] + (str(number) if number % 5 == 4 else "") for number in range(2, 200)]
    path.write_text("\n".join(["region,month,submitted_on,reported_by", *lines, "z"]), encoding="utf-8")
    found = read_one(path)
    assert {row: cells[3] for row, cells in found.cells.items() if cells[3]} == {
        row: f"office {row}" for row in range(4, 200, 5)
    }
    odd = [(row, 1 + row % 5 // 3, 4) for row in range(2, 200) if row % 5 in (1, 3)]
    assert found.uneven == [*odd, (200, 1, 4)]


@pytest.mark.parametrize("rows", [1, 200_000])
def test_an_open_quote_is_an_error_and_not_one_long_cell(tmp_path, rows):
    path = tmp_path / "report.csv"
    line = "55,2020-05,2020-06-05,office of the region that writes long names of itself\n"
    path.write_text(f'region,month,submitted_on,reported_by\n{line}55,2020-05,2020-06-05,"office\n' + line * rows)
    with pytest.raises(Unusable, match="open_quote"):
        read_one(path)


def test_quotes_within_text_are_no_error(tmp_path):
    path = tmp_path / "report.csv"
    path.write_text(
        'region,month,submitted_on,reported_by\n55,2020-05,2020-06-05,office "A\n55,2020-06,2020-07-05,"B ""C"""'
    )
    assert [cells[3] for cells in read_one(path).cells.values()] == ['office "A', 'B "C"']


def test_there_is_a_limit_to_rows_and_columns(tmp_path, monkeypatch):
    path = tmp_path / "report.csv"
    path.write_text("region,month,submitted_on,reported_by\n" + "55,2020-05,2020-06-05,office\n" * 11, "utf-8")
    monkeypatch.setattr(numbering, "MAX_ROWS", 10)
    with pytest.raises(Unusable, match="too_many_rows"):
        read_one(path)
    path.write_text("region,month,submitted_on,reported_by\n" + "\n" * 12, "utf-8")
    with pytest.raises(Unusable, match="too_many_rows"):
        read_one(path)
    path.write_text("region,month,submitted_on,reported_by" + "," * 16380 + "\n", "utf-8")
    with pytest.raises(Unusable, match="too_many_columns"):
        read_one(path)


def test_quoted_separators_and_line_breaks(tmp_path):
    path = tmp_path / "report.csv"
    quoted = '"Павлодарская, область","май 2020","05.06.2020","Фронт\nофис"'
    path.write_text(text_of(rows=(HEADER, [quoted], ROW)), encoding="utf-8")
    assert read_one(path).cells == {2: ["Павлодарская, область", "май 2020", "05.06.2020", "Фронт\nофис"], 3: ROW}


def test_header_without_rows(tmp_path):
    path = tmp_path / "submissions.csv"
    path.write_text(";".join(HEADER), encoding="utf-8")
    assert not any(map(any, read_one(path).cells.values()))


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
        read_one(path)


def test_folders_are_walked_without_hidden_files(tmp_path):
    for name in ("b.csv", "a/c.xlsx", ".hidden/d.csv", "a/~$c.xlsx", "README.md", "old.xls"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [found.path.name for found in find_files([tmp_path])] == ["c.xlsx", "b.csv", "old.xls"]


def test_links_to_folders_are_not_followed(tmp_path):
    outside, inside = tmp_path / "outside", tmp_path / "inbox"
    for folder in (outside, inside):
        folder.mkdir()
        (folder / "a.csv").touch()
    (inside / "loop").symlink_to(inside)
    (inside / "away").symlink_to(outside)
    (inside / "own.csv").symlink_to(inside / "a.csv")
    (inside / "theirs.csv").symlink_to(outside / "a.csv")
    found = {one.path.name: one.leads_out for one in find_files([inside])}
    assert found == {"a.csv": False, "own.csv": False, "theirs.csv": True}
    assert [one.leads_out for one in find_files([inside / "theirs.csv"])] == [False]
