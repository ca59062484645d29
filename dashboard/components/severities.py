"""Numbers of findings by gravity, each a link to its part of the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard.components.icon import icon
from dashboard.components.log import SIGNS


@dataclass(frozen=True)
class Severity:
    """One number: `name` is error, warning, info or passed; it leads to its part of the log unless it is nought."""

    name: str
    value: str
    title: str
    note: str
    leads: bool = True


def severities(found: Sequence[Severity]) -> html.Div:
    """Return the numbers side by side."""
    return html.Div([_tile(one) for one in found], className="tiles tiles-4 severities")


def _tile(one: Severity) -> Component:
    inside = [
        icon(SIGNS[one.name], f"is-{one.name}"),
        html.Span(one.value, className="severity-value"),
        html.Span([html.Strong(one.title), html.Span(one.note)], className="severity-words"),
    ]
    name = f"tile severity is-{one.name}"
    if not one.leads:
        return html.Div(inside, className=name)
    return html.A(inside, href=f"#log-{one.name}", className=name, disable_n_clicks=True)
