"""Links to the profiles of directions: a tile with the colour of each priority one, chips for the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dash import html

from dashboard.components.attributes import aria, data
from dashboard.model.directions import PRIORITY_SLUGS


@dataclass(frozen=True)
class DirectionLink:
    """A profile: its direction, its name, where it stands and what is said of it; `current` is the page itself."""

    slug: str
    name: str
    href: str
    facts: Sequence[str] = ()
    current: bool = False


def direction_colour(slug: str) -> str:
    """Return the CSS colour of a direction; the additional ones share one."""
    return f"var(--direction-{slug if slug in PRIORITY_SLUGS else 'other'})"


def swatch(slug: str) -> html.Span:
    """Return the square in a direction's colour."""
    return html.Span(className="swatch", style={"background": direction_colour(slug)})


def tile_links(label: str, links: Sequence[DirectionLink]) -> html.Nav:
    """Return the tiles that lead to profiles, side by side."""
    return html.Nav([_tile(one) for one in links], className="direction-tiles", **aria(label=label))


def chip_links(label: str, links: Sequence[DirectionLink]) -> html.Nav:
    """Return the chips that lead to profiles, named by a word before them."""
    chips = [html.A([swatch(one.slug), one.name], className="chip-link", **_marks(one)) for one in links]
    return html.Nav([html.Span(label), *chips], className="direction-chips", **aria(label=label))


def _tile(one: DirectionLink) -> html.A:
    facts = [html.Span(text) for text in one.facts]
    name = html.Strong(one.name)
    style = {"--direction": direction_colour(one.slug)}
    return html.A([name, *facts], className="direction-tile", style=style, **_marks(one))


def _marks(one: DirectionLink) -> dict[str, Any]:
    return {
        "href": one.href,
        "disable_n_clicks": True,
        **data(soft="true"),
        **(aria(current="page") if one.current else {}),
    }
