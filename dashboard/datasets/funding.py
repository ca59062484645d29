"""The register of funding: one row per region, month, direction and source."""

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
        "direction": label("direction"),
        "source": label("source"),
        "amount_kzt": amount("amount_kzt", "float64"),
        FILED: text(),
    },
    checks=unique(FILED, "month", "direction", "source"),
    strict=True,
)


def load(source: Source, batch: Batch, resolver: Resolver) -> Checked:
    """Return the sums of a batch, and every cell that cannot be used."""
    return check(source, batch, SCHEMA, resolver)
