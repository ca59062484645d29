"""Figures of the year: followers by network, volunteers abroad by country."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.model.filters import Filters
from dashboard.queries.year import followers, un_volunteers


def test_followers_add_up_to_more_than_the_printed_bound(catalogue):
    rows = followers(catalogue, Filters())
    assert rows.set_index("network")["value"].to_dict() == {
        "instagram": 5392, "facebook": 1107, "telegram": 752, "vkontakte": 330, "tiktok": 83,
    }  # fmt: skip
    assert rows["value"].sum() > catalogue.indicator("followers_total")["value"]


def test_seven_volunteers_went_to_four_countries(catalogue):
    rows = un_volunteers(catalogue, Filters()).set_index("country")
    assert rows["value"].to_dict() == {"turkey": 3, "thailand": 2, "jordan": 1, "kenya": 1}
    assert rows["status"].to_dict() == {
        "turkey": "published", "thailand": "published", "jordan": "calculated", "kenya": "calculated",
    }  # fmt: skip


@pytest.mark.parametrize("total", [6, 8, 9])
def test_a_rest_that_is_not_one_for_each_is_not_shared_out(catalogue, total):
    figures = catalogue.published["indicators"]
    changed = figures.assign(value=figures["value"].mask(figures["indicator"].eq("un_volunteers"), total))
    other = replace(catalogue, published={**catalogue.published, "indicators": changed})
    rows = un_volunteers(other, Filters()).set_index("country")
    assert rows.loc[["jordan", "kenya"], "status"].tolist() == ["not_stated", "not_stated"]
    assert rows.loc[["jordan", "kenya"], "value"].isna().all()
