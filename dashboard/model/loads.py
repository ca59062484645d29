"""The history of loads: which file came when, from whom, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

# Between the names of several offices that a file comes from.
BETWEEN = "; "


class Outcome(StrEnum):
    """What became of a file: its rows are in, they were there already, or it was refused whole."""

    ACCEPTED = "accepted"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True)
class Load:
    """One file of a load.

    `file` is its name without folders, `digest` the SHA-256 of its bytes, `office` who sent it (an office, never a
    person), `regions` the codes that its rows were filed under, `first` and `last` its months, `rows` how many rows it
    brings to each register, `removed` how many older rows they replaced, `faults` how many cells were refused and
    `reason` the code of the first refusal. `load_id` is what storage knows it by, 0 until it does.
    """

    file: str
    digest: str
    loaded_at: datetime
    outcome: Outcome
    office: str = ""
    regions: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    rows: dict[str, int] = field(default_factory=dict)
    removed: int = 0
    faults: int = 0
    reason: str = ""
    load_id: int = 0
