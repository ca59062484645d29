"""What the catalogue keeps of the registers: a cube for each that is summed, a frame for the submissions."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.cube import Cube, from_groups
from dashboard.model.registers import AXES, LABELS, MEASURES, SUBMISSIONS, typed
from dashboard.storage import Storage


def build_cubes(storage: Storage) -> dict[str, Cube]:
    """Return the cubes `events`, `volunteers` and `funding`, each from one GROUP BY."""
    return {register: _cube(storage, register) for register in AXES}


def read_submissions(storage: Storage) -> pd.DataFrame:
    """Return one row per region and month that has reported: region_code, month, submitted_on, reported_by."""
    return typed(storage.group(SUBMISSIONS), SUBMISSIONS)


def _cube(storage: Storage, register: str) -> Cube:
    axes = {name: LABELS[name] for name in AXES[register]}
    return from_groups(storage.group(register), axes, MEASURES[register])
