"""The HTML document around the application: its language, the theme before the first paint, the loading text."""

from __future__ import annotations

from typing import Any

from dash import Dash, dcc, html
from dash.development.base_component import Component
from flask import request

from dashboard import ids
from dashboard.i18n import DEFAULT_LANG, LANGS, L

INDEX = """<!DOCTYPE html>
<html lang="{lang}" data-bs-theme="light">
<head>
{metas}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{description}">
<title>{title}</title>
<link rel="icon" href="{base}assets/mark.svg" type="image/svg+xml">
{css}
<script src="{base}assets/00_theme.js"></script>
</head>
<body>
<div id="react-entry-point"><div class="first-load" role="status">{loading}</div></div>
<noscript>{noscript}</noscript>
<div hidden>{config}{scripts}{renderer}</div>
</body>
</html>"""


class Document(Dash):
    """Dash with a document in the reader's language and no markup from the request."""

    def interpolate_index(self, *_: Any, **parts: Any) -> str:
        """Return the HTML document for the path being asked for."""
        base = self.config.requests_pathname_prefix
        lang = request.path.removeprefix(base.rstrip("/")).strip("/").split("/")[0]
        l = L(lang if lang in LANGS else DEFAULT_LANG)
        return INDEX.format(
            lang=l.lang,
            base=base,
            title="Birgemiz",
            description=l.t("Dashboard of the Year of the Volunteer 2020 in Kazakhstan"),
            loading=l.t("Loading…"),
            noscript=l.t("The dashboard needs JavaScript. The same figures are at /api/charts as tables."),
            **{name: parts.get(name, "") for name in ("metas", "css", "config", "scripts", "renderer")},
        )


def root() -> Component:
    """Return the layout that every address starts from: the route and the place of the page."""
    return html.Div([dcc.Location(id=ids.ROUTE, refresh=False), html.Div(id=ids.ROOT)])
