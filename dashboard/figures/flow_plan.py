"""Where the nodes and the bands of a flow stand: px from the top, one scale for all stages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pandas as pd

from dashboard.figures.items import FIXED_ORDER
from dashboard.model.registers import SOURCES

OTHER = "other"
ORDER: Mapping[str, tuple[str, ...]] = {**FIXED_ORDER, "source": SOURCES}


@dataclass(frozen=True)
class Node:
    """A code of one stage: its sum, its top and its height in px."""

    stage: str
    code: str
    value: float
    top: float
    height: float

    @property
    def middle(self) -> float:
        """Return the px from the top to its middle."""
        return self.top + self.height / 2


@dataclass(frozen=True)
class Band:
    """What flows from a node of one stage to a node of the next: where it leaves, where it arrives, how thick it is."""

    start: Node
    end: Node
    value: float
    leaves: float
    arrives: float
    thick: float


@dataclass(frozen=True)
class Plan:
    """Nodes by stage, in order from the top, the bands between neighbouring stages, the height in px."""

    nodes: Mapping[str, Sequence[Node]]
    bands: Sequence[Band]
    height: float


@dataclass(frozen=True)
class Places:
    """Where the stages stand across the plot, from 0 to 1; `node` is the width of a node."""

    stages: tuple[str, ...]
    node: float

    def start(self, stage: str) -> float:
        """Return the left edge of a stage's nodes."""
        return self.stages.index(stage) * (1 - self.node) / (len(self.stages) - 1)

    def ends(self, band: Band) -> tuple[float, float]:
        """Return where a band begins and ends."""
        return self.start(band.start.stage) + self.node, self.start(band.end.stage)


def folded(rows: pd.DataFrame, key: str, shown: int) -> pd.DataFrame:
    """Return the rows with all codes of `key` but the `shown` largest as «other», unless only one would be folded."""
    sums = rows.groupby(key)["value"].sum().sort_values(ascending=False, kind="stable")
    if len(sums) <= shown + 1:
        return rows
    kept = set(sums.index[:shown])
    return rows.assign(**{key: rows[key].where(rows[key].isin(kept), OTHER)})


def plan(rows: pd.DataFrame, stages: Sequence[str], height: float, gaps: Mapping[str, float]) -> Plan:
    """Return the plan of `rows` (one column per stage, value) in `height` px; `gaps` is the least px between nodes."""
    sums = {stage: _ordered(rows, stage) for stage in stages}
    room = height - max((len(codes) - 1) * gaps[stage] for stage, codes in sums.items())
    scale = room / float(rows["value"].sum())
    nodes = {stage: _nodes(stage, codes, height, scale) for stage, codes in sums.items()}
    pairs = pairwise(stages)
    return Plan(nodes, [band for pair in pairs for band in _bands(rows, nodes[pair[0]], nodes[pair[1]], scale)], height)


def _ordered(rows: pd.DataFrame, stage: str) -> dict[str, float]:
    sums = {str(code): float(value) for code, value in rows.groupby(stage)["value"].sum().items()}
    fixed = {code: place for place, code in enumerate(ORDER[stage])}
    by_size = stage == "region_code"
    order = sorted(sums, key=lambda code: (code == OTHER, -sums[code] if by_size else 0, fixed.get(code, len(fixed))))
    return {code: sums[code] for code in order}


def _nodes(stage: str, sums: Mapping[str, float], height: float, scale: float) -> list[Node]:
    free = height - sum(sums.values()) * scale
    gap, top = free / (len(sums) - 1) if len(sums) > 1 else 0.0, 0.0 if len(sums) > 1 else free / 2
    nodes = []
    for code, value in sums.items():
        nodes.append(Node(stage, code, value, top, value * scale))
        top += value * scale + gap
    return nodes


def _bands(rows: pd.DataFrame, starts: Sequence[Node], ends: Sequence[Node], scale: float) -> list[Band]:
    sums = rows.groupby([starts[0].stage, ends[0].stage])["value"].sum().to_dict()
    left, right = ({node.code: node.top for node in nodes} for nodes in (starts, ends))
    bands = []
    for start in starts:
        for end in ends:
            value = float(sums.get((start.code, end.code), 0.0))
            if value:
                bands.append(Band(start, end, value, left[start.code], right[end.code], value * scale))
                left[start.code] += value * scale
                right[end.code] += value * scale
    return bands
