import pytest

from dashboard.figures.table import table
from dashboard.model.measures import GRANTS

NAN = float("nan")


def test_a_column_for_each_key_the_value_and_the_status(rows, make_view, valid):
    cells = {"63": (61.0, "published", "at_least"), "15": (NAN, "not_stated")}
    figure = valid(table(rows("region_code", cells, direction="umit"), make_view(lang="en"), GRANTS,
                         keys=("region_code", "direction")))  # fmt: skip
    (trace,) = figure["data"]
    assert trace["header"]["values"] == ["Region", "Direction", "Small grants", "Status"]
    names, directions, values, status = trace["cells"]["values"]
    assert names == ["East Kazakhstan", "Aktobe"]
    assert directions == ["ÚMIT", "ÚMIT"]
    assert values[0].startswith("≥\u00a061")
    assert values[1] == "—"
    assert status == ["published, ≥ at least", "not stated"]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["ru", "kk", "en"])
@pytest.mark.parametrize("count", [0, 1, 2])
def test_every_reader_gets_plain_json(rows, make_view, plain, theme, lang, count):
    cells = dict(list({"63": 1.0, "15": (0.0, "zero")}.items())[:count])
    plain(table(rows("region_code", cells), make_view(theme=theme, lang=lang), GRANTS, keys=("region_code",)))
