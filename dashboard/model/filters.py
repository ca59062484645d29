"""The state of a view, parsed from an address that nobody has to trust."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.inputs import LONGEST, Inputs
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import MONTHS

FORMATS = ("online", "offline", "mixed")
SCALES = ("total", "10k", "share")
THEMES = ("light", "dark")
_NAME = re.compile(r"[a-z][a-z0-9_-]{0,30}")

Raw = Mapping[str, object]


@dataclass(frozen=True)
class Filters:
    """What the reader chose; an empty choice means everything. Months are YYYY-MM, inclusive.

    `inputs` is what the reader entered into the calculator, as `Inputs` writes it.
    """

    regions: tuple[str, ...] = ()
    directions: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    first: str = ""
    last: str = ""
    per: str = "total"
    measure: str = ""
    inputs: str = ""

    @classmethod
    def parse(cls, raw: Raw | None) -> Filters:
        """Return the filters of an address or a store; unknown keys and invalid values are ignored."""
        raw = raw or {}
        first, last = _month(raw, "from"), _month(raw, "to")
        if first and last and first > last:
            first = last = ""
        return cls(
            regions=_chosen(raw, "region", REGION_CODES),
            directions=_chosen(raw, "direction", DIRECTION_SLUGS),
            formats=_chosen(raw, "format", FORMATS),
            first=first,
            last=last,
            per=_one(raw, "per", SCALES) or "total",
            measure=_name(raw, "measure"),
            inputs=Inputs.parse(_text(raw, "inputs", LONGEST + 1)).text(),
        )

    def query(self) -> str:
        """Return the address's query for these filters without its question mark; defaults are left out."""
        pairs = {
            "region": ",".join(self.regions),
            "direction": ",".join(self.directions),
            "from": self.first,
            "to": self.last,
            "format": ",".join(self.formats),
            "per": "" if self.per == "total" else self.per,
            "measure": self.measure,
            "inputs": self.inputs,
        }
        return urlencode({key: value for key, value in pairs.items() if value}, safe=",:")

    def active(self) -> frozenset[str]:
        """Return the names of the filters that narrow the data: region, direction, period, format."""
        chosen = {
            "region": self.regions,
            "direction": self.directions,
            "format": self.formats,
            "period": self.first or self.last,
        }
        return frozenset(name for name, value in chosen.items() if value)

    def without(self, *names: str) -> Filters:
        """Return a copy in which the named filters choose everything."""
        empty: dict[str, object] = {"region": (), "direction": (), "format": ()}
        fields = {"region": "regions", "direction": "directions", "format": "formats"}
        kept = {fields[name]: empty[name] for name in names if name in fields}
        if "period" in names:
            kept |= {"first": "", "last": ""}
        return replace(self, **kept)  # type: ignore[arg-type]

    def months(self, known: Sequence[str]) -> tuple[str, ...]:
        """Return the months of `known` that lie within the chosen period."""
        return tuple(m for m in known if (not self.first or m >= self.first) and (not self.last or m <= self.last))


def theme_of(raw: Raw) -> str:
    """Return the theme of an address or a store, or nothing."""
    return _one(raw, "theme", THEMES)


def _text(raw: Raw, key: str, most: int = 400) -> str:
    value = raw.get(key)
    if isinstance(value, (list, tuple)):
        value = ",".join(str(part) for part in value)
    return value[:most] if isinstance(value, str) else ""


def _chosen(raw: Raw, key: str, known: Sequence[str]) -> tuple[str, ...]:
    wanted = {part.strip() for part in _text(raw, key).split(",")}
    chosen = tuple(value for value in known if value in wanted)
    return () if len(chosen) == len(known) else chosen


def _one(raw: Raw, key: str, known: Sequence[str]) -> str:
    value = _text(raw, key)
    return value if value in known else ""


def _month(raw: Raw, key: str) -> str:
    value = _text(raw, key)
    return value if value in MONTHS else ""


def _name(raw: Raw, key: str) -> str:
    value = _text(raw, key)
    return value if _NAME.fullmatch(value) else ""
