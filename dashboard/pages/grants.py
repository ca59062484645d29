"""Small grants: Table 1 of the report."""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.attention import attention_card
from dashboard.blocks.cards import card, switch
from dashboard.blocks.reading import Reading
from dashboard.blocks.registry import block, words
from dashboard.components.layout import with_rail
from dashboard.components.page_head import page_head
from dashboard.i18n import N_

MODES = {"count": N_("Number"), "share": N_("Share in the region"), "average": N_("Against the mean")}
CHARTS = ("grants-matrix", "grants-map", "grants-ranking")


def layout(reading: Reading) -> list[Component]:
    """Return the page: the table of regions and directions, facts, contradictions."""
    table = card(
        "grants-matrix", reading, height=400, switch=switch(MODES, N_("View"), reading), class_name="matrix-card"
    )
    rail = [block("facts", reading), attention_card(reading, CHARTS, N_("Contradictions"), 3, N_("Only about grants"))]
    note = reading.view.l.t("Up to {amount} each", amount=_limit(reading))
    return [page_head(words("headline-grants", reading), note), with_rail([table], rail)]


def _limit(reading: Reading) -> str:
    targets = reading.catalogue.published["targets"]
    return reading.view.l.money(float(targets.loc[targets["measure"] == "small_grant_amount", "value"].iloc[0]))
