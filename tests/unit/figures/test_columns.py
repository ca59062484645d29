from datetime import date

import pytest

from dashboard.figures.columns import columns
from dashboard.model.measures import EVENTS, FUNDING

NAN = float("nan")
MONTHS = {"2020-05": 420.0, "2020-06": 610.0, "2020-07": 540.0, "2020-08": 780.0, "2020-09": 1190.0, "2020-10": 960.0}
NOTES = ((date(2020, 6, 8), "8 июня: учреждена медаль «Халық алғысы»"), (date(2020, 9, 19), "World Cleanup Day"))


def test_a_column_per_month_in_order_with_its_value_above(rows, view, valid, texts):
    shuffled = rows("month", MONTHS).sample(frac=1, random_state=1)
    figure = valid(columns(shuffled, view, EVENTS, notes=NOTES))
    assert figure["data"][0]["customdata"] == list(MONTHS)
    assert figure["data"][0]["y"] == list(MONTHS.values())
    assert {"420", "1\u00a0190"} <= set(texts(figure))
    assert figure["layout"]["xaxis"]["ticktext"][0] == "май"


def test_notes_stand_over_their_month_on_a_leader_when_there_is_room(rows, view, texts):
    figure = columns(rows("month", MONTHS), view, EVENTS, notes=NOTES)
    leaders = [shape for shape in figure["layout"]["shapes"] if shape["x0"] == shape["x1"]]
    assert [leader["x0"] for leader in leaders] == [1]
    assert leaders[0]["y0"] > 610.0
    assert "World Cleanup Day" in texts(figure)
    assert any("<br>" in text for text in texts(figure))


def test_notes_that_run_into_one_another_are_dropped(rows, view, texts):
    close = (*NOTES, (date(2020, 9, 20), "Another note"), (date(2020, 12, 5), "Not shown"))
    shown = texts(columns(rows("month", MONTHS), view, EVENTS, notes=close))
    assert "World Cleanup Day" in shown
    assert not {"Another note", "Not shown"} & set(shown)


def test_a_phone_drops_the_notes(rows, make_view, texts):
    assert "World Cleanup Day" not in texts(
        columns(rows("month", MONTHS), make_view(compact=True), EVENTS, notes=NOTES)
    )


def test_demo_is_hatched_and_a_silent_month_is_a_stub(rows, view, texts):
    cells = {"2020-05": (420.0, "demo"), "2020-06": (NAN, "not_stated"), "2020-07": (0.0, "zero")}
    figure = columns(rows("month", cells), view, EVENTS)
    assert figure["data"][0]["marker"]["pattern"]["shape"] == "/"
    assert figure["data"][1]["customdata"] == ["2020-06"]
    assert {"—", "0"} <= set(texts(figure))


def test_money_names_its_unit_once(rows, make_view, texts):
    shown = texts(columns(rows("month", {"2020-05": 2.5e8, "2020-06": 9.4e7}), make_view(lang="en"), FUNDING))
    assert {"250", "94", "₸ million"} <= set(shown)


def test_twelve_months_on_a_phone_name_every_second_and_the_highest_value(rows, make_view, texts):
    year = {f"2020-{month:02}": 1000.0 * month for month in range(1, 13)}
    figure = columns(rows("month", year), make_view(compact=True), EVENTS)
    assert figure["layout"]["xaxis"]["ticktext"].count("") == 6
    assert texts(figure) == ["12\u00a0000"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("count", [0, 1, 6])
def test_every_reader_gets_plain_json(rows, make_view, plain, theme, lang, count):
    some = dict(list(MONTHS.items())[:count])
    plain(columns(rows("month", some), make_view(theme=theme, lang=lang), EVENTS, notes=NOTES))
