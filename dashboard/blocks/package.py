"""How to take all tables at once: the data package, and code that reads it."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.attributes import data
from dashboard.components.card import Words
from dashboard.components.icon import icon
from dashboard.components.text_card import text_card
from dashboard.i18n import N_

HOST = "http://127.0.0.1:8050"
PYTHON = """import pandas as pd

grants = pd.read_csv(
    "{address}api/datasets/grants.csv",
    dtype={{"region_code": str}},
)
grants.groupby("region_code")["value"].sum()

events = pd.read_parquet(
    "{address}api/datasets/events.parquet?region=55"
)"""
R = """library(readr)

grants <- read_csv(
  "{address}api/datasets/grants.csv",
  col_types = cols(region_code = "c")
)
aggregate(value ~ region_code, grants, sum)"""
CHECK = "frictionless validate {address}api/datapackage.json"
ADDRESSES = (
    ("api/datasets", N_("all tables with their schemas and addresses")),
    ("api/datapackage.json", N_("Frictionless data package of the published tables and reference lists")),
    ("api/templates", N_("templates of the registers as workbooks")),
    ("api/indicators", N_("every published figure with its quote")),
    ("api/checks", N_("the quality log")),
    ("api/charts", N_("all charts, each as a file")),
    ("api/openapi.json", N_("description of the whole HTTP API (OpenAPI 3.1)")),
)


def package_card(reading: Reading) -> Component:
    """Return the card of the data package, the addresses of the HTTP API and code that reads them."""
    l, base = reading.view.l, reading.site.base
    link = html.A(
        [icon("download"), l.t("datapackage.json")], href=f"{base}api/datapackage.json?lang={l.lang}",
        download="datapackage.json", className="quiet-button", disable_n_clicks=True,
    )  # fmt: skip
    about = html.P(l.t("One descriptor names every table, its columns, types, rules, sources and licences."))
    rows = [html.Li([html.A(f"/{path}", href=base + path), html.Span(l.t(text))]) for path, text in ADDRESSES]
    code = [_code(name, text, base) for name, text in (("Python", PYTHON), ("R", R), (l.t("Check"), CHECK))]
    told = html.Div([html.Div([about, link], className="package-head"), html.Ul(rows, className="addresses")])
    words = Words(l.t(N_("All tables at once")), l.t(N_("Data package and HTTP API")))
    return text_card(
        l,
        "package",
        words,
        [html.Div([told, html.Div(code, className="code-list")], className="package-parts")],
        "package",
    )


def _code(name: str, text: str, base: str) -> html.Figure:
    # The browser knows its own address; until it says so, the usual one stands.
    lines = text.format(address=f"{HOST}{base}")
    code = html.Pre(html.Code(lines), tabIndex=0, **data(host=HOST))
    return html.Figure([html.Figcaption(name), code])
