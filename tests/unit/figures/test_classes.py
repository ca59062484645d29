from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.figures.classes import Classes, classes_of, legend_of, map_scale, preset, rounded
from dashboard.figures.marks import ink_on, mix
from dashboard.figures.scale import scale_of
from dashboard.figures.textsize import balanced, text_width, widest, wrapped
from dashboard.figures.ticks import rounded_ticks
from dashboard.model.measures import AWARENESS, EVENTS, FUNDING, GRANTS


def test_grants_by_region_have_the_breaks_of_the_design(view, make_view):
    assert classes_of([61, 5], view, GRANTS).lows == (0, 10, 20, 30, 40)
    assert classes_of([16, 2], make_view(directions=("umit",)), GRANTS).lows == (0, 4, 8, 12, 16)
    assert preset("grantsHeatmapCell") == (1, 3, 5, 7, 10)


def test_a_value_belongs_to_the_class_that_begins_at_or_below_it():
    classes = Classes((0, 10, 20, 30, 40))
    assert [classes.index(value) for value in (-1, 0, 9.9, 10, 39, 40, 99)] == [0, 0, 0, 1, 3, 4, 4]


@given(st.lists(st.floats(0, 1e9), min_size=1, max_size=20), st.booleans())
def test_rounded_classes_rise_and_cover_the_values(values, whole):
    if whole:
        values = [float(round(value)) for value in values]
    classes = rounded(values, whole=whole)
    lows = classes.lows
    assert all(low < high for low, high in pairwise(lows))
    step = lows[1] - lows[0]
    assert lows[0] <= min(values) + step
    assert max(values) <= lows[-1] + 2 * step


@pytest.mark.parametrize(
    ("values", "lows"),
    [
        ([16_400, 700], (0, 4_000, 8_000, 12_000, 16_000)),
        ([3, 1], (0, 1, 2, 3, 4)),
        ([0], (0, 1, 2, 3, 4)),
        ([], (0, 1, 2, 3, 4)),
    ],
)
def test_counts_have_whole_steps(values, lows):
    assert rounded(values, whole=True).lows == lows


def test_rates_have_decimal_steps(make_view):
    per = make_view(per="10k", lang="en")
    classes = classes_of([0.444, 0.081], per, GRANTS)
    assert classes.lows == (0, 0.1, 0.2, 0.3, 0.4)
    legend = legend_of(classes, map_scale(classes, [0.444, 0.081], per, GRANTS), per, GRANTS)
    assert legend.labels == ("up to 0.10", "0.10–0.20", "0.20–0.30", "0.30–0.40", "0.40+")
    assert legend.caption.endswith("per 10,000 people")


def test_values_close_together_start_near_the_lowest(view):
    assert classes_of([64, 81, 92.5], view, AWARENESS).lows[0] == 60


def test_legends_of_shares_and_money_name_their_unit_once(make_view):
    share = make_view(per="share", lang="en")
    classes = classes_of([14.5, 1.2], share, EVENTS)
    legend = legend_of(classes, map_scale(classes, [14.5], share, EVENTS), share, EVENTS)
    assert (legend.labels[0], legend.labels[-1]) == ("up to 3", "12+%")
    english = make_view(lang="en")
    classes = classes_of([2.5e8], english, FUNDING)
    legend = legend_of(classes, map_scale(classes, [2.5e8], english, FUNDING), english, FUNDING)
    assert legend.labels[1] == "50–100"
    assert legend.caption == "₸ million in the region"


def test_scales_write_numbers_for_their_size(make_view):
    english = make_view(lang="en")
    assert scale_of([1.2e9], english, FUNDING).wrap("1,200") == "₸1,200 million"
    assert scale_of([4_000], english, EVENTS).number(4_000) == "4,000"
    assert scale_of([None, float("nan")], english, EVENTS).number(1) == "1"
    assert scale_of([120.0], make_view(per="10k"), EVENTS).number(120.4) == "120"


def test_ink_and_tints():
    assert (ink_on("#D6EEF4"), ink_on("#0A465D")) == ("#12212B", "#FFFFFF")
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"


@pytest.mark.parametrize(
    ("text", "size", "px"), [("Восточно-Казахстанская", 13, 162), ("в среднем на регион", 12, 121)]
)
def test_text_widths_are_near_the_browser_s(text, size, px):
    assert abs(text_width(text, size) - px) <= px * 0.05


def test_long_texts_break_in_two(view):
    assert balanced("one two three") in {("one two", "three"), ("one", "two three")}
    assert balanced("word") == ("word",)
    assert wrapped("short", 100) == "short"
    assert widest(["a<br>abc", "ab"]) == text_width("abc")
    assert widest([]) == 0


@given(st.floats(-1e6, 1e6), st.floats(0.01, 1e6))
def test_ticks_are_few_rounded_and_cover(low, span):
    ticks = rounded_ticks(low, low + span, SCREEN)
    assert 2 <= len(ticks) <= 7
    assert ticks[0] <= low + 1e-6 * max(abs(low), span, 1)
    assert ticks[-1] >= low + span - 1e-6 * max(abs(low), span, 1)


class Screen:
    compact = False


SCREEN = Screen()
