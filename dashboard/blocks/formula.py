"""The formula of the replacement-cost method, its source and what it leaves out."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.text_card import text_card
from dashboard.i18n import N_

FORMULAS = (
    ("V = Σₖ hₖ × wₖ", N_("h: hours of volunteers, w: hourly wage of the same work, k: kind of work")),
    ("V₋ = Σₖ hₖ(1 − a) × wₖ(1 − b)", N_("lower edge: a is ± of hours, b is ± of wages")),
    ("V₊ = Σₖ hₖ(1 + a) × wₖ(1 + b)", N_("upper edge; both edges by interval arithmetic")),
)
CAVEATS = (
    N_("The report prints no wage: the common rate is calculated from its emergency figures until you change it."),
    N_("Both of those figures are lower bounds («more than»), so the rate may lie on either side of the true one."),
    N_("The hours and wages behind the estimates of 2017–2019 are not printed: they cannot be recalculated here."),
    N_("The method prices hours of work: it measures neither their benefit nor goods and donations."),
)


def formula_card(reading: Reading) -> Component:
    """Return the card of formula, caveats and source."""
    l, said = reading.view.l, reading.catalogue.published["contribution_statements"]
    manual = said[said["statement"] == "manual"].iloc[0]
    title, text = manual[f"title_{l.lang}"], manual[f"text_{l.lang}"]
    words = Words(
        l.t("Formula and source"),
        l.t("Replacement-cost method"),
        l.t("Source: {title}, {text}", title=title, text=text),
    )
    formulas = [html.Div([html.Dt(formula), html.Dd(l.t(meaning))]) for formula, meaning in FORMULAS]
    caveats = [html.Li(l.t(one)) for one in CAVEATS]
    content = [html.Dl(formulas, className="formulas"), html.Ul(caveats, className="caveats")]
    return text_card(l, "formula", words, content, "formula-card")
