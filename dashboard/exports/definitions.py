"""What the marks of precision and status in the rows mean, in the words of the glossary."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue


def definitions(rows: pd.DataFrame, catalogue: Catalogue, lang: str) -> tuple[tuple[str, str], ...]:
    """Return (term, definition) of each qualifier and status in the rows, in the order of the glossary."""
    used = {str(mark).replace("_", "-") for column in ("qualifier", "status") for mark in rows[column].dropna()}
    terms = catalogue.lists["glossary"]
    return tuple(
        (str(term[f"term_{lang}"]), str(term[f"definition_{lang}"]))
        for _, term in terms[terms["term_id"].isin(used)].iterrows()
    )
