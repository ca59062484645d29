"""The words of the page «The year»: its span, the front office, awards and international ties."""

from __future__ import annotations

from datetime import date
from functools import partial

from dash.development.base_component import Component

from dashboard.blocks.attention import attention_card
from dashboard.blocks.indicators import indicator_card
from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.text_card import Fact, facts_card
from dashboard.i18n import N_, NBSP

SHOWN = 3
TRAINING = (
    "coordinators_trained", "regional_trainers", "trainers_webinar_volunteers", "online_training_volunteers",
    "trained_section_iii", "monitoring_calls",
)  # fmt: skip
DAMAGED = ("followers_total", "front_office_infographic_1", "front_office_infographic_2", "calls_total")
TIES = ("un_volunteers", "council_meetings", "council_countries", "un_volunteering_world_economy")
STUDIES = (
    "study_2002_respondent_age", "study_2014_respondent_age", "study_2019_regions", "corporate_study_respondents",
    "roadmap_tasks", "roadmap_years", "print_run_ru_kk_a4", "print_run_ru_kk_a3", "print_run_en_a4", "print_run_en_a3",
)  # fmt: skip


def headline(reading: Reading) -> str:
    """Return from which day to which the year ran, as the report's timeline dates opening and closing."""
    first, last = _timeline_day(reading, "opening"), _timeline_day(reading, "closing", "date_to")
    l = reading.view.l
    return l.t("The year ran from {first} to {last}", first=l.date(first), last=l.date(last))


def award_card(reading: Reading) -> Component:
    """Return what the report says of the awards, with the sums that can be checked."""
    l, figure = reading.view.l, partial(_figure, reading)
    applied, laureates = figure("award_applications"), figure("award_laureates")
    nominations, winners = figure("award_nominations"), figure("award_winners_per_nomination")
    facts = [
        Fact(
            f"{l.num(applied / laureates)}{NBSP}: 1",
            l.t("Applications for each laureate"),
            l.t("{applied} applications, {laureates} laureates", applied=l.num(applied), laureates=l.num(laureates)),
        ),
        Fact(
            f"{l.num(nominations)}{NBSP}×{NBSP}{l.num(winners)}",
            l.t("Nominations and winners in each"),
            l.t("Calculated: {count} winners", count=l.num(nominations * winners)),
        ),
        Fact(
            f"≈{NBSP}{l.num(figure('medal_recipients'))}",
            l.t("Citizens awarded the medal"),
            l.t("The medal was established on {date}", date=l.date(_timeline_day(reading, "medal"))),
        ),
        Fact(
            f"{l.num(figure('contest_2019_nominations'))}{NBSP}×{NBSP}{l.num(figure('contest_2019_winners_per_nomination'))}",
            l.t("The contest of 2019"),
            l.t("Nominations and winners in each, from all regions"),
        ),
    ]
    words = Words(
        l.t("Awards"),
        l.t("Volunteer of the Year, the medal, the contest of 2019"),
        l.t("Source: NVN report, 2020, sec. {section}", section="I, III"),
        l.t("Precision: {words}", words=l.t("by the signs before the values")),
    )
    return facts_card(l, "awards", words, facts)


def training_card(reading: Reading) -> Component:
    """Return the figures of training by the front office."""
    return indicator_card(reading, "training", reading.view.l.t("Training and monitoring"), TRAINING)


def doubtful_card(reading: Reading) -> Component:
    """Return the figures of the front office that another place contradicts or whose caption is lost."""
    l = reading.view.l
    note = l.t("Two numbers of the infographic lost their captions; they equal the followers of two networks")
    return indicator_card(reading, "doubtful", l.t("Totals and lost captions"), DAMAGED, note)


def ties_card(reading: Reading) -> Component:
    """Return the figures of international cooperation."""
    return indicator_card(reading, "ties", reading.view.l.t("International cooperation"), TIES)


def studies_card(reading: Reading) -> Component:
    """Return the figures of studies, the roadmap and the print run of the report."""
    return indicator_card(reading, "studies", reading.view.l.t("Studies, roadmap and print run"), STUDIES)


def dates_card(reading: Reading) -> Component:
    """Return what the quality log says of dates."""
    return attention_card(reading, ("year-timeline",), N_("Contradicting dates"), SHOWN, N_("Dates of the timeline"))


def _figure(reading: Reading, name: str) -> float:
    return float(reading.catalogue.indicator(name)["value"])


def _timeline_day(reading: Reading, event: str, column: str = "date_from") -> date:
    frame = reading.catalogue.published["timeline"]
    return date.fromisoformat(str(frame.loc[frame["event"].eq(event), column].iloc[0]))
