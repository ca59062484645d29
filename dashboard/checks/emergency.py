"""Help in the emergency: hours, baskets, people and money that do not fit together."""

from __future__ import annotations

from collections.abc import Iterator

from dashboard.checks.facts import Check, Published, figures, stated_in
from dashboard.checks.finding import Finding, Kind, Outcome, settle
from dashboard.i18n import N_

NUR_SULTAN = "71"


def hours(published: Published) -> Iterator[Finding]:
    """Yield whether the volunteers worked at least an hour each."""
    people, worked = figures(published, ("emergency_volunteers", "emergency_hours"))
    minutes = 60 * worked.value / people.value
    yield Finding(
        id="emergency-hours",
        kind=Kind.IMPOSSIBLE,
        status=settle(minutes >= 60, Outcome.WARNING),
        title=N_("Emergency: {minutes} minutes of work for each volunteer"),
        detail=N_("{people} volunteers, {worked} hours of work."),
        values={"minutes": round(minutes), "people": people.amount, "worked": worked.amount},
        quotes=stated_in(people, worked),
        computed={"hours_per_volunteer": worked.value / people.value},
        weight=70,
    )


def money(published: Published) -> Iterator[Finding]:
    """Yield whether a volunteer's contribution is worth at least one hour at the rate that the figures imply."""
    names = ("emergency_volunteers", "emergency_hours", "emergency_contribution_volunteers")
    people, worked, total = figures(published, names)
    hour, each = total.value / worked.value, total.value / people.value
    yield Finding(
        id="emergency-money",
        kind=Kind.IMPOSSIBLE,
        status=settle(each >= hour, Outcome.INFO),
        title=N_("Emergency: {each_kzt} of contribution for each volunteer"),
        detail=N_("{money} tenge over {people} volunteers, and {hour_kzt} an hour; the rate used is not published."),
        values={"money": total.amount, "people": people.amount, "hour_kzt": round(hour), "each_kzt": round(each)},
        quotes=stated_in(total, people, worked),
        computed={"per_hour_kzt": hour, "per_volunteer_kzt": each},
        weight=31,
    )


def baskets(published: Published) -> Iterator[Finding]:
    """Yield whether the baskets of Nur-Sultan leave any of the national number for the other regions."""
    country, city = figures(published, ("emergency_baskets", "corporate_baskets_nur_sultan"))
    yield Finding(
        id="emergency-baskets",
        kind=Kind.CONTRADICTION,
        status=settle(city.value < country.value, Outcome.WARNING),
        title=N_("Food baskets: {region} and the country"),
        detail=N_("In the whole country {country}, {region_in} alone {city}.")
        if city.value < country.value
        else N_("In the whole country {country}, {region_in} alone {city}: nothing is left for the other regions."),
        values={"country": country.amount, "city": city.amount, "region": NUR_SULTAN},
        quotes=stated_in(country, city),
        computed={"country": country.value, "city": city.value},
        regions=(NUR_SULTAN,),
        weight=66,
    )


def masks(published: Published) -> Iterator[Finding]:
    """Yield whether the baskets that the masks imply fit into the number of baskets."""
    total, each = figures(published, ("auto_masks", "auto_masks_per_basket"))
    country, city = figures(published, ("emergency_baskets", "corporate_baskets_nur_sultan"))
    implied = total.value / each.value
    most = max(country.value, city.value)
    yield Finding(
        id="masks-baskets",
        kind=Kind.CONTRADICTION,
        status=settle(implied <= most, Outcome.WARNING),
        title=N_("Masks: {implied} baskets, the report counts {most}"),
        detail=N_(
            "{total} masks, {each} to a basket, make {implied} baskets {region_in} alone; the country has {country}."
        ),
        values={
            "implied": implied,
            "most": most,
            "total": total.value,
            "each": each.value,
            "country": country.amount,
            "region": NUR_SULTAN,
        },
        quotes=stated_in(total, each, country, city),
        computed={"implied_baskets": implied, "stated_baskets": most},
        regions=(NUR_SULTAN,),
        weight=68,
    )


def people_helped(published: Published) -> Iterator[Finding]:
    """Yield whether the two numbers of people helped can be told apart: the smaller one leaves the emergency out."""
    events, emergency = figures(published, ("people_helped", "emergency_people_helped"))
    yield Finding(
        id="people-helped",
        kind=Kind.CONTRADICTION,
        status=settle(emergency.value <= events.value, Outcome.INFO),
        title=N_("People helped: {events} and {emergency}"),
        detail=N_("The first leaves out help in the emergency, the second counts only that. They are never added up."),
        values={"events": events.amount, "emergency": emergency.amount},
        quotes=stated_in(events, emergency),
        computed={"events": events.value, "emergency": emergency.value},
        shown=N_("{events}: help at events"),
        charts=("helped-map", "helped-ranking"),
        weight=64,
    )


def outgoing_calls(published: Published) -> Iterator[Finding]:
    """Yield whether the calls counted include the phone survey of trained volunteers."""
    counted, polled = figures(published, ("calls_outgoing", "monitoring_calls"))
    yield Finding(
        id="calls-outgoing",
        kind=Kind.CONTRADICTION,
        status=settle(polled.value <= counted.value, Outcome.INFO),
        title=N_("Calls made: {counted} or {polled}"),
        detail=N_("The information centre made {counted} calls, yet the front office phoned {polled} people."),
        values={"counted": counted.amount, "polled": polled.amount},
        quotes=stated_in(counted, polled),
        computed={"counted": counted.value, "polled": polled.value},
        weight=29,
    )


CHECKS: tuple[Check, ...] = (hours, money, baskets, masks, people_helped, outgoing_calls)
