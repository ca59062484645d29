"""Whatever values a sound envelope holds: they are answered or refused, never failed over, never logged."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard import ids
from tests.security.bodies import CANARY, post, sound

SCALARS = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | st.floats(allow_nan=False) | st.text(max_size=9)
)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
)
STATE_KEYS = st.sampled_from(
    ["path", "region", "direction", "from", "to", "format", "per", "measure", "theme", "compact", "fresh", "inputs"]
)
ROW_KEYS = st.sampled_from(["startRow", "endRow", "filterModel", "sortModel"])
FILTERS = st.dictionaries(st.sampled_from(["date", "region", "volunteers", "state", "x"]), VALUES, max_size=3)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(state=st.dictionaries(STATE_KEYS, VALUES, max_size=4))
def test_any_state_of_a_page_is_answered(app, client, state):
    body = sound(app, f"{ids.HELD}.data")
    body["inputs"][0]["value"] = state
    assert post(client, body).status_code in (200, 204, 400)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(asked=st.dictionaries(ROW_KEYS, VALUES | FILTERS | st.integers(), max_size=4), state=st.none() | FILTERS)
def test_any_question_for_rows_is_answered(app, client, asked, state):
    body = sound(app, f"{ids.REGISTER_GRID}.getRowsResponse")
    body["inputs"][0]["value"] = asked
    body["state"][0]["value"] = body["state"][1]["value"] = state
    assert post(client, body).status_code in (200, 204, 400)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(path=st.none() | st.text(max_size=30), search=st.none() | st.text(max_size=60))
def test_any_address_is_answered(app, client, path, search):
    body = sound(app, f"{ids.ROOT}.children")
    body["inputs"][0]["value"], body["state"][0]["value"] = path, search
    assert post(client, body).status_code in (200, 400)


@pytest.mark.parametrize(
    "asked",
    [
        {"filterModel": {CANARY: {"filterType": "text", "type": "contains", "filter": CANARY}}},
        {"sortModel": [{"colId": CANARY, "sort": CANARY}]},
        {"startRow": CANARY, "endRow": CANARY},
    ],
)
def test_a_question_for_rows_that_nobody_can_answer_is_not_logged(app, client, caplog, asked):
    body = sound(app, f"{ids.REGISTER_GRID}.getRowsResponse")
    body["inputs"][0]["value"] |= asked
    answer = post(client, body)
    assert answer.status_code == 200 and CANARY not in answer.text
    assert CANARY not in caplog.text
