"""The words of the page «volunteers»: its sentence, the tiles of the base, the chain of training."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.indicators import as_of, indicator_card, info_of, sign_of, value_of
from dashboard.blocks.reading import Reading
from dashboard.blocks.remarks import remarks_card
from dashboard.blocks.scope import scope
from dashboard.components.layout import tiles_row
from dashboard.components.tile import Caption, Tile, fixed_tile
from dashboard.i18n import N_
from dashboard.queries import volunteers

CHAIN = (
    "coordinators_trained",
    "regional_trainers",
    "trainers_webinar_volunteers",
    "online_training_volunteers",
    "trained_section_iii",
    "monitoring_calls",
)
# finding → what the page shows instead
BASE_REMARKS = {
    "ages": N_("Both are shown, each with the people that it speaks of."),
    "engaged-registered": N_("Both are shown side by side and never added up."),
    "organisations": N_("Both are shown, each with its own base."),
}


def headline(reading: Reading) -> str:
    """Return the page's sentence: the registered volunteers, or BILIM of the chosen regions."""
    l = reading.view.l
    if reading.view.filters.regions and (rows := volunteers.bilim(reading.catalogue, reading.view.filters)).size:
        people = l.n("{count} BILIM volunteer", "{count} BILIM volunteers", rows["volunteers"].sum())
        pupils = l.n("{count} pupil", "{count} pupils", rows["pupils"].sum())
        return l.t("{scope}: {people}, {pupils}", scope=l.opening(scope(reading)), people=people, pupils=pupils)
    count = l.num(reading.catalogue.indicator("registered_volunteers")["value"])
    return l.t("{count} volunteers are registered on the platform", count=count)


def base_tiles(reading: Reading) -> html.Div:
    """Return the tiles of the registration base, each with the quote behind it."""
    return tiles_row([_registered(reading), _age(reading), *[_tile(reading, *spec) for spec in _plain(reading)]])


def _plain(reading: Reading) -> Sequence[tuple[str, str, str]]:
    l, catalogue = reading.view.l, reading.catalogue
    growth = l.num(catalogue.indicator("organisations_growth")["value"])
    return (
        ("registered_organisations", l.t("Organisations"), l.t("on the platform; grown {times} times", times=growth)),
        ("volunteer_associations", l.t("Volunteer groups"), l.t("in the front office’s base, informal ones too")),
        ("registered_projects", l.t("Projects"), l.t("on the platform, need volunteers")),
        ("registered_students", l.t("Students"), l.t("rounded to hundreds in the report")),
    )


def _tile(reading: Reading, name: str, label: str, note: str) -> Component:
    row = reading.catalogue.indicator(name)
    number, _ = value_of(row, reading)
    info = info_of(row, reading)
    return fixed_tile(reading.view.l, name, Tile(label, number, sign=sign_of(row), captions=[Caption(note)], info=info))


def _registered(reading: Reading) -> Component:
    l, catalogue = reading.view.l, reading.catalogue
    row, rounded = (
        catalogue.indicator("registered_volunteers"),
        catalogue.indicator("registered_volunteers_infographic"),
    )
    definition = l.t("People registered as volunteers. The infographic prints {text}.", text=rounded["text"])
    info = info_of(row, reading, definition, l.t("Volunteers who never registered on the platform"))
    captions = [Caption(as_of(row, reading))]
    return fixed_tile(
        l, "registered_volunteers", Tile(l.t("Registered"), l.num(row["value"]), captions=captions, info=info)
    )


def _age(reading: Reading) -> Component:
    l, catalogue = reading.view.l, reading.catalogue
    mean, span, older = (catalogue.indicator(name) for name in ("average_age", "volunteer_age", "talap_share_29_54"))
    ages = {name: l.num(span[column]) for name, column in (("low", "value"), ("high", "value_high"))}
    other = l.t("poll: {share} are 29–54", share=l.pct(older["value"]))
    info = replace(
        info_of(mean, reading, l.t("Age of those registered on the platform, from {low} to {high} years.", **ages)),
        excludes=l.t("Volunteers of the TALAP study, of whom {share} are 29 to 54", share=l.pct(older["value"])),
    )
    captions = [
        Caption(l.t("from {low} to {high} years", **ages)),
        Caption(other, "warning", "exclamation-triangle-fill"),
    ]
    tile = Tile(l.t("Mean age"), l.num(mean["value"]), unit=l.t("years (unit)"), captions=captions, info=info)
    return fixed_tile(l, "average_age", tile)


def base_remarks(reading: Reading) -> Component:
    """Return the contradictions between the counts of the base."""
    l = reading.view.l
    return remarks_card(
        reading, "base-remarks", l.t("Contradictions"), l.t("Between the counts of volunteers"), BASE_REMARKS
    )


def chain_card(reading: Reading) -> Component:
    """Return who taught whom: coordinators, trainers, webinars, online training."""
    l = reading.view.l
    return indicator_card(
        reading,
        "training-chain",
        l.t("Who taught the volunteers"),
        CHAIN,
        l.t("Chain of training, whole country, 2020"),
    )
