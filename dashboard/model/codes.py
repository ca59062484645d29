"""The names of codes that registers and surveys use, as message ids: code list → code → name."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.i18n import N_

NAMES: Mapping[str, Mapping[str, str]] = {
    "source": {
        "state_grant": N_("State grants"),
        "state_order": N_("State social order"),
        "local_budget": N_("Local budgets"),
        "own_funds": N_("Own funds of NGOs"),
        "business": N_("Business"),
        "private": N_("Private donors"),
        "international": N_("International grants"),
        "state": N_("State: grants and social order"),
        "business_private": N_("Business and private donors"),
        "remainder": N_("Remainder, international grants included"),
    },
    "kind": {"state": N_("State money"), "non_state": N_("Non-state money")},
    "group": {
        "ngo": N_("NGOs"),
        "government": N_("Government bodies"),
        "volunteer_expert": N_("Volunteer experts"),
        "front_office": N_("Regional front offices"),
    },
    "registers": {
        "events": N_("events"),
        "volunteers": N_("volunteers"),
        "funding": N_("funding"),
        "submissions": N_("submissions"),
    },
    "format": {"online": N_("Online"), "offline": N_("In person"), "mixed": N_("Mixed")},
    "activity": {"other": N_("Other activities")},
    "state": {"planned": N_("Planned"), "held": N_("Held"), "cancelled": N_("Cancelled")},
    "measure": {
        "volunteers": N_("Volunteers engaged"),
        "events": N_("Events held"),
        "helped": N_("People helped"),
        "grants": N_("Small grants"),
        "pupils": N_("BILIM pupils"),
        "bilim-volunteers": N_("BILIM volunteers"),
    },
}
