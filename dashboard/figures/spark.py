"""Pictures of a word's size for KPI tiles, as SVG in the colour of the text around them."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.scale import number

WIDTH, HEIGHT = 84, 30
_PAD, _DOT = 4, 2.8


def spark_line(values: Sequence[float | None], demo: bool) -> str:
    """Return a line with a dot on its last value, dashed for demonstration data; empty with fewer than two values."""
    known = [(place, value) for place, cell in enumerate(values) if (value := number(cell)) is not None]
    if len(known) < 2:
        return ""
    low, high = min(value for _, value in known), max(value for _, value in known)
    span = (high - low) or 1.0
    step = (WIDTH - 2 * _PAD) / (len(values) - 1)
    points = [
        (_PAD + place * step, HEIGHT - _PAD - (value - low) / span * (HEIGHT - 2 * _PAD)) for place, value in known
    ]
    dash = ' stroke-dasharray="3 3"' if demo else ""
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y = points[-1]
    line = f'<polyline points="{path}" fill="none" stroke="currentColor" stroke-width="1.8"{dash}/>'
    return _svg(f'{line}<circle cx="{x:.1f}" cy="{y:.1f}" r="{_DOT}" fill="currentColor"/>')


def spark_bars(values: Sequence[float | None], target: float | None) -> str:
    """Return columns with the plan as a line across; columns below the plan are paler. Empty without values."""
    known = [number(value) or 0.0 for value in values]
    top = max([*known, target or 0.0], default=0.0)
    if not top:
        return ""
    pitch = WIDTH / len(known)
    bars = "".join(_column(place, value / top, pitch, value >= (target or 0.0)) for place, value in enumerate(known))
    return _svg(bars + (_plan(target / top) if target else ""))


def _column(place: int, share: float, pitch: float, reached: bool) -> str:
    height = share * (HEIGHT - 2)
    size = f'x="{place * pitch + 0.75:.1f}" y="{HEIGHT - height:.1f}" width="{pitch - 1.5:.1f}" height="{height:.1f}"'
    pale = "" if reached else ' opacity="0.6"'
    return f'<rect {size} rx="1" fill="currentColor"{pale}/>'


def _plan(share: float) -> str:
    y = HEIGHT - share * (HEIGHT - 2)
    return f'<path d="M0 {y:.1f}H{WIDTH}" stroke="var(--bs-body-color, currentColor)" stroke-width="1.5"/>'


def _svg(inner: str) -> str:
    box = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box} aria-hidden="true" focusable="false">{inner}</svg>'
