"""The HTML document around the application: its language, its files, the theme before the first paint.

It holds no script of its own: every one is a file, so that a Content-Security-Policy with `script-src 'self'` holds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from dash import Dash, dcc, html
from dash.development.base_component import Component
from flask import request

from dashboard import ids
from dashboard.components.assets import asset
from dashboard.i18n import DEFAULT_LANG, LANGS, L

INDEX = """<!DOCTYPE html>
<html lang="{lang}" data-bs-theme="light">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{description}">
<title>Birgemiz</title>
{files}
</head>
<body>
<div id="react-entry-point"><div class="first-load" role="status">{loading}</div></div>
<noscript>{noscript}</noscript>
<div hidden>{config}</div>
</body>
</html>"""
# Every page names the three languages, and with them needs these letters.
FONTS = ("latin", "cyrillic", "cyrillic-ext-signs")
FONT = 'as="font" type="font/woff2" crossorigin'
# Dash asks for these two before it draws anything.
ASKED = ("_dash-layout", "_dash-dependencies")
# What the renderer is told of Dash and Python, which no browser needs to know.
UNTOLD = (
    "dash_version",
    "dash_version_url",
    "ddk_version",
    "plotly_version",
    "python_version",
    "plotly_cloud_installed",
)
DEV_TOOLS = (
    *("ui", "props_check", "serve_dev_bundles", "hot_reload", "silence_routes_logging", "prune_errors"),
    *("validate_callbacks", "disable_version_check"),
)


def no_files(_path: str) -> Sequence[str]:
    """Return no files: pages that need nothing beyond what every page needs."""
    return ()


class Document(Dash):
    """Dash with a document in the reader's language, few files, no markup from the request and no inline script.

    `files_of` names, for a path below the prefix, the built files that the page will ask for, to be fetched ahead.
    """

    files_of: Callable[[str], Sequence[str]] = staticmethod(no_files)

    def index(self, *_: Any, **__: Any) -> str:
        """Return the HTML document for the path being asked for."""
        base = self.config.requests_pathname_prefix
        path = request.path.removeprefix(base)
        lang = path.split("/")[0]
        l = L(lang if lang in LANGS else DEFAULT_LANG)
        return INDEX.format(
            lang=l.lang,
            files="\n".join(_tags(base, self.files_of(path))),
            description=l.t("Dashboard of the Year of the Volunteer 2020 in Kazakhstan"),
            loading=l.t("Loading…"),
            noscript=l.t("The dashboard needs JavaScript. The same figures are at /api/charts as tables."),
            config=self._generate_config_html(),
        )

    def _setup_dev_tools(self, **_: Any) -> Any:
        # Dash reads DASH_UI, DASH_HOT_RELOAD and others from the environment.
        return super()._setup_dev_tools(**dict.fromkeys(DEV_TOOLS, False))  # type: ignore[no-untyped-call]

    def _config(self) -> dict[str, Any]:
        known = super()._config()  # type: ignore[no-untyped-call]
        told = {name: value for name, value in known.items() if name not in UNTOLD}
        # Only components whose properties hold other components are looked up in it.
        told["children_props"] = {
            space: {name: held for name, held in components.items() if held}
            for space, components in told["children_props"].items()
        }
        return told


def _tags(base: str, ahead: Sequence[str]) -> list[str]:
    def address(name: str) -> str:
        return f"{base}assets/{asset(name)}"

    return [
        f'<link rel="icon" href="{address("mark.svg")}" type="image/svg+xml">',
        # Before the style sheet: a script after it waits for it.
        f'<script src="{address("head.js")}"></script>',
        f'<link rel="stylesheet" href="{address("every.css")}">',
        *[f'<link rel="preload" {FONT} href="{address(f"fonts/onest-{name}.woff2")}">' for name in FONTS],
        *[f'<script defer src="{address(name)}"></script>' for name in ("libraries.js", "every.js")],
        *[_ahead(name, address(name)) for name in ahead],
        *[f'<link rel="preload" as="fetch" href="{base}{name}" crossorigin>' for name in ASKED],
    ]


def _ahead(name: str, address: str) -> str:
    # Data is asked for late, and browsers complain of a preload that is not used at once.
    way = 'rel="preload" as="script"' if name.endswith(".js") else 'rel="prefetch"'
    return f'<link {way} href="{address}">'


def root() -> Component:
    """Return the layout that every address starts from: the route and the place of the page."""
    return html.Div([dcc.Location(id=ids.ROUTE, refresh=False), html.Div(id=ids.ROOT)])
