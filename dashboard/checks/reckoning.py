"""What a check computed, in words and numbers: «22 + 8 + 27 = 57; stated: 68; difference: 11»."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date

from dashboard.checks.amount import Amount
from dashboard.checks.finding import Finding, Kind
from dashboard.checks.reckoning_names import COUNTS, NAMES
from dashboard.checks.text import Speaker
from dashboard.i18n import L
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.regions import REGION_CODES

IndicatorName = Callable[[str], str]
YEAR = "last"
RESULTS = ("found", "sum")
RULES: Mapping[str, Callable[[Iterable[float]], float]] = {"sum_": sum, "product_": math.prod}
_PLACE = re.compile(r"(table|sum)_(.+)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_REGIONS = re.compile(r"\d{2}(, \d{2})*")


def reckoning(finding: Finding, speaker: Speaker, indicator_name: IndicatorName) -> tuple[str, ...]:
    """Return the computation as phrases in the speaker's language: first the formula, then each named figure."""
    formula, told = _formula(finding, speaker)
    rest = {name: value for name, value in finding.computed.items() if name != told}
    pairs = (
        f"{_name(name, speaker, indicator_name)}: {_value(name, value, finding, speaker)}"
        for name, value in rest.items()
    )
    return (*([formula] if formula else []), *pairs)


def _formula(finding: Finding, speaker: Speaker) -> tuple[str, str]:
    result = next((name for name in RESULTS if name in finding.computed), "")
    parts = next((name for name in finding.values if _adds_up(name, finding, result)), "")
    if not parts:
        return "", ""
    told = _value(result, finding.computed[result], finding, speaker)
    return f"{speaker.fields(finding.values)[parts]} = {told}", result


def _adds_up(name: str, finding: Finding, result: str) -> bool:
    parts, found = finding.values[name], finding.computed.get(result)
    rule = next((rule for start, rule in RULES.items() if name.startswith(start)), None)
    if rule is None or not isinstance(parts, tuple) or len(parts) < 2 or not isinstance(found, (int, float)):
        return False
    figures = [part.value if isinstance(part, Amount) else part for part in parts]
    return math.isclose(rule(figures), found, abs_tol=0.005)


def _name(name: str, speaker: Speaker, indicator_name: IndicatorName) -> str:
    if name in NAMES:
        return speaker.l.t(NAMES[name])
    if name in DIRECTION_SLUGS:
        return speaker.direction_name(name)
    place = _PLACE.fullmatch(name)
    if place and place[2] in REGION_CODES:
        return speaker.region_name(place[2], "label")
    if place and place[2] in DIRECTION_SLUGS:
        return speaker.direction_name(place[2])
    return indicator_name(name) or _quoted(name, speaker.l)


def _value(name: str, value: float | str, finding: Finding, speaker: Speaker) -> str:
    l = speaker.l
    if isinstance(value, str):
        return _text(value, speaker)
    if name == YEAR:
        return str(int(value))
    if name.endswith("_kzt"):
        return l.money(round(value))
    if name.endswith("_share") or (finding.kind is Kind.SURVEY_SHARE and name not in COUNTS):
        return l.pct(round(value, 2), None if float(value).is_integer() else 1)
    return l.num(value, None if float(value).is_integer() or abs(value) >= 1 else 2)


def _text(value: str, speaker: Speaker) -> str:
    l: L = speaker.l
    if _DAY.fullmatch(value):
        return l.date(date.fromisoformat(value))
    if _MONTH.fullmatch(value):
        return l.period(value, value)
    if _REGIONS.fullmatch(value) and set(value.split(", ")) <= set(REGION_CODES):
        return l.join([speaker.region_name(code, "label") for code in value.split(", ")])
    return _quoted(value, l)


def _quoted(text: str, l: L) -> str:
    return f"“{text}”" if l.lang == "en" else f"«{text}»"
