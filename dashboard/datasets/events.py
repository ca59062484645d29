"""The register of events: one row per event, planned, held or cancelled."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from dashboard.datasets.cells import Resolver
from dashboard.datasets.checking import FILED, Source, check
from dashboard.datasets.schemas import amount, day, label, text, unique
from dashboard.model.refusals import Refusal

SCHEMA = pa.DataFrameSchema(
    {
        "event_id": text(),
        "date": day(),
        "region": label("region_code"),
        "direction": label("direction"),
        "activity": text(),
        "format": label("format"),
        "volunteers": amount("volunteers"),
        "beneficiaries": amount("beneficiaries"),
        "hours": amount("hours"),
        "state": label("state"),
        FILED: text(),
    },
    checks=unique("event_id"),
    strict=True,
)


def load(source: Source, resolver: Resolver) -> tuple[pd.DataFrame, list[Refusal]]:
    """Return the events of a sheet with the `month` of their date, and every refusal; with any, the file is refused."""
    rows, refusals = check(source, SCHEMA, resolver)
    if refusals:
        return rows, refusals
    return rows.assign(month=rows["date"].dt.strftime("%Y-%m")), []
