"""The demonstration set: made by a seed, calibrated to the printed totals and ranks, written as plain CSV."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from dashboard.datasets.demo_events import make_events
from dashboard.datasets.demo_profile import DEMO_EVENTS
from dashboard.datasets.demo_reports import draw_silent, make_funding, make_submissions, make_volunteers
from dashboard.model.registers import FILE_COLUMNS, STATE_SOURCES, Registers

DEMO_SEED = 2020
ABOUT = """# Demonstration set

Invented records: not data of the report, not of any organisation or person. They stand in until real registers are
loaded (`DASHBOARD_DATA`), and everything drawn from them is marked «демо». Made again, byte by byte, with

    python -m dashboard demo --events {number} --seed {seed} data/demo

| what | here | calibrated to |
| --- | --- | --- |
| held events, May to October 2020 | {events} | the report: not fewer than 4 500; months are invented |
| volunteers at events | {volunteers} | the report: more than 120 000; first Pavlodar, Kyzylorda, Almaty city |
| people helped | {beneficiaries} | the report: more than 320 000 |
| money from non-state sources | {other} ₸ | the report, exactly; Pavlodar and Nur-Sultan lead |
| money from state sources | {state} ₸ | free: the printed total is damaged; Pavlodar, Nur-Sultan, Karaganda lead |
| submissions | {reports} of 102 | free: a few months never came and have no rows anywhere, some came late |

`registered` counts people who registered in the month, `active` those who took part in it.
Planned and cancelled events count nobody.
Activities are codes of `data/reference/activities.csv`, regions are KATO codes.
"""


def make_demo(events: int = DEMO_EVENTS, seed: int = DEMO_SEED) -> Registers:
    """Return the demonstration registers with `events` held events.

    Volunteers, beneficiaries and hours of events grow with their number; the other three registers stay as they are.
    The same arguments give the same records.
    """
    silent = draw_silent(np.random.default_rng([seed, 0]))
    return Registers(
        events=make_events(np.random.default_rng([seed, 1]), events, silent),
        volunteers=make_volunteers(np.random.default_rng([seed, 2]), silent),
        funding=make_funding(np.random.default_rng([seed, 3]), silent),
        submissions=make_submissions(np.random.default_rng([seed, 4]), silent),
    )


def write_registers(registers: Registers, folder: Path) -> list[Path]:
    """Write one UTF-8 CSV per register into the folder (made when missing) and return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, frame in registers.frames():
        paths.append(folder / f"{name}.csv")
        _as_filed(frame, name).to_csv(paths[-1], index=False, lineterminator="\n")
    return paths


def write_demo(folder: Path, events: int = DEMO_EVENTS, seed: int = DEMO_SEED) -> list[Path]:
    """Write the demonstration registers and a README that says what they are; return the paths."""
    registers = make_demo(events, seed)
    paths = write_registers(registers, folder)
    paths.append(folder / "README.md")
    paths[-1].write_text(_about(registers, seed), encoding="utf-8")
    return paths


def _as_filed(frame: pd.DataFrame, register: str) -> pd.DataFrame:
    filed = frame.rename(columns={"region_code": "region"})[list(FILE_COLUMNS[register])].copy()
    for name in filed.columns.intersection(["date", "submitted_on"]):
        filed[name] = filed[name].astype("category").cat.rename_categories(lambda day: f"{day:%Y-%m-%d}")
    if "amount_kzt" in filed and (filed["amount_kzt"] % 1 == 0).all():
        filed["amount_kzt"] = filed["amount_kzt"].astype("int64")
    return filed


def _about(registers: Registers, seed: int) -> str:
    held = registers.events[registers.events["state"] == "held"]
    money = registers.funding.groupby(registers.funding["source"].isin(STATE_SOURCES))["amount_kzt"].sum()
    facts = {
        "events": len(held),
        "volunteers": held["volunteers"].sum(),
        "beneficiaries": held["beneficiaries"].sum(),
        "other": money.get(False, 0.0),
        "state": money.get(True, 0.0),
        "reports": len(registers.submissions),
    }
    figures = {name: f"{value:,.0f}".replace(",", " ") for name, value in facts.items()}
    return ABOUT.format(**figures, number=len(held), seed=seed)
