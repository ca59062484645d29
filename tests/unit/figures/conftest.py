import json
from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest
from plotly.graph_objects import Figure as PlotlyFigure

from dashboard.datasets.geometry import load_map_view
from dashboard.datasets.reference import load_reference
from dashboard.figures.palette import palette
from dashboard.figures.view import Figure, View
from dashboard.i18n import L
from dashboard.model.filters import Filters
from dashboard.settings import DATA_FOLDER

PLAIN = (str, int, float, bool, type(None))


@pytest.fixture(scope="session")
def make_view() -> Callable[..., View]:
    reference, map_view = load_reference(DATA_FOLDER / "reference"), load_map_view(DATA_FOLDER / "reference")

    def view(theme: str = "light", lang: str = "ru", compact: bool = False, focus: str = "", **filters: Any) -> View:
        return View(
            l=L(lang),
            filters=Filters(**filters),
            palette=palette(theme),
            reference=reference,
            names={"theme": {"odd": {"ru": "a<b>c", "kk": "a<b>c", "en": "a<b>c"}}},
            map_view=map_view,
            geometry_url="/assets/regions.geojson",
            period=("2020-05", "2020-10"),
            compact=compact,
            focus=focus,
        )

    return view


@pytest.fixture
def view(make_view: Callable[..., View]) -> View:
    return make_view()


@pytest.fixture
def rows() -> Callable[..., pd.DataFrame]:
    """Return a builder of rows: a mapping code → value (or (value, status) or (value, status, qualifier))."""

    def build(key: str, cells: dict[str, Any], **columns: Any) -> pd.DataFrame:
        full = [(*(cell if isinstance(cell, tuple) else (cell,)), "published", "exact") for cell in cells.values()]
        parts = [(cell[0], *(cell[1:3] if len(cell) > 4 else (cell[1], "exact"))) for cell in full]
        frame = pd.DataFrame(parts, columns=["value", "status", "qualifier"])
        return frame.assign(**{key: list(cells)}, **columns)

    return build


@pytest.fixture
def valid() -> Callable[[Figure], Figure]:
    """Return a check that plotly accepts a figure and that it is plain JSON."""

    def check(figure: Figure) -> Figure:
        assert_plain(figure)
        json.dumps(figure, allow_nan=False)
        PlotlyFigure(figure)
        return figure

    return check


@pytest.fixture
def plain() -> Callable[[Figure], Figure]:
    """Return the cheap half of `valid`, for many figures."""

    def check(figure: Figure) -> Figure:
        assert_plain(figure)
        json.dumps(figure, allow_nan=False)
        return figure

    return check


@pytest.fixture
def texts() -> Callable[[Figure], list[str]]:
    return lambda figure: [note["text"] for note in figure["layout"].get("annotations", [])]


def assert_plain(part: Any) -> None:
    if isinstance(part, dict):
        assert all(type(key) is str for key in part)
        for value in part.values():
            assert_plain(value)
    elif isinstance(part, list):
        for value in part:
            assert_plain(value)
    else:
        assert type(part) in PLAIN, f"{part!r} is a {type(part)}"
