"""The colours of a theme, read from the design tokens that the style sheet is made of too."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dashboard.model.directions import PRIORITY_SLUGS
from dashboard.settings import DATA_FOLDER

FONT = "'Onest Variable', 'Noto Sans', system-ui, sans-serif"


@dataclass(frozen=True)
class Palette:
    """Hex colours of one theme: `color` by role, `classes` and `labels` low to high, `directions` by slug."""

    theme: str
    color: Mapping[str, str]
    classes: Sequence[str]
    labels: Sequence[str]
    diverging: Sequence[str]
    directions: Mapping[str, str]
    other: str
    gold: str

    def direction(self, slug: str) -> str:
        """Return the fixed colour of a direction; additional directions share one."""
        return self.directions.get(slug, self.other)


@lru_cache(maxsize=3)
def palette(theme: str) -> Palette:
    """Return the palette of the light or the dark theme; any other name means light."""
    tokens = json.loads((DATA_FOLDER / "reference" / "tokens.json").read_text("utf-8"))
    theme = theme if theme in tokens["sequential"] else "light"
    named = tokens["categorical"]
    return Palette(
        theme=theme,
        color=tokens["color"][theme],
        classes=[step["fill"] for step in tokens["sequential"][theme]],
        labels=[step["label"] for step in tokens["sequential"][theme]],
        diverging=tokens["diverging"][theme],
        directions=dict(zip(PRIORITY_SLUGS, named[theme].values(), strict=True)),
        other=named["other"][theme],
        gold=tokens["brand"]["gold"],
    )
