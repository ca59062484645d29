"""Where things stand on a slide: boxes in points, 960 by 540, so that a point is a pixel of the design."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

WIDTH, HEIGHT, MARGIN = 960.0, 540.0, 40.0


@dataclass(frozen=True)
class Box:
    """A rectangle in points from the top left corner of the slide."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """Return the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.h

    def cut(self, *, left: float = 0, top: float = 0, right: float = 0, bottom: float = 0) -> Box:
        """Return the box without a strip at each side."""
        return Box(self.x + left, self.y + top, self.w - left - right, self.h - top - bottom)

    def tall(self, height: float) -> Box:
        """Return the top of the box, `height` points of it at most."""
        return replace(self, h=min(self.h, height))

    def columns(self, shares: Sequence[float], gap: float = 0) -> list[Box]:
        """Return boxes side by side, as wide as their shares."""
        room, x, boxes = self.w - gap * (len(shares) - 1), self.x, []
        for share in shares:
            width = room * share / sum(shares)
            boxes.append(Box(x, self.y, width, self.h))
            x += width + gap
        return boxes

    def rows(self, shares: Sequence[float], gap: float = 0) -> list[Box]:
        """Return boxes under one another, as high as their shares."""
        room, y, boxes = self.h - gap * (len(shares) - 1), self.y, []
        for share in shares:
            height = room * share / sum(shares)
            boxes.append(Box(self.x, y, self.w, height))
            y += height + gap
        return boxes
