"""One measure against its plan: what is written of it and where its bar, its plan line and its texts stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dashboard.figures.frame import SMALL, STRONG, Part, line, note
from dashboard.figures.items import Item
from dashboard.figures.labels import signed
from dashboard.figures.marks import is_absent
from dashboard.figures.scale import number
from dashboard.figures.textsize import text_width
from dashboard.figures.view import View
from dashboard.model.provenance import Qualifier

THICK = 16
_GAP, _BETWEEN = 8, 12
_PERCENT = 100


@dataclass(frozen=True)
class Bullet:
    """A value and its plan; `target` and `share` are empty where there is no plan or no value."""

    item: Item
    view: View

    @property
    def target(self) -> float | None:
        """Return the plan, None when the report sets none."""
        return number(self.item.row["target"])

    @property
    def reached(self) -> bool | None:
        """Return whether the value is at least the plan, None where one of them is missing."""
        return None if self.target is None or is_absent(self.item) else self.item.size >= self.target

    @property
    def plan(self) -> str:
        """Return the plan as it is written: «plan ≈ 1 000»."""
        if self.target is None:
            return self.view.l.t("plan not set")
        text = signed({"qualifier": self.item.row["target_qualifier"]}, self.view.l.num(self.target))
        return self.view.l.t("plan {value}", value=text)

    @cached_property
    def share(self) -> str:
        """Return the value in percent of the plan, «about» where one of them is."""
        if self.reached is None or not self.target:
            return "" if is_absent(self.item) else self.view.l.t("no plan")
        about = Qualifier.ABOUT.value in (self.item.row["qualifier"], self.item.row["target_qualifier"])
        text = self.view.l.pct(self.item.size / self.target * _PERCENT, 0)
        return signed({"qualifier": Qualifier.ABOUT.value if about else ""}, text)

    @property
    def text(self) -> str:
        """Return the value as written, or what was planned where no result is stated."""
        if not is_absent(self.item):
            return self.item.text
        unit = self.view.named("unit", str(self.item.row["unit"]))
        return self.view.l.t("{plan} {unit}, no result", plan=self.plan, unit=unit)

    @property
    def room(self) -> int:
        """Return the px that both texts need behind the bar."""
        width = text_width(self.text, SMALL if is_absent(self.item) else 13)
        return _GAP + width + (_BETWEEN + text_width(self.share, SMALL) if self.share else 0)


@dataclass(frozen=True)
class Lane:
    """The place of one bullet, in px: its bar from `left` over `bar`, its texts up to `right`; `top` scales the bar."""

    bullet: Bullet
    left: float
    bar: float
    right: float
    y: float
    top: float

    def x(self, value: float) -> float:
        """Return where a value stands."""
        return self.left + min(value / self.top, 1.0) * self.bar

    def track(self) -> Part:
        """Return the light ground of the bar."""
        color = self.bullet.view.palette.color
        box = {"x0": self.left, "x1": self.left + self.bar, "y0": self.y - THICK / 2, "y1": self.y + THICK / 2}
        where = {"xref": "x", "yref": "y", "layer": "below"}
        return {"type": "rect", "fillcolor": color["surfaceSubtle"], "line": {"width": 0}, **box, **where}

    def plan_line(self, half: float) -> list[Part]:
        """Return the black line of the plan, `half` px up and down; nothing without a plan."""
        target = self.bullet.target
        if target is None:
            return []
        x, stroke = self.x(target), {"width": 2, "xref": "x", "yref": "y"}
        return [line((x, x), (self.y - half, self.y + half), self.bullet.view.palette.color["text"], **stroke)]

    def notes(self) -> list[Part]:
        """Return the value behind the bar and the share of the plan at the right edge."""
        color, bullet = self.bullet.view.palette.color, self.bullet
        axes = {"xref": "x", "yref": "y"}
        absent = is_absent(bullet.item)
        look = {"size": SMALL} if absent else {"weight": STRONG}
        value = note(
            bullet.text, color["textSecondary" if absent else "text"], self.left + self.bar, self.y, xshift=_GAP,
            **look, **axes,
        )  # fmt: skip
        if not bullet.share:
            return [value]
        tone = {True: "success", False: "warningText", None: "textSecondary"}[bullet.reached]
        share = note(bullet.share, color[tone], self.right, self.y, xanchor="right", size=SMALL, **axes)
        return [value, share]


def scale_top(bullets: Sequence[Bullet]) -> float:
    """Return the largest value or plan in the unit of most rows, so that a plan in other units does not count."""
    units = [str(one.item.row["unit"]) for one in bullets]
    usual = max(units, key=units.count)
    sizes = [
        size for one, unit in zip(bullets, units, strict=True) if unit == usual
        for size in (one.item.size, one.target or 0.0)
    ]  # fmt: skip
    return max(sizes, default=0.0) or 1.0
