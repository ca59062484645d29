"""How a value is written: with its sign, its unit and the words for its status."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from dashboard.figures.scale import Scale, number
from dashboard.figures.view import View
from dashboard.i18n import DASH, NBSP
from dashboard.model.measures import Measure
from dashboard.model.precision import QUALIFIER_WORDS, SIGNS, STATUS_WORDS
from dashboard.model.provenance import Qualifier, Status

Row = Mapping[str, Any]

ABSENT = (Status.NOT_STATED.value, Status.NOT_APPLICABLE.value)


def clean(text: object) -> str:
    """Return a name from the data as plain text: without brackets plotly cannot read a tag in it."""
    return str(text).replace("<", "").replace(">", "")


def safe(text: str) -> str:
    """Return a message with its brackets written so that plotly prints them."""
    return text.replace("<", "&lt;")


def message_in(row: Row, column: str, view: View) -> str:
    """Return the message that an optional column carries, in the reader's language; empty without one."""
    given = row.get(column)
    return clean(view.l.t(given)) if isinstance(given, str) else ""


def signed(row: Row, text: str) -> str:
    """Return the written number with the sign of the row's qualifier."""
    sign = safe(SIGNS.get(str(row.get("qualifier")), ""))
    return f"{sign}{NBSP}{text}" if sign else text


def value_text(row: Row, scale: Scale, *, unit: bool = False) -> str:
    """Return a value as it stands beside its mark: signed number, low–high, or a dash; `unit` adds its unit."""
    value, high = number(row.get("value")), number(row.get("value_high"))
    if value is None:
        return DASH
    if row.get("qualifier") == Qualifier.RANGE.value and high is not None:
        return scale.wrap(f"{scale.number(value)}–{scale.number(high)}", unit)
    return signed(row, scale.wrap(scale.number(value), unit))


def status_text(row: Row, view: View) -> str:
    """Return the row's status in words, with its qualifier where that is not «exact»."""
    status, qualifier = str(row.get("status")), str(row.get("qualifier"))
    words = [STATUS_WORDS[status]] if status in STATUS_WORDS else []
    if status not in ABSENT and qualifier in QUALIFIER_WORDS:
        words.append(QUALIFIER_WORDS[qualifier])
    return ", ".join(safe(view.l.t(word)) for word in words)


def hover(name: str, row: Row, view: View, measure: Measure, more: Sequence[str] = ()) -> str:
    """Return the hover text: name, value with sign and unit, further lines, status."""
    value = exact_text(row, view, measure)
    lines = [f"<b>{name}</b>", value, *more, status_text(row, view)]
    return "<br>".join(text for text in lines if text)


def exact_text(row: Row, view: View, measure: Measure) -> str:
    """Return the whole value with sign and unit; empty when there is no value."""
    value, high = number(row.get("value")), number(row.get("value_high"))
    if value is None:
        return ""
    if row.get("qualifier") == Qualifier.RANGE.value and high is not None:
        return with_unit(f"{view.l.num(value)}–{view.l.num(high)}", view, measure)
    return signed(row, full_value(value, view, measure))


def full_value(value: float, view: View, measure: Measure) -> str:
    """Return a number unrounded, with its unit."""
    if measure.money and view.filters.per != "share":
        rate = f"{NBSP}{view.unit(measure)}" if view.filters.per == "10k" else ""
        return view.l.money(float(round(value))) + rate
    return with_unit(view.l.num(value, 2 if value < 1 and value % 1 else None), view, measure)


def with_unit(text: str, view: View, measure: Measure) -> str:
    """Return a written number followed by the unit that the values are shown in."""
    if measure.percent or view.filters.per == "share":
        return text + view.l.pct(0).removeprefix("0")
    return f"{text}{NBSP}{view.unit(measure)}"
