"""The calculator in words: every number substituted, the check against the emergency, what is missing said so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.blocks.method_check import method_check
from dashboard.blocks.replacement import rate_words, result, work_outcome
from dashboard.i18n import NBSP
from dashboard.pages.contribution import layout


@pytest.fixture
def said(read, texts):
    """Return a reader of a block's words on the page in a state."""

    def words(block, lang: str = "en", **state) -> str:
        return "".join(f"{text} " for text in texts(block(read(f"{lang}/contribution", **state)))).replace(NBSP, " ")

    return words


def test_the_default_rate_is_shown_with_the_figures_behind_it(read):
    words = rate_words(read("en/contribution")).replace(NBSP, " ")
    assert all(part in words for part in ("> ₸21 million", "> 16,000 h", "₸1,312.50 per hour", "calculated"))


def test_a_monthly_wage_is_turned_into_an_hourly_one_before_the_reader(read):
    words = rate_words(read("en/contribution", inputs="salary:168000"))
    assert "₸168,000 / 168 h = ₸1,000 per hour" in words


def test_a_row_shows_the_product_it_stands_for(said):
    words = said(lambda reading: work_outcome("care", reading), inputs="care:1200:950")
    assert "₸1.14 million" in words
    assert "1,200 h × ₸950 per hour" in words
    assert "demo" not in words


def test_rows_without_hours_say_why(said):
    assert "enter your own" in said(lambda reading: work_outcome("organisation", reading))
    assert "filters" in said(lambda reading: work_outcome("care", reading), direction="umit")


def test_the_result_has_its_interval_and_says_what_that_is_not(said):
    words = said(result, direction="umit", inputs="rescue:1000:2000,hours:10,rate:20")
    assert all(part in words for part in ("₸2 ", "₸1.44 million", "₸2.64 million", "±10%", "±20%"))
    assert "1,000 h × ₸2,000 per hour" in words
    assert "no statistical" in words
    assert "demo" not in words


def test_different_wages_are_summed_up_by_their_mean(said):
    words = said(result, direction="umit,auto", inputs="rescue:100:1000,delivery:100:3000")
    assert "200 h" in words
    assert "₸2,000 per hour on average" in words


def test_demo_hours_make_the_result_demo_and_real_registers_do_not(read, texts):
    demo = read("en/contribution")
    real = replace(demo, catalogue=replace(demo.catalogue, demo=False))
    assert "demo data" in texts(result(demo))
    assert "demo" not in "".join(texts(result(real)) + texts(work_outcome("care", real)))


def test_a_choice_without_hours_says_so(said):
    assert said(result, first="2020-01", last="2020-02").startswith("No hours")


def test_the_check_agrees_by_design_until_the_rate_is_changed(said):
    default, own = said(method_check), said(method_check, inputs="wage:1000")
    assert "₸21 million; printed: > ₸21 million. Equal by design" in default
    assert "> 16,000 h × ₸1,000 per hour = ₸16 million" in own
    assert "−24%" in own
    assert "26 min" in default
    assert "3,400,000 h" in own


def test_a_rate_of_nothing_is_not_divided_by(said):
    assert "A rate of 0 gives no hours" in said(method_check, inputs="wage:0")


@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_the_page_names_method_source_and_limits_in_every_language(read, texts, lang):
    page = " ".join(
        text for part in layout(read(f"{lang}/contribution", inputs="wage:1400,junk")) for text in texts(part)
    )
    assert "V = Σₖ hₖ × wₖ" in page
    assert "2011" in page
    assert "«Руководство по измерению добровольческой работы», МОТ, Женева, 2011." in page
    assert "«Здравоохранение и социальные услуги» (различные работы" in page


def test_fields_hold_what_the_address_says(read):
    page = layout(read("ru/contribution", inputs="care:12.5:950,rate:20"))
    fields = {part.id["field"]: part.value for one in page for part in one._traverse() if _is_field(part)}
    assert (fields["care:hours"], fields["care:wage"], fields["rate"], fields["wage"]) == ("12,5", "950", "20", "")


def _is_field(part) -> bool:
    return isinstance(getattr(part, "id", None), dict) and part.id["type"] == "calculator"
