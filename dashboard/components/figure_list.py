"""Figures in words, one under the other: name, value with its sign and unit, and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components.tile import Info, Tile, info_button, signed_value
from dashboard.i18n import L


@dataclass(frozen=True)
class Figure:
    """One line: `slot` names its «i», `sign` is >, ≥ or ≈, a damaged value is marked as such."""

    slot: str
    label: str
    value: str
    sign: str = ""
    unit: str = ""
    damaged: bool = False
    info: Info | None = None


def figure_list(l: L, figures: Sequence[Figure]) -> Component:
    """Return the list of figures."""
    return html.Ul([html.Li(_line(l, one)) for one in figures], className="figure-list")


def _line(l: L, one: Figure) -> list[Component]:
    tile = Tile(label=one.label, value=one.value, sign=one.sign, unit=one.unit, info=one.info)
    value = html.Mark(one.value) if one.damaged else signed_value(l, tile, "figure-value")
    return [html.Span(one.label, className="figure-label"), value, *info_button(l, one.slot, tile)]
