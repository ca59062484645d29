"""Rendering: the name of a field chooses the wording of its value."""

from datetime import date

import pytest

from dashboard.checks.amount import Amount
from dashboard.checks.finding import Finding, Kind, Outcome
from dashboard.checks.text import Speaker, render, speaker
from dashboard.i18n import L


def finding(**values):
    fields = "; ".join(f"{{{name}}}" for name in values)
    return Finding("id", Kind.SUM, Outcome.INFO, "title", fields, values)


@pytest.fixture
def says(reference):
    return lambda lang, **values: speaker(L(lang), reference).say(finding(**values))[1]


def test_regions_have_a_grammatical_form_each(reference):
    fields = speaker(L("ru"), reference).fields({"region_claimed": "19"})
    assert fields == {
        "region_claimed": "Алматинская",
        "region_claimed_in": "в Алматинской области",
        "region_claimed_of": "Алматинской области",
    }


def test_names_are_listed(says):
    assert says("en", regions=("11", "15")) == "Akmola and Aktobe"
    assert says("en", directions=("umit", "ayala")) == "ÚMIT and AYALA"


def test_long_lists_are_cut(says):
    assert says("en", regions=("11", "15", "23", "27", "31", "35")) == "Akmola, Aktobe, Atyrau and 3 more"


def test_figures_are_worded_by_their_field(says):
    assert says("en", sum_parts=(22, 8, 27)).replace("\u00a0", " ") == "22 + 8 + 27"
    assert says("ru", product_parts=(16, 3)).replace("\u00a0", " ") == "16 × 3"
    assert says("ru", mean_pct1=84.0).replace("\u00a0", " ") == "84,0 %"
    assert says("ru", most_kzt=300_000).replace("\u00a0", " ") == "300 000 ₸"
    assert says("en", minutes=26.3) == "26.3"


def test_qualifier_is_a_sign(says):
    assert says("ru", stated=Amount(7500, "more_than")).replace("\u00a0", " ") == "> 7 500"
    assert says("ru", stated=Amount(422)) == "422"


def test_dates_and_quoted_text(says):
    assert says("en", decree=date(2019, 8, 26)) == "26 August 2019"
    assert says("ru", text="2 554 208 58") == "2 554 208 58"


def test_nothing_is_a_dash(says):
    assert says("en", regions=(), directions=(), found=float("nan")) == "—; —; —"


def test_render_takes_any_names():
    said = render(finding(region="19", direction="umit"), L("en"), lambda code, form: f"{form} {code}", str.upper)
    assert said == ("title", "label 19; UMIT", "")


def test_record_is_plain_values(reference):
    record = finding(region="19").record(L("en"), reference)
    assert record["what"] == "title"
    assert record["detail"] == "Almaty Region"
    assert record["status"] == "info"
    assert isinstance(speaker(L("en"), reference), Speaker)
