"""What a number counts: name, unit and the short word for a switch. All texts are message ids."""

from __future__ import annotations

from dataclasses import dataclass

from dashboard.i18n import N_


@dataclass(frozen=True)
class Measure:
    """A quantity: `unit` follows a comma in subtitles, `switch` names it in a segmented control, `money` sums tenge.

    `codes` is the code list of a quantity whose values are codes instead of numbers.
    `step` is what charts divide a sum by where the source prints it so, such as 1e9 for milliards.
    """

    id: str
    name: str
    unit: str
    switch: str = ""
    legend: str = ""
    money: bool = False
    percent: bool = False
    codes: str = ""
    step: float = 0.0


GRANTS = Measure("grants", N_("Small grants"), N_("grants (unit)"), N_("Grants"), N_("grants in the region"))
VOLUNTEERS = Measure(
    "volunteers", N_("Volunteers engaged"), N_("people (unit)"), N_("Volunteers"), N_("volunteers in the region")
)
EVENTS = Measure("events", N_("Events held"), N_("events (unit)"), N_("Events"), N_("events in the region"))
HELPED = Measure("helped", N_("People helped"), N_("people (unit)"), N_("Help"), N_("people helped in the region"))
FUNDING = Measure(
    "funding", N_("Non-state money raised"), N_("tenge"), N_("Money"), N_("tenge in the region"), money=True
)
MONEY = Measure("money", N_("Money of the year"), N_("tenge"), money=True)
STATE_FUNDING = Measure("state-funding", N_("State money allocated"), N_("tenge"), money=True)
TRAINED = Measure("trained", N_("Volunteers trained"), N_("people (unit)"))
PUPILS = Measure("pupils", N_("Pupils taught"), N_("people (unit)"))
CENTRES = Measure("centres", N_("Volunteer support centres"), N_("centres (unit)"))
PROJECTS = Measure("projects", N_("Projects"), N_("projects (unit)"))
EXPERTS = Measure("experts", N_("Experts surveyed"), N_("people (unit)"))
AWARENESS = Measure("awareness", N_("Experts who know of the direction"), "%", percent=True)
PROJECT_SHARE = Measure("project-share", N_("Projects of NGOs"), "%", percent=True)
