"""What the build prepares is what the files say; of other files nothing is prepared."""

from __future__ import annotations

import shutil

import pytest
from pandas.testing import assert_frame_equal

from dashboard.catalogue import preparing
from dashboard.catalogue.folders import DemoSource
from dashboard.datasets import prepared, shipped
from dashboard.settings import DATA_FOLDER


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prepared, "PREPARED_FOLDER", tmp_path_factory.mktemp("prepared") / "data")
        yield preparing.prepare()


def test_prepared_tables_are_those_of_the_files(place):
    for read, checked in zip(prepared.read_prepared(place), shipped.read_checked(DATA_FOLDER), strict=True):
        assert [*read] == [*checked]
        for name, table in checked.items():
            assert_frame_equal(read[name], table) if hasattr(table, "columns") else None
            assert hasattr(table, "columns") or read[name] == table


def test_the_demonstration_set_is_the_same_and_damage_does_not_matter(place):
    versions = []
    for damage in (None, "no database"):
        if damage:
            (place / prepared.DEMO).write_text(damage)
        opened = DemoSource().open()
        versions.append((opened.demo, opened.storage.version()))
        opened.storage.close()
    assert versions[0] == versions[1]


def test_of_other_files_nothing_is_prepared(place, tmp_path):
    folder = shutil.copytree(DATA_FOLDER, tmp_path / "data", ignore=shutil.ignore_patterns("source"))
    assert prepared.prepared(folder) == place
    (folder / "published" / "indicators.csv").write_text("other")
    assert prepared.prepared(folder) is None


def test_preparing_again_changes_nothing(place):
    assert preparing.prepare() == place
    assert [*place.parent.iterdir()] == [place]
