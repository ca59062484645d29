"""Free text, which may be different in every row: only the odd ones of a column are looked at one by one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.compute as pc  # type: ignore[import-untyped]

from dashboard.datasets.personal import SUSPECT, is_personal_text
from dashboard.datasets.sheets import Ints, Unusable

# Unseen characters, breaks, spaces at the ends, nothing at all, results of broken formulas, and what may be personal.
ODD = rf"[\pC\x{{2028}}\x{{2029}}]|^\pZ|\pZ$|^$|^#|{SUSPECT}"
BROKEN_FORMULAS = frozenset({"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#ЗНАЧ!", "#ССЫЛКА!"})


def odd_texts(cells: pd.Series, limit: int) -> Ints:
    """Return the places of the texts that are not simply themselves: to be cleaned, too long, empty, or personal."""
    texts = pa.array(cells)
    odd = pc.or_(pc.match_substring_regex(texts, ODD), pc.greater(pc.utf8_length(texts), limit))
    return np.flatnonzero(odd.to_numpy(zero_copy_only=False))


def text_of(limit: int) -> Callable[[str], str]:
    """Return the reader of a text of at most `limit` characters.

    It raises Unusable: empty, too_long, broken_formula or personal_text.
    """

    def read(text: str) -> str:
        if not text:
            raise Unusable("empty")
        if len(text) > limit:
            raise Unusable("too_long", limit=limit)
        if text.upper() in BROKEN_FORMULAS:
            raise Unusable("broken_formula")
        if is_personal_text(text):
            raise Unusable("personal_text")
        return text

    return read
