"""Demonstration events: counts by region and month first, then every event by seeded draws."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
from numpy.typing import NDArray

from dashboard.datasets import demo_profile as profile
from dashboard.datasets.demo_draws import Bools, Floats, Ints, allocate, numbered, pick, spread
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import EVENTS, LABELS, MONTHS, STATES, typed

Codes = NDArray[np.int8]
FIRST = MONTHS.index(profile.DEMO_MONTHS[0])
STARTS = np.array([f"{month}-01" for month in profile.DEMO_MONTHS], dtype="datetime64[s]")
FORMAT_CROWD = np.array([0.8, 1.0, 1.2])
BUSY = np.array([events for events, _, _ in profile.REGIONS.values()])
CROWD, NEED = np.array([weights[1:] for weights in profile.DIRECTIONS.values()]).T
ACTIVITY_WEIGHTS = np.array(
    [[profile.ACTIVITIES[slug].get(code, 0) for code in profile.ACTIVITY_CODES] for slug in DIRECTION_SLUGS]
)


def make_events(rng: np.random.Generator, events: int, silent: Bools) -> pd.DataFrame:
    """Return the events register with `events` held events, and the planned and cancelled ones on top of them.

    `silent` (region × month) marks the reports that never came: no event falls there.
    """
    region, month, state = _places(events, silent)
    day = rng.integers(0, np.array(profile.DAYS)[month]).astype(np.int8)
    order = np.lexsort((region, day, month))
    region, month, state, day = region[order], month[order], state[order], day[order]
    direction = pick(rng, _tilted(rng), region)
    form = pick(rng, profile.FORMAT_WEIGHTS, month)
    codes = {"region_code": region, "direction": direction, "format": form, "state": state, "month": month + FIRST}
    columns = {name: pd.Categorical.from_codes(values, pd.Index(LABELS[name])) for name, values in codes.items()}
    date = STARTS[month] + day.astype("timedelta64[D]")
    activity = _activities(pick(rng, ACTIVITY_WEIGHTS, direction))
    sizes = _sizes(rng, events, region, direction, form, state == STATES.index("held"))
    return typed(
        pd.DataFrame({"event_id": _ids(region), "date": date, "activity": activity, **columns, **sizes}), EVENTS
    )


def _places(events: int, silent: Bools) -> tuple[Codes, Codes, Codes]:
    held = allocate(events, profile.EVENTS_BY_MONTH)
    totals = {"planned": held * profile.PLANNED_SHARE, "held": held, "cancelled": held * profile.CANCELLED_SHARE}
    counts = np.stack([_by_region(np.rint(totals[state]).astype(np.int64), silent) for state in STATES])
    state, region, month = (np.repeat(place.ravel(), counts.ravel()) for place in np.indices(counts.shape, np.int8))
    return region, month, state


def _by_region(by_month: Ints, silent: Bools) -> Ints:
    weights = np.where(silent, 0, BUSY[:, None])
    return np.stack([allocate(int(total), weights[:, month]) for month, total in enumerate(by_month)], axis=1)


def _tilted(rng: np.random.Generator) -> Floats:
    weights = np.array([weight for weight, _, _ in profile.DIRECTIONS.values()], dtype=np.float64)
    return weights * rng.uniform(0.7, 1.4, (len(REGION_CODES), len(weights)))


def _activities(codes: Codes) -> pd.Series:
    names = pa.array(profile.ACTIVITY_CODES, pa.large_string())
    return pd.Series(names.take(pa.array(codes)), dtype="str")


def _ids(region: Codes) -> pd.Series:
    numbers = np.empty(len(region), dtype=np.int64)
    for code in range(len(REGION_CODES)):
        mine = np.flatnonzero(region == code)
        numbers[mine] = np.arange(1, len(mine) + 1)
    return pd.Series(numbered(region, REGION_CODES, numbers), dtype="str")


def _sizes(  # noqa: PLR0913 - one argument per property that the size of an event depends on
    rng: np.random.Generator, events: int, region: Codes, direction: Codes, form: Codes, held: Bools
) -> dict[str, Ints]:
    scale = events / profile.DEMO_EVENTS
    chance = rng.lognormal(0, 0.6, (2, len(region)))
    crowd = chance[0] * CROWD[direction] * FORMAT_CROWD[form]
    need = chance[1] * NEED[direction] * np.sqrt(chance[0])
    targets = [tuple(round(goal * scale) for goal in goals[1:]) for goals in profile.REGIONS.values()]
    volunteers = _shared(crowd, region, held, [people for people, _ in targets])
    beneficiaries = _shared(need, region, held, [people for _, people in targets])
    hours = volunteers * rng.integers(2, 7, len(region))
    return {"volunteers": volunteers, "beneficiaries": beneficiaries, "hours": hours}


def _shared(weights: Floats, region: Codes, held: Bools, targets: list[int]) -> Ints:
    parts = np.zeros(len(region), dtype=np.int64)
    for code, target in enumerate(targets):
        mine = np.flatnonzero(held & (region == code))
        parts[mine] = spread(target, weights[mine])
    return parts
