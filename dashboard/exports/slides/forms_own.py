"""Charts that prepare their rows for a form of the card: the slide prepares them in the same way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from dashboard.charts.grants import matrix_mode
from dashboard.charts.region import MEASURES
from dashboard.exports.slides import forms_bars, forms_columns, forms_lists, forms_plans, forms_tables
from dashboard.exports.slides.blocks import Body, Placed, Words
from dashboard.exports.slides.scene import Scene
from dashboard.figures.view import View
from dashboard.i18n import N_
from dashboard.model.provenance import Status
from dashboard.queries import direction


def noted_columns(scene: Scene) -> Body:
    """Return the columns with the year's events as notes."""
    noted = scene.rows[scene.rows["event"].ne("")]
    notes = [
        (date.fromisoformat(f"{row['month']}-01"), scene.view.named("event", str(row["event"])))
        for _, row in noted.iterrows()
    ]
    return forms_columns.columns(scene, notes=notes)


def counted_matrix(scene: Scene) -> Body:
    """Return the table of grants in the reading that the reader chose."""
    rows = scene.rows.assign(value=scene.rows["count"])
    return forms_tables.matrix(replace(scene, rows=rows), mode=matrix_mode(scene.view))


def per_volunteer(scene: Scene) -> Body:
    """Return the ranking against the value of the whole country."""
    rows = scene.rows.rename(columns={"nationwide": "mean"})
    return forms_bars.ranking(replace(scene, rows=rows), caption=N_("in the whole country"))


def with_shares(scene: Scene) -> Body:
    """Return the bars with the share of each behind its value."""
    l = scene.view.l
    shares = [
        "" if share != share else f"<{l.pct(1, 0)}" if 0 < share < 0.5 else l.pct(share, 0)
        for share in scene.rows["share_pct"]
    ]
    return forms_bars.listed(replace(scene, rows=scene.rows.assign(note=shares)), key="work")


def profile(scene: Scene) -> Body:
    """Return the profile of a region with measures and units in words."""
    return forms_lists.strips(replace(scene, rows=with_measures(scene.rows, scene.view)))


def with_measures(rows: pd.DataFrame, view: View) -> pd.DataFrame:
    """Return the rows of a profile with the names and units of their measures."""
    names = {code: view.l.t(measure.name) for code, measure in MEASURES.items()}
    units = {code: view.l.t(measure.unit) for code, measure in MEASURES.items()}
    return rows.assign(measure_name=rows["measure"].map(names), unit_name=rows["measure"].map(units))


def universities(scene: Scene) -> Body:
    """Return the bars with the calculated share of each behind its value."""
    l = scene.view.l
    notes = [l.t("{share} of all, calculated", share=l.pct(share, 1)) for share in scene.rows["share_pct"]]
    return forms_bars.listed(replace(scene, rows=scene.rows.assign(note=notes)), key="university")


def applicable(scene: Scene) -> Body:
    """Return the ranking of the regions that the question applies to, or say that it applies to none."""
    known = scene.rows[scene.rows["status"].ne(Status.NOT_APPLICABLE.value)]
    if known.empty:
        words = scene.view.l.t("Not applicable: BILIM was for schools of the 14 regions")
        return [Placed(Words(words, 18, middle=True), scene.box)]
    return forms_bars.ranking(replace(scene, rows=known))


def claimed(scene: Scene) -> Body:
    """Return the claims in the colour of the direction that they speak of."""
    slug = direction.subject(scene.view.filters)
    return forms_plans.claims(scene, colour=scene.palette.direction(slug) if slug else "", head=N_("in the text"))


def themes(scene: Scene) -> Body:
    """Return the themes of one direction, or of all under their names."""
    one = scene.rows["direction"].nunique() == 1
    colour = scene.palette.direction(str(scene.rows["direction"].iloc[0])) if one else None
    return forms_bars.listed(scene, key="theme", group=None if one else "direction", colour=colour)
