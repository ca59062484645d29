"""One reader's look at the shipped data, and rows small enough to see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest

from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.reader import view_of
from dashboard.charts.registry import CHARTS
from dashboard.figures.view import View
from dashboard.model.filters import Filters

Look = Callable[..., View]


@pytest.fixture
def look(catalogue: Catalogue) -> Look:
    """Return a builder of views: keywords are the keys of the address, `first` and `last` its months."""

    def view(lang: str = "en", **raw: Any) -> View:
        state = {{"first": "from", "last": "to"}.get(key, key): value for key, value in raw.items()}
        return view_of(catalogue, state, lang, "/assets/regions.json")

    return view


@pytest.fixture(scope="session")
def real(catalogue: Catalogue) -> Catalogue:
    """The shipped records as if they were the registers of the front offices."""
    return replace(catalogue, demo=False)


@pytest.fixture(scope="session")
def frames(catalogue: Catalogue) -> dict[str, pd.DataFrame]:
    """The rows of every chart without filters."""
    return {name: chart.frame(catalogue, Filters()) for name, chart in CHARTS.items()}


@pytest.fixture
def rows() -> Callable[..., pd.DataFrame]:
    """Return a builder of rows: the codes of one key column with their values."""

    def build(key: str, values: dict[str, float | None], **columns: Any) -> pd.DataFrame:
        frame = pd.DataFrame({key: list(values), "value": [*values.values()]})
        return frame.assign(**{"qualifier": "exact", "status": "published", **columns})

    return build
