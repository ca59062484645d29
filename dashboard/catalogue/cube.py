"""A register summed once: a NumPy array per measure over labelled axes, so that a filter costs cells, not events."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Values = NDArray[np.int64] | NDArray[np.int32] | NDArray[np.float64]
Where = Mapping[str, Collection[str]]
EVERYTHING: Where = MappingProxyType({})


@dataclass(frozen=True)
class Cube:
    """`axes` maps an axis to its labels in order; every array in `values` has one dimension per axis, in that order.

    `records` marks the cells that have records, sums of 0 included; without it a cell has some when a sum is not 0.
    """

    axes: Mapping[str, tuple[str, ...]]
    values: Mapping[str, Values]
    records: NDArray[np.bool_] | None = None

    def recorded(self, *names: str) -> frozenset[tuple[str, ...]]:
        """Return the combinations of labels of the axes `names` for which there are records; they may sum to 0."""
        marked = self.records
        if marked is None:
            marked = np.any([cells != 0 for cells in self.values.values()], axis=0)
        kept = [name for name in self.axes if name in names]
        left: NDArray[np.bool_] = np.any(marked, axis=self._others(names))
        found = np.argwhere(left.transpose([kept.index(name) for name in names]))
        return frozenset(tuple(self.axes[name][at] for name, at in zip(names, row, strict=True)) for row in found)

    def sum(self, measure: str, by: str | Sequence[str] | None = None, where: Where = EVERYTHING) -> pd.DataFrame:
        """Return one row per combination of the selected labels of `by`: those columns and `value` (float64).

        Rows follow the axes' label order, the first of `by` slowest; combinations without records are 0; without `by`
        there is one row. A label that the axis does not have selects nothing; unknown axes and measures raise KeyError.
        """
        names = (by,) if isinstance(by, str) else tuple(by or ())
        labels, value = self._labels(where), self._summed(measure, names, where)
        return pd.DataFrame({**_cross([(name, labels[name]) for name in names]), "value": value})

    def along(self, axis: str, measure: str, where: Where = EVERYTHING) -> dict[str, float]:
        """Return the sums of `sum` by one axis as numbers by label, without a frame around them."""
        return dict(zip(self._labels(where)[axis], self._summed(measure, (axis,), where).tolist(), strict=True))

    def _summed(self, measure: str, names: Sequence[str], where: Where) -> NDArray[np.float64]:
        cells = self._cells(measure, where).sum(axis=self._others(names))
        kept = [name for name in self.axes if name in names]
        value: NDArray[np.float64] = cells.transpose([kept.index(name) for name in names]).astype(np.float64).ravel()
        return value

    def total(self, measure: str, where: Where = EVERYTHING) -> float:
        """Return the sum of the selected cells."""
        return float(self._cells(measure, where).sum())

    def _cells(self, measure: str, where: Where) -> Values:
        if unknown := where.keys() - self.axes.keys():
            raise KeyError(f"no axis {', '.join(sorted(unknown))}: this cube has {', '.join(self.axes)}")
        cells = self.values[measure]
        for position, (name, labels) in enumerate(self.axes.items()):
            if name in where:
                chosen = _chosen(where[name])
                cells = cells.compress([label in chosen for label in labels], axis=position)
        return cells

    def _labels(self, where: Where) -> dict[str, list[str]]:
        chosen = {name: _chosen(where.get(name, labels)) for name, labels in self.axes.items()}
        return {name: [label for label in labels if label in chosen[name]] for name, labels in self.axes.items()}

    def _others(self, names: Sequence[str]) -> tuple[int, ...]:
        if unknown := set(names) - self.axes.keys():
            raise KeyError(f"no axis {', '.join(sorted(unknown))}: this cube has {', '.join(self.axes)}")
        return tuple(position for position, name in enumerate(self.axes) if name not in names)


def from_groups(frame: pd.DataFrame, axes: Mapping[str, Sequence[str]], measures: Sequence[str]) -> Cube:
    """Return the cube of a grouped frame: columns named as the axes and measures; repeated combinations add up.

    Integer measures stay int64, others float64. A label that the axis does not have raises ValueError.
    """
    places = tuple(_codes(frame[name], name, labels) for name, labels in axes.items())
    shape = tuple(len(labels) for labels in axes.values())
    values = {name: _filled(frame[name], places, shape) for name in measures}
    records = np.zeros(shape, dtype=np.bool_)
    records[places] = True
    records.flags.writeable = False
    return Cube({name: tuple(labels) for name, labels in axes.items()}, values, records)


def compact(cube: Cube) -> Cube:
    """Return the cube with its whole numbers in half the memory, where every cell fits."""
    return Cube(cube.axes, {name: _narrowed(cells) for name, cells in cube.values.items()}, cube.records)


def _narrowed(cells: Values) -> Values:
    limit = np.iinfo(np.int32).max
    if cells.dtype != np.int64 or cells.max(initial=0) > limit:
        return cells
    small = cells.astype(np.int32)
    small.flags.writeable = False
    return small


def _chosen(labels: Collection[str]) -> frozenset[str]:
    # A lone string is a label, not a collection of letters.
    return frozenset((labels,) if isinstance(labels, str) else labels)


def _codes(column: pd.Series, name: str, labels: Sequence[str]) -> NDArray[np.intp]:
    # Each distinct label is looked up once.
    found, distinct = pd.factorize(column)
    codes: NDArray[np.intp] = pd.Index(list(labels)).get_indexer(pd.Index(distinct.astype(object)))[found]
    if (codes < 0).any():
        raise ValueError(f"the axis {name} has no label {column[codes < 0].iloc[0]!r}")
    return codes


def _filled(column: pd.Series, places: tuple[NDArray[np.intp], ...], shape: tuple[int, ...]) -> Values:
    whole = pd.api.types.is_integer_dtype(column.dtype)
    cells: Values = np.zeros(shape, dtype=np.int64) if whole else np.zeros(shape, dtype=np.float64)
    np.add.at(cells, places, column.to_numpy(dtype=cells.dtype))
    cells.flags.writeable = False
    return cells


def _cross(labels: Sequence[tuple[str, Sequence[str]]]) -> dict[str, NDArray[np.object_]]:
    sizes = [len(names) for _, names in labels]
    columns = {}
    for position, (name, names) in enumerate(labels):
        inner, outer = int(np.prod(sizes[position + 1 :])), int(np.prod(sizes[:position]))
        columns[name] = np.tile(np.repeat(np.array(names, dtype=object), inner), outer)
    return columns
