import errno
import os
import tempfile
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
from pandas.testing import assert_frame_equal

from dashboard.datasets.reference import load_reference
from dashboard.datasets.registers import read_files
from dashboard.datasets.spool import Spool
from dashboard.model.incoming import FILED, FrameIncoming, contents_of
from dashboard.model.registers import COLUMNS, EVENTS, typed
from dashboard.settings import DATA_FOLDER
from tests.unit.test_keys import rows

REFERENCE = load_reference(DATA_FOLDER / "reference")
HEADER = "region,month,submitted_on,reported_by\n"


@pytest.fixture
def place(tmp_path, monkeypatch):
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def report(folder, name, *lines):
    path = folder / name
    path.write_text(HEADER + "\n".join(lines), "utf-8")
    return path


def test_rows_come_back_as_they_were(tmp_path):
    spool, whole = Spool(tmp_path / "spool"), rows("a", "b", "c")
    for part in (whole.iloc[:2], whole.iloc[2:]):
        spool.add(EVENTS, part)
    back = pd.concat([batch.to_pandas() for batch in spool.batches(EVENTS)], ignore_index=True)
    assert_frame_equal(typed(back, EVENTS), typed(whole, EVENTS))
    assert list(back) == [*COLUMNS[EVENTS], FILED]
    assert spool.contents == FrameIncoming({EVENTS: whole}).contents


def test_contents_are_the_same_whatever_the_type_of_labels():
    frame = rows("a", "b", "c")
    assert contents_of(frame.assign(**{FILED: frame[FILED].astype("category")})) == contents_of(frame)
    assert contents_of(frame.iloc[::-1]) == contents_of(frame)


def test_nothing_is_left_behind(place, tmp_path):
    good = report(tmp_path, "a.csv", "55,2020-05,2020-06-05,Office")
    bad = report(tmp_path, "b.csv", "55,2020-06,2020-07-05,Office", "55,spring,2020-06-05,Office")
    found = [reading.incoming is not None for reading in read_files([good, bad], REFERENCE)]
    assert found == [True, False]
    assert list(place.iterdir()) == []
    readings = read_files([good, bad], REFERENCE)
    assert [batch.num_rows for batch in next(readings).incoming.batches("submissions")] == [1]
    assert len(list(place.rglob("*.parquet"))) == 1
    readings.close()
    assert list(place.iterdir()) == []


def test_a_full_disk_is_one_clear_error(place, tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(pq, "write_table", full)
    with pytest.raises(OSError, match=rf"cannot write to {place}.*: No space left on device; free space or set TMPDIR"):
        list(read_files([report(tmp_path, "a.csv", "55,2020-05,2020-06-05,Office")], REFERENCE))
    assert list(place.iterdir()) == []


def test_a_missing_place_for_temporary_files_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    with pytest.raises(OSError, match=r"cannot write to .*none: No such file or directory; free space or set TMPDIR"):
        list(read_files([Path("a.csv")], REFERENCE))
