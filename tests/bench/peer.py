"""The peer: four tiles, a map, two charts and two filters as tutorials of Dash, pandas and plotly.express have them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pandas as pd
import plotly.express as px
from dash import Dash, Input, Output, callback, dcc, html

HOME = Path(__file__).resolve().parent.parent.parent
df = pd.read_parquet(os.environ["BENCH_EVENTS"])
df["month"] = pd.to_datetime(df["date"]).dt.to_period("M").astype(str)
geojson = json.loads((HOME / "data" / "reference" / "regions.geojson").read_text(encoding="utf-8"))

app = Dash(__name__)
server = app.server

TILES = {"events": "Events", "volunteers": "Volunteers", "beneficiaries": "People helped", "hours": "Hours"}

app.layout = html.Div([
    html.H1("Year of the Volunteer"),
    dcc.Dropdown(sorted(df["region"].unique()), multi=True, id="region", placeholder="Regions"),
    dcc.Dropdown(sorted(df["direction"].unique()), multi=True, id="direction", placeholder="Directions"),
    html.Div([html.Div([html.P(name), html.H2(id=key)]) for key, name in TILES.items()], style={"display": "flex"}),
    dcc.Graph(id="map"),
    html.Div(
        [dcc.Graph(id="bars", style={"flex": 1}), dcc.Graph(id="line", style={"flex": 1})], style={"display": "flex"}
    ),
])  # fmt: skip


def chosen(regions, directions):
    rows = df
    if regions:
        rows = rows[rows["region"].isin(regions)]
    if directions:
        rows = rows[rows["direction"].isin(directions)]
    return rows


@callback(
    [Output(key, "children") for key in TILES],
    Input("region", "value"),
    Input("direction", "value"),
)
def update_tiles(regions, directions):
    rows = chosen(regions, directions)
    return [f"{len(rows):,}", *(f"{rows[key].sum():,.0f}" for key in list(TILES)[1:])]


@callback(Output("map", "figure"), Input("region", "value"), Input("direction", "value"))
def update_map(regions, directions):
    by_region = chosen(regions, directions).groupby("region", as_index=False)["volunteers"].sum()
    fig = px.choropleth(
        by_region, geojson=geojson, featureidkey="properties.code", locations="region", color="volunteers"
    )
    fig.update_geos(fitbounds="locations", visible=False)
    return fig


@callback(Output("bars", "figure"), Input("region", "value"), Input("direction", "value"))
def update_bars(regions, directions):
    by_direction = chosen(regions, directions).groupby("direction", as_index=False)["volunteers"].sum()
    return px.bar(by_direction, x="volunteers", y="direction", orientation="h", title="Volunteers by direction")


@callback(Output("line", "figure"), Input("region", "value"), Input("direction", "value"))
def update_line(regions, directions):
    by_month = chosen(regions, directions).groupby("month", as_index=False)["volunteers"].sum()
    return px.line(by_month, x="month", y="volunteers", title="Volunteers by month")


# Each process learns which scripts it may serve from its first page; without this the second one answers them with 500.
server.test_client().get("/")
