"""Registers read through Trino: its client and dialect against a stand-in that parses what they send."""

from __future__ import annotations

import re
from datetime import date

import pytest
import sqlglot
from pandas.testing import assert_frame_equal
from sqlglot import exp

from dashboard.catalogue.registers import build_cubes, read_submissions
from dashboard.catalogue.suspects import find_suspects
from dashboard.model.conditions import Between, Contains, OneOf, PageQuestion
from dashboard.model.registers import EVENTS, FUNDING, REGISTERS
from dashboard.storage import StorageError, connect
from tests.contract.trino import standing, with_values

# What Trino calls by these names does what the others' functions do.
FUNCTIONS = {"if", "count", "sum", "min", "max", "lower", "xxhash64", "to_utf8", "concat", "cast", "case"}
QUESTIONS = (
    PageQuestion(EVENTS, (OneOf("state", ("held", "' OR 1=1 --")), OneOf("region_code", ("55", "43")))),
    PageQuestion(EVENTS, (OneOf("region_code", ()),)),
    PageQuestion(EVENTS, (Between("volunteers", 5, 40), Between("date", date(2020, 6, 1), date(2020, 7, 31)))),
    PageQuestion(EVENTS, (Contains("activity", "LESS", ("donation",)), Contains("event_id", "00")), ("-date",)),
    PageQuestion(EVENTS, (Contains("activity", "%_?'"),)),
    PageQuestion(
        EVENTS, order=("region_code", "-date"), offset=200, spelling={"region_code": {"55": "Ә?", "11": "Д'А"}}
    ),
    PageQuestion(EVENTS, order=("-volunteers",), offset=550),
    PageQuestion(FUNDING, order=("-amount_kzt",), limit=20),
)


@pytest.fixture(scope="module")
def known(tmp_path_factory, demo):
    path = tmp_path_factory.mktemp("trino") / "registers.duckdb"
    opened = connect(f"duckdb:///{path}")
    opened.load(demo)
    with standing(path, path.with_name("behind.duckdb")) as stand:
        yield opened, stand
    opened.close()


@pytest.fixture(scope="module")
def trino(known):
    opened = connect(f"trino://reader@127.0.0.1:{known[1].port}/registers/public")
    yield opened
    opened.close()


def test_cubes_submissions_and_suspects_are_those_of_the_database_behind(trino, known):
    behind = known[0]
    wanted = build_cubes(behind)
    for name, cube in build_cubes(trino).items():
        assert all((cells == wanted[name].values[measure]).all() for measure, cells in cube.values.items())
    assert_frame_equal(read_submissions(trino), read_submissions(behind))
    found = find_suspects(trino)
    assert found.counts == find_suspects(behind).counts
    assert_frame_equal(found.rows, find_suspects(behind).rows)


@pytest.mark.parametrize("question", QUESTIONS)
def test_pages_are_those_of_the_database_behind(trino, known, question, monkeypatch):
    monkeypatch.setattr("dashboard.storage.paging.FEW", 100)
    (rows, total), (wanted, wanted_total) = trino.read(question), known[0].read(question)
    assert total == wanted_total
    assert_frame_equal(rows, wanted)


def test_version_history_and_engine_are_told(trino, known):
    assert trino.version() == known[0].version()
    assert trino.loads() == known[0].loads()
    assert trino.refusals(7) == []
    assert trino.engine_name == "trino"


def test_nothing_is_loaded_through_trino(trino, demo):
    with pytest.raises(StorageError, match="nothing is loaded through Trino: name the database behind it"):
        trino.load(demo)


def test_what_was_asked_is_sql_of_trino(trino, known):
    asked = known[1].asked
    for register in REGISTERS:
        trino.group(register)
    trino.read(QUESTIONS[0])
    assert len(asked) > 6
    for statement in asked:
        tree = sqlglot.parse_one(statement, read="trino")
        assert isinstance(tree, exp.Select)
        calls = [call for call in tree.find_all(exp.Func) if not isinstance(call, exp.Connector)]
        assert {re.split(r"\W", call.sql("trino"))[0].lower() for call in calls} <= FUNCTIONS
        assert not re.search(r"ILIKE|::|`|LIMIT[^)]*OFFSET", statement)


def test_a_server_that_does_not_answer_is_named():
    with pytest.raises(StorageError, match=r"nothing answers at 127\.0\.0\.1:1$"):
        connect("trino://reader@127.0.0.1:1/registers/public")


def test_values_take_their_places():
    sent = "EXECUTE IMMEDIATE 'SELECT ''?'' FROM a WHERE b = ? AND c IN (?, ?)' USING 'it''s, ?',1,DATE '2020-01-01'"
    assert with_values(sent) == "SELECT '?' FROM a WHERE b = 'it''s, ?' AND c IN (1, DATE '2020-01-01')"
    assert with_values("SELECT 1") == "SELECT 1"
