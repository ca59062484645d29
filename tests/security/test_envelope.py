"""The callback endpoint: what pages send is answered, all else is refused without a trace and without a line of it."""

from __future__ import annotations

import gzip
import json
import logging
from copy import deepcopy

import pytest
from werkzeug.test import create_environ, run_wsgi_app

from dashboard import ids
from tests.security.bodies import CANARY, NO_ENVELOPES, PARTS, PATH, REPLACED, name_of, post, sound, specs

CALLBACKS = (f"{ids.ROOT}.children", f"{ids.HELD}.data", f"{ids.REGISTER_GRID}.getRowsResponse")


@pytest.fixture
def refused(client, caplog):
    """Return a poster that expects a status and looks that nothing of the body is told or logged."""

    def send(body, status=400, kind="application/json", **options):
        with caplog.at_level(logging.DEBUG):
            answer = post(client, body, kind, **options)
        assert answer.status_code == status, answer.text
        assert answer.mimetype == "application/problem+json"
        said = answer.text + caplog.text
        assert CANARY not in said and "Traceback" not in said and "Error" not in said

    return send


def test_every_callback_of_the_server_is_known(app):
    assert sorted(name for name in CALLBACKS for one in specs(app) if name in one) == sorted(CALLBACKS)
    assert len(specs(app)) == len(CALLBACKS)


@pytest.mark.parametrize("name", CALLBACKS)
def test_what_pages_send_is_answered(app, client, name):
    assert post(client, sound(app, name)).status_code == 200
    assert client.post(f"{PATH}?endId=abc", json=sound(app, name)).status_code == 200


@pytest.mark.parametrize("body", NO_ENVELOPES, ids=lambda body: repr(body[:12]))
def test_what_is_no_envelope_is_refused(refused, body):
    refused(body)


@pytest.mark.parametrize("name", CALLBACKS)
@pytest.mark.parametrize("key", PARTS)
def test_a_part_that_is_missing_or_of_another_kind_is_refused(app, refused, name, key):
    body = sound(app, name)
    refused({part: value for part, value in body.items() if part != key})
    for value in REPLACED:
        if (key, value) != ("changedPropIds", []):
            refused(body | {key: value})


@pytest.mark.parametrize("name", CALLBACKS)
@pytest.mark.parametrize("group", ["inputs", "state"])
def test_more_fewer_and_other_components_are_refused(app, refused, name, group):
    body = sound(app, name)
    listed = body[group]
    for wrong in (listed[1:], listed * 2, [*listed, listed[0]], [[one] for one in listed], [listed]):
        refused(body | {group: wrong})
    for part in ({"id": CANARY}, {"property": CANARY}, {"id": None}, {"id": {"type": CANARY}}, {"id": [1]}):
        refused(body | {group: changed(listed, part)})


def changed(listed, part):
    first = listed[0]
    return [[first[0] | part] if isinstance(first, list) else first | part, *listed[1:]]


@pytest.mark.parametrize(
    "component",
    [
        {"type": "chart", "id": CANARY}, {"type": "chart", "id": 1}, {"type": "chart", "id": ["ALL"]},
        {"type": "chart"}, {"type": "chart", "id": "map", "x": 1}, {"type": ["chart"], "id": "map"}, "map", None,
    ],
)  # fmt: skip
def test_charts_that_there_are_not_are_refused(app, refused, component):
    body = sound(app, f"{ids.HELD}.data")
    body["outputs"][0] = [{"id": component, "property": "figure"}]
    refused(body)


@pytest.mark.parametrize("values", [[1], "x", 5, True, [{}]])
def test_values_of_another_kind_are_refused(app, refused, values):
    for name in CALLBACKS:
        body = deepcopy(sound(app, name))
        first = body["inputs"][0]
        first["value"] = values if not isinstance(values, str) or name != CALLBACKS[0] else 1.5
        refused(body)


def test_a_thousand_components_are_refused(app, refused):
    body = sound(app, f"{ids.HELD}.data")
    body["outputs"][0] = body["outputs"][0] * 1000
    refused(body)


@pytest.mark.parametrize("depth", [20, 900])
def test_a_deep_state_is_refused(app, refused, depth):
    body = sound(app, f"{ids.ROOT}.children")
    deep = []
    for _ in range(depth):
        deep = [deep]
    body["state"][0]["value"] = deep
    refused(json.dumps(body))


@pytest.mark.parametrize("key", ["extra", "__proto__", "cancel"])
def test_unknown_keys_are_refused(app, refused, key):
    refused(sound(app, f"{ids.ROOT}.children") | {key: CANARY})


@pytest.mark.parametrize("query", ["cancelJob=1", "oldJob=1", "job=1&cacheKey=x", f"endId=1&{CANARY}=1"])
def test_background_jobs_are_refused(app, refused, query):
    refused(sound(app, f"{ids.ROOT}.children"), query_string=query)


@pytest.mark.parametrize("kind", ["text/plain", "", "application/x-www-form-urlencoded", "multipart/form-data", "x"])
def test_another_content_type_is_refused(app, refused, kind):
    refused(sound(app, f"{ids.ROOT}.children"), 415, kind)


def test_compressed_bodies_are_refused(app, refused):
    body = gzip.compress(json.dumps(sound(app, f"{ids.ROOT}.children")).encode())
    refused(body, 415, headers={"Content-Encoding": "gzip"})


class Unread:
    """A body that nobody may read."""

    def read(self, *_):
        raise AssertionError("the body was read")

    readline = readinto = read


def test_a_huge_body_is_refused_by_its_length(app):
    environ = create_environ(PATH, method="POST", content_type="application/json")
    environ |= {"wsgi.input": Unread(), "CONTENT_LENGTH": str(100 * 2**20)}
    body, status, _ = run_wsgi_app(app.server.wsgi_app, environ)
    assert (status[:3], json.loads(b"".join(body))["status"]) == ("413", 413)


def test_a_body_without_a_length_is_read_no_further_than_allowed(client):
    options = {"data": b"[" * 3 * 2**20, "content_type": "application/json"}
    assert client.post(PATH, **options).status_code == 413


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND"])
def test_other_methods_are_refused(client, method):
    assert client.open(PATH, method=method).status_code in (404, 405)


@pytest.mark.parametrize("body", ["[1]", '{"output": []}', "x"])
def test_asking_for_the_methods_reads_no_body(client, body):
    assert client.options(PATH, data=body, content_type="application/json").status_code == 200


def test_what_changed_is_one_of_the_inputs(app, client):
    body = sound(app, f"{ids.HELD}.data")
    several = [name_of(one) for one in body["inputs"]]
    assert post(client, body | {"changedPropIds": several}).status_code == 200
    for wrong in (["{"], ['{"type":"chart"'], ["x"], [1], [*several, f"{ids.ROOT}.children"], "x"):
        assert post(client, body | {"changedPropIds": wrong}).status_code == 400
