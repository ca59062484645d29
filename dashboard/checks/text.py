"""Say a finding in one language. The name of a field in `Finding.values` chooses how its value is worded.

`region…` is a code (or several): `{region_x}` gives the label, `{region_x_in}` the phrase that answers «where»,
`{region_x_of}` the one that answers «whose». `direction…` is a slug, `word…` a message id. `sum…` and `product…` are
figures joined by + and ×. `…_pct`, `…_pct1` and `…_kzt` are shares and money. Any other text is quoted as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from dashboard.checks.amount import Amount
from dashboard.datasets.reference import Reference
from dashboard.i18n import DASH, NBSP, L
from dashboard.model.precision import SIGNS

if TYPE_CHECKING:
    from dashboard.checks.finding import Finding

RegionName = Callable[[str, str], str]
DirectionName = Callable[[str], str]

FORMS = {"": "label", "_in": "locative", "_of": "genitive"}
JOINTS = {"sum": f"{NBSP}+ ", "product": f"{NBSP}× "}
MOST_NAMES = 4
FIGURES: Mapping[str, Callable[[L, float], str]] = {
    "_pct": lambda l, value: l.pct(value),
    "_pct1": lambda l, value: l.pct(value, 1),
    "_kzt": lambda l, value: l.money(value),
}


@dataclass(frozen=True)
class Speaker:
    """A language with the names of regions (code, form: label, locative or genitive) and of directions (slug)."""

    l: L
    region_name: RegionName
    direction_name: DirectionName

    def say(self, finding: Finding) -> tuple[str, str, str]:
        """Return title, detail and what is shown instead."""
        fields = self.fields(finding.values)
        title, detail, shown = (
            # A name that ends in a stop swallows the sentence's own.
            self.l.t(message, **fields).replace("..", ".")
            for message in (finding.title, finding.detail, finding.shown)
        )
        return title, detail, shown

    def fields(self, values: Mapping[str, object]) -> dict[str, str]:
        """Return the worded fields of a finding's messages."""
        spoken: dict[str, str] = {}
        for name, value in values.items():
            if name.startswith("region"):
                spoken |= {name + ending: self._regions(value, form) for ending, form in FORMS.items()}
            else:
                spoken[name] = self._worded(name, value)
        return spoken

    def _regions(self, value: object, form: str) -> str:
        return self._listed([self.region_name(str(code), form) for code in _several(value)])

    def _listed(self, names: Sequence[str]) -> str:
        if len(names) <= MOST_NAMES:
            return self.l.join(names) or DASH
        shown = MOST_NAMES - 1
        return self.l.t("{names} and {count} more", names=", ".join(names[:shown]), count=len(names) - shown)

    def _worded(self, name: str, value: object) -> str:
        parts = [self._one(name, part) for part in _several(value)]
        joint = next((joint for prefix, joint in JOINTS.items() if name.startswith(prefix)), None)
        return self._listed(parts) if joint is None else joint.join(parts)

    def _one(self, name: str, value: object) -> str:
        if isinstance(value, Amount):
            sign = SIGNS.get(value.qualifier)
            return f"{sign}{NBSP}{self.l.num(value.value)}" if sign else self.l.num(value.value)
        if isinstance(value, date):
            return self.l.date(value)
        if isinstance(value, (int, float)):
            return next((say for ending, say in FIGURES.items() if name.endswith(ending)), L.num)(self.l, value)
        return self._text(name, str(value))

    def _text(self, name: str, text: str) -> str:
        if name.startswith("direction"):
            return self.direction_name(text)
        return self.l.t(text) if name.startswith("word") else text


def render(finding: Finding, l: L, region_name: RegionName, direction_name: DirectionName) -> tuple[str, str, str]:
    """Return title, detail and what is shown instead, in the language of `l`; names come from the two functions."""
    return Speaker(l, region_name, direction_name).say(finding)


def speaker(l: L, reference: Reference) -> Speaker:
    """Return the speaker that takes its names from the reference lists."""
    return Speaker(
        l,
        region_name=lambda code, form: str(getattr(reference.regions[code], form)[l.lang]),
        direction_name=lambda slug: reference.directions[slug].name[l.lang],
    )


def _several(value: object) -> tuple[object, ...]:
    return tuple(value) if isinstance(value, (tuple, list)) else (value,)
