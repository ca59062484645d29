"""Independent readings of the shipped files, and catalogues that differ from the shipped one in a single thing."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pytest

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.cube import Cube
from dashboard.model.filters import Filters

DATA = Path(__file__).resolve().parents[3] / "data"
SILENT = "47"


def printed_rows(name: str) -> list[dict[str, str]]:
    with (DATA / "published" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def printed() -> Callable[[str], list[dict[str, str]]]:
    """Return a reader of a published table as text cells."""
    return printed_rows


@pytest.fixture(scope="session")
def printed_totals() -> dict[str, dict[str, float]]:
    """The printed sums of Table 1: kind → code → value."""
    found: dict[str, dict[str, float]] = {}
    for row in printed_rows("grants_totals"):
        found.setdefault(row["kind"], {})[row["code"]] = float(row["value"])
    return found


def register(name: str) -> pd.DataFrame:
    frame = pd.read_csv(DATA / "demo" / f"{name}.csv", dtype={"region": str})
    return frame.assign(month=frame["date"].str[:7], events=1) if "date" in frame else frame


@pytest.fixture(scope="session")
def events_register() -> pd.DataFrame:
    frame = register("events")
    return frame[frame["state"] == "held"]


@pytest.fixture(scope="session")
def funding_register() -> pd.DataFrame:
    return register("funding")


@pytest.fixture(scope="session")
def reports_register() -> pd.DataFrame:
    return register("submissions")


@pytest.fixture(scope="session")
def chosen() -> Callable[[pd.DataFrame, Filters], pd.DataFrame]:
    """Return a filter of a register's file that knows nothing of cubes."""

    def keep(frame: pd.DataFrame, filters: Filters) -> pd.DataFrame:
        wanted: tuple[tuple[str, Collection[str]], ...] = (
            ("region", filters.regions),
            ("direction", filters.directions),
            ("format", filters.formats),
        )
        for column, values in wanted:
            frame = frame[frame[column].isin(values)] if values else frame
        frame = frame[frame["month"] >= filters.first] if filters.first else frame
        return frame[frame["month"] <= filters.last] if filters.last else frame

    return keep


@pytest.fixture(scope="session")
def real(catalogue: Catalogue) -> Catalogue:
    """The shipped records as if they were the registers of the front offices."""
    return replace(catalogue, demo=False)


@pytest.fixture(scope="session")
def silent(catalogue: Catalogue) -> Catalogue:
    """The shipped catalogue with one region that sent neither records nor reports."""
    reports = catalogue.submissions
    return replace(
        catalogue,
        cubes={name: _hushed(cube) for name, cube in catalogue.cubes.items()},
        submissions=reports[reports["region_code"] != SILENT],
    )


def _hushed(cube: Cube) -> Cube:
    axis, place = list(cube.axes).index("region_code"), cube.axes["region_code"].index(SILENT)
    values = {name: cells.copy() for name, cells in cube.values.items()}
    for cells in values.values():
        cells.swapaxes(0, axis)[place] = 0
    return Cube(cube.axes, values)
