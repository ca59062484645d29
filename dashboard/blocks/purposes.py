"""What each page is for, in one sentence: the first thing that its help says."""

from __future__ import annotations

from dashboard.blocks.reading import Reading
from dashboard.i18n import N_

# The kind of a page (blocks/reading.py) → its purpose.
PURPOSES = {
    "": N_("The year at a glance: plan against fact, regions, months, and what needs attention."),
    "regions": N_("All 17 regions side by side: choose a measure, then a region for its profile."),
    "regions/": N_("Everything that is known of one region, beside the country's mean."),
    "directions": N_("The seven priority directions: grants, training, volunteers, money, plan against fact."),
    "directions/": N_("Everything that is known of one direction: goal, themes, leaders, regions."),
    "grants": N_("The 422 small grants by region and direction, as map, ranking and table."),
    "survey": N_("What the experts answered: shares, ranges and orders as the report prints them."),
    "briefing": N_("A talk from the charts: put slides in order, then download them, show them or send a link."),
    "events": N_("The register of events: by day, format and kind of work, row by row."),
    "volunteers": N_("Who the volunteers are, how they were trained, what they did in the emergency."),
    "funding": N_("State and other money: where it came from, where it went, who received most."),
    "contribution": N_("What volunteer work is worth, with a calculator whose assumptions you may change."),
    "year": N_("The year as a timeline: events of the report, awards, centres."),
    "quality": N_("Where figures contradict each other, which reports are missing, what to do about it."),
    "data": N_("Every table with its source, its files and its terms; how to load your own; the glossary."),
}


def purpose(reading: Reading) -> str:
    """Return what the page is for in the reader's language, nothing for an unknown page."""
    words = PURPOSES.get(reading.place.kind, "")
    return reading.view.l.t(words) if words else ""
