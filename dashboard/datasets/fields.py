"""The columns of a table as values: name, type and the rules that its cells obey."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.model.provenance import Qualifier, Status
from dashboard.model.registers import COLUMNS, COUNTS, DATES, KEYS, LABELS, PLAUSIBLE, TEXT_LENGTH

STRING, NUMBER, INTEGER, DATE, MONTH = "string", "number", "integer", "date", "yearmonth"


@dataclass(frozen=True)
class Field:
    """A column: `type` is a word of Table Schema; `values` is the closed list of those allowed, if there is one."""

    name: str
    type: str
    required: bool = True
    values: tuple[str, ...] = ()
    pattern: str = ""
    minimum: float | None = None
    maximum: float | None = None
    longest: int | None = None

    @property
    def numeric(self) -> bool:
        """Return whether the column holds numbers."""
        return self.type in (NUMBER, INTEGER)


def register_fields(register: str) -> tuple[Field, ...]:
    """Return the columns of a register as files and the storage give them out."""
    own = [_register_field(name) for name in COLUMNS[register]]
    counted = Field("qualifier", STRING, values=(Qualifier.EXACT.value,))
    return (*own, counted, Field("status", STRING, values=(Status.DEMO.value, Status.REGISTER.value)))


def register_key(register: str) -> tuple[str, ...]:
    """Return the columns that name a row of a register."""
    return KEYS[register]


def _register_field(name: str) -> Field:
    if name in DATES:
        return Field(name, DATE)
    if name == "month":
        return Field(name, MONTH, values=LABELS[name])
    if name in COUNTS or name == "amount_kzt":
        kind = INTEGER if name in COUNTS else NUMBER
        return Field(name, kind, minimum=0, maximum=PLAUSIBLE[name])
    return Field(name, STRING, values=LABELS.get(name, ()), longest=TEXT_LENGTH.get(name))
