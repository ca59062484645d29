"""Which form of a card becomes which native chart, map or table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from dashboard.charts.chart import Form
from dashboard.charts.registry import CHARTS
from dashboard.exports.exhibit import Exhibit
from dashboard.exports.slides import (
    forms_answers,
    forms_bars,
    forms_columns,
    forms_days,
    forms_fields,
    forms_flow,
    forms_lists,
    forms_map,
    forms_own,
    forms_panels,
    forms_plans,
    forms_points,
    forms_ranks,
    forms_stacks,
    forms_tables,
    forms_time,
)
from dashboard.exports.slides.appendix import appendix
from dashboard.exports.slides.blocks import Body
from dashboard.exports.slides.scene import Scene
from dashboard.figures import (
    answers,
    bars,
    calendar,
    claims,
    columns,
    completeness,
    deviation,
    dots,
    dumbbell,
    flow,
    group_ranks,
    ladder,
    ledger,
    lorenz,
    map,
    matrix,
    month_rows,
    multiples,
    parts,
    places,
    placings,
    plan_bars,
    plans,
    ranking,
    scatter,
    stacks,
    standing,
    strips,
    theme_panels,
    timeline,
    waffle,
)

Native = Callable[..., Body]
NATIVE: Mapping[Callable[..., Any], Native] = {
    answers.answers: forms_answers.answers,
    bars.bars: forms_bars.listed,
    calendar.calendar: forms_days.calendar,
    claims.claims: forms_plans.claims,
    columns.columns: forms_columns.columns,
    completeness.completeness: forms_days.completeness,
    deviation.deviation: forms_points.deviation,
    dots.dots: forms_points.dots,
    dumbbell.dumbbell: forms_points.dumbbell,
    flow.flow: forms_flow.flow,
    group_ranks.group_ranks: forms_ranks.group_ranks,
    ladder.ladder: forms_plans.ladder,
    ledger.ledger: forms_lists.ledger,
    lorenz.lorenz: forms_fields.lorenz,
    map.regions_map: forms_map.regions_map,
    matrix.matrix: forms_tables.matrix,
    month_rows.month_rows: forms_columns.month_rows,
    multiples.multiples: forms_columns.multiples,
    parts.parts: forms_stacks.parts,
    places.places: forms_lists.places,
    placings.placings: forms_ranks.placings,
    plan_bars.plan_bars: forms_plans.plan_bars,
    plans.plans: forms_plans.plans,
    ranking.ranking: forms_bars.ranking,
    scatter.scatter: forms_fields.scatter,
    stacks.stacks: forms_stacks.stacks,
    standing.standing: forms_plans.standing,
    strips.strips: forms_lists.strips,
    theme_panels.theme_panels: forms_panels.theme_panels,
    timeline.timeline: forms_time.timeline,
    waffle.waffle: forms_stacks.waffle,
}
# Forms of their own that prepare the rows first, by one of the charts that use them.
OWN: Mapping[str, Native] = {
    "bilim-pupils-per-volunteer": forms_own.applicable,
    "contribution-by-kind": forms_own.with_shares,
    "direction-leaders": forms_own.claimed,
    "direction-themes": forms_own.themes,
    "events-by-month": forms_own.noted_columns,
    "funding-per-volunteer": forms_own.per_volunteer,
    "grants-matrix": forms_own.counted_matrix,
    "region-profile": forms_own.profile,
    "universities": forms_own.universities,
}
FORMS: Mapping[Callable[..., Any], Native] = {**NATIVE, **{CHARTS[name].form: native for name, native in OWN.items()}}


def body_of(exhibit: Exhibit, scene: Scene) -> Body:
    """Return the blocks of an exhibit; a form that is not known here, or is wanted so, becomes its table."""
    form, options = unwrapped(exhibit.chart.form)
    native = FORMS.get(form)
    if native is None or exhibit.shown == "table":
        return appendix(scene, exhibit)
    return native(scene, **options)


def unwrapped(form: Form) -> tuple[Callable[..., Any], dict[str, Any]]:
    """Return the function behind a form and the options that it was given."""
    options: dict[str, Any] = {}
    function: Any = form
    while isinstance(function, partial):
        options = function.keywords | options
        function = function.func
    return function, options
