"""Demonstration reports of the offices: who reported when, volunteers by age, money by source."""

from __future__ import annotations

import numpy as np
import pandas as pd

from dashboard.datasets import demo_profile as profile
from dashboard.datasets.demo_draws import Bools, Ints, allocate
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import (
    AGE_GROUPS,
    DUE_DAY,
    FUNDING,
    OTHER_SOURCES,
    SOURCES,
    SUBMISSIONS,
    VOLUNTEERS,
    typed,
)

SHAPE = (len(REGION_CODES), len(profile.DEMO_MONTHS))
# source → how often a direction has money from it, and how much compared with the others of its kind.
SOURCE_WEIGHTS = {
    "state_grant": (0.45, 3.0), "state_order": (0.40, 4.0), "local_budget": (0.55, 2.0),
    "own_funds": (0.40, 1.0), "business": (0.45, 3.5), "private": (0.45, 1.5), "international": (0.12, 4.0),
}  # fmt: skip


def draw_silent(rng: np.random.Generator) -> Bools:
    """Return a region × month table that is true where no report ever came; never for the three leading regions."""
    open_cells = [cell for cell in np.ndindex(SHAPE) if cell[0] not in profile.LEADERS]
    silent = np.zeros(SHAPE, dtype=np.bool_)
    for place in rng.choice(len(open_cells), profile.MISSING_REPORTS, replace=False):
        silent[open_cells[place]] = True
    return silent


def make_submissions(rng: np.random.Generator, silent: Bools) -> pd.DataFrame:
    """Return one row per region and month that has reported, some of them after the due day."""
    region, month = np.nonzero(~silent)
    day = rng.integers(2, DUE_DAY + 1, len(region))
    late = rng.choice(len(region), profile.LATE_REPORTS, replace=False)
    day[late] = rng.integers(DUE_DAY + 1, 28, len(late))
    ends = np.array(profile.DEMO_MONTHS, dtype="datetime64[M]") + 1
    columns = {
        **_labels(region, month),
        "submitted_on": (ends[month].astype("datetime64[D]") + (day - 1)).astype("datetime64[s]"),
        "reported_by": [f"Front office KZ-{REGION_CODES[code]}" for code in region],
    }
    return typed(pd.DataFrame(columns), SUBMISSIONS)


def make_volunteers(rng: np.random.Generator, silent: Bools) -> pd.DataFrame:
    """Return one row per reporting region, month and age group: newly registered, active in the month, their hours."""
    region, month, age = np.nonzero(np.broadcast_to(~silent[:, :, None], (*SHAPE, len(AGE_GROUPS))))
    crowd = np.array([volunteers for _, volunteers, _ in profile.REGIONS.values()], dtype=np.float64)
    season = np.array(profile.EVENTS_BY_MONTH) / profile.DEMO_EVENTS
    expected = crowd[region] * season[month] * np.array(profile.AGE_SHARES)[age]
    active = np.rint(expected * rng.uniform(0.55, 0.8, len(region))).astype(np.int64)
    registered = np.rint(active * rng.uniform(0.15, 0.5, len(region))).astype(np.int64)
    hours = np.rint(active * rng.uniform(3.5, 7.5, len(region))).astype(np.int64)
    columns = {**_labels(region, month), "age_group": np.array(AGE_GROUPS)[age]}
    return typed(pd.DataFrame({**columns, "registered": registered, "active": active, "hours": hours}), VOLUNTEERS)


def make_funding(rng: np.random.Generator, silent: Bools) -> pd.DataFrame:
    """Return one row per region, month, direction and source that brought money: whole tenge, both totals exact."""
    often, much = np.array([SOURCE_WEIGHTS[source] for source in SOURCES]).T
    shape = (*SHAPE, len(profile.DIRECTIONS), len(SOURCES))
    kept = (rng.random(shape) < often * 0.7) & ~silent[:, :, None, None]
    region, month, direction, source = np.nonzero(kept)
    popular = np.array([weight for weight, _, _ in profile.DIRECTIONS.values()])
    weights = rng.lognormal(0, 0.7, len(region)) * much[source] * popular[direction]
    other = np.isin(np.array(SOURCES)[source], OTHER_SOURCES)
    amount = np.zeros(len(region), dtype=np.int64)
    for column, (rows, total) in enumerate(((other, profile.OTHER_MONEY), (~other, profile.STATE_MONEY))):
        _share_out(
            amount,
            np.where(rows, weights, 0),
            region,
            allocate(total, [pair[column] for pair in profile.MONEY.values()]),
        )
    columns = {**_labels(region, month), "direction": np.array(tuple(profile.DIRECTIONS))[direction]}
    frame = pd.DataFrame({**columns, "source": np.array(SOURCES)[source], "amount_kzt": amount})
    return typed(frame[frame["amount_kzt"] > 0], FUNDING)


def _share_out(amount: Ints, weights: np.ndarray, region: np.ndarray, totals: Ints) -> None:
    for code, total in enumerate(totals):
        mine = np.flatnonzero((region == code) & (weights > 0))
        amount[mine] = allocate(int(total), weights[mine])


def _labels(region: np.ndarray, month: np.ndarray) -> dict[str, np.ndarray]:
    return {"region_code": np.array(REGION_CODES)[region], "month": np.array(profile.DEMO_MONTHS)[month]}
