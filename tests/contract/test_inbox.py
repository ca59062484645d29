"""A whole folder of files into storage: exactly the right rows, and exactly the right reasons."""

from __future__ import annotations

import csv
import io
from collections import Counter
from datetime import datetime
from pathlib import Path

import pytest

from dashboard.catalogue.loading import FileReport, LoadReport, load_paths
from dashboard.datasets.reference import load_reference
from dashboard.exports.table import csv_bytes
from dashboard.i18n import LANGS, L
from dashboard.model.loads import Outcome
from dashboard.model.registers import REGISTERS
from dashboard.settings import DATA_FOLDER
from dashboard.storage import Storage, connect
from tests.contract.inbox.accepted import ACCEPTED
from tests.contract.inbox.case import Case
from tests.contract.inbox.refused import REFUSED

REFERENCE = load_reference(DATA_FOLDER / "reference")
CASES = [*ACCEPTED, *REFUSED]


@pytest.fixture(scope="module")
def inbox(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("parent") / "inbox"
    for case in CASES:
        path = folder / case.name
        path.parent.mkdir(parents=True, exist_ok=True)
        case.make(path)
    (folder / "README.md").write_text("Not a register.", "utf-8")
    (folder / ".hidden.csv").write_text("hidden", "utf-8")
    (folder / "around").symlink_to(folder)
    return folder


@pytest.fixture(scope="module")
def storage(tmp_path_factory: pytest.TempPathFactory):
    opened = connect(f"duckdb:///{tmp_path_factory.mktemp('storage')}/registers.duckdb")
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def report(inbox: Path, storage: Storage) -> LoadReport:
    return load_paths([inbox], storage, REFERENCE)


def of(report: LoadReport, inbox: Path, case: Case) -> FileReport:
    (found,) = (one for one in report.files if one.path == inbox / case.name)
    return found


def test_every_file_is_told_of_once(report, inbox):
    assert Counter(str(one.path.relative_to(inbox)) for one in report.files) == Counter(case.name for case in CASES)


@pytest.mark.parametrize("case", ACCEPTED, ids=lambda case: case.name)
def test_accepted_files_bring_their_rows(report, inbox, case):
    found = of(report, inbox, case)
    assert (found.refusals, found.load.outcome) == ((), Outcome.ACCEPTED)
    assert [note.params for note in found.notes] == list(case.notes)
    assert sum(found.load.rows.values()) == sum(map(len, case.rows.values())) + len(case.notes)


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
def test_refused_files_have_every_reason(report, inbox, case):
    found = of(report, inbox, case)
    assert found.load.outcome is Outcome.REFUSED
    assert [(one.sheet, one.row, one.column, one.value, one.code) for one in found.refusals] == list(case.reasons)
    assert {one.file for one in found.refusals} == {str(inbox / case.name)}
    assert (found.load.faults, found.load.reason) == (len(case.reasons), case.reasons[0][-1])


@pytest.mark.parametrize("case", REFUSED, ids=lambda case: case.name)
@pytest.mark.parametrize("lang", LANGS)
def test_reasons_and_mends_are_whole_sentences(report, inbox, case, lang):
    l = L(lang)
    for one in of(report, inbox, case).refusals:
        told = [l.t(one.reason, **one.params), l.t(one.mend, **one.params)]
        assert all(told) and not any("{" in words or "None" in words for words in told)


@pytest.mark.parametrize("register", REGISTERS)
def test_storage_holds_exactly_the_rows_of_the_accepted_files(report, storage, register):
    frame, total = storage.page(register, {}, limit=10_000)
    expected = [row for case in ACCEPTED for row in case.rows.get(register, ())]
    held = [
        tuple(getattr(cell, "date", lambda cell=cell: cell)() for cell in row) for row in frame.itertuples(index=False)
    ]
    assert total == len(expected)
    assert sorted(held, key=str) == sorted(expected, key=str)


def plain(cell: object) -> object:
    return cell.date() if isinstance(cell, datetime) else cell


def test_formulas_in_text_are_disarmed_in_the_files_that_we_give_out(report, storage):
    frame, _ = storage.page("events", {}, limit=10_000)
    cells = {cell for line in csv.reader(io.StringIO(csv_bytes(frame).decode("utf-8-sig"))) for cell in line}
    assert {"'=cmd|' /C calc'!A0", "'=T-4", "'@SUM(1)", "<script>alert(1)</script>"} <= cells
    assert not any(cell.startswith(("=", "@", "+")) for cell in cells)


def test_nothing_personal_is_repeated(report):
    told = " ".join(f"{one.value} {one.params} {one.column}" for one in report.refusals)
    assert not any(secret in told for secret in ("900101300123", "701 123", "@mail"))


def test_the_same_folder_again_leaves_the_same_data(report, inbox, storage):
    version = storage.version()
    again = load_paths([inbox], storage, REFERENCE)
    assert again.refusals == report.refusals
    assert again.rows == report.rows
    assert storage.version() == version
