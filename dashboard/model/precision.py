"""How precision and status are written: the sign before a value, and the words as message ids."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.i18n import N_
from dashboard.model.provenance import Qualifier, Status

SIGNS: Mapping[str, str] = {
    Qualifier.MORE_THAN.value: ">",
    Qualifier.AT_LEAST.value: "≥",
    Qualifier.LESS_THAN.value: "<",
    Qualifier.UP_TO.value: "≤",
    Qualifier.ABOUT.value: "≈",
}
QUALIFIER_WORDS: Mapping[str, str] = {
    Qualifier.EXACT.value: N_("exact"),
    Qualifier.MORE_THAN.value: N_("> more than"),
    Qualifier.AT_LEAST.value: N_("≥ at least"),
    Qualifier.LESS_THAN.value: N_("< less than"),
    Qualifier.UP_TO.value: N_("≤ up to"),
    Qualifier.ABOUT.value: N_("≈ about"),
    Qualifier.RANGE.value: N_("range"),
    Qualifier.AMBIGUOUS.value: N_("ambiguous"),
}
STATUS_WORDS: Mapping[str, str] = {
    Status.PUBLISHED.value: N_("published"),
    Status.CALCULATED.value: N_("calculated"),
    Status.DEMO.value: N_("demo"),
    Status.REGISTER.value: N_("from registers"),
    Status.NOT_STATED.value: N_("not stated"),
    Status.ZERO.value: N_("zero"),
    Status.NOT_APPLICABLE.value: N_("not applicable"),
}
