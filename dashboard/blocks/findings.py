"""The quality log of the catalogue being served, computed once for each version."""

from __future__ import annotations

from functools import lru_cache

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.finding import Finding
from dashboard.checks.log import quality_log


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
    return _log(_Versioned(catalogue))
