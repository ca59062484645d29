"""The 17 regions of 2020, keyed by the two digits of the national classifier (KATO)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

REGION_CODES = (
    "11", "15", "19", "23", "27", "31", "35", "39", "43", "47", "55", "59", "61", "63", "71", "75", "79",
)  # fmt: skip
CITY_CODES = ("71", "75", "79")
# Regions made in 2022 and the region of 2020 that held their territory.
FOLDED_CODES: Mapping[str, str] = {"10": "63", "33": "19", "62": "35"}


@dataclass(frozen=True)
class Region:
    """One region: each name is a mapping language → text.

    `name` is the full official name, `label` the name in lists, `short` the name on a map,
    `locative` the phrase that answers «where», `genitive` the one that answers «whose».
    `population` counts people on 2020-01-01.
    """

    code: str
    iso: str
    kind: str
    name: Mapping[str, str]
    label: Mapping[str, str]
    short: Mapping[str, str]
    locative: Mapping[str, str]
    genitive: Mapping[str, str]
    population: int
