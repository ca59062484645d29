"""The quality log of the catalogue being served, computed once for each version."""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock

from dashboard.catalogue.catalogue import Catalogue
from dashboard.checks.finding import Finding
from dashboard.checks.log import quality_log
from dashboard.checks.tally import Tally, tally

# Those of a few versions: a page may still be answered from an older one.
KEPT = 4
MAKING = Lock()
made: dict[str, tuple[Finding, ...]] = {}


def findings_of(catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return every finding, the gravest first."""
    return made.get(catalogue.version) or _logged(catalogue)


def _logged(catalogue: Catalogue) -> tuple[Finding, ...]:
    # Readers who come while the log is being made wait for it instead of making it again.
    with MAKING:
        if catalogue.version not in made:
            made[catalogue.version] = tuple(quality_log(catalogue))
        for version in list(made)[:-KEPT]:
            del made[version]
        return made[catalogue.version]


def touching(found: Sequence[Finding], charts: Sequence[str]) -> list[Finding]:
    """Return the findings that touch one of the charts, all of them when no chart is named."""
    return [finding for finding in found if not charts or set(charts) & set(finding.charts)]


def counts(catalogue: Catalogue, charts: Sequence[str] = ()) -> Tally:
    """Return how many findings of each gravity there are, of those that touch one of `charts` when some are named."""
    return tally(touching(findings_of(catalogue), charts))
