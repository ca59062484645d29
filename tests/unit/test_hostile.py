"""Whatever bytes stand under whatever name: a refusal or rows, in little time, never an error."""

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dashboard.datasets import faults, reading
from dashboard.datasets.demo import make_demo, write_registers
from dashboard.datasets.reference import load_reference
from dashboard.datasets.registers import read_files
from dashboard.model.refusals import MESSAGES
from dashboard.settings import DATA_FOLDER
from tests.unit.test_workbooks import HEADER, ROW, workbook

REFERENCE = load_reference(DATA_FOLDER / "reference")
SUFFIXES = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm", ".parquet", ".xls", "")
REPORT = b"region,month,submitted_on,reported_by\n55,2020-05,2020-06-05,Office\n"
PIECES = (
    REPORT, b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"PK\x03\x04", b"PK\x05\x06", b"PAR1", b'"', b"\n", b"\r", b";",
    b"\t", b",", b"\x00", b"\x1f\n", b"=1+1", b"\xed\xa0\x80", "Регион;Месяц".encode("cp1251"), b"region,region", b"'",
)  # fmt: skip


def read(path):
    """The only reading of a file, after a look at its rows and words."""
    started = time.process_time()
    (found,) = list(read_files([path], REFERENCE))
    assert time.process_time() - started < 5
    assert (found.incoming is None) == bool(found.refusals) == bool(found.faults)
    for refusal in found.refusals:
        assert MESSAGES[refusal.code]
        assert refusal.reason.format(**refusal.params) and refusal.mend.format(**refusal.params)
    return found


def codes(path):
    return [refusal.code for refusal in read(path).refusals]


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SUFFIXES), st.one_of(st.binary(max_size=400), st.lists(st.sampled_from(PIECES)).map(b"".join)))
@example(".csv", REPORT + b'"')
@example(".csv", b"\xff\xfe\x00")
@example(".txt", REPORT[:-3] + b"\xd0")
def test_any_bytes_give_rows_or_reasons(tmp_path_factory, suffix, content):
    path = tmp_path_factory.mktemp("any") / f"file{suffix}"
    path.write_bytes(content)
    read(path)


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """Files of every kind that are accepted."""
    folder = tmp_path_factory.mktemp("sound")
    workbook(folder / "book.xlsx", {"submissions": [HEADER, ROW, ["43", "06.2020", "05.07.2020", "Фронт-офис"]]})
    demo = make_demo(events=20)
    write_registers(demo, folder)
    demo.events.rename(columns={"region_code": "region"}).to_parquet(folder / "events.parquet")
    return [folder / name for name in ("book.xlsx", "events.csv", "events.parquet")]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
@pytest.mark.parametrize("number", [0, 1, 2])
def test_sound_files_that_were_harmed_give_rows_or_reasons(sound, tmp_path, number, data):
    content = bytearray(sound[number].read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place] = data.draw(st.integers(0, 255))
    keep = data.draw(st.one_of(st.just(len(content)), st.integers(0, len(content))))
    path = tmp_path / sound[number].name
    path.write_bytes(content[:keep])
    read(path)


def test_a_sound_file_of_each_kind_is_accepted(sound):
    assert [codes(path) for path in sound] == [[], [], []]


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/null", "/proc/self/mem"])
def test_devices_are_not_read(name):
    assert codes(Path(name)) in (["no_regular_file"], ["unsupported_file"], ["unreadable"])


def test_a_device_under_the_name_of_a_table(tmp_path):
    (tmp_path / "zero.csv").symlink_to("/dev/zero")
    os.mkfifo(tmp_path / "pipe.csv")
    assert codes(tmp_path / "zero.csv") == codes(tmp_path / "pipe.csv") == ["no_regular_file"]


def test_files_that_may_not_be_read(tmp_path, monkeypatch):
    (tmp_path / "a.csv").write_bytes(REPORT)

    def closed(self, *_, **__):
        raise PermissionError(13, "Permission denied", str(self))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "open", closed)
        (found,) = list(read_files([tmp_path / "a.csv"], REFERENCE))
    assert [one.code for one in found.refusals] == ["unreadable"]


def test_a_folder_that_may_not_be_looked_into(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.csv").write_bytes(REPORT)
    before = os.scandir

    def scan(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(path))
        return before(path)

    monkeypatch.setattr(os, "scandir", scan)
    found = {one.path.name: [refusal.code for refusal in one.refusals] for one in read_files([tmp_path], REFERENCE)}
    assert found == {"a.csv": [], "closed": ["unreadable"]}


@pytest.mark.parametrize(
    ("meddle", "code"),
    [(lambda path: path.write_bytes(REPORT * 2), "changed"), (Path.unlink, "missing_file")],
)
def test_files_that_change_or_vanish_while_they_are_read(tmp_path, monkeypatch, meddle, code):
    path, before = tmp_path / "a.csv", reading.read_delimited
    path.write_bytes(REPORT)

    def meddled(name):
        sheet = before(name)
        meddle(path)
        return sheet

    monkeypatch.setattr(reading, "read_delimited", meddled)
    assert codes(path)[-1] == code


def test_large_files_are_not_opened(tmp_path):
    path = tmp_path / "a.csv"
    with path.open("wb") as file:
        file.truncate((reading.MAX_FILE_MB << 20) + 1)
    assert codes(path) == ["too_large"]


def test_a_file_of_nothing_but_faults_ends_soon(tmp_path, monkeypatch):
    monkeypatch.setattr(faults, "MAX_COUNTED", 30_000)
    path = tmp_path / "a.csv"
    path.write_bytes(REPORT + b"".join(b"r%d,m%d,d%d,\n" % (row, row, row) for row in range(50_000)))
    found = read(path)
    assert 30_000 < found.faults <= 200_001
    assert found.refusals[-2].code == "too_many_faults"
    assert len(found.refusals) == faults.MAX_LISTED + 2
    assert found.refusals[-1].params == {"count": found.faults - faults.MAX_LISTED - 1}
