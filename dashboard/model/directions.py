"""The seven priority directions and the four additional ones, in the report's fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

PRIORITY_SLUGS = ("bilim", "saylyq", "sabaqtastyq", "asyl-mura", "taza-alem", "qamqor", "umit")
ADDITIONAL_SLUGS = ("ayala", "corporate", "silver", "auto")
DIRECTION_SLUGS = PRIORITY_SLUGS + ADDITIONAL_SLUGS


@dataclass(frozen=True)
class Direction:
    """One direction: `name` maps a language to its name, spelt as in the report; only words are translated."""

    slug: str
    kind: str
    name: Mapping[str, str]
