from functools import cache
from pathlib import Path
from typing import Any, cast

import pandas as pd
import pytest

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.cube import Cube, from_groups
from dashboard.catalogue.loading import load_paths
from dashboard.catalogue.suspects import find_suspects
from dashboard.checks.facts import run
from dashboard.datasets.published import load_published
from dashboard.datasets.reference import load_reference
from dashboard.model.registers import AXES, LABELS, MEASURES, SUBMISSIONS, typed
from dashboard.storage import MEMORY, connect

DATA = Path(__file__).resolve().parents[3] / "data"


@pytest.fixture(scope="session")
def published():
    return load_published(DATA / "published")


@pytest.fixture(scope="session")
def reference():
    return load_reference(DATA / "reference")


@pytest.fixture(scope="session")
def shipped(published):
    """What the checks of a module find in the shipped tables: finding by id, run once for each module."""

    @cache
    def of(module):
        return {finding.id: finding for finding in run(module.CHECKS, published)}

    return of


def register(name: str) -> pd.DataFrame:
    frame = pd.read_csv(DATA / "demo" / f"{name}.csv", dtype={"region": str}).rename(columns={"region": "region_code"})
    if "date" in frame:
        frame = frame.assign(month=frame["date"].str[:7], events=1)
    return frame


def cube(name: str) -> Cube:
    axes = {axis: LABELS[axis] for axis in AXES[name]}
    return from_groups(register(name), axes, MEASURES[name])


@pytest.fixture(scope="session")
def suspects(reference):
    """The search for suspicious records of the demonstration registers, made once."""
    storage = connect(MEMORY)
    load_paths([DATA / "demo"], storage, reference)
    found = find_suspects(storage)
    storage.close()
    return lambda: found


@pytest.fixture(scope="session")
def catalogue(published, reference, suspects):
    """The shipped tables with the demonstration registers, without storage or geometry."""
    return Catalogue(
        reference=reference,
        names={},
        map_view=cast(Any, None),
        published=published,
        cubes={name: cube(name) for name in AXES},
        submissions=typed(register(SUBMISSIONS), SUBMISSIONS),
        months=tuple(f"2020-{month:02}" for month in range(5, 11)),
        demo=True,
        engine="none",
        version="test",
        suspects=suspects,
    )


@pytest.fixture
def edited(published):
    """Return a copy of the tables after edits: (table, conditions, column, value); no column drops the rows."""

    def edit(*edits):
        frames = dict(published)
        for name, where, column, value in edits:
            frame = frames[name].copy()
            rows = pd.Series(True, index=frame.index)
            for key, wanted in where.items():
                rows &= frame[key] == wanted
            assert rows.any(), f"no row of {name} is {where}"
            if column:
                frame.loc[rows, column] = value
            frames[name] = frame if column else frame[~rows]
        return frames

    return edit
