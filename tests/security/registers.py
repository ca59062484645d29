"""Registers whose texts act when they are taken for more than text: `python -m tests.security.registers FOLDER`."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from dashboard.catalogue.loading import load_paths
from dashboard.datasets.reference import load_reference
from dashboard.settings import DATA_FOLDER
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


def load_hostile(folder: Path) -> str:
    """Load a file of hostile texts, and one that is refused; each text is an event, twice, and an activity.

    Return the URL of the database, which lies in the folder.
    """
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
    return url


if __name__ == "__main__":
    print(load_hostile(Path(sys.argv[1])))
