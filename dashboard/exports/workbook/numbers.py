"""Number formats of a spreadsheet: its own separators, signs of money and shares where the language puts them."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.exports.exhibit import Exhibit

MONEY = frozenset({"amount_kzt", "wage_kzt"})
SHARES = frozenset({"share_pct", "plan_pct", "population_share"})
# These are counted in the unit of the chart.
LIKE_VALUE = frozenset({"value", "value_high", "low", "high", "mean", "nationwide"})
# Numbers of this size say nothing by their fractions.
MANY = 1_000
PLACES = frozenset({"rank", "claimed_place", "n"})


def number_format(name: str, values: Sequence[float | None], exhibit: Exhibit) -> str:
    """Return the format of a column of numbers, with as many decimals as its smallest values need."""
    if name in PLACES:
        return "0"
    plain, lang = plain_format(values), exhibit.view.l.lang
    if name in SHARES or (name in LIKE_VALUE and _is_share(exhibit)):
        return f'{plain}"\u00a0%"' if lang == "ru" else f'{plain}"%"'
    if name in MONEY or (name in LIKE_VALUE and _is_money(exhibit)):
        return f'"₸"{plain}' if lang == "en" else f'{plain}"\u00a0₸"'
    return plain


def plain_format(values: Sequence[float | None]) -> str:
    """Return the format of numbers without a unit."""
    return "#,##0" + _decimals(values)


def _decimals(values: Sequence[float | None]) -> str:
    known = [abs(value) for value in values if value]
    if all(float(value).is_integer() for value in known) or min(known) >= MANY:
        return ""
    return ".00" if min(known) < 1 else ".0"


def _per(exhibit: Exhibit) -> str:
    return exhibit.chart.scaled(exhibit.view.filters).per


def _is_share(exhibit: Exhibit) -> bool:
    return _per(exhibit) == "share" or (exhibit.chart.measure.percent and _per(exhibit) == "total")


def _is_money(exhibit: Exhibit) -> bool:
    return exhibit.chart.measure.money and _per(exhibit) == "total"
