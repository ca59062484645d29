"""How a status looks: solid, hatched, outlined or absent."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.figures.frame import Part
from dashboard.figures.items import Item
from dashboard.figures.labels import ABSENT
from dashboard.figures.palette import Palette
from dashboard.model.provenance import Status

_DARK_INK, _LIGHT_INK = "#12212B", "#FFFFFF"
# The luminance at which both inks contrast alike.
_EVEN = 0.2
_HATCH = {"shape": "/", "size": 5, "solidity": 0.42, "fillmode": "replace"}


def mix(colour: str, ground: str, share: float) -> str:
    """Return `share` of a hex colour laid over a ground, as a hex colour."""
    parts = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(above * share + below * (1 - share)):02X}" for above, below in parts)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def is_absent(item: Item) -> bool:
    """Return whether the row has nothing to measure: it is drawn as a dash on grey hatch."""
    return item.value is None or item.status in ABSENT


def bar_marker(found: Sequence[Item], colours: Sequence[str], palette: Palette, *, outline: str = "") -> Part:
    """Return the marker of a bar trace: solid, 45° hatch for demo; `outline` bounds class colours."""
    demo = [item.status == Status.DEMO.value for item in found]
    edge = [outline or colour for colour in colours]
    line = {"color": edge, "width": [1 if hatched or outline else 0 for hatched in demo]}
    if not any(demo):
        return {"color": list(colours), "line": line, "cornerradius": 2}
    # A list in marker.color would override the pattern's colours, so solid bars are hatched in one colour.
    ground = [_ground(colour, palette) if hatched else colour for colour, hatched in zip(colours, demo, strict=True)]
    return {"pattern": _HATCH | {"bgcolor": ground, "fgcolor": list(colours)}, "line": line, "cornerradius": 2}


def _ground(colour: str, palette: Palette) -> str:
    return mix(colour, palette.color["surface"], 0.22)


def single_marker(found: Sequence[Item], palette: Palette, colour: str = "") -> Part:
    """Return the marker of a single series: calculated bars take class 2 with the boundary as outline."""
    calculated = [item.status == Status.CALCULATED.value for item in found]
    colours = [palette.classes[1] if own else colour or palette.color["chartPrimary"] for own in calculated]
    marker = bar_marker(found, colours, palette)
    for place in (place for place, own in enumerate(calculated) if own):
        marker["line"]["color"][place], marker["line"]["width"][place] = palette.color["mapBoundary"], 1
    return marker


def absent_marker(palette: Palette) -> Part:
    """Return the marker of a stub that stands for a value that was not stated."""
    grey = {"bgcolor": palette.color["surfaceSubtle"], "fgcolor": palette.color["mapMuted"], "solidity": 0.15}
    return {"pattern": _HATCH | grey, "line": {"color": palette.color["divider"], "width": 1}, "cornerradius": 2}


def ink_on(fill: str) -> str:
    """Return the dark or the light ink that reads better on a fill."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(fill))
    return _DARK_INK if 0.2126 * red + 0.7152 * green + 0.0722 * blue > _EVEN else _LIGHT_INK


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
