"""The register of volunteers: one row per region, month and age group."""

from __future__ import annotations

import pandas as pd
import pandera.pandas as pa

from dashboard.datasets.cells import Resolver
from dashboard.datasets.checking import FILED, Source, check
from dashboard.datasets.schemas import amount, label, month, text, unique
from dashboard.model.refusals import Refusal

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


def load(source: Source, resolver: Resolver) -> tuple[pd.DataFrame, list[Refusal]]:
    """Return the volunteers by age of a sheet and every refusal; with any, the file is refused."""
    return check(source, SCHEMA, resolver)
