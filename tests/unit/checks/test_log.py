"""The whole log on the shipped data: what it finds, in which order and in which words."""

import math
import string

import pytest

from dashboard.checks.facts import run
from dashboard.checks.finding import Kind, Outcome
from dashboard.checks.log import PUBLISHED_CHECKS, REGISTER_CHECKS, attention, quality_log
from dashboard.checks.text import speaker
from dashboard.i18n import L

ERRORS = {"damaged-funding-state", "ranks-qamqor"}
WARNINGS = {
    "themes-umit", "trained-total", "awareness-mean", "register-missing", "emergency-hours", "masks-baskets",
    "emergency-baskets", "ages", "date-declared", "ranks-copied", "date-debate", "damaged-talap", "date-decree",
    "silver-seminars", "centres-saylyq", "centres-bilim", "mentors-regions", "shares-awareness", "effectiveness-scale",
    "damaged-infographic", "date-forum",
}  # fmt: skip
INFOS = {
    "bilim-in-total", "regional-figures", "grants-blank", "people-helped", "funding-remainder", "engaged-registered",
    "themes-missing", "bilim-regions", "grants-money", "register-late", "survey-shares-lost", "contribution-year",
    "directions-silent", "organisations", "bilim-above-plan", "shares-funding", "place-without-bilim",
    "trained-exactly-plan", "bilim-round", "front-offices-yes", "emergency-money", "themes-other", "calls-outgoing",
    "state-support", "awareness-missing", "effectiveness-groups", "decree-kind", "waste-units",
    "registered-volunteers", "tutors", "spelling-aktobe", "spelling-contest", "spelling-site", "spelling-taza-alem",
    "spelling-umit", "mentors", "trained-approximate", "registration-leaders",
}  # fmt: skip
PASSED = {
    "grants-rows", "grants-columns", "grants-total", "bilim-pupils-sum", "bilim-volunteers-sum", "centres-total",
    "centres-invited", "trained-sum", "fewest-grants", "most-grants", "most-pupils", "ranks-asyl-mura",
    "ranks-sabaqtastyq", "ranks-saylyq", "ranks-taza-alem", "ranks-umit", "grants-text", "themes-asyl-mura",
    "themes-qamqor", "themes-sabaqtastyq", "themes-saylyq", "themes-taza-alem", "trained-plan", "centres-plan",
    "articles-within", "calls-sum", "followers-sum", "laureates-product", "laureates-within", "masks-product",
    "project-grants-sum", "respondents-sum", "students-within", "un-volunteers-sum", "universities", "shares-others",
    "bilim-pupils-text", "bilim-volunteers-text", "bilim-regions-text", "award-applications", "contribution-falls",
    "digits", "front-office-staff", "front-offices", "front-offices-needed", "grant-maximum", "priority-directions",
    "registered-organisations", "registered-projects", "state-funded-share", "ages-remainder", "date-closing",
    "date-medal", "date-office", "date-opening", "date-plan", "date-speech", "month-award", "month-office",
    "ambassadors", "recommendation-blocks", "register-events", "register-volunteers", "register-helped",
    "register-money", "register-leaders-volunteers", "register-leaders-state-money", "register-leaders-money",
    "register-unreported", "register-unheld", "register-hours", "register-active-far", "register-registered-far",
    "register-money-far", "register-event-hours", "register-outliers", "register-duplicates",
}  # fmt: skip


@pytest.fixture(scope="module")
def log(catalogue):
    return quality_log(catalogue)


def ids(log, status):
    return {finding.id for finding in log if finding.status is status}


def test_outcomes_on_the_shipped_data(log):
    assert ids(log, Outcome.ERROR) == ERRORS
    assert ids(log, Outcome.WARNING) == WARNINGS
    assert ids(log, Outcome.INFO) == INFOS
    assert ids(log, Outcome.PASSED) == PASSED


def test_every_check_finds_something(catalogue):
    silent = [check for check in PUBLISHED_CHECKS if not tuple(run([check], catalogue.published))]
    silent += [check for check in REGISTER_CHECKS if not tuple(run([check], catalogue))]
    assert not silent


def test_ids_are_unique(log):
    assert len({finding.id for finding in log}) == len(log)


def test_gravest_first_then_by_weight(log):
    severity = [*list(Outcome)[1:], Outcome.PASSED]
    keys = [(severity.index(finding.status), -finding.weight) for finding in log]
    assert keys == sorted(keys)


def test_attention_takes_the_weightiest_of_any_severity(log):
    assert [finding.id for finding in attention(log, 7)] == [
        "damaged-funding-state",
        "ranks-qamqor",
        "themes-umit",
        "trained-total",
        "awareness-mean",
        "bilim-in-total",
        "regional-figures",
    ]
    assert not any(finding.status is Outcome.PASSED for finding in attention(log))


def test_attention_of_the_grants(log):
    about_grants = [finding for finding in log if {"grants-matrix", "themes-by-direction"} & {*finding.charts}]
    assert [finding.id for finding in attention(about_grants, 3)] == ["ranks-qamqor", "themes-umit", "bilim-in-total"]


def test_quotes_are_those_of_the_tables(log, published):
    known = {
        (section, text)
        for frame in published.values()
        for section, text in frame[["section", "quote"]].itertuples(index=False)
    }
    for finding in log:
        assert {(quote.section, quote.text) for quote in finding.quotes} <= known, finding.id


def test_published_findings_that_did_not_pass_quote_the_report(log):
    without = {"awareness-missing"}
    for finding in log:
        if finding.status is not Outcome.PASSED and finding.kind is not Kind.REGISTER:
            assert bool(finding.quotes) is (finding.id not in without), finding.id


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_every_finding_can_be_said(log, reference, lang):
    for finding in log:
        title, detail, shown = speaker(L(lang), reference).say(finding)
        assert title and detail, finding.id
        assert not set("{}") & set(title + detail + shown), finding.id


def test_words_are_short(log, reference):
    for finding in log:
        title, detail, _ = speaker(L("en"), reference).say(finding)
        assert len(title) <= 60, finding.id
        assert len(detail) <= 140, finding.id


def test_every_field_has_a_value(log, reference):
    for finding in log:
        spoken = speaker(L("en"), reference).fields(finding.values)
        for message in (finding.title, finding.detail, finding.shown):
            assert {field for _, field, _, _ in string.Formatter().parse(message) if field} <= spoken.keys(), finding.id


def test_records_are_json_values(log, reference):
    for finding in log:
        computed = finding.record(L("en"), reference)["computed"]
        assert all(isinstance(value, str) or math.isfinite(value) for value in computed.values()), finding.id


def test_touched_regions_and_directions_exist(log, reference):
    for finding in log:
        assert {*finding.regions} <= reference.regions.keys(), finding.id
        assert {*finding.directions} <= reference.directions.keys(), finding.id
