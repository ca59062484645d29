"""The names of codes that registers and surveys use, as message ids: code list → code → name."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.i18n import N_

# Groups of the glossary, in their order.
TERM_GROUPS = ("signs", "statuses", "statistics", "volunteering", "data")
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
    "theme": {"not_described": N_("Not described in the report")},
    "kind": {"state": N_("State money"), "non_state": N_("Non-state money")},
    "group": {
        "ngo": N_("NGOs"),
        "government": N_("Government bodies"),
        "volunteer_expert": N_("Volunteer experts"),
        "front_office": N_("Regional front offices"),
    },
    "network": {
        "instagram": N_("Instagram"),
        "facebook": N_("Facebook"),
        "telegram": N_("Telegram"),
        "vkontakte": N_("VKontakte"),
        "tiktok": N_("TikTok"),
    },
    "country": {
        "turkey": N_("Turkey"),
        "thailand": N_("Thailand"),
        "jordan": N_("Jordan"),
        "kenya": N_("Kenya"),
    },
    "agreement": {
        "agrees": N_("one date"),
        "differs": N_("two places differ"),
        "too_late": N_("too late in the order"),
    },
    "option": {"other_answers": N_("Other answers")},
    "rank_basis": {
        "listed": N_("place in its list"),
        "stated": N_("place that the report states"),
        "figures": N_("place by the figures"),
    },
    "registers": {
        "events": N_("events"),
        "volunteers": N_("volunteers"),
        "funding": N_("funding"),
        "submissions": N_("submissions"),
    },
    "report": {
        "reported": N_("Received in time"),
        "late": N_("Received late"),
        "missing": N_("Not received"),
    },
    "work": {
        "care": N_("Social care"),
        "health": N_("Health"),
        "teaching": N_("Teaching"),
        "mentoring": N_("Mentoring"),
        "environment": N_("Environment and clean-up"),
        "heritage": N_("Culture and heritage"),
        "rescue": N_("Search and rescue"),
        "animals": N_("Help for animals"),
        "delivery": N_("Driving and delivery"),
        "other": N_("Other work"),
        "organisation": N_("Organisation"),
    },
    "origin": {"register": N_("events register"), "entered": N_("reader"), "none": N_("nobody")},
    "format": {"online": N_("Online"), "offline": N_("In person"), "mixed": N_("Mixed")},
    "activity": {"other": N_("Other activities")},
    "state": {"planned": N_("Planned"), "held": N_("Held"), "cancelled": N_("Cancelled")},
    "measure": {
        "volunteers": N_("Volunteers engaged"),
        "events": N_("Events held"),
        "helped": N_("People helped"),
        "grants": N_("Small grants"),
        "pupils": N_("BILIM pupils"),
        "trained": N_("Volunteers trained"),
        "centres": N_("Volunteer support centres"),
        "bilim-volunteers": N_("BILIM volunteers"),
    },
    "age_group": {
        "11-17": N_("11–17 years"),
        "18-28": N_("18–28 years"),
        "29-49": N_("29–49 years"),
        "50+": N_("50 years and over"),
    },
    "indicator": {
        "silver_volunteers": N_("Silver volunteers"),
        "minutes_per_volunteer": N_("Work for each volunteer"),
        "helped_per_volunteer": N_("People helped for each volunteer"),
        "tenge_per_hour": N_("Contribution of volunteers for each hour"),
        "tenge_per_volunteer": N_("Contribution for each volunteer"),
        "masks_baskets": N_("Baskets that the masks of Nur-Sultan imply"),
    },
    "part": {
        "work": N_("People and hours"),
        "help": N_("What was given"),
        "worth": N_("Value of the contribution"),
        "city": N_("Nur-Sultan alone"),
    },
    "unit": {"minutes": N_("minutes")},
    # Regions made in 2022, by their own codes; files may name them.
    "region_2022": {"10": N_("Abai Region"), "33": N_("Jetisu Region"), "62": N_("Ulytau Region")},
}
