"""All data of one version, immutable: a reload builds a new catalogue and swaps it whole."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

import pandas as pd

from dashboard.catalogue.cube import Cube
from dashboard.catalogue.memory import Memory
from dashboard.catalogue.pages import Pages, no_pages
from dashboard.catalogue.suspects import Suspects, no_suspects
from dashboard.datasets.descriptions import Dataset
from dashboard.datasets.geometry import MapView
from dashboard.datasets.reference import Reference
from dashboard.model.loads import Load
from dashboard.model.provenance import Status
from dashboard.model.refusals import Refusal
from dashboard.model.registers import AXES, REGISTERS, SUBMISSIONS

# Small frames, and drawn charts, which take more.
MOST_ROWS, MOST_DRAWN = 400, 60
# A region and a month, as a register files its rows.
Pair = tuple[str, ...]


def no_refusals(load_id: int) -> list[Refusal]:
    """Return no refusals: what a catalogue without storage knows."""
    return []


@dataclass(frozen=True, eq=False)
class Catalogue:
    """Published tables as frames by name, registers as cubes by name, the reference lists and the version of it all.

    `suspects` asks the registers for events that look wrong when it is first called, `page` reads rows of the registers
    that the cubes were summed from, of which `sizes` says how many
    there are. `lists` holds the reference lists as they stand in files, `datasets` describes
    every table, `read_at` is the moment when all of it was read, `loads` are the latest files that were loaded, the
    newest first, `refusals` reads why one was refused; `months` are those that the registers hold (YYYY-MM, ascending),
    the whole year when they hold nothing; `demo` is true for the demonstration set; `refused` names files of a folder
    that were passed over.
    """

    reference: Reference
    names: Mapping[str, Mapping[str, Mapping[str, str]]]
    map_view: MapView
    published: Mapping[str, pd.DataFrame]
    cubes: Mapping[str, Cube]
    submissions: pd.DataFrame
    months: tuple[str, ...]
    demo: bool
    engine: str
    version: str
    suspects: Callable[[], Suspects] = no_suspects
    page: Pages = no_pages
    sizes: Mapping[str, int] = field(default_factory=dict)
    lists: Mapping[str, pd.DataFrame] = field(default_factory=dict)
    datasets: Mapping[str, Dataset] = field(default_factory=dict)
    read_at: datetime | None = None
    loads: tuple[Load, ...] = ()
    refusals: Callable[[int], list[Refusal]] = no_refusals
    refused: tuple[str, ...] = ()

    @cached_property
    def memory(self) -> Memory:
        """Return what keeps the rows of the questions asked last."""
        return Memory(MOST_ROWS)

    @cached_property
    def drawings(self) -> Memory:
        """Return what keeps the charts drawn last."""
        return Memory(MOST_DRAWN)

    @property
    def register_status(self) -> Status:
        """Return the status of every figure summed from the registers."""
        return Status.DEMO if self.demo else Status.REGISTER

    @property
    def period(self) -> tuple[str, str]:
        """Return the first and the last month that the registers hold."""
        return self.months[0], self.months[-1]

    @cached_property
    def pairs(self) -> Mapping[str, frozenset[Pair]]:
        """Return for each register the regions and months of which it holds rows."""
        sent = frozenset(zip(self.submissions["region_code"], self.submissions["month"], strict=True))
        summed = {name: self.cubes[name].recorded("region_code", "month") for name in AXES}
        return {**summed, SUBMISSIONS: sent}

    @property
    def held(self) -> tuple[str, ...]:
        """Return the names of the registers that hold rows, in house order."""
        return tuple(name for name in REGISTERS if self.pairs[name])

    def missing(self, needed: Iterable[str]) -> tuple[str, ...]:
        """Return those of the needed registers that hold nothing, in house order."""
        wanted = set(needed)
        return tuple(name for name in REGISTERS if name in wanted and not self.pairs[name])

    def reported(self, register: str) -> frozenset[Pair]:
        """Return the regions and months whose report of a register is known, so that no record there means zero.

        The register of submissions says so; where that is not loaded, a month with rows of the register is reported.
        """
        own = self.pairs[register]
        return (self.pairs[SUBMISSIONS] or own) if own else own

    def source_of(self, dataset: Dataset) -> pd.Series:
        """Return the source of a table: title, who, what, licence, terms, url, date; the demonstration set is ours."""
        name = "demo" if dataset.source == "registers" and self.demo else dataset.source
        frame = self.lists["sources"]
        return frame.loc[frame["source"] == name].iloc[0]

    def indicator(self, name: str) -> pd.Series:
        """Return one published indicator: value, value_high, text, unit, qualifier, section, quote, as_of."""
        frame = self.published["indicators"]
        return self.memory.get(("indicator", name), lambda: frame.loc[frame["indicator"] == name].iloc[0])
