"""Round figures of the text against exact ones: «more than 16 200» against 16 269."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import pandas as pd

from dashboard.checks.amount import Amount
from dashboard.checks.facts import Check, Published, by, figure, figures, quotes, stated_in, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_


@dataclass(frozen=True)
class Rounded:
    """A round figure and the exact one that it stands for, both indicators."""

    id: str
    title: str
    stated: str
    exact: str
    charts: tuple[str, ...] = ()


ROUNDED = (
    Rounded(
        "bilim-pupils-text",
        N_("BILIM: pupils in the text and in Table 2"),
        "bilim_pupils_text",
        "bilim_pupils_table",
        ("bilim-by-region",),
    ),
    Rounded(
        "bilim-volunteers-text",
        N_("BILIM: volunteers in the text and in Table 2"),
        "bilim_volunteers_text",
        "bilim_volunteers_table",
        ("bilim-by-region",),
    ),
)


def rounded(spec: Rounded, published: Published) -> Iterator[Finding]:
    """Yield whether the round figure is the exact one told in round numbers."""
    stated, exact = figures(published, (spec.stated, spec.exact))
    yield Finding(
        id=spec.id,
        kind=Kind.TEXT_AGAINST_TABLE,
        status=settle(stated.amount.rounds(exact.value), Outcome.WARNING),
        title=spec.title,
        detail=N_("In the text {stated}, exactly {exact}."),
        values={"stated": stated.amount, "exact": exact.value},
        quotes=stated_in(stated, exact),
        computed={"stated": stated.value, "exact": exact.value},
        charts=spec.charts,
        weight=35,
    )


def trained(published: Published) -> Iterator[Finding]:
    """Yield whether the sections that tell the number of trained volunteers in round figures mean the printed total."""
    exact = figure(published, "trained_total")
    first, third = figures(published, ("trained_section_i", "trained_section_iii"))
    agree = first.amount.rounds(exact.value) and third.amount.rounds(exact.value)
    rows = table(published, "trained")
    found = float(rows["value"].sum())
    yield Finding(
        id="trained-total",
        kind=Kind.CONTRADICTION,
        status=settle(agree, Outcome.WARNING),
        title=N_("Trained: {exact} or “more than {first}”"),
        detail=N_("Sections I and IV differ. {exact} is shown: it equals the sum of the {count} directions.")
        if exact.amount.holds(found) and not agree
        else N_("Sections I and III: {rounded}; section IV: {exact}; sum of the directions: {found}."),
        values={
            "exact": exact.value,
            "first": first.value,
            "rounded": (first.amount, third.amount),
            "found": found,
            "count": len(rows),
        },
        quotes=stated_in(exact, first, third),
        computed={"exact": exact.value, "section_i": first.value, "section_iii": third.value, "sum": found},
        shown=N_("{exact}: the printed total"),
        charts=("trained-by-direction",),
        weight=92,
    )


def registered(published: Published) -> Iterator[Finding]:
    """Yield whether the infographic's thousands are the exact number of registered volunteers, rounded."""
    short, exact = figures(published, ("registered_volunteers_infographic", "registered_volunteers"))
    nearest = round(exact.value, -2)
    cut = short.value == exact.value // 100 * 100
    yield Finding(
        id="registered-volunteers",
        kind=Kind.CONTRADICTION,
        status=settle(short.value == nearest, Outcome.INFO if cut else Outcome.WARNING),
        title=N_("Registered volunteers: {text} and {exact}"),
        detail=N_("Rounded, {exact} gives {nearest}; the infographic prints {text}."),
        values={"text": short.text, "exact": exact.value, "nearest": nearest},
        quotes=stated_in(short, exact),
        computed={"stated": short.value, "exact": exact.value, "rounded": float(nearest)},
        shown=N_("{exact}: the exact figure"),
        weight=20,
    )


def bilim_regions(published: Published) -> Iterator[Finding]:
    """Yield whether the figures that the text gives for single regions are those of Table 2."""
    text = table(published, "indicators", topic="directions", direction="bilim", unit="persons")
    text = text[(text["region_code"] != "") & text["indicator"].str.startswith("bilim_")]
    printed = table(published, "bilim").set_index("region_code")
    right = text.apply(lambda row: _printed(row, printed), axis=1) if len(text) else pd.Series(dtype=bool)
    regions = tuple(text.loc[~right, "region_code"])
    yield Finding(
        id="bilim-regions-text",
        kind=Kind.TEXT_AGAINST_TABLE,
        status=settle(not regions, Outcome.ERROR),
        title=N_("BILIM: single regions in the text and in Table 2"),
        detail=N_("The figures differ: {regions}.") if regions else N_("Figures that agree: {count}."),
        values={"regions": regions, "count": len(text)},
        quotes=quotes(text),
        computed=by(text, "indicator"),
        charts=("bilim-by-region",),
        regions=regions,
        weight=35,
    )


def _printed(row: pd.Series, table_two: pd.DataFrame) -> bool:
    measure = str(row["indicator"]).split("_")[1]
    return Amount(float(row["value"]), str(row["qualifier"])).holds(float(table_two.loc[row["region_code"], measure]))


CHECKS: tuple[Check, ...] = (*(partial(rounded, spec) for spec in ROUNDED), trained, registered, bilim_regions)
