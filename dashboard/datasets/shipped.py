"""The tables of the product, read once: as they were prepared, or from their CSV files, held against the schemas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

import pandas as pd

from dashboard.datasets.descriptions import Dataset, Shape, describe
from dashboard.datasets.prepared import prepared, read_prepared


@dataclass(frozen=True)
class Shipped:
    """Published tables and reference lists by name, and what every table is; `digest` changes with their files."""

    published: Mapping[str, pd.DataFrame]
    lists: Mapping[str, pd.DataFrame]
    datasets: Mapping[str, Dataset]
    digest: str


def shipped(folder: Path) -> Shipped:
    """Return the tables of the data folder. Raises PublishedError for a missing or invalid one."""
    digest = sha256()
    for path in sorted(folder.glob("published/*.csv")) + sorted(folder.glob("reference/*.csv")):
        digest.update(path.read_bytes())
    return _shipped(folder, digest.hexdigest())


# They belong to the product: a reload of registers finds the same ones.
@lru_cache(maxsize=2)
def _shipped(folder: Path, digest: str) -> Shipped:
    published, lists, shapes = _read(folder)
    return Shipped(published, lists, describe(lists, shapes), digest)


def _read(folder: Path) -> tuple[Mapping[str, pd.DataFrame], Mapping[str, pd.DataFrame], Mapping[str, Shape]]:
    place = prepared(folder)
    return read_prepared(place) if place else read_checked(folder)


def read_checked(
    folder: Path,
) -> tuple[Mapping[str, pd.DataFrame], Mapping[str, pd.DataFrame], Mapping[str, Shape]]:
    """Return published tables, lists and shapes from the CSV files, validated. Raises PublishedError."""
    # The schemas take half a second and 30 MB to import: only who checks tables pays for them.
    from dashboard.datasets.lists import load_lists
    from dashboard.datasets.published import load_published
    from dashboard.datasets.shapes import shapes

    return load_published(folder / "published"), load_lists(folder / "reference"), shapes()
