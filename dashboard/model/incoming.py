"""What one file brings to the registers, and what storage has to know of it before a row is touched."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]

from dashboard.model.registers import COLUMNS, Registers

FILED = "filed_region"
MODULUS = 2**64
# The region under which rows were filed (one of 2020 or of 2022) and their month: what a load replaces whole.
Pair = tuple[str, str]


class Content(NamedTuple):
    """How many rows there are, and the sum of their hashes: equal rows in any order give equal contents."""

    rows: int = 0
    digest: int = 0

    def plus(self, other: Content) -> Content:
        """Return the contents of both together."""
        return Content(self.rows + other.rows, (self.digest + other.digest) % MODULUS)

    def minus(self, other: Content) -> Content:
        """Return the contents without those of `other`."""
        return Content(self.rows - other.rows, (self.digest - other.digest) % MODULUS)


Contents = Mapping[Pair, Content]


class Incoming(Protocol):
    """The accepted rows of one file, register by register."""

    @property
    def contents(self) -> Mapping[str, Contents]:
        """Return for every register that the file brings what it brings to each filed region and month."""

    def batches(self, register: str) -> Iterator[pa.Table]:
        """Yield the rows in parts of bounded size: the columns of COLUMNS[register], and FILED."""


def contents_of(frame: pd.DataFrame) -> dict[Pair, Content]:
    """Return the contents of rows by filed region and month; the frame has typed columns and FILED."""
    hashes = pd.util.hash_pandas_object(frame, index=False, categorize=False).to_numpy(np.uint64)
    filed, regions = pd.factorize(frame[FILED])
    monthly, months = pd.factorize(frame["month"])
    pairs, owners, counts = np.unique(filed * len(months) + monthly, return_inverse=True, return_counts=True)
    # A sum of uint64 wraps round by itself.
    sums = np.zeros(len(pairs), np.uint64)
    np.add.at(sums, owners, hashes)
    names = [(str(regions[pair // len(months)]), str(months[pair % len(months)])) for pair in pairs]
    return {name: Content(int(rows), int(total)) for name, rows, total in zip(names, counts, sums, strict=True)}


def summed(one: Contents, other: Contents) -> dict[Pair, Content]:
    """Return the contents of both, pair by pair."""
    pairs = {**one, **other}
    return {pair: one.get(pair, Content()).plus(other.get(pair, Content())) for pair in pairs}


@dataclass(frozen=True)
class FrameIncoming:
    """Rows that are in memory: frames with typed columns and FILED by register."""

    frames: Mapping[str, pd.DataFrame]

    @classmethod
    def of(cls, registers: Registers) -> FrameIncoming:
        """Return the rows of registers, each filed under the region that it counts in."""
        filed = {name: frame.assign(**{FILED: frame["region_code"]}) for name, frame in registers.frames()}
        return cls({name: frame for name, frame in filed.items() if len(frame)})

    @property
    def contents(self) -> Mapping[str, Contents]:
        """Return the contents of every register."""
        return {name: contents_of(frame) for name, frame in self.frames.items()}

    def batches(self, register: str) -> Iterator[pa.Table]:
        """Yield all rows at once."""
        yield pa.Table.from_pandas(self.frames[register][[*COLUMNS[register], FILED]], preserve_index=False)
