"""How many findings there are of each gravity: the one count that the shell, headlines and cards all print."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.checks.finding import Finding, Outcome


@dataclass(frozen=True)
class Tally:
    """Numbers of findings by gravity. Errors and warnings need attention; notes say what the report leaves open."""

    errors: int = 0
    warnings: int = 0
    notes: int = 0
    passed: int = 0

    @property
    def attention(self) -> int:
        """Return how many findings need attention."""
        return self.errors + self.warnings

    @property
    def remarks(self) -> int:
        """Return how many findings did not pass, notes included."""
        return self.attention + self.notes


def tally(findings: Iterable[Finding]) -> Tally:
    """Return the counts of the findings."""
    found = Counter(finding.status for finding in findings)
    return Tally(found[Outcome.ERROR], found[Outcome.WARNING], found[Outcome.INFO], found[Outcome.PASSED])
