"""The register of submissions: which office reported which month, and when."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from dashboard.datasets.cells import Resolver
from dashboard.datasets.checking import FILED, Source, check
from dashboard.datasets.schemas import day, label, month, text, unique
from dashboard.model.refusals import Refusal
from dashboard.model.registers import LAST_SUBMISSION_DAY

SCHEMA = pa.DataFrameSchema(
    {
        "region": label("region_code"),
        "month": month(),
        "submitted_on": day(LAST_SUBMISSION_DAY),
        "reported_by": text(),
        FILED: text(),
    },
    checks=[
        unique(FILED, "month"),
        pa.Check(lambda rows: rows["submitted_on"].dt.strftime("%Y-%m") >= rows["month"], error="before_month"),
    ],
    strict=True,
)


def load(source: Source, resolver: Resolver) -> tuple[pd.DataFrame, list[Refusal]]:
    """Return the submissions of a sheet and every refusal; with any, the file is refused."""
    return check(source, SCHEMA, resolver)
