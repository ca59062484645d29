"""Registers whose texts act when they are taken for more than text: `python -m tests.security.registers FOLDER`."""

from __future__ import annotations

import csv
import sys
from pathlib import Path

from tests.contract.inbox.case import EVENTS, SUBMISSIONS
from tests.loaded import load_into
from tests.security.probes import FORMULAS, MARKUP, SIGNS

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
    return load_into(f"duckdb:///{folder}/registers.duckdb", named, refused, folder / "sent.csv")


if __name__ == "__main__":
    print(load_hostile(Path(sys.argv[1])))
