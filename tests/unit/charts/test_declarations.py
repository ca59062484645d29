"""Every declaration keeps what the rest of the product relies on."""

from __future__ import annotations

import pytest

from dashboard.charts import events
from dashboard.charts.registry import CHARTS, MEASURES, SLOTS, TOPICS, chart_in
from dashboard.i18n import LANGS, L
from dashboard.model.filters import Filters
from dashboard.model.provenance import Basis, Qualifier, Status

KNOWN = {"region", "direction", "period", "format", "per"}
every_chart = pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))


def test_ids_are_unique():
    declared = [chart.id for topic in TOPICS for chart in topic.CHARTS]
    assert sorted(declared) == sorted(CHARTS)
    assert len(set(declared)) == len(declared)


def test_a_chart_honours_filters_that_there_are():
    for chart in CHARTS.values():
        assert chart.honours <= KNOWN


def test_published_charts_name_their_section_and_registers_theirs():
    for chart in CHARTS.values():
        assert chart.source.section
        assert bool(chart.source.registers) == (chart.basis is not Basis.PUBLISHED)
        assert ("period" in chart.honours) == (chart.when == "months")


def test_rows_carry_keys_value_precision_and_status(frames):
    for chart in CHARTS.values():
        rows = frames[chart.id]
        assert {*chart.keys, "value", "qualifier", "status"} <= set(rows.columns)
        assert set(rows["status"]) <= set(Status)
        assert set(rows["qualifier"].dropna()) <= set(Qualifier)


def test_an_empty_value_says_why(frames):
    for chart in CHARTS.values():
        rows = frames[chart.id]
        empty = rows["value"].isna()
        assert (rows.loc[empty, "status"].isin(["not_stated", "not_applicable"])).all()
        assert not rows.loc[~empty, "status"].isin(["not_stated", "not_applicable"]).any()


def test_keys_name_each_row_once(frames):
    for chart in CHARTS.values():
        rows = frames[chart.id]
        assert not rows.duplicated(list(chart.keys)).any()


@every_chart
def test_filters_that_a_chart_ignores_change_nothing(catalogue, frames, chart):
    everything = {"region": ("55", "63"), "direction": ("umit",), "format": ("online",), "period": "2020-06"}
    ignored = {name: value for name, value in everything.items() if name not in chart.honours}
    filters = Filters(
        regions=ignored.get("region", ()),
        directions=ignored.get("direction", ()),
        formats=ignored.get("format", ()),
        first=ignored.get("period", ""),
        per="total" if "per" in chart.honours else "share",
    )
    assert chart.frame(catalogue, filters).equals(frames[chart.id])


def test_a_scale_that_a_chart_cannot_show_is_dropped():
    for chart in CHARTS.values():
        kept = chart.scaled(Filters(regions=("55",), per="10k"))
        assert kept == Filters(regions=("55",), per="10k" if "per" in chart.honours else "total")


@every_chart
def test_values_everywhere_are_kept_for_chosen_regions_alone(catalogue, chart):
    assert chart.everywhere(catalogue, Filters()) == ()
    found = chart.everywhere(catalogue, Filters(regions=("55",)))
    assert len(found) == (0 if chart.keys != ("region_code",) else 14 if chart.id.startswith("bilim") else 17)


@pytest.mark.parametrize("lang", LANGS)
def test_charts_have_names_in_every_language(lang):
    assert all(L(lang).t(chart.name) for chart in CHARTS.values())


@pytest.mark.parametrize("slot", ["map", "ranking"])
def test_a_regional_slot_offers_every_measure(slot):
    assert list(SLOTS[slot]) == list(MEASURES)


@pytest.mark.parametrize("slot", [slot for slot in SLOTS if not slot.startswith("money-")])
def test_a_slot_shows_the_chart_of_the_chosen_measure(slot):
    shown = {measure: chart_in(slot, Filters(measure=measure)) for measure in SLOTS[slot]}
    assert {measure: chart.id for measure, chart in shown.items()} == SLOTS[slot]
    assert len({chart.keys for chart in shown.values()}) == 1
    assert chart_in(slot, Filters(measure="nonsense")) is next(iter(shown.values()))


@pytest.mark.parametrize("slot", ["map", "ranking"])
def test_places_are_shown_for_every_measure(slot):
    shown = [chart_in(slot, Filters(measure=measure)) for measure in MEASURES]
    assert [chart.measure.id for chart in shown] == list(MEASURES)
    assert all(chart.keys == ("region_code",) for chart in shown)


@pytest.mark.parametrize("slot", [slot for slot in SLOTS if slot.startswith("money-")])
def test_a_slot_of_money_shows_the_chosen_kind_and_never_both(slot):
    state, other = (chart_in(slot, Filters(measure=measure)) for measure in ("state", "non_state"))
    assert state.id == f"state-{other.id}"
    assert chart_in(slot, Filters()) is chart_in(slot, Filters(measure="grants")) is other


@pytest.mark.parametrize("slot", sorted(events.SLOTS))
def test_the_switch_of_the_events_page_moves_every_slot(slot):
    assert list(SLOTS[slot]) == ["events", "volunteers", "helped", "hours"]
    assert all(
        CHARTS[name].measure.id.startswith(measure) for measure, name in SLOTS[slot].items() if "rates" not in slot
    )


@pytest.mark.parametrize("measure", ["", "nonsense", "count"])
def test_a_slot_without_a_known_measure_shows_grants(measure):
    assert chart_in("map", Filters(measure=measure)).id == "grants-map"
    assert chart_in("direction-months", Filters(measure=measure)).id == "volunteers-by-month"


def test_any_other_slot_is_its_chart():
    assert chart_in("grants-matrix", Filters(measure="share")) is CHARTS["grants-matrix"]
    with pytest.raises(KeyError):
        chart_in("nothing", Filters())
