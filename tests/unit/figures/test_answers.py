import pytest

from dashboard.figures.answers import answers
from dashboard.model.measures import Measure

SHARE = Measure("answers", "Share", "%", percent=True)
NAN = float("nan")


@pytest.fixture
def mixed(rows):
    cells = {
        "support": 65.0,
        "record": (NAN, "not_stated"),
        "law": (18.0, "published", "range"),
        "tax": (18.0, "published", "range"),
        "funds": (20.0, "published", "less_than"),
    }
    notes = ["", "in the top three", "only a range", "only a range", ""]
    return rows("option", cells, value_high=[NAN, NAN, 25.0, 25.0, NAN], note=notes)


def trace_of(figure, code):
    return [
        trace for trace in figure["data"] if code in trace["customdata"] and trace["x"][_at(trace, code)] is not None
    ]


def _at(trace, code):
    return trace["customdata"].index(code)


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_kind_of_answer_is_drawn(mixed, make_view, valid, compact, theme):
    figure = valid(answers(mixed, make_view(theme=theme, compact=compact), SHARE))
    assert [trace["type"] for trace in trace_of(figure, "support")] == ["scatter"]
    assert [trace["type"] for trace in trace_of(figure, "law")] == ["bar"]
    assert [trace["type"] for trace in trace_of(figure, "funds")] == ["bar", "scatter"]
    assert trace_of(figure, "record") == []


def test_a_bound_looks_neither_like_a_share_nor_like_a_range(mixed, view):
    figure = answers(mixed, view, SHARE)
    (share,), (span,), (bar, arrow) = (trace_of(figure, code) for code in ("support", "law", "funds"))
    assert bar["marker"]["color"] not in (span["marker"]["color"], share["marker"]["color"])
    assert arrow["marker"]["symbol"] == "triangle-left"
    assert span["base"][0] == 18.0
    assert "base" not in bar


def test_values_are_written_as_printed_with_the_unit_once(mixed, view, texts):
    found = texts(answers(mixed, view, SHARE))
    assert found.count("65\u00a0%") == 1
    assert found.count("18–25") == 2
    assert "&lt;\u00a020" in found


def test_a_note_that_neighbours_share_is_written_once(mixed, view, texts):
    found = texts(answers(mixed, view, SHARE))
    assert found.count("only a range") == 1
    assert found.count("in the top three") == 1
    assert "—" not in found


def test_a_bound_in_words_keeps_its_words(rows, view, texts):
    third = rows("option", {"image": (33.33, "published", "less_than")}, note=["fewer than one in three"])
    found = texts(answers(third, view, SHARE))
    assert "fewer than one in three" in found
    assert not any("33" in text for text in found)


def test_the_leading_share_is_bold_and_bars_start_at_zero(mixed, view):
    figure = answers(mixed, view, SHARE)
    weights = {note["text"]: note["font"]["weight"] for note in figure["layout"]["annotations"]}
    assert weights["support"] > weights["law"]
    assert figure["layout"]["xaxis"]["tickvals"][0] == 0


def test_without_rows_nothing_is_drawn(rows, view):
    assert answers(rows("option", {}), view, SHARE)["data"] == []
