"""The filter bar: a button and a panel for each filter; on phones all panels form one sheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import filter_panels, names
from dashboard.components.attributes import aria, data
from dashboard.components.choices import Choices, summary
from dashboard.components.icon import icon
from dashboard.components.popover import action, opener
from dashboard.i18n import N_, L
from dashboard.model.filters import Filters

Body = Callable[[L, Choices, Filters], list[Component]]


@dataclass(frozen=True)
class Filter:
    """One filter of the bar: its key, icon, name and the controls in its panel."""

    key: str
    icon: str
    label: str
    body: Body


PERIOD = Filter("period", "calendar3", N_("Period"), filter_panels.period_panel)
REGION = Filter("region", "geo-alt", N_("Regions"), filter_panels.region_panel)
DIRECTION = Filter("direction", "layers", N_("Directions"), filter_panels.direction_panel)
FORMAT = Filter("format", "filter", N_("Format"), filter_panels.format_panel)
SCALE = Filter("per", "bar-chart", N_("Scale"), filter_panels.scale_panel)


def filter_bar(l: L, choices: Choices, chosen: Filters, scope_note: str = "") -> html.Section:
    """Return the sticky bar with a button for every filter that has a choice; `scope_note` names the data."""
    shown = _offered(choices)
    buttons = [_button(l, one, summary(l, choices, chosen, one.key), _is_changed(chosen, one.key)) for one in shown]
    row = html.Div([_all_filters(l), *buttons, _reset(l, chosen), *_aside(l, scope_note)], className="filters-row")
    return html.Section([row, _sheet(l, choices, chosen)], className="filters", **aria(label=l.t(N_("Filters"))))


def _offered(choices: Choices) -> list[Filter]:
    offers = {
        PERIOD: choices.months,
        REGION: choices.regions,
        DIRECTION: choices.directions,
        FORMAT: choices.formats,
        SCALE: choices.scales,
    }
    return [one for one, options in offers.items() if options]


def _is_changed(chosen: Filters, key: str) -> bool:
    return chosen.per != "total" if key == "per" else key in chosen.active()


def _button(l: L, one: Filter, text: str, changed: bool) -> html.Button:
    value = html.Span(text, id=ids.filter_label(one.key), className="filter-value")
    words = [icon(one.icon), html.Span(l.t(one.label), className="filter-name"), value, icon("chevron-down", "chevron")]
    marks = data(sheet=names.SHEET, changes=one.key, changed=str(changed).lower())
    return opener(names.filter_panel(one.key), words, f"filter-button filter-{one.key}", **marks)


def _all_filters(l: L) -> html.Button:
    return opener(names.SHEET, [icon("sliders"), l.t(N_("Filters"))], "filter-button filters-all")


def _reset(l: L, chosen: Filters, own_id: str = ids.RESET) -> html.Button:
    idle = not chosen.active() and chosen.per == "total"
    words = [icon("arrow-counterclockwise"), l.t(N_("Reset"))]
    return action("reset", words, "bar-button reset", id=own_id, disabled=idle)


def _aside(l: L, scope_note: str) -> list[Component]:
    words = [icon("link-45deg"), l.t(N_("Copy link"))]
    copy = action("copy", words, "bar-button copy", id=ids.COPY_LINK, **data(done=l.t(N_("Copied"))))
    return [html.Span(scope_note, id=ids.FILTER_SUMMARY, className="scope-note"), copy]


def _sheet(l: L, choices: Choices, chosen: Filters) -> html.Div:
    head = html.Div([html.H2(l.t(N_("Filters")), className="panel-title"), _close(l)], className="sheet-head")
    groups = [_group(l, one, choices, chosen) for one in _offered(choices)]
    apply = html.Button(l.t(N_("Show")), id=ids.APPLY, className="primary-button", **data(close="true"))
    foot = html.Div([_reset(l, chosen, f"{ids.RESET}-sheet"), apply], className="sheet-foot")
    return html.Div(
        [head, html.Div(groups, className="sheet-body"), foot],
        id=names.SHEET,
        className="filters-sheet",
        tabIndex=-1,
        role="group",
        **data(modal="true"),
        **aria(label=l.t(N_("Filters"))),
    )


def _close(l: L) -> html.Button:
    marks = aria(label=l.t(N_("Close"))) | data(close="true")
    return html.Button(icon("x-lg"), type="button", className="icon-button", disable_n_clicks=True, **marks)


def _group(l: L, one: Filter, choices: Choices, chosen: Filters) -> html.Div:
    count = filter_panels.sheet_summary(one.key, summary(l, choices, chosen, one.key))
    title = html.H3([l.t(one.label), count], className=f"group-title group-{one.key}")
    return html.Div(
        [title, *one.body(l, choices, chosen)],
        id=names.filter_panel(one.key),
        role="group",
        tabIndex=-1,
        className=f"panel panel-filter panel-{one.key}",
        **aria(label=l.t(one.label)),
    )
