"""The method beside the report's own emergency figures: does hours × wage give what is printed?"""

from __future__ import annotations

from dash.development.base_component import Component

from dashboard.blocks.indicators import sign_of
from dashboard.blocks.links import address
from dashboard.blocks.reading import Reading
from dashboard.blocks.replacement import Reckoning, hours, reckoning, tenge, wage
from dashboard.components import names
from dashboard.components.attention import more_link
from dashboard.components.card import Words
from dashboard.components.text_card import Fact, facts_card
from dashboard.i18n import DASH, NBSP
from dashboard.model.filters import Filters
from dashboard.model.replacement_cost import PERCENT, hours_behind
from dashboard.queries.contribution import HOURS, MONEY

PEOPLE, PARTNERS, LAST_YEAR = "emergency_volunteers", "emergency_contribution_partners", "contribution_2019"
MINUTES = 60


def method_check(reading: Reading) -> Component:
    """Return the card that applies the reader's rate to the printed hours, people and sums."""
    l, found = reading.view.l, reckoning(reading)
    words = Words(
        l.t("Check against the emergency figures"),
        l.t("The method with your rate beside what the report prints"),
        l.t("Source: NVN report, 2020, sec. {section}", section="I"),
        l.t("Precision: {words}", words=l.t("calculated")),
    )
    facts = [_money(reading, found), _minutes(reading), _year(reading, found), _partners(reading)]
    card = facts_card(l, "method-check", words, facts)
    card.children.insert(
        -1,
        more_link(
            l.t("Hours of the emergency in the quality log"),
            address(reading, "quality", Filters(), names.finding("emergency-hours")),
        ),
    )
    return card


def _value(reading: Reading, name: str) -> float:
    return float(reading.catalogue.indicator(name)["value"])


def _printed(reading: Reading, name: str, text: str) -> str:
    return f"{sign_of(reading.catalogue.indicator(name))}{NBSP}{text}".strip(NBSP)


def _money(reading: Reading, found: Reckoning) -> Fact:
    l, worked, printed = reading.view.l, _value(reading, HOURS), _value(reading, MONEY)
    value = worked * found.rate.wage
    said = {
        "hours": _printed(reading, HOURS, hours(l, worked)),
        "wage": wage(l, found.rate.wage),
        "value": tenge(l, value),
        "printed": _printed(reading, MONEY, tenge(l, printed)),
    }
    if found.rate.origin == "implied":
        text = l.t("{hours} × {wage} = {value}; printed: {printed}. Equal by design: the rate comes from them", **said)
    else:
        share = l.signed_pct((value / printed - 1) * PERCENT)
        text = l.t("{hours} × {wage} = {value}; printed: {printed}. Difference: {share}", share=share, **said)
    return Fact(tenge(l, value), l.t("Emergency hours at your rate"), text)


def _minutes(reading: Reading) -> Fact:
    l, worked, people = reading.view.l, _value(reading, HOURS), _value(reading, PEOPLE)
    said = {
        "hours": _printed(reading, HOURS, hours(l, worked)),
        "people": _printed(reading, PEOPLE, l.n("{count} volunteer", "{count} volunteers", people)),
    }
    text = l.t("{hours} / {people}: hardly possible, so the printed hours are too few or the people too many", **said)
    value = l.t("{count} min", count=l.num(worked / people * MINUTES, 0))
    return Fact(f"≈{NBSP}{value}", l.t("Work of one volunteer in the emergency"), text)


def _year(reading: Reading, found: Reckoning) -> Fact:
    l, money = reading.view.l, _value(reading, LAST_YEAR)
    behind = hours_behind(money, found.rate.wage)
    title = l.t("Hours behind the estimate of 2019 at your rate")
    if behind is None:
        return Fact(DASH, title, l.t("A rate of 0 gives no hours"))
    said = {"money": tenge(l, money), "wage": wage(l, found.rate.wage), "hours": hours(l, behind)}
    text = l.t("{money} / {wage} = {hours}", **said)
    if found.hours:
        counted = hours(l, found.hours)
        counted = l.t("{hours} (demo)", hours=counted) if found.demo else counted
        text = l.t("{sum}; the calculator holds {hours}", sum=text, hours=counted)
    return Fact(_large(reading, behind), title, text)


def _large(reading: Reading, value: float) -> str:
    l = reading.view.l
    return l.t("{count} h", count=l.compact(value)) if value >= 1e6 else hours(l, value)


def _partners(reading: Reading) -> Fact:
    l, partners, own = reading.view.l, _value(reading, PARTNERS), _value(reading, MONEY)
    said = {
        "partners": _printed(reading, PARTNERS, tenge(l, partners)),
        "own": _printed(reading, MONEY, tenge(l, own)),
    }
    text = l.t("Partners {partners}, volunteers {own}", **said)
    return Fact(f"≈{NBSP}{l.num(partners / own, 0)}{NBSP}×", l.t("Partners’ contribution to that of volunteers"), text)
