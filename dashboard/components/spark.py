"""Mini charts of the tiles: shapes as masks, so that the style sheet colours them in both themes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from dashboard.components.attributes import aria
from dashboard.components.static import Tree
from dashboard.i18n import N_, L

HEIGHT = 30.0
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} 30" preserveAspectRatio="none">{shapes}</svg>'


@dataclass(frozen=True)
class Spark:
    """A mini chart of `width` px: `marks` in the chart colour, `line` (the plan) in the text colour, both SVG texts."""

    marks: str
    width: float
    line: str = ""
    demo: bool = False


def line_spark(values: Sequence[float], width: float = 82, demo: bool = True) -> Spark:
    """Return a line through the values with a dot at its end; demo lines are dashed."""
    low, high = min(values), max(values)
    step = (width - 6) / max(len(values) - 1, 1)
    points = [(2 + step * at, 26 - 20 * (value - low) / ((high - low) or 1)) for at, value in enumerate(values)]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashes = ' stroke-dasharray="3.5 3"' if demo else ""
    end = f'<circle cx="{points[-1][0]:.1f}" cy="{points[-1][1]:.1f}" r="3.2"/>'
    shapes = f'<polyline points="{path}" fill="none" stroke="#000" stroke-width="1.8"{dashes}/>{end}'
    return Spark(SVG.format(width=width, shapes=shapes), width, demo=demo)


def bar_spark(values: Sequence[float], plan: float | None = None, width: float = 84, weak: Sequence[int] = ()) -> Spark:
    """Return columns from zero and the plan as a line; columns at the positions `weak` are lighter."""
    top = max([*values, plan or 0]) or 1
    step = width / max(len(values), 1)
    shapes = "".join(
        f'<rect x="{at * step + 1:.1f}" y="{HEIGHT - 28 * value / top:.1f}" width="{step - 2:.1f}" '
        f'height="{28 * value / top:.1f}" rx="1.5" opacity="{0.6 if at in weak else 1}"/>'
        for at, value in enumerate(values)
    )
    level = HEIGHT - 28 * plan / top if plan else 0
    line = f'<rect x="0" y="{level - 0.75:.2f}" width="{width:g}" height="1.5"/>' if plan else ""
    return Spark(SVG.format(width=width, shapes=shapes), width, SVG.format(width=width, shapes=line) if plan else "")


def spark_image(l: L, spark: Spark) -> Tree:
    """Return the mini chart as data, for `static.planted`; a demo one carries its word."""
    layers: list[Tree] = [_layer("marks", spark.marks)]
    layers += [_layer("line", spark.line)] if spark.line else []
    width = {"width": f"{spark.width:g}px"}
    drawing: Tree = ["div", {"className": "spark-drawing", "style": width, **aria(hidden="true")}, layers]
    word: list[Tree] = [["span", {"className": "spark-demo"}, [l.t(N_("demo"))]]] if spark.demo else []
    return ["div", {"className": "spark"}, [*word, drawing]]


def _layer(name: str, svg: str) -> Tree:
    return ["span", {"className": f"spark-{name}", "style": _mask(svg)}, []]


def _mask(svg: str) -> dict[str, str]:
    return {
        "--shape": f"url('data:image/svg+xml,{quote(svg, safe=' =:/<>,.-').replace('<', '%3C').replace('>', '%3E')}')"
    }
