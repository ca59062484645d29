"""The register of events: one row per event, planned, held or cancelled."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pandera.pandas as pa

from dashboard.datasets.cells import Resolver
from dashboard.datasets.checking import Checked, Source, check
from dashboard.datasets.schemas import amount, day, label, text, unique
from dashboard.datasets.sheets import Batch
from dashboard.model.incoming import FILED
from dashboard.model.registers import MONTHS

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


def load(source: Source, batch: Batch, resolver: Resolver) -> Checked:
    """Return the events of a batch with the `month` of their date, and every cell that cannot be used."""
    checked = check(source, batch, SCHEMA, resolver)
    return checked if checked.wrongs else replace(checked, values=checked.values.assign(month=_months(checked.values)))


def _months(events: pd.DataFrame) -> pd.Series:
    months = events["date"].to_numpy().astype("datetime64[M]")
    codes = (months - np.datetime64(MONTHS[0], "M")).astype(np.int64)
    return pd.Series(pd.Categorical.from_codes(codes, pd.Index(MONTHS)))
