"""What the tiles with a plan show: volunteers trained and small grants, as the report prints them."""

from __future__ import annotations

from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.tile_figures import Figures, Line
from dashboard.figures.items import records
from dashboard.figures.scale import number
from dashboard.figures.view import View
from dashboard.model.directions import PRIORITY_SLUGS
from dashboard.queries import directions, grants

PERCENT = 100


def trained(catalogue: Catalogue, view: View) -> Figures:
    """Return the volunteers trained in the chosen directions, against their plan."""
    rows = records(directions.trained(catalogue, view.filters))
    values = [number(row["value"]) or 0.0 for row in rows]
    fact, plan = sum(values), sum(row["target"] for row in rows)
    if not plan:
        return Figures(value=view.l.num(None), captions=(Line(view.l.t("no plan for these directions")),))
    share = view.l.pct(fact / plan * PERCENT, 0)
    whole = (Line(view.l.t("whole country")),) if view.filters.regions else ()
    plan_line = Line(view.l.t("plan ≈ {plan}", plan=view.l.num(plan)))
    return Figures(
        value=view.l.num(fact),
        sign="≈" if len(rows) < len(PRIORITY_SLUGS) and "about" in {row["qualifier"] for row in rows} else "",
        captions=(*whole, plan_line, Line(view.l.t("{share} of the plan", share=share), share)),
        tone="good" if fact >= plan else "warning",
        curve=tuple(values),
        plan=rows[0]["target"],
    )


def awarded(catalogue: Catalogue, view: View) -> Figures:
    """Return the small grants: against the plan by direction, or as a share of all when regions are chosen."""
    total = grants.total(catalogue, view.filters)
    everywhere = grants.total(catalogue, view.filters.without("region"))
    if view.filters.regions:
        share = view.l.pct(total / everywhere * PERCENT, 0) if everywhere else view.l.num(None)
        return Figures(value=view.l.num(total), captions=(Line(view.l.t("{share} of all grants", share=share)),))
    values = [number(row["value"]) or 0.0 for row in records(grants.by_direction(catalogue, view.filters))]
    targets = catalogue.published["targets"]
    plan = float(targets.loc[targets["measure"] == "small_grants", "value"].iloc[0])
    reached = sum(value >= plan for value in values)
    fact = Line(
        view.l.t("reached: {reached} of {count}", reached=reached, count=len(values)),
        view.l.t("{reached} of {count}", reached=reached, count=len(values)),
    )
    return Figures(
        value=view.l.num(total),
        captions=(
            Line(
                view.l.t("plan ≥ {plan} in each", plan=view.l.num(plan)),
                view.l.t("plan ≥ {plan}", plan=view.l.num(plan)),
            ),
            fact,
        ),
        tone="good" if reached else "warning",
        curve=tuple(values),
        plan=plan,
    )
