"""The quality log of the catalogue being served, computed once for each version."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from threading import Lock

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.finding import Finding
from dashboard.checks.log import quality_log
from dashboard.checks.tally import Tally, tally

MAKING = Lock()


class _Versioned:
    """A catalogue that equals another one of the same version, so that a cache can hold it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue

    def __hash__(self) -> int:
        return hash(self.catalogue.version)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Versioned) and self.catalogue.version == other.catalogue.version


@lru_cache(maxsize=2)
def _log(versioned: _Versioned) -> tuple[Finding, ...]:
    return quality_log(versioned.catalogue)


def findings_of(catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return every finding, the gravest first."""
    # Readers who come while the log is being made wait for it instead of making it again.
    with MAKING:
        return _log(_Versioned(catalogue))


def touching(found: Sequence[Finding], charts: Sequence[str]) -> list[Finding]:
    """Return the findings that touch one of the charts, all of them when no chart is named."""
    return [finding for finding in found if not charts or set(charts) & set(finding.charts)]


def counts(catalogue: Catalogue, charts: Sequence[str] = ()) -> Tally:
    """Return how many findings of each gravity there are, of those that touch one of `charts` when some are named."""
    return tally(touching(findings_of(catalogue), charts))
