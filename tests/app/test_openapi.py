"""The description of the API is valid, complete, and true of what is answered."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from dashboard.api import briefing, charts
from dashboard.api.openapi.document import document
from dashboard.application import create_app
from dashboard.charts.registry import CHARTS
from dashboard.environment.sign_in import OIDC, SignIn


@pytest.fixture(scope="module")
def described(app):
    return app.server.test_client().get("/api/openapi.json").get_json()


def test_the_description_is_valid(described):
    validate(described)
    assert described["openapi"].startswith("3.1")
    assert described["servers"] == [{"url": "/"}]
    assert document("/prefix/")["servers"] == [{"url": "/prefix"}]


OWN = ("/api/", "/healthz", "/metrics", "/sign-")


def test_every_address_is_described_and_nothing_else(settings, described):
    app = create_app(replace(settings, sign_in=SignIn(OIDC, secret="s" * 40)))
    rules = [rule for rule in app.server.url_map.iter_rules() if rule.rule.startswith(OWN)]
    examples = {path: re.sub(r"\{[^}]+\}", "x", path) for path in described["paths"]}
    adapter = app.server.url_map.bind("localhost")
    found = {path: adapter.match(example, method="GET", return_rule=True)[0] for path, example in examples.items()}
    assert {rule.rule for rule in found.values()} == {rule.rule for rule in rules}
    for path, operations in described["paths"].items():
        assert {method.upper() for method in operations} == found[path].methods - {"HEAD", "OPTIONS"}


def test_every_format_is_described(described):
    assert {f"/api/charts/{{chart_id}}.{kind}" for kind in charts.FORMATS} <= set(described["paths"])
    assert {f"/api/briefing.{kind}" for kind in (*briefing.FORMATS, "json")} <= set(described["paths"])


def test_charts_and_state_are_lists_of_what_there_is(described):
    parameters = described["components"]["parameters"]
    assert parameters["chart_id"]["schema"]["enum"] == list(CHARTS)
    assert parameters["region"]["schema"]["items"]["enum"][0] == "11"
    assert "umit" in parameters["direction"]["schema"]["items"]["enum"]
    assert parameters["from"]["schema"]["enum"][0] == "2020-01"
    assert parameters["per"]["schema"]["enum"] == ["total", "10k", "share"]


def test_every_operation_has_its_own_name_and_words(described):
    operations = [one for path in described["paths"].values() for one in path.values()]
    names = [one["operationId"] for one in operations]
    assert len(set(names)) == len(names)
    assert all(one["summary"] and one["tags"] for one in operations)


def refusals(described, path):
    return {int(code) for code in described["paths"][path]["get"]["responses"]} & {401, 403, 413, 429}


def test_refusals_are_described_where_they_occur(described):
    assert refusals(described, "/api/charts/{chart_id}.csv") == {401, 403, 429}
    assert refusals(described, "/api/datasets/{name}.csv") == refusals(described, "/api/briefing.json") == {
        401, 403, 413, 429,
    }  # fmt: skip
    assert refusals(described, "/api/charts") == {401, 403}
    assert refusals(described, "/healthz") == refusals(described, "/metrics") == {403}


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/healthz", "/healthz"),
        ("/api/charts", "/api/charts"),
        ("/api/indicators", "/api/indicators"),
        ("/api/checks", "/api/checks?lang=kk"),
        ("/api/datasets", "/api/datasets"),
        ("/api/templates", "/api/templates?lang=kk"),
        ("/api/datapackage.json", "/api/datapackage.json"),
        ("/api/charts/{chart_id}.json", "/api/charts/grants-map.json"),
        ("/api/briefing.json", "/api/briefing.json?chart=grants-map&chart=events-map"),
    ],
)
def test_answers_are_as_described(client, described, path, address):
    answer = client.get(address)
    content = described["paths"][path]["get"]["responses"]["200"]["content"]
    assert list(content) == [answer.mimetype]
    schema = content[answer.mimetype]["schema"] | {"components": described["components"]}
    Draft202012Validator(schema).validate(answer.get_json())


def test_files_have_the_described_type(client, described):
    for path, address in (
        ("/api/charts/{chart_id}.csv", "/api/charts/grants-map.csv"),
        ("/api/charts/{chart_id}.xlsx", "/api/charts/grants-map.xlsx"),
        ("/api/datasets/{name}.csv", "/api/datasets/grants.csv"),
        ("/api/datasets/{name}.parquet", "/api/datasets/grants.parquet"),
        ("/api/templates/{register}.xlsx", "/api/templates/events.xlsx"),
        ("/api/registers/events.csv", "/api/registers/events.csv?region=55"),
    ):
        content = described["paths"][path]["get"]["responses"]["200"]["content"]
        assert client.get(address).content_type in content
    problem = client.get("/api/charts/nothing.csv")
    Draft202012Validator(described["components"]["schemas"]["Problem"]).validate(problem.get_json())


def test_the_description_leaves_a_prefix_to_its_server(described):
    assert all(path.startswith(OWN) for path in described["paths"])
