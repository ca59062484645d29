"""The register of funding: one row per region, month, direction and source."""

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
        "direction": label("direction"),
        "source": label("source"),
        "amount_kzt": amount("amount_kzt", "float64"),
        FILED: text(),
    },
    checks=unique(FILED, "month", "direction", "source"),
    strict=True,
)


def load(source: Source, resolver: Resolver) -> tuple[pd.DataFrame, list[Refusal]]:
    """Return the sums of a sheet and every refusal; with any, the file is refused."""
    return check(source, SCHEMA, resolver)
