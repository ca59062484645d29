"""How a reader looks at a chart: language, theme, width, filters and the words of the reference lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.datasets.geometry import MapView
from dashboard.datasets.reference import Reference
from dashboard.figures.palette import Palette
from dashboard.i18n import L
from dashboard.model.codes import NAMES
from dashboard.model.filters import Filters
from dashboard.model.measures import Measure

Figure = dict[str, Any]


@dataclass(frozen=True)
class View:
    """Everything a form needs besides its rows. `names` maps codelist → code → language → name.

    `everywhere` holds the values of all regions where the rows are only the chosen ones: classes and means keep to it.
    """

    l: L
    filters: Filters
    palette: Palette
    reference: Reference
    names: Mapping[str, Mapping[str, Mapping[str, str]]]
    map_view: MapView
    geometry_url: str
    period: tuple[str, str]
    compact: bool = False
    focus: str = ""
    everywhere: tuple[float, ...] = ()

    def region(self, code: str, form: str = "label") -> str:
        """Return a region's name: `label` in lists, `short` on maps, `name`, `locative` or `genitive` in sentences."""
        return str(getattr(self.reference.regions[code], form)[self.l.lang])

    def direction(self, slug: str) -> str:
        """Return a direction's name."""
        return self.reference.directions[slug].name[self.l.lang]

    def named(self, codelist: str, code: str) -> str:
        """Return the name of a code of any code list; regions and directions included, an unknown code as it is."""
        if codelist == "region_code" and code in self.reference.regions:
            return self.region(code)
        if codelist == "direction" and code in self.reference.directions:
            return self.direction(code)
        if codelist == "month":
            return self.l.month(code)
        if codelist == "date":
            return self.l.date(date.fromisoformat(code))
        if code in NAMES.get(codelist, {}):
            return self.l.t(NAMES[codelist][code])
        return self.names.get(codelist, {}).get(code, {}).get(self.l.lang, code)

    def unit(self, measure: Measure) -> str:
        """Return the unit that the values are shown in, the chosen scale included."""
        if self.filters.per == "10k":
            return self.l.t("tenge per 10,000 people") if measure.money else self.l.t("per 10,000 people")
        return "%" if self.filters.per == "share" or measure.percent else self.l.t(measure.unit)

    def value(self, measure: Measure, value: float | None) -> str:
        """Return a value of a measure as it is written on a chart, without its unit except for money and shares."""
        if value is None or value != value:
            return self.l.num(None)
        if self.filters.per == "share":
            return self.l.pct(value)
        return self._absolute(measure, value)

    def _absolute(self, measure: Measure, value: float) -> str:
        if self.filters.per == "10k":
            return self.l.num(value, 0 if value >= 100 else 1 if value >= 1 else 2)
        if measure.money:
            return self.l.money_short(value) if abs(value) >= 1e6 else self.l.money(value)
        return self.l.num(value)
