"""The sentences around a chart: subtitle, source, precision and the text that stands in for the picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.charts import words
from dashboard.charts.registry import CHARTS
from dashboard.i18n import LANGS
from dashboard.model.measures import GRANTS
from dashboard.model.provenance import Basis, Source

NARROW = {"region": "55", "direction": "umit", "format": "online", "first": "2020-06", "last": "2020-08"}
REGISTERS = [chart for chart in CHARTS.values() if chart.basis is Basis.REGISTERS]
of_registers = pytest.mark.parametrize("chart", REGISTERS, ids=lambda chart: chart.id)
every_chart = pytest.mark.parametrize("chart", CHARTS.values(), ids=list(CHARTS))


@every_chart
def test_a_subtitle_names_each_filter_without_effect(look, chart):
    view = look("kk", **NARROW)
    text = words.subtitle(chart, view, titled_by_finding=False)
    named = {name for name, message in words.IGNORED.items() if view.l.t(message) in text}
    assert named == set(words.IGNORED) - chart.honours


def test_a_subtitle_without_filters_names_none(look):
    for chart in CHARTS.values():
        assert " · " not in words.subtitle(chart, look(), titled_by_finding=True)


@pytest.mark.parametrize(("by_finding", "subject"), [(True, "name"), (False, "measure")])
def test_a_subtitle_says_what_the_title_does_not(look, by_finding, subject):
    chart, view = CHARTS["survey-awareness"], look("ru")
    text = words.subtitle(chart, view, by_finding)
    assert text.startswith(view.l.t(chart.name if subject == "name" else chart.measure.name))
    assert text.endswith(f"{words.unit(chart, view)}, n\u00a0=\u00a0{chart.n}")
    assert view.l.period("2020-09", "2020-09") in text


@pytest.mark.parametrize(
    ("state", "period"),
    [({}, ("2020-05", "2020-10")), ({"first": "2020-06"}, ("2020-06", "2020-10")), (NARROW, ("2020-06", "2020-08"))],
)
def test_registers_speak_of_the_chosen_months_and_the_report_of_its_year(look, state, period):
    view = look("ru", **state)
    assert words.when(CHARTS["events-map"], view) == view.l.period(*period)
    assert "2020" in words.when(CHARTS["grants-map"], view)


@pytest.mark.parametrize(("per", "unit"), [("total", "grants (unit)"), ("10k", "per 10,000 people"), ("share", "")])
def test_a_subtitle_ends_with_the_unit_of_the_scale(look, per, unit):
    view = look(per=per)
    text = words.subtitle(CHARTS["grants-map"], view, titled_by_finding=True)
    assert text.endswith(view.l.t(unit) if unit else "%")


@pytest.mark.parametrize("lang", LANGS)
def test_a_published_source_names_section_and_tables(catalogue, look, lang):
    for chart in CHARTS.values():
        text = words.footer_source(chart, catalogue, look(lang))
        assert text
        if chart.basis is not Basis.REGISTERS:
            assert chart.source.section in text
            assert all(str(number) in text for number in chart.source.tables)


@pytest.mark.parametrize(
    "chart", [c for c in CHARTS.values() if c.basis is Basis.REGISTERS], ids=lambda chart: chart.id
)
def test_a_source_of_registers_is_the_demonstration_or_their_names_and_version(catalogue, real, look, chart):
    view = look("ru")
    assert words.footer_source(chart, catalogue, view) == view.l.t(chart.source.note)
    text = words.footer_source(chart, real, view)
    assert real.version[:8] in text
    assert all(view.named("registers", name) in text for name in chart.source.registers)


def test_a_note_follows_the_source(catalogue, look):
    view = look()
    text = words.footer_source(CHARTS["grants-matrix"], catalogue, view)
    assert text.endswith(f". {view.l.t(CHARTS['grants-matrix'].source.note)}")
    bare = replace(CHARTS["grants-matrix"], source=Source(section="IV"))
    assert words.footer_source(bare, catalogue, view).endswith("IV")


@pytest.mark.parametrize(
    ("statuses", "qualifiers", "said"),
    [
        (["published"], ["exact"], ["exact value"]),
        (["published", "zero"], ["exact", "exact"], ["exact value"]),
        (["published", "published"], ["exact", "about"], ["exact", "≈ about"]),
        (["published"], ["more_than"], ["> more than"]),
        (["demo"], ["exact"], ["demo"]),
        (["calculated"], ["exact"], ["calculated"]),
        (["published", "calculated"], ["exact", "exact"], ["calculated", "exact value"]),
        (["register", "not_stated"], ["exact", None], ["exact value", "— not stated"]),
        (["not_stated"], ["exact"], ["— not stated"]),
        (["demo", "published"], ["exact", "exact"], ["demo", "exact value"]),
    ],
)
def test_precision_is_read_from_the_rows(look, rows, statuses, qualifiers, said):
    view = look("ru")
    codes = dict.fromkeys(("55", "63")[: len(statuses)], 1.0)
    frame = rows("region_code", codes, status=statuses, qualifier=qualifiers)
    wanted = "; ".join(view.l.t(word) for word in said)
    assert words.precision(frame, view) == view.l.t("Precision: {words}", words=wanted)


def test_no_rows_have_no_precision(look, rows):
    assert words.precision(rows("region_code", {}), look()) == ""


@pytest.mark.parametrize("lang", LANGS)
def test_the_alternative_text_has_the_highest_and_the_lowest_value(look, rows, lang):
    view = look(lang)
    frame = rows("region_code", {"55": 22.0, "63": 1_061.0, "47": 5.0, "11": None})
    text = words.alternative(CHARTS["grants-map"], frame, view, "Title")
    assert text.startswith("Title")
    assert f"{view.region('63')} {view.l.num(1_061)}" in text
    assert f"{view.region('47')} {view.l.num(5)}" in text
    assert view.region("55") not in text
    assert view.l.t(GRANTS.unit) in text


@pytest.mark.parametrize("values", [{}, {"umit": None}])
def test_without_values_the_alternative_text_is_the_title(look, rows, values):
    frame = rows("direction", values).astype({"value": "float64"})
    assert words.alternative(CHARTS["survey-awareness"], frame, look(), "Title") == "Title"


def test_a_row_is_named_by_all_its_keys(look, rows):
    view = look("ru")
    row = rows("region_code", {"55": 1.0}, direction="umit").iloc[0]
    assert words.row_name(row, ("region_code", "direction"), view) == f"{view.region('55')}, {view.direction('umit')}"


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [("exact", "1,000"), ("about", "≈\u00a01,000"), ("at_least", "≥\u00a01,000"), (None, "1,000")],
)
def test_a_value_carries_the_sign_of_its_precision(look, rows, qualifier, text):
    row = rows("region_code", {"55": 1000.0}, qualifier=qualifier).iloc[0]
    assert words.signed_value(row, GRANTS, look()) == text


@pytest.mark.parametrize(
    "chart", [c for c in CHARTS.values() if len(c.keys) == 1 and not c.told], ids=lambda chart: chart.id
)
def test_every_chart_tells_its_extremes(frames, look, chart):
    known, view = frames[chart.id].dropna(subset=["value"]), look("ru")
    text = words.alternative(chart, known, view, "Title")
    for edge in (known["value"].idxmax(), known["value"].idxmin()):
        assert words.row_name(known.loc[edge], chart.keys, view) in text
