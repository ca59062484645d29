"""The survey's page: from a recommendation to its evidence, and a table for each of two charts in one frame."""

from __future__ import annotations


def test_evidence_leads_to_the_chart_below_the_header(reader):
    reader.open("/ru/survey")
    reader.until("document.querySelectorAll('.recommendation').length", 8)
    reader.run("document.querySelector('.grounds a[href=\"#card-survey-problems\"]').click()")
    reader.until("location.pathname + location.hash", "/ru/survey#card-survey-problems")
    top = "Math.round(document.getElementById('card-survey-problems').getBoundingClientRect().top)"
    reader.until(f"{top} > document.querySelector('.filters').getBoundingClientRect().bottom && {top} < 400")
    reader.until("document.querySelectorAll('.recommendation').length", 8)


def test_ages_have_a_table_of_their_own(reader):
    reader.open("/en/survey")
    card = "document.getElementById('card-survey-age')"
    reader.run(f"{card}.querySelector('[data-action=table]').click()")
    reader.until(f"[...{card}.querySelectorAll('.data-table td.is-number')].some((td) => td.textContent === '51')")
    assert reader.run("document.querySelector('#card-survey-respondents .data-table')") is None


def test_a_phone_opens_the_measures_of_one_block(reader):
    reader.resize(390, 844)
    reader.open("/kk/survey")
    shown = "[...document.querySelectorAll('.proposals')].filter((list) => list.offsetHeight).length"
    reader.until("document.querySelectorAll('.proposals').length", 8)
    reader.until(shown, 0)
    reader.run("document.querySelector('#card-recommendation-3 .show-all').click()")
    reader.until(shown, 1)
    assert reader.run("document.documentElement.scrollWidth") <= 390
