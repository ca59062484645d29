"""Do the printed tables add up: rows, columns and totals of Tables 1 and 2, trained volunteers, named centres?"""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from dashboard.checks.facts import Check, Fact, Published, figure, figures, first_fact, quotes, stated_in, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_

GRANT_CHARTS = ("grants-matrix", "grants-map", "grants-ranking")


def _misprinted(published: Published, kind: str, column: str) -> tuple[pd.DataFrame, pd.Series]:
    printed = table(published, "grants_totals", kind=kind)
    sums = printed["code"].map(table(published, "grants").groupby(column)["value"].sum())
    return printed[sums != printed["value"]], sums.set_axis(printed["code"])


def grant_rows(published: Published) -> Iterator[Finding]:
    """Yield whether each region's cells of Table 1 add up to its printed total."""
    wrong, sums = _misprinted(published, "region", "region_code")
    regions = tuple(wrong["code"])
    yield Finding(
        id="grants-rows",
        kind=Kind.SUM,
        status=settle(not regions, Outcome.ERROR),
        title=N_("Table 1: sums of the rows"),
        detail=N_("Rows that do not add up: {regions}.") if regions else N_("Rows that add up: {count} of {count}."),
        values={"regions": regions, "count": len(sums)},
        quotes=quotes(wrong) or quotes(table(published, "grants_totals", kind="total")),
        computed={f"sum_{code}": float(value) for code, value in sums.items()},
        charts=GRANT_CHARTS,
        regions=regions,
        weight=60,
    )


def grant_columns(published: Published) -> Iterator[Finding]:
    """Yield whether each direction's cells of Table 1 add up to its printed total."""
    wrong, sums = _misprinted(published, "direction", "direction")
    directions = tuple(wrong["code"])
    yield Finding(
        id="grants-columns",
        kind=Kind.SUM,
        status=settle(not directions, Outcome.ERROR),
        title=N_("Table 1: sums of the columns"),
        detail=N_("Columns that do not add up: {directions}.")
        if directions
        else N_("Columns that add up: {count} of {count}."),
        values={"directions": directions, "count": len(sums)},
        quotes=quotes(wrong) or quotes(table(published, "grants_totals", kind="total")),
        computed={f"sum_{code}": float(value) for code, value in sums.items()},
        charts=GRANT_CHARTS,
        directions=directions,
        weight=60,
    )


def grant_total(published: Published) -> Iterator[Finding]:
    """Yield whether cells, row totals and column totals of Table 1 all give the printed grand total and the text's."""
    totals = table(published, "grants_totals")
    printed = first_fact(table(published, "grants_totals", kind="total"))
    text = figures(published, ("grants_total", "grant_projects_total"))
    rows, columns = (float(totals.loc[totals["kind"] == kind, "value"].sum()) for kind in ("region", "direction"))
    cells = float(table(published, "grants")["value"].sum())
    sums = (cells, rows, columns, *(fact.value for fact in text))
    yield Finding(
        id="grants-total",
        kind=Kind.SUM,
        status=settle(all(printed.amount.holds(value) for value in sums), Outcome.ERROR),
        title=N_("Grand total of Table 1"),
        detail=N_("Cells {cells}, rows {rows}, columns {columns}, printed {printed}, in the text {in_text}."),
        values={
            "cells": cells,
            "rows": rows,
            "columns": columns,
            "printed": printed.value,
            "in_text": tuple(fact.value for fact in text),
        },
        quotes=stated_in(printed, *text),
        computed={"cells": cells, "rows": rows, "columns": columns, "printed": printed.value},
        charts=GRANT_CHARTS,
        weight=61,
    )


def bilim_totals(published: Published) -> Iterator[Finding]:
    """Yield for each column of Table 2 whether it adds up to its printed total."""
    titles = {"volunteers": N_("Table 2: sum of volunteers"), "pupils": N_("Table 2: sum of pupils")}
    for measure, title in titles.items():
        total = first_fact(table(published, "bilim_totals", measure=measure))
        found = float(table(published, "bilim")[measure].sum())
        yield _total(f"bilim-{measure}-sum", title, found, total, "bilim-by-region")


def trained_total(published: Published) -> Iterator[Finding]:
    """Yield whether the trained volunteers of all directions add up to the printed total."""
    found = float(table(published, "trained")["value"].sum())
    title = N_("Trained volunteers: directions and total")
    yield _total("trained-sum", title, found, figure(published, "trained_total"), "trained-by-direction")


def centre_total(published: Published) -> Iterator[Finding]:
    """Yield whether as many centres are named by place as the text counts."""
    found = float(len(table(published, "centres")))
    titles = {
        "centres_total": N_("Support centres: named and counted"),
        "centres_invited": N_("Support centres: named and invited"),
    }
    for indicator, title in titles.items():
        yield _total(indicator.replace("_", "-"), title, found, figure(published, indicator), "centres")


def _total(name: str, title: str, found: float, total: Fact, chart: str) -> Finding:
    return Finding(
        id=name,
        kind=Kind.SUM,
        status=settle(total.amount.holds(found), Outcome.ERROR),
        title=title,
        detail=N_("The rows give {sum}, the source states {stated}."),
        values={"sum": found, "stated": total.amount},
        quotes=stated_in(total),
        computed={"sum": found, "stated": total.value},
        charts=(chart,),
        weight=55,
    )


CHECKS: tuple[Check, ...] = (grant_rows, grant_columns, grant_total, bilim_totals, trained_total, centre_total)
