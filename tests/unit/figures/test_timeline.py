"""The timeline: a dot for a day, a bar for longer, doubts in words."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.figures.timeline import timeline
from dashboard.model.measures import Measure

MEASURE = Measure("dated", "Dated", "")
ROWS = pd.DataFrame(
    [
        ("a", "2019-08-27", "2019-08-27", "day", "26 августа", "differs"),
        ("b", "2019-11-06", "2019-11-07", "day", "", "agrees"),
        ("c", "2020-09-01", "2020-09-30", "month", "", "agrees"),
        ("d", "2020-12-09", "2020-12-10", "day", "7-8/12", "too_late"),
    ],
    columns=["event", "date_from", "date_to", "precision", "other_dates", "agreement"],
)


def texts(figure) -> list[str]:
    return [part["text"] for part in figure["layout"]["annotations"]]


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
def test_days_are_dots_and_months_are_bars(make_view, valid, lang, compact):
    figure = valid(timeline(ROWS, make_view(lang=lang, compact=compact), MEASURE))
    dots, bars = figure["data"]
    assert dots["customdata"] == ["a", "b", "d"]
    assert dots["marker"]["symbol"] == ["diamond", "circle", "diamond"]
    assert bars["customdata"] == ["c"]
    assert bars["x"] == [29]


def test_doubts_are_written_beside_the_date(make_view):
    found = texts(timeline(ROWS, make_view(lang="en"), MEASURE))
    assert "27 August 2019; elsewhere “26 августа”" in found
    assert "9–10 Dec 2020; after “7-8/12”" in found


def test_a_late_event_is_told_left_of_its_mark(make_view):
    notes = timeline(ROWS, make_view(lang="en"), MEASURE)["layout"]["annotations"]
    sides = {note["text"]: note["xanchor"] for note in notes}
    assert sides["9–10 Dec 2020; after “7-8/12”"] == "right"
    assert sides["6–7 Nov 2019"] == "left"


def test_phones_put_the_doubt_under_the_name(make_view):
    found = texts(timeline(ROWS, make_view(lang="en", compact=True), MEASURE))
    assert "27 August 2019" in found
    assert any(text.startswith("a<br>") and "elsewhere" in text for text in found)


def test_long_spans_are_ticked_by_years(make_view):
    rows = ROWS.assign(date_from=["2000-01-01", *ROWS["date_from"][1:]])
    assert timeline(rows, make_view(), MEASURE)["layout"]["xaxis"]["ticktext"][0] == "2000"
    assert timeline(ROWS, make_view(lang="en"), MEASURE)["layout"]["xaxis"]["ticktext"] == [
        "Oct 2019",
        "Jan 2020",
        "Apr 2020",
        "Jul 2020",
        "Oct 2020",
    ]


def test_nothing_to_show_is_an_empty_figure(make_view):
    assert timeline(ROWS.head(0), make_view(), MEASURE)["data"] == []
