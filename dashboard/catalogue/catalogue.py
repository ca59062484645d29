"""All data of one version, immutable: a reload builds a new catalogue and swaps it whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.catalogue.cube import Cube
from dashboard.catalogue.pages import Pages
from dashboard.datasets.geometry import MapView
from dashboard.datasets.reference import Reference
from dashboard.model.provenance import Status


@dataclass(frozen=True)
class Catalogue:
    """Published tables as frames by name, registers as cubes by name, the reference lists and the version of it all.

    `months` are those that the registers hold (YYYY-MM, ascending); `demo` is true for the demonstration set; `page`
    reads rows of the registers that the cubes were summed from.
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
    page: Pages

    @property
    def register_status(self) -> Status:
        """Return the status of every figure summed from the registers."""
        return Status.DEMO if self.demo else Status.REGISTER

    @property
    def period(self) -> tuple[str, str]:
        """Return the first and the last month that the registers hold."""
        return self.months[0], self.months[-1]

    def indicator(self, name: str) -> pd.Series:
        """Return one published indicator: value, value_high, text, unit, qualifier, section, quote, as_of."""
        frame = self.published["indicators"]
        return frame.loc[frame["indicator"] == name].iloc[0]
