"""The average of a ranking: a dotted line with its value and caption where there is room for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dashboard.figures.frame import SMALL, Part, line, note
from dashboard.figures.items import Item, top_value
from dashboard.figures.palette import Palette
from dashboard.figures.textsize import balanced, widest
from dashboard.i18n import NBSP

_WIDTH, _FEWEST, _GAP, _FAR, _RIGHT = 360, 5, 6, 0.7, 24


@dataclass(frozen=True)
class MeanLine:
    """The average, how it is written, what it is the average of, and its share of the largest value."""

    value: float
    text: str
    caption: str
    share: float = 0.0

    def fits_beside(self, found: Sequence[Item], left: int, right: int) -> bool:
        """Return whether the caption has room right of the line, beside the last two bars."""
        if len(found) < _FEWEST:
            return False
        per_unit = (_WIDTH - left - right) / top_value(found)
        bars = max(item.size for item in found[-2:]) * per_unit + right
        free = (top_value(found) - self.value) * per_unit + right
        return bars < self.value * per_unit and widest(self._lines(), SMALL) + _GAP <= free

    def _lines(self) -> tuple[str, ...]:
        return balanced(f"{self.text}{NBSP}{self.caption}", SMALL)

    def shape(self, palette: Palette) -> Part:
        """Return the dotted line."""
        place = {"dash": "dot", "width": 1.25, "xref": "x", "yref": "paper"}
        return line((self.value, self.value), (0, 1), palette.color["text"], **place)

    def notes(self, palette: Palette, count: int, beside: bool) -> list[Part]:
        """Return the caption, beside the last two of `count` rows or below the plot."""
        colour = palette.color["textSecondary"]
        if beside:
            text = "<br>".join(self._lines()).replace(self.text, self._bold(palette), 1)
            return [note(text, colour, self.value, count - 1.5, xref="x", yref="y", xshift=_GAP, size=SMALL)]
        text = f"{self._bold(palette)}{NBSP}{self.caption}"
        # Far to the right a centred caption would leave the card.
        side = {"xanchor": "right", "xshift": _RIGHT} if self.share > _FAR else {"xanchor": "center"}
        place = {"xref": "x", "yref": "paper", "yanchor": "top", "yshift": -5, **side}
        return [note(text, colour, self.value, 0, size=SMALL, **place)]

    def _bold(self, palette: Palette) -> str:
        return f'<b style="color:{palette.color["text"]}">{self.text}</b>'
