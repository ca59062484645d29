"""What the report says of money beside what the registers hold: sums, leaders, other amounts."""

from __future__ import annotations

import pandas as pd
from dash import html
from dash.development.base_component import Component

from dashboard.blocks.beside import Pair, beside_card
from dashboard.blocks.funding import PUBLISHED
from dashboard.blocks.indicators import indicator_figures
from dashboard.blocks.reading import Reading
from dashboard.charts.absence import origin
from dashboard.charts.funding_kinds import KINDS, Kind
from dashboard.components.card import Words
from dashboard.components.datatable import Cell, Column, datatable
from dashboard.components.figure_list import Figure, figure_list
from dashboard.components.text_card import text_card
from dashboard.components.tile import Info
from dashboard.i18n import DASH, N_
from dashboard.model.filters import Filters
from dashboard.model.precision import SIGNS
from dashboard.model.provenance import Qualifier, Status
from dashboard.model.registers import FUNDING as REGISTER
from dashboard.queries import funding

AMOUNTS = (
    "small_grant_max_section_iv", "emergency_contribution_partners", "emergency_contribution_volunteers",
    "prometheus_funds", "prometheus_auction", "guide_contest_prize", "school_greening_prize",
)  # fmt: skip
EVERYTHING = Filters()
OTHERS = N_("other regions than in the text")


def sums_card(reading: Reading) -> Component:
    """Return the printed sums of both kinds beside those of the registers; the damaged one has no difference."""
    pairs = [
        Pair(PUBLISHED[code], kind.measure, funding.total(reading.catalogue, EVERYTHING, kind.sources), REGISTER)
        for code, kind in KINDS.items()
    ]
    return beside_card(reading, "sums", pairs)


def leaders_card(reading: Reading) -> Component:
    """Return the regions that the text lists as leaders beside the leading regions of the registers."""
    l, catalogue = reading.view.l, reading.catalogue
    title = l.t("Leaders by the text and by the registers")
    columns = [Column(l.t(text)) for text in (N_("Kind"), N_("Named in the report"), N_("Most in the registers"))]
    table = datatable(title, columns, [_leaders(kind, reading) for kind in KINDS.values()], quiet=True)
    source = l.t("Source: NVN report, 2020, sec. {section}", section="IV")
    held = origin(l, catalogue, REGISTER)
    words = Words(
        title,
        l.t("Whole country, all months; the report lists regions without sums"),
        f"{source}; {held}",
        l.t("Precision: {words}", words=l.t("as the text states")),
        demo=catalogue.demo,
    )
    return text_card(l, "leaders", words, [html.Div(table, className="quotes")])


def _leaders(kind: Kind, reading: Reading) -> list[Cell]:
    l, view = reading.view.l, reading.view
    named, quote = _named(kind, reading)
    found = _found(kind, reading, len(named))
    same = "" if not found else l.t("the same regions") if set(named) == set(found) else l.t(OTHERS)
    status = reading.catalogue.register_status if found else Status.NOT_STATED
    return [
        Cell(view.named("kind", kind.code)),
        Cell(", ".join(view.region(code) for code in named), note=f"«{quote}»"),
        Cell(", ".join(view.region(code) for code in found) or DASH, status.value, same),
    ]


def _named(kind: Kind, reading: Reading) -> tuple[list[str], str]:
    ranks = reading.catalogue.published["ranks"]
    rows = ranks[ranks["measure"].eq(PUBLISHED[kind.code]) & ranks["end"].eq("top")].sort_values("rank")
    return [str(code) for code in rows["region_code"]], str(rows["quote"].iloc[0]).strip("()")


def _found(kind: Kind, reading: Reading, count: int) -> list[str]:
    rows: pd.DataFrame = funding.by_region(kind.sources)(reading.catalogue, EVERYTHING)
    known = rows[rows["value"] > 0].sort_values("value", ascending=False, kind="stable")
    return [str(code) for code in known["region_code"].head(count)]


def amounts_card(reading: Reading) -> Component:
    """Return the other sums of the text, each with its quote, and the most that small grants can have cost."""
    l = reading.view.l
    words = Words(
        l.t("Other money that the report names"),
        l.t("Separate amounts, not parts of the two sums"),
        l.t("Source: NVN report, 2020, sec. {section}", section="I, IV"),
        l.t("Precision: {words}", words=l.t("by the signs before the values")),
    )
    figures = [_limit(reading), *indicator_figures(reading, AMOUNTS)]
    return text_card(l, "amounts", words, [figure_list(l, figures)], "figures-card")


def _limit(reading: Reading) -> Figure:
    l, catalogue = reading.view.l, reading.catalogue
    count, each = (float(catalogue.indicator(name)["value"]) for name in ("grants_total", AMOUNTS[0]))
    number, unit = l.money_parts(count * each)
    reckoning = l.t("{count} grants of at most {each} each", count=l.num(count), each=l.money(each))
    info = Info(
        definition=l.t("An upper bound reckoned by us, not a sum that the report states: {how}.", how=reckoning),
        precision=f"{l.t('calculated')}, {l.t('≤ up to')}",
        excludes=l.t("what the grants really cost: the report does not say"),
    )
    label = l.t("All small grants together, at most (calculated)")
    return Figure("small-grants-limit", label, number, SIGNS[Qualifier.UP_TO.value], unit, info=info)
