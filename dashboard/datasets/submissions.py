"""The register of submissions: which office reported which month, and when."""

from __future__ import annotations

import pandera.pandas as pa

from dashboard.datasets.cells import Resolver
from dashboard.datasets.checking import Checked, Source, check
from dashboard.datasets.schemas import day, label, month, text, unique
from dashboard.datasets.sheets import Batch
from dashboard.model.incoming import FILED
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
        pa.Check(
            lambda rows: rows["submitted_on"].dt.strftime("%Y-%m") >= rows["month"].astype("str"), error="before_month"
        ),
    ],
    strict=True,
)


def load(source: Source, batch: Batch, resolver: Resolver) -> Checked:
    """Return the submissions of a batch, and every cell that cannot be used."""
    return check(source, batch, SCHEMA, resolver)
