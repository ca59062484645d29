"""A chart is declared once: the card, the table, the files and the HTTP API all read this declaration."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.absence import NOT_LOADED, UNREPORTED, empty_words, missing, reason, rests_on, unstated
from dashboard.charts.findings import Finding, is_demo
from dashboard.charts.words import alternative, exactness, footer_source, precision, subtitle
from dashboard.figures.empty import remark
from dashboard.figures.view import Figure, View
from dashboard.model.filters import Filters
from dashboard.model.measures import Measure
from dashboard.model.provenance import Basis, Source

Rows = Callable[[Catalogue, Filters], pd.DataFrame]
Form = Callable[[pd.DataFrame, View, Measure], Figure]


def no_finding(rows: pd.DataFrame, view: View) -> str | None:
    """Return None: the chart keeps its neutral name."""
    return None


@dataclass(frozen=True)
class Chart:
    """One question to the data and the form that answers it. `keys` are the columns that name a row.

    `brief` is the name under a computed title, where the title has already said what is counted; `unit` replaces the
    measure's own where a view of the chart changes it; `told` replaces the
    usual alternative text where rows of several measures stand in one chart; `dataset` is the published table or the
    register that holds the rows behind the chart: the card's menu leads there; `remark` adds to the precision what
    the figures on screen need said.
    """

    id: str
    page: str
    name: str
    measure: Measure
    rows: Rows
    form: Form
    source: Source
    basis: Basis
    keys: tuple[str, ...]
    honours: frozenset[str] = frozenset()
    finding: Finding = no_finding
    when: str = "year"
    n: int | None = None
    brief: str = ""
    unit: Callable[[View], str] | None = None
    told: Callable[[pd.DataFrame, View, str], str] | None = None
    remark: Callable[[pd.DataFrame, View], str] | None = None
    dataset: str = ""

    def frame(self, catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        """Return the rows that the chart shows, after dropping the filters that it cannot obey."""
        obeyed = self.scaled(filters).without(*(filters.active() - self.honours))
        return catalogue.memory.get((self, obeyed), lambda: self._found(catalogue, obeyed))

    def _found(self, catalogue: Catalogue, filters: Filters) -> pd.DataFrame:
        rows = self.rows(catalogue, filters)
        return unstated(rows) if rests_on(self, catalogue) else rows

    def everywhere(self, catalogue: Catalogue, filters: Filters) -> tuple[float, ...]:
        """Return the values of all regions when the rows are only the chosen ones, else nothing."""
        if not filters.regions or self.keys != ("region_code",):
            return ()
        rows = self.frame(catalogue, filters.without("region"))
        return tuple(value for value in rows["value"].tolist() if value == value)

    def scaled(self, filters: Filters) -> Filters:
        """Return the filters with the scale that the chart can show."""
        return filters if "per" in self.honours else replace(filters, per="total")


@dataclass(frozen=True)
class Drawn:
    """Everything that a card prints, in the reader's language; `rows` and `figure` come from the same query.

    `empty` is why there is nothing to show (not_loaded, unreported, filtered) or nothing, `empty_words` says it.
    """

    rows: pd.DataFrame
    figure: Figure
    title: str
    subtitle: str
    source: str
    precision: str
    alt: str
    demo: bool
    empty: str
    empty_words: str = ""


def draw(chart: Chart, catalogue: Catalogue, view: View) -> Drawn:
    """Return the chart as one reader sees it."""
    view = replace(view, filters=chart.scaled(view.filters), everywhere=chart.everywhere(catalogue, view.filters))
    rows = chart.frame(catalogue, view.filters)
    why = reason(chart, catalogue, rows)
    if why in (NOT_LOADED, UNREPORTED):
        return _blank(chart, catalogue, view, rows, why)
    found = chart.finding(rows, view)
    title = found or view.l.t(chart.name)
    return Drawn(
        rows=rows,
        figure=chart.form(rows, view, chart.measure),
        title=title,
        subtitle=subtitle(chart, view, found is not None, dated=not missing(chart, catalogue)),
        source=footer_source(chart, catalogue, view),
        precision=exactness(chart, rows, view),
        alt=alternative(chart, rows, view, title),
        demo=is_demo(rows),
        empty=why,
        empty_words=empty_words(chart, catalogue, view, why),
    )


def _blank(chart: Chart, catalogue: Catalogue, view: View, rows: pd.DataFrame, why: str) -> Drawn:
    name, words = view.l.t(chart.name), empty_words(chart, catalogue, view, why)
    return Drawn(
        rows=rows,
        figure=remark(view, words),
        title=name,
        subtitle=subtitle(chart, view, titled_by_finding=False, dated=why != NOT_LOADED),
        source="" if why == NOT_LOADED else footer_source(chart, catalogue, view),
        precision="" if why == NOT_LOADED else precision(rows, view),
        alt=f"{name}. {words}.",
        demo=False,
        empty=why,
        empty_words=words,
    )
