"""Write data/datapackage.json, the Frictionless description of the files in data/, from the tables' own schemas."""

from __future__ import annotations

import argparse
import json
import sys

from dashboard.datasets.descriptions import PUBLISHED, Dataset, as_filed
from dashboard.datasets.shipped import shipped
from dashboard.exports.datapackage import datapackage
from dashboard.i18n import L
from dashboard.settings import DATA_FOLDER

TARGET = DATA_FOLDER / "datapackage.json"


def path_of(dataset: Dataset) -> str:
    """Return where a table lies below data/."""
    return f"{'published' if dataset.basis == PUBLISHED else 'reference'}/{dataset.name}.csv"


def text() -> str:
    """Return the descriptor as it is written; English, because column ids are."""
    tables = shipped(DATA_FOLDER)
    filed = {name: as_filed(dataset) for name, dataset in tables.datasets.items()}
    package = datapackage(filed, tables.lists, L("en"), path_of)
    return json.dumps(package, ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Write the file, or with --check say whether it is up to date."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="fail when the file is not up to date; write nothing")
    if parser.parse_args().check:
        same = TARGET.is_file() and TARGET.read_text(encoding="utf-8") == text()
        print("up to date" if same else f"{TARGET} is out of date: run python -m scripts.make_datapackage")
        return 0 if same else 1
    TARGET.write_text(text(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
