"""One direction's profile: themes with their remainder, leading regions beside the text, awareness among all."""

from __future__ import annotations

import pandas as pd

from dashboard.charts.chart import Chart
from dashboard.charts.direction_findings import known_to, text_against_table, themes_remainder
from dashboard.figures.bars import bars
from dashboard.figures.claims import claims
from dashboard.figures.standing import standing
from dashboard.figures.view import Figure, View
from dashboard.i18n import N_
from dashboard.model.measures import AWARENESS, GRANTS, PROJECTS, Measure
from dashboard.model.provenance import Basis, Source
from dashboard.queries import direction


def _claims(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    slug = direction.subject(view.filters)
    return claims(rows, view, measure, colour=view.palette.direction(slug) if slug else "", head=N_("in the text"))


def _themes(rows: pd.DataFrame, view: View, measure: Measure) -> Figure:
    one = rows["direction"].nunique() == 1
    colour = view.palette.direction(str(rows["direction"].iloc[0])) if one else None
    return bars(rows, view, measure, key="theme", group=None if one else "direction", colour=colour)


THEMES = Chart(
    id="direction-themes",
    page="directions",
    name=N_("Projects by theme and what is not described"),
    brief=N_("Projects by theme"),
    finding=themes_remainder,
    measure=PROJECTS,
    rows=direction.themes,
    form=_themes,
    source=Source(section="IV", tables=(1,), note=N_("The remainder is calculated: table 1 less the themes")),
    basis=Basis.PUBLISHED,
    keys=("direction", "theme"),
    honours=frozenset({"direction"}),
    dataset="themes",
)
LEADERS = Chart(
    id="direction-leaders",
    page="directions",
    name=N_("Small grants by region, table and text"),
    brief=N_("Small grants by region, table and text"),
    finding=text_against_table,
    measure=GRANTS,
    rows=direction.leaders,
    form=_claims,
    source=Source(section="IV", tables=(1,)),
    basis=Basis.PUBLISHED,
    keys=("region_code",),
    honours=frozenset({"region", "direction"}),
    dataset="grants",
)
KNOWN = Chart(
    id="direction-awareness",
    page="directions",
    name=N_("Experts who know of each direction"),
    brief=N_("Experts who know of each direction"),
    finding=known_to,
    measure=AWARENESS,
    rows=direction.awareness,
    form=standing,
    source=Source(section="V"),
    basis=Basis.PUBLISHED,
    keys=("direction",),
    honours=frozenset({"direction"}),
    when="2020-09",
    n=100,
    dataset="survey",
)
CHARTS = (THEMES, LEADERS, KNOWN)
