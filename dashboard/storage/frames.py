"""Answers of an engine as frames."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import sqlalchemy as sa


def frame_of(rows: Sequence[sa.Row[Any]], names: Sequence[str]) -> pd.DataFrame:
    """Return rows as a frame with the named columns."""
    # Column by column: pandas takes three times as long to look into every row for itself.
    columns = list(zip(*rows, strict=True)) or [()] * len(names)
    return pd.DataFrame(dict(zip(names, map(list, columns), strict=True)), columns=list(names))


def answer_of(result: sa.CursorResult[Any]) -> pd.DataFrame:
    """Return all rows of an answer with its own column names."""
    names = list(result.keys())
    return frame_of(result.all(), names)
