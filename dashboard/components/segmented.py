"""A choice of one among a few: a segmented control, which style and script turn into a select on phones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import dash_bootstrap_components as dbc
from dash import html

from dashboard.components.attributes import aria
from dashboard.ids import Pattern


def segmented(control: Pattern | str, label: str, options: Mapping[str, Any], value: str) -> html.Div:
    """Return a radio group named `label`; `options` maps values to texts or components, `control` holds the value."""
    name = control if isinstance(control, str) else json.dumps(control, sort_keys=True)
    radios = dbc.RadioItems(
        id=control,
        name=name,
        value=value,
        options=[{"value": key, "label": text} for key, text in options.items()],
        className="segmented-items",
        inputClassName="visually-hidden",
        labelCheckedClassName="is-checked",
    )
    return html.Div(radios, role="radiogroup", className="segmented", **aria(label=label))
