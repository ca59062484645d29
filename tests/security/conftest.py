"""An application over registers whose texts act when they are taken for more than text."""

from __future__ import annotations

import csv

import pytest

from dashboard.application import create_app
from dashboard.catalogue.loading import load_paths
from dashboard.datasets.reference import load_reference
from dashboard.settings import DATA_FOLDER, Settings
from dashboard.storage import connect
from tests.security.probes import FORMULAS, MARKUP, SIGNS

EVENTS = [
    "event_id",
    "date",
    "region",
    "direction",
    "activity",
    "format",
    "volunteers",
    "beneficiaries",
    "hours",
    "state",
]
SUBMISSIONS = ["region", "month", "submitted_on", "reported_by"]
REGIONS = ("11", "19", "55")


def write(path, *rows):
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """The Dash application over a file of hostile texts; each text is an event, twice, and an activity."""
    folder = tmp_path_factory.mktemp("hostile")
    events = [
        [f"{text} {copy}", f"2020-05-{day:02d}", REGIONS[day % 3], "qamqor", text, "offline", 10, 81, 327, "held"]
        for day, text in enumerate((*MARKUP, *FORMULAS, *SIGNS), start=1)
        for copy in (1, 2)
    ]
    named, refused = folder / "<img src=x onerror=alert(1)>.csv", folder / "=1+1 <b>.csv"
    write(named, EVENTS, *events)
    write(refused, EVENTS, ["<script>", "2020-05-01", "<b>", "=1+1", MARKUP[0], "offline", -1, 1, 1, "held"])
    write(folder / "sent.csv", SUBMISSIONS, *[[code, "2020-05", "2020-06-04", MARKUP[1]] for code in REGIONS])
    url = f"duckdb:///{folder}/registers.duckdb"
    load_paths([named, refused, folder / "sent.csv"], connect(url), load_reference(DATA_FOLDER / "reference"))
    return create_app(Settings(database_url=url, lang="en"))


@pytest.fixture
def reader(hostile):
    return hostile.server.test_client()
