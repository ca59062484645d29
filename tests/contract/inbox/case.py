"""A file of the folder: how it is made, the rows it brings or the reasons why it is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

Row = tuple[Any, ...]
# Sheet, row, column, value and code of a refusal.
Reason = tuple[str, int, str, str, str]

EVENTS = (
    "event_id",
    "date",
    "region",
    "direction",
    "activity",
    "format",
    "volunteers",
    "beneficiaries",
    "hours",
    "state",
)
VOLUNTEERS = ("region", "month", "age_group", "registered", "active", "hours")
FUNDING = ("region", "month", "direction", "source", "amount_kzt")
SUBMISSIONS = ("region", "month", "submitted_on", "reported_by")


@dataclass(frozen=True)
class Case:
    """A file: `rows` by register as storage gives them out when it is accepted, else `reasons`."""

    name: str
    make: Callable[[Path], object]
    rows: Mapping[str, Sequence[Row]] = field(default_factory=dict)
    reasons: Sequence[Reason] = ()
    notes: Sequence[Mapping[str, object]] = ()


def event(code: str, **other: Any) -> dict[str, Any]:
    """Return the cells of an event in Pavlodar, 17 May 2020."""
    cells = ("2020-05-17", "55", "bilim", "lesson", "online", "10", "20", "30", "held")
    return dict(zip(EVENTS, (code, *cells), strict=True)) | other


def event_row(code: str, **other: Any) -> Row:
    """Return what storage holds of `event(code)`."""
    cells = {
        "event_id": code, "date": date(2020, 5, 17), "month": "2020-05", "region_code": "55", "direction": "bilim",
        "activity": "lesson", "format": "online", "volunteers": 10, "beneficiaries": 20, "hours": 30, "state": "held",
    }  # fmt: skip
    return tuple((cells | other).values())


def lines(*rows: Sequence[Any] | Mapping[str, Any], separator: str = ",", end: str = "\n") -> str:
    """Return rows as text, a header first when they are mappings."""
    first = [list(rows[0])] if isinstance(rows[0], Mapping) else []
    cells = [*first, *(row.values() if isinstance(row, Mapping) else row for row in rows)]
    return end.join(separator.join(map(str, row)) for row in cells) + end


def text(content: str, encoding: str = "utf-8") -> Callable[[Path], object]:
    """Return what writes a text file."""
    return lambda path: path.write_bytes(content.encode(encoding))


def data(content: bytes) -> Callable[[Path], object]:
    """Return what writes bytes."""
    return lambda path: path.write_bytes(content)
