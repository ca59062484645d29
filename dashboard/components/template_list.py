"""Templates to be filled in, each with its file, and the numbered steps that follow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html

from dashboard.components.attributes import aria
from dashboard.components.icon import icon
from dashboard.i18n import N_, L


@dataclass(frozen=True)
class Template:
    """A workbook to be filled in: what it is for, what one row of it is, where it lies."""

    icon: str
    title: str
    row: str
    address: str


@dataclass(frozen=True)
class Step:
    """One step in words, and the command that does it."""

    text: str
    command: str = ""


def template_list(l: L, templates: Sequence[Template]) -> html.Ul:
    """Return the templates one under the other, each with its download."""
    return html.Ul([html.Li(_template(l, one)) for one in templates], className="template-list")


def step_list(steps: Sequence[Step]) -> html.Ol:
    """Return the steps, numbered."""
    return html.Ol([html.Li(_step(one)) for one in steps], className="steps")


def _template(l: L, one: Template) -> list[html.Span | html.Div | html.A]:
    marks = aria(label=l.t(N_("{name}: download {format}"), name=one.title, format="XLSX"))
    link = html.A(
        [icon("download"), "XLSX"], href=one.address, download="", className="file-button", disable_n_clicks=True,
        **marks,
    )  # fmt: skip
    return [icon(one.icon, "is-accent"), html.Div([html.H3(one.title), html.P(one.row)]), link]


def _step(one: Step) -> list[html.P | html.Pre]:
    command = [html.Pre(html.Code(one.command))] if one.command else []
    return [html.P(one.text), *command]
