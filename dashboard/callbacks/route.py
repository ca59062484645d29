"""The address's path chooses the page; its query only sets what the page starts with."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dash import Dash, Input, Output, State
from dash.development.base_component import Component
from flask import request

from dashboard import ids
from dashboard.callbacks.first import seen_by

Render = Callable[[str, str, Mapping[str, object]], Component]


def register_route(app: Dash, render: Render) -> None:
    """Register the callback that shows the page of a path; `render` makes it from path, query, theme and width."""

    @app.callback(Output(ids.ROOT, "children"), Input(ids.ROUTE, "pathname"), State(ids.ROUTE, "search"))
    def show_page(pathname: str | None, search: str | None) -> Component:
        return render(pathname or "/", search or "", seen_by(dict(request.headers)))
