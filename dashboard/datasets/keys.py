"""Which rows were seen before: the hashes of their keys, and a second look at those whose hashes meet."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from dashboard.datasets.sheets import Ints
from dashboard.datasets.spool import Spool

Hashes = NDArray[np.uint64]


class Keys:
    """The keys of the accepted files of a run, and those of the file that is being read: eight bytes a row."""

    def __init__(self) -> None:
        self._kept: dict[str, list[Hashes]] = {}
        self._fresh: dict[str, list[Hashes]] = {}
        self._spools: list[Spool] = []

    def repeated(self, register: str, keys: pd.DataFrame, spool: Spool | None) -> Ints:
        """Return the places of the rows whose key an earlier row has, and remember the others.

        `spool` holds the earlier rows of the file; without it, equal hashes pass for equal keys.
        """
        hashes = _hashes(keys)
        again = _again(hashes) | self._known(register, hashes)
        if again.any() and spool is not None:
            again = self._certain(register, keys, hashes, np.unique(hashes[again]), [*self._spools, spool])
        _add(self._fresh.setdefault(register, []), np.sort(hashes[~again]))
        return np.flatnonzero(again)

    def keep(self, spool: Spool) -> None:
        """Take the keys of the file that was read among those of the run; its rows are in the spool."""
        for register, runs in self._fresh.items():
            for run in runs:
                _add(self._kept.setdefault(register, []), run)
        self._fresh = {}
        self._spools.append(spool)

    def forget(self) -> None:
        """Forget the keys of the file that was read, because it is refused."""
        self._fresh = {}

    def _known(self, register: str, hashes: Hashes) -> NDArray[np.bool_]:
        order = np.argsort(hashes)
        wanted, known = hashes[order], np.zeros(len(hashes), bool)
        for run in [*self._kept.get(register, []), *self._fresh.get(register, [])]:
            places = np.minimum(np.searchsorted(run, wanted), len(run) - 1)
            known[order] |= run[places] == wanted
        return known

    def _certain(
        self, register: str, keys: pd.DataFrame, hashes: Hashes, met: Hashes, spools: Iterable[Spool]
    ) -> NDArray[np.bool_]:
        names = list(keys.columns)
        places = np.flatnonzero(np.isin(hashes, met))
        earlier = [_meeting(part, met) for spool in spools for part in spool.columns(register, names)]
        rows = pd.concat([part.astype("str") for part in [*earlier, keys.iloc[places]]], ignore_index=True)
        again = np.zeros(len(hashes), bool)
        again[places] = rows.duplicated().to_numpy()[len(rows) - len(places) :]
        return again


def _meeting(part: pd.DataFrame, met: Hashes) -> pd.DataFrame:
    return part[np.isin(_hashes(part), met)]


def _hashes(keys: pd.DataFrame) -> Hashes:
    return np.asarray(pd.util.hash_pandas_object(keys, index=False, categorize=False), np.uint64)


def _again(hashes: Hashes) -> NDArray[np.bool_]:
    order = np.argsort(hashes, kind="stable")
    again = np.zeros(len(hashes), bool)
    again[order[1:]] = hashes[order[1:]] == hashes[order[:-1]]
    return again


def _add(runs: list[Hashes], run: Hashes) -> None:
    """Add a sorted run; runs of like size are merged, so that there are few to look through."""
    if len(run):
        runs.append(run)
    while len(runs) > 1 and len(runs[-2]) < 2 * len(runs[-1]):
        merged = np.concatenate([runs.pop(), runs.pop()])
        merged.sort(kind="stable")
        runs.append(merged)
