from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.datasets.dates import day, month
from dashboard.datasets.sheets import Unusable
from dashboard.i18n import LANGS, L
from dashboard.model.registers import MONTHS


@pytest.mark.parametrize(
    "text",
    ["2020-05-17", "17.05.2020", "17.5.2020 г.", "2020-05-17T00:00:00", "2020-05-17 10:30", "43968", "43968.0"],
)
def test_days_are_understood(text):
    assert day(text) == date(2020, 5, 17)


@pytest.mark.parametrize("text", ["31.02.2020", "17/05/20", "May 17", "2020-13-01", "0", "0000-01-01"])
def test_other_days_are_refused(text):
    with pytest.raises(Unusable, match="not_a_date"):
        day(text)


@pytest.mark.parametrize(
    "text",
    [
        "2020-05", "05.2020", "5.2020", "2020.05", "май 2020", "Май 2020 г.", "мая 2020", "May 2020", "2020 ж. мамыр",
        "2020 жылғы мамыр", "мамыр 2020", "17.05.2020", "2020-05-01 00:00:00", "43968", "МАЙ\u00a02020",
        "маи\u0306 2020",
    ],
)  # fmt: skip
def test_months_are_understood(text):
    assert month(text) == "2020-05"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("wanted", MONTHS)
def test_every_month_of_every_language(lang, wanted):
    assert month(f"{L(lang).month(wanted)} 2020") == wanted
    assert month(f"2020 {L(lang).month(wanted).upper()}") == wanted


@pytest.mark.parametrize("text", ["май", "2020", "2020-13", "май июнь 2020", "May-20", "квартал 2020"])
def test_other_months_are_refused(text):
    with pytest.raises(Unusable, match="not_a_month"):
        month(text)


@given(st.text(max_size=20))
def test_any_text_gives_a_day_or_a_reason(text):
    for read in (day, month):
        try:
            assert read(text)
        except Unusable as fault:
            assert fault.code


@given(st.dates(date(1990, 1, 1), date(2050, 1, 1)))
def test_all_ways_of_writing_a_day_agree(wanted):
    serial = (wanted - date(1899, 12, 30)).days
    assert {day(f"{wanted:%d.%m.%Y}"), day(f"{wanted:%Y-%m-%d}"), day(str(serial))} == {wanted}
