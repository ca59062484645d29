"""The register of volunteers: one row per region, month and age group."""

from __future__ import annotations

import pandera.pandas as pa

from dashboard.datasets.cells import Resolver
from dashboard.datasets.checking import Checked, Source, check
from dashboard.datasets.schemas import amount, label, month, text, unique
from dashboard.datasets.sheets import Batch
from dashboard.model.incoming import FILED

SCHEMA = pa.DataFrameSchema(
    {
        "region": label("region_code"),
        "month": month(),
        "age_group": label("age_group"),
        "registered": amount("registered"),
        "active": amount("active"),
        "hours": amount("hours"),
        FILED: text(),
    },
    checks=unique(FILED, "month", "age_group"),
    strict=True,
)


def load(source: Source, batch: Batch, resolver: Resolver) -> Checked:
    """Return the volunteers by age of a batch, and every cell that cannot be used."""
    return check(source, batch, SCHEMA, resolver)
