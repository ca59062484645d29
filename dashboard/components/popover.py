"""A button and the panel that it opens. assets/40_popovers.js does the opening, by the attributes written here."""

from __future__ import annotations

from typing import Any

from dash import html

from dashboard.components.attributes import aria, data


def opener(panel: str, children: Any, class_name: str, **options: Any) -> html.Button:
    """Return the button that opens the element with the id `panel`; `options` are further properties of the button."""
    marks = aria(expanded="false", controls=panel) | data(opens=panel) | {"disable_n_clicks": True} | options
    return html.Button(children, type="button", className=class_name, **marks)


def panel(name: str, label: str, children: Any, class_name: str, **options: Any) -> html.Div:
    """Return the panel with the id `name`, called `label` by screen readers; `options` are further properties of it."""
    marks = aria(label=label) | options
    return html.Div(children, id=name, role="dialog", tabIndex=-1, className=f"panel {class_name}", **marks)


def action(name: str, children: Any, class_name: str, **options: Any) -> html.Button:
    """Return a button whose action is in assets/30_actions.js; `options` are further properties of the button."""
    marks = data(action=name) | {"disable_n_clicks": True} | options
    return html.Button(children, type="button", className=class_name, **marks)
