"""The registers against the report and against themselves, on the demonstration set and on broken copies of it."""

from dataclasses import replace

import pytest

from dashboard.catalogue.cube import Cube
from dashboard.checks import records, regional, registers, reports
from dashboard.checks.facts import run

MODULES = (registers, reports, records, regional)


def found(catalogue):
    return {finding.id: finding for module in MODULES for finding in run(module.CHECKS, catalogue)}


def status(catalogue, id):
    return found(catalogue)[id].status.value


def scaled(catalogue, cube, measure, factor):
    old = catalogue.cubes[cube]
    changed = Cube(old.axes, {**old.values, measure: old.values[measure] * factor})
    return replace(catalogue, cubes={**catalogue.cubes, cube: changed})


@pytest.mark.parametrize(
    ("id", "cube", "measure", "factor"),
    [
        ("register-events", "events", "events", 0.5),
        ("register-volunteers", "events", "volunteers", 0.5),
        ("register-helped", "events", "beneficiaries", 0.5),
        ("register-money", "funding", "amount_kzt", 2),
    ],
)
def test_totals_follow_the_registers(catalogue, id, cube, measure, factor):
    assert status(catalogue, id) == "passed"
    assert status(scaled(catalogue, cube, measure, factor), id) == "warning"


def test_leaders_follow_the_registers(catalogue):
    events = catalogue.cubes["events"]
    turned = events.values["volunteers"][::-1]
    swapped = replace(
        catalogue, cubes={**catalogue.cubes, "events": Cube(events.axes, {**events.values, "volunteers": turned})}
    )
    assert status(catalogue, "register-leaders-volunteers") == "passed"
    assert status(swapped, "register-leaders-volunteers") == "warning"


def test_missing_reports_are_counted(catalogue):
    sent = catalogue.submissions
    without = found(replace(catalogue, submissions=sent[sent["region_code"] != "55"]))
    assert without["register-missing"].computed == {"expected": 102, "missing": 9}
    assert "55" in without["register-missing"].regions
    assert without["register-unreported"].status.value == "warning"
    assert without["register-unreported"].regions == ("55",)


def test_punctual_reports_pass(catalogue):
    due = catalogue.submissions.assign(submitted_on=catalogue.submissions["month"].astype(str) + "-28")
    due["submitted_on"] = due["submitted_on"].astype("datetime64[s]")
    assert status(replace(catalogue, submissions=due), "register-late") == "passed"


def test_volunteers_at_cancelled_events_are_an_error(catalogue):
    events = catalogue.cubes["events"]
    volunteers = events.values["volunteers"].copy()
    volunteers[0, 0, 4, 0, events.axes["state"].index("cancelled")] = 5
    broken = replace(
        catalogue, cubes={**catalogue.cubes, "events": Cube(events.axes, {**events.values, "volunteers": volunteers})}
    )
    assert status(broken, "register-unheld") == "error"
    assert found(broken)["register-unheld"].regions == ("11",)


def test_impossible_hours_are_an_error(catalogue):
    assert status(scaled(catalogue, "volunteers", "hours", 1000), "register-hours") == "error"


def test_empty_registers_are_passed_over(catalogue):
    empty = {
        name: Cube(cube.axes, {measure: values * 0 for measure, values in cube.values.items()})
        for name, cube in catalogue.cubes.items()
    }
    left = found(replace(catalogue, cubes=empty, submissions=catalogue.submissions.iloc[:0]))
    assert {"regional-figures", "registration-leaders"} == left.keys()


def test_regional_figures_say_what_stands_in(catalogue):
    assert "Demonstration" in found(catalogue)["regional-figures"].detail
    assert "registers" in found(replace(catalogue, demo=False))["regional-figures"].detail


def test_lost_leaders_can_be_found_again(catalogue):
    ranks = catalogue.published["ranks"].assign(measure="registered_volunteers")
    assert status(catalogue, "registration-leaders") == "info"
    assert (
        status(replace(catalogue, published={**catalogue.published, "ranks": ranks}), "registration-leaders")
        == "passed"
    )


def test_findings_say_that_the_registers_are_demonstration_data(catalogue):
    shown = {finding.shown for id, finding in found(catalogue).items() if id.startswith("register")}
    assert shown == {"Demonstration data"}
