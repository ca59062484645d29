"""Cells of the volunteers and funding registers that lie far out, from their cubes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import numpy as np
import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.facts import Missing
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.checks.registers import RegisterCheck, origin
from dashboard.i18n import N_
from dashboard.model.fences import far_fence


@dataclass(frozen=True)
class Cells:
    """A measure of a register, and the axis within whose labels its cells are compared."""

    id: str
    title: str
    register: str
    measure: str
    within: str
    charts: tuple[str, ...] = ()


CELLS = (
    Cells("register-registered-far", N_("Volunteers registered in a month"), "volunteers", "registered", "age_group"),
    Cells("register-active-far", N_("Volunteers active in a month"), "volunteers", "active", "age_group"),
    Cells(
        "register-money-far",
        N_("Money of a month from one source"),
        "funding",
        "amount_kzt",
        "source",
        ("funding-by-region", "funding-by-source", "funding-by-month"),
    ),
)


def far_out(spec: Cells, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield the regions with a cell beyond the far fence of its label."""
    cube = catalogue.cubes[spec.register]
    cells = cube.sum(spec.measure, by=tuple(cube.axes))
    if not cells["value"].sum():
        raise Missing("the register is empty")
    wrong = pd.concat([_beyond(rows) for _, rows in cells.groupby(spec.within, sort=False)])
    regions = tuple(dict.fromkeys(wrong.sort_values("region_code")["region_code"]))
    yield Finding(
        id=spec.id,
        kind=Kind.REGISTER,
        status=settle(wrong.empty, Outcome.WARNING),
        title=spec.title,
        detail=N_("Far above all others of their kind: {regions}.") if regions else N_("No entry lies far out."),
        values={"regions": regions},
        computed={"checked_cells": int((cells["value"] > 0).sum()), "suspicious": len(wrong)},
        charts=spec.charts,
        regions=regions,
        shown=origin(catalogue),
        weight=67,
    )


def _beyond(rows: pd.DataFrame) -> pd.DataFrame:
    values = rows["value"].to_numpy(np.float64)
    return rows[values > far_fence(values, np.ones(len(values), dtype=np.int64))]


CHECKS: tuple[RegisterCheck, ...] = tuple(partial(far_out, spec) for spec in CELLS)
