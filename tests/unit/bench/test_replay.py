"""The requests of one change, sent again for another choice."""

from __future__ import annotations

from itertools import islice

import pytest

from tests.bench.changes import Change
from tests.bench.load import for_choice
from tests.bench.replay import Choice, Request, choices, rewritten

OLD = Choice(("bilim", "umit"), ("11", "15"))
NEW = Choice(("saylyq", "umit", "qamqor"), ("39", "43"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('{"d":["bilim","umit"],"r":["11","15"]}', '{"d":["saylyq","umit","qamqor"],"r":["39","43"]}'),
        ("?region=11,15&direction=bilim,umit", "?region=39,43&direction=saylyq,umit,qamqor"),
        ("region=11%2C15&direction=bilim%2Cumit", "region=39%2C43&direction=saylyq%2Cumit%2Cqamqor"),
        ("state=%5B%2211%22%2C%2215%22%5D", "state=%5B%2239%22%2C%2243%22%5D"),
        ('{"other":["11","15","75"]}', '{"other":["11","15","75"]}'),
    ],
)  # fmt: skip
def test_the_choice_is_found_in_body_and_address(before, after):
    request = rewritten(Request("POST", f"/ask?{before}", (), before), OLD, NEW)
    assert request == Request("POST", f"/ask?{after}", (), after)


def test_no_choice_comes_twice():
    made = list(islice(choices(), 500))
    assert len(set(made)) == 500
    assert all(len(one.directions) > 1 and len(one.regions) > 1 for one in made)


def test_the_same_seed_makes_the_same_choices():
    assert list(islice(choices(7), 20)) == list(islice(choices(7), 20)) != list(islice(choices(8), 20))


def test_a_change_that_does_not_name_the_choice_is_refused():
    captured = Change(0, 0, 0, 0, [Request("POST", "/ask", (), "{}")], OLD)
    with pytest.raises(ValueError, match="cannot be repeated"):
        for_choice(captured, NEW)
