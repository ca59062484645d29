"""Who leads according to the text, and who leads in Tables 1 and 2."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

import pandas as pd

from dashboard.checks.facts import Check, Published, quotes, table
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_
from dashboard.model.directions import PRIORITY_SLUGS


@dataclass(frozen=True)
class Ranking:
    """A sentence that ranks regions: its rows in `ranks` and the table that must bear it out."""

    id: str
    measure: str
    end: str = "top"
    direction: str = ""
    charts: tuple[str, ...] = ("grants-ranking", "grants-map")

    def values(self, published: Published) -> pd.Series:
        """Return the table's value of each region."""
        if self.measure == "bilim_pupils":
            return table(published, "bilim").set_index("region_code")["pupils"]
        if self.direction:
            rows = table(published, "grants", direction=self.direction)
            return rows.dropna(subset=["value"]).set_index("region_code")["value"]
        return table(published, "grants_totals", kind="region").set_index("code")["value"]

    def claims(self, published: Published) -> pd.DataFrame:
        """Return the regions that the text names, in its order: region_code, rank, value and quote."""
        rows = table(published, "ranks", measure=self.measure, end=self.end, direction=self.direction)
        return rows.sort_values("rank", kind="stable")

    def disputed(self, published: Published) -> tuple[str, ...]:
        """Return the regions whose figure or place in the text the table does not bear out, unnamed ones included."""
        values, claims = self.values(published), self.claims(published)
        places = values.rank(method="min", ascending=self.end == "bottom")
        named = claims.set_index("region_code")
        wrong = (named["value"] != values.reindex(named.index)) | (named["rank"] != places.reindex(named.index))
        within = places[places <= named["rank"].max()].index
        return tuple(named.index[wrong.astype(bool)]) + tuple(code for code in within if code not in named.index)


RANKINGS = (
    Ranking("most-grants", "grants"),
    Ranking("fewest-grants", "grants", end="bottom"),
    Ranking("most-pupils", "bilim_pupils", direction="bilim", charts=("bilim-by-region",)),
    *(
        Ranking(f"ranks-{slug}", "grants", direction=slug, charts=("grants-matrix",))
        for slug in PRIORITY_SLUGS
        if slug != "bilim"
    ),
)
TITLES = {
    "most-grants": N_("Most projects: the text and Table 1"),
    "fewest-grants": N_("Fewest projects: the text and Table 1"),
    "most-pupils": N_("Most pupils: the text and Table 2"),
}


def ranking(spec: Ranking, published: Published) -> Iterator[Finding]:
    """Yield whether the table bears out every region, figure and place that the text names."""
    values, claims, regions = spec.values(published), spec.claims(published), spec.disputed(published)
    first, best = claims.iloc[0], values.min() if spec.end == "bottom" else values.max()
    leaders = tuple(values.index[values == best])
    misled = bool(regions) and first["region_code"] not in leaders
    yield Finding(
        id=spec.id,
        kind=Kind.TEXT_AGAINST_TABLE,
        status=settle(not regions, Outcome.ERROR),
        title=_title(spec, agrees=not regions),
        detail=_detail(agrees=not regions, misled=misled),
        values={
            "direction": spec.direction or (),
            "regions": regions,
            "region_named": tuple(claims["region_code"]),
            "region_claimed": first["region_code"],
            "region_leader": leaders,
            "claimed": first["value"],
            "best": best,
            "found": values.get(first["region_code"], float("nan")),
        },
        quotes=quotes(claims),
        computed={f"table_{code}": float(values.get(code, 0)) for code in (*claims["region_code"], *leaders)},
        shown=N_("The figures of the table") if regions else "",
        charts=spec.charts,
        regions=tuple(dict.fromkeys((*regions, *leaders))) if regions else (),
        directions=(spec.direction,) if spec.direction else (),
        weight=98 if misled else 50,
    )


def _title(spec: Ranking, *, agrees: bool) -> str:
    neutral = N_("{direction}: leaders in the text and in Table 1")
    differs = N_("{direction}: the text differs from Table 1")
    return TITLES.get(spec.id, neutral if agrees else differs)


def _detail(*, agrees: bool, misled: bool) -> str:
    if agrees:
        return N_("Places and figures agree: {region_named}.")
    if misled:
        return N_(
            "In the text {region_claimed} leads ({claimed}), in the table {region_leader} ({best}); "
            "{region_claimed} has {found} there."
        )
    return N_("Places or figures differ: {regions}.")


CHECKS: tuple[Check, ...] = tuple(partial(ranking, spec) for spec in RANKINGS)
