"""The flow of money: nothing is lost between the stages, small regions are folded, demo is pale and hatched."""

from __future__ import annotations

import pandas as pd
import pytest

from dashboard.figures.flow import flow
from dashboard.figures.flow_plan import OTHER, folded, plan
from dashboard.model.measures import FUNDING
from dashboard.model.regions import REGION_CODES

STAGES = ("source", "direction", "region_code")
GAPS = dict.fromkeys(STAGES, 10.0)


def streams(status: str = "demo", regions: int = 17) -> pd.DataFrame:
    cells = [
        (source, direction, region, 1_000_000.0 * (place + 1))
        for source in ("business", "own_funds")
        for direction in ("umit", "bilim", "auto")
        for place, region in enumerate(REGION_CODES[:regions])
    ]
    return pd.DataFrame(cells, columns=[*STAGES, "value"]).assign(qualifier="exact", status=status)


def test_every_stage_holds_the_whole_sum():
    drawn = plan(streams(), STAGES, 400, GAPS)
    for nodes in drawn.nodes.values():
        assert sum(node.value for node in nodes) == streams()["value"].sum()
        assert nodes[0].top == pytest.approx(0)
        assert nodes[-1].top + nodes[-1].height == pytest.approx(400)
    for stage in STAGES[:2]:
        assert sum(band.value for band in drawn.bands if band.start.stage == stage) == streams()["value"].sum()


def test_bands_fill_their_nodes_exactly():
    drawn = plan(streams(), STAGES, 400, GAPS)
    for node in drawn.nodes["direction"]:
        assert sum(band.thick for band in drawn.bands if band.end == node) == pytest.approx(node.height)
        assert sum(band.thick for band in drawn.bands if band.start == node) == pytest.approx(node.height)


def test_directions_and_sources_keep_their_order_and_regions_fall_by_size():
    drawn = plan(folded(streams(), "region_code", 6), STAGES, 400, GAPS)
    assert [node.code for node in drawn.nodes["source"]] == ["own_funds", "business"]
    assert [node.code for node in drawn.nodes["direction"]] == ["bilim", "umit", "auto"]
    assert [node.code for node in drawn.nodes["region_code"]] == [*reversed(REGION_CODES[-6:]), OTHER]


def test_one_region_too_many_is_shown_rather_than_folded():
    assert OTHER not in set(folded(streams(regions=7), "region_code", 6)["region_code"])
    assert OTHER in set(folded(streams(regions=8), "region_code", 6)["region_code"])


@pytest.mark.parametrize("compact", [False, True])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_figure_is_valid_and_names_what_it_folds(make_view, valid, texts, compact, theme):
    figure = valid(flow(streams(), make_view(lang="en", compact=compact, theme=theme), FUNDING))
    written = " ".join(texts(figure))
    assert "ÚMIT" in written
    assert ("Other regions (11)" in written) is not compact
    assert ("on a wide screen" in written) is compact


def test_demo_is_pale_and_hatched_and_registers_are_solid(view):
    demo, real = (flow(streams(status), view, FUNDING) for status in ("demo", "register"))
    assert demo["layout"]["shapes"][0]["opacity"] < real["layout"]["shapes"][0]["opacity"]
    assert "pattern" in demo["data"][1]["marker"]
    assert "pattern" not in real["data"][1]["marker"]


def test_hover_gives_the_exact_sum_and_its_share(make_view):
    figure = flow(streams(), make_view(lang="en"), FUNDING)
    told = dict(zip(figure["data"][0]["customdata"], figure["data"][0]["hovertext"], strict=True))
    assert "₸153,000,000" in told["business>bilim"]
    assert "16.7% of the money shown" in told["business>bilim"]


def test_one_source_one_direction_one_region_are_a_single_stream(view, valid):
    one = streams().iloc[:1]
    figure = valid(flow(one, view, FUNDING))
    assert len(figure["layout"]["shapes"]) == 2


def test_no_rows_draw_nothing(view, valid):
    assert valid(flow(streams().iloc[:0], view, FUNDING))["data"] == []
