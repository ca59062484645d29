"""Short facts about the small grants, computed from the cells that the filters leave."""

from __future__ import annotations

from dataclasses import replace

import pandas as pd
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.text_card import Fact, facts_card
from dashboard.figures.view import View
from dashboard.queries import grants

LEADERS = 3
PERCENT = 100


def grant_facts(reading: Reading) -> Component:
    """Return the card «In short»."""
    view, catalogue = reading.view, reading.catalogue
    regions = grants.by_region(catalogue, replace(view.filters, per="total"))
    directions = grants.by_direction(catalogue, view.filters)
    facts = [*_spread(regions, view), *_plan(directions, reading), *_bilim(directions, view)]
    t = view.l.t
    words = Words(
        t("In short"), t("From table 1"), t("Calculated from table 1"), t("Precision: {words}", words=t("exact value"))
    )
    return facts_card(view.l, "facts", words, facts)


def _spread(rows: pd.DataFrame, view: View) -> list[Fact]:
    ranked = rows.dropna(subset=["value"]).sort_values("value", ascending=False, kind="stable")
    if len(ranked) <= LEADERS or not ranked["value"].iloc[-1]:
        return []
    return [_leaders(ranked, view), _gap(ranked, view)]


def _leaders(ranked: pd.DataFrame, view: View) -> Fact:
    total, top = ranked["value"].sum(), ranked.head(LEADERS)
    names = view.l.join([view.region(code) for code in top["region_code"]])
    l = view.l
    return Fact(
        l.pct(top["value"].sum() / total * PERCENT, 0),
        l.t("Three regions hold so much"),
        l.t("{regions}: {part} of {total} grants", regions=names, part=l.num(top["value"].sum()), total=l.num(total)),
    )


def _gap(ranked: pd.DataFrame, view: View) -> Fact:
    high, low = ranked.iloc[0], ranked.iloc[-1]
    places = {name: view.region(str(row["region_code"]), "locative") for name, row in (("most", high), ("least", low))}
    values = {"high": view.l.num(high["value"]), "low": view.l.num(low["value"])}
    ratio = view.l.num(high["value"] / low["value"], 0)
    text = view.l.t("{high} {most} and {low} {least}", **places, **values)
    return Fact(f"{ratio}{chr(160)}×", view.l.t("Gap between the extremes"), text)


def _plan(rows: pd.DataFrame, reading: Reading) -> list[Fact]:
    targets, l = reading.catalogue.published["targets"], reading.view.l
    plan = float(targets.loc[targets["measure"] == "small_grants", "value"].iloc[0])
    reached = int((rows["value"] >= plan).sum())
    if not reached or reading.view.filters.regions:
        return []
    text = l.t("Directions that reached the plan of at least {plan} grants: {count}", plan=l.num(plan), count=reached)
    return [Fact(f"{reached}{chr(160)}×{chr(160)}{l.num(plan)}", l.t("The plan is met"), text)]


def _bilim(rows: pd.DataFrame, view: View) -> list[Fact]:
    row = rows[rows["direction"] == "bilim"]
    if row.empty or not row["value"].iloc[0] > 0:
        return []
    text = view.l.t("The plan for the other six directions does not apply to it")
    return [Fact(view.l.num(row["value"].iloc[0]), view.l.t("BILIM is counted apart"), text)]
