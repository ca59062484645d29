"""The controls of the filters: what stands in each panel. Every control carries its address key in its id."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import dash_bootstrap_components as dbc
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import names
from dashboard.components.attributes import data
from dashboard.components.choices import FORMATS, SCALES, SHEET_COPY, Choices, has_own_colour
from dashboard.components.icon import icon
from dashboard.components.popover import action
from dashboard.components.segmented import segmented
from dashboard.i18n import N_, L
from dashboard.model.filters import Filters


def period_panel(l: L, choices: Choices, chosen: Filters) -> list[Component]:
    """Return the first and the last month."""
    first = _month(l, choices, "from", chosen.first or choices.months[0])
    last = _month(l, choices, "to", chosen.last or choices.months[-1])
    return [html.Div([first, last], className="months")]


def _month(l: L, choices: Choices, key: str, value: str) -> html.Label:
    words = {"from": N_("From month"), "to": N_("To month")}
    options = [{"value": month, "label": l.period(month, month)} for month in choices.months]
    select = dbc.Select(id=ids.filter_control(key), options=options, value=value)
    return html.Label([html.Span(l.t(words[key]), className="field-label"), select])


def region_panel(l: L, choices: Choices, chosen: Filters) -> list[Component]:
    """Return the search, the buttons for all and none, and the list of regions."""
    field = dbc.Input(type="search", placeholder=l.t(N_("Find a region")), autocomplete="off", className="search-field")
    search = html.Label(
        [html.Span(l.t(N_("Find a region")), className="visually-hidden"), icon("search"), field],
        className="search",
        **data(search=names.REGION_LIST),
    )
    boxes = _checklist("region", choices.regions, chosen.regions)
    listed = html.Div(boxes, id=names.REGION_LIST, className="check-list", **data(filter="region"))
    return [search, _all_or_none(l, "region"), listed]


def _all_or_none(l: L, key: str) -> html.Div:
    every = action("all", l.t(N_("Select all")), "link-button", **data(key=key))
    none = action("none", l.t(N_("Clear selection")), "link-button", **data(key=key))
    return html.Div([every, none], className="choose")


def direction_panel(l: L, choices: Choices, chosen: Filters) -> list[Component]:
    """Return the directions as chips with their colours; none chosen means all."""
    chips = {slug: _chip(slug, name) for slug, name in choices.directions.items()}
    boxes = _checklist("direction", chips, chosen.directions)
    return [html.Div(boxes, className="chips", **data(filter="direction"))]


def _chip(slug: str, name: str) -> html.Span:
    colour = f"var(--direction-{slug if has_own_colour(slug) else 'other'})"
    return html.Span([html.Span(className="swatch", style={"background": colour}), name], className="chip-label")


def format_panel(l: L, choices: Choices, chosen: Filters) -> list[Component]:
    """Return the formats of events as chips."""
    chips = {key: html.Span(l.t(FORMATS[key]), className="chip-label") for key in choices.formats}
    return [html.Div(_checklist("format", chips, chosen.formats), className="chips", **data(filter="format"))]


def scale_panel(l: L, choices: Choices, chosen: Filters) -> list[Component]:
    """Return the choice of what values are related to: nothing, inhabitants, the total."""
    options = {key: l.t(SCALES[key]) for key in choices.scales}
    return [segmented(ids.filter_control("per"), l.t(N_("Scale")), options, chosen.per)]


def _checklist(key: str, options: Mapping[str, Any], chosen: tuple[str, ...]) -> dbc.Checklist:
    listed = [{"value": value, "label": label} for value, label in options.items()]
    return dbc.Checklist(id=ids.filter_control(key), options=listed, value=list(chosen))


def sheet_summary(key: str, text: str) -> html.Span:
    """Return the copy of a filter's summary that stands in the phone's sheet."""
    return html.Span([": ", html.Span(text, id=ids.filter_label(SHEET_COPY + key))], className="filter-count")
