"""What was measured: repeated values of one measure, application and size; their spread and their ratio."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Spread:
    """Least, middle and greatest of repeated values."""

    least: float
    middle: float
    greatest: float

    @classmethod
    def of(cls, values: list[float]) -> Spread:
        """Return the spread of at least one value."""
        return cls(min(values), median(values), max(values))


class Samples:
    """Values by measure, application and size."""

    def __init__(self) -> None:
        self.values: dict[tuple[str, str, str], list[float]] = defaultdict(list)
        self.notes: dict[str, str] = {}

    def add(self, measure: str, name: str, size: str, *values: float) -> None:
        """Keep more values of a measure."""
        self.values[measure, name, size] += values

    def spread(self, measure: str, name: str, size: str) -> Spread | None:
        """Return the spread of a measure, None where it was not measured."""
        values = self.values.get((measure, name, size))
        return Spread.of(values) if values else None

    def middle(self, measure: str, name: str, size: str) -> float | None:
        """Return the median of a measure, None where it was not measured."""
        spread = self.spread(measure, name, size)
        return spread.middle if spread else None

    def ratio(self, measure: str, size: str) -> float | None:
        """Return ours as a part of the peer's, by medians; None where either is missing or the peer's is nought."""
        ours, peer = (self.middle(measure, name, size) for name in ("ours", "peer"))
        return None if ours is None or not peer else ours / peer

    def sizes(self, measure: str) -> list[str]:
        """Return the sizes for which a measure was taken, in the order of measuring."""
        return list(dict.fromkeys(size for found, _, size in self.values if found == measure))
