"""What a check found: the sentence, the quotes it rests on and what was computed from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from dashboard.checks.text import speaker
from dashboard.datasets.reference import Reference
from dashboard.i18n import L


class Kind(StrEnum):
    """What sort of question a check asks."""

    SUM = "sum"
    TEXT_AGAINST_TABLE = "text_against_table"
    CONTRADICTION = "contradiction"
    SURVEY_SHARE = "survey_share"
    DAMAGED = "damaged"
    IMPOSSIBLE = "impossible"
    GAP = "gap"
    REGISTER = "register"


class Outcome(StrEnum):
    """How a check ended; everything but `passed` needs a reader's attention."""

    PASSED = "passed"
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True)
class Quote:
    """A phrase of the report, verbatim, with its section."""

    section: str
    text: str


@dataclass(frozen=True)
class Finding:
    """One check and its outcome. `title` and `detail` are message ids whose fields `values` fills.

    `values` holds figures and codes as they are; `checks.text` says how a field's name chooses its wording. `shown`
    says what the product shows instead. `charts`, `regions` and `directions` are what the finding touches. `weight`
    orders findings of one status, and all of them where there is room for a few.
    """

    id: str
    kind: Kind
    status: Outcome
    title: str
    detail: str
    values: Mapping[str, object] = field(default_factory=dict)
    quotes: tuple[Quote, ...] = ()
    computed: Mapping[str, float | str] = field(default_factory=dict)
    shown: str = ""
    charts: tuple[str, ...] = ()
    regions: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    weight: int = 0

    def record(self, l: L, reference: Reference) -> dict[str, object]:
        """Return the finding as the HTTP API gives it: words in the reader's language, figures as numbers."""
        what, detail, shown = speaker(l, reference).say(self)
        return {
            "id": self.id,
            "kind": self.kind.value,
            "status": self.status.value,
            "what": what,
            "detail": detail,
            "shown": shown,
            "quotes": [{"section": quote.section, "text": quote.text} for quote in self.quotes],
            "computed": dict(self.computed),
            "charts": list(self.charts),
            "regions": list(self.regions),
            "directions": list(self.directions),
        }


def settle(holds: bool, otherwise: Outcome) -> Outcome:
    """Return `passed` when the check holds, else the given status."""
    return Outcome.PASSED if holds else otherwise
