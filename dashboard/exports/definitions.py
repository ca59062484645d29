"""What the marks of precision and status in the rows mean, in the words of the glossary."""

from __future__ import annotations

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.i18n import L
from dashboard.model.precision import QUALIFIER_WORDS, STATUS_WORDS

WORDS = {**QUALIFIER_WORDS, **STATUS_WORDS}


def definitions(rows: pd.DataFrame, catalogue: Catalogue, l: L) -> tuple[tuple[str, str], ...]:
    """Return (word as in cells, definition) of each qualifier and status in the rows, as the glossary has them."""
    used = {str(mark) for column in ("qualifier", "status") for mark in rows[column].dropna()}
    terms = catalogue.lists["glossary"].set_index("term_id")[f"definition_{l.lang}"]
    return tuple(
        (l.t(WORDS[mark]), str(said))
        for term, said in terms.items()
        if (mark := str(term).replace("-", "_")) in used & set(WORDS)
    )
