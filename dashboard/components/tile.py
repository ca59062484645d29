"""The tile of one key figure: name, value with its sign, captions, a small chart, and where the figure comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon, icon_tree
from dashboard.components.popover import opener, panel
from dashboard.components.spark import Spark, spark_image
from dashboard.components.static import Tree, planted
from dashboard.i18n import N_, L


@dataclass(frozen=True)
class Caption:
    """A line under the value; `tone` is «», good, warning or error. Phones show `short` instead, «» nothing."""

    text: str
    tone: str = ""
    icon: str = ""
    short: str | None = None


@dataclass(frozen=True)
class Info:
    """What the «i» of a tile opens. `quote` is the report's own sentence, in Russian."""

    definition: str
    quote: str = ""
    section: str = ""
    precision: str = ""
    excludes: str = ""


@dataclass(frozen=True)
class Tile:
    """A key figure. `short` names it on phones; `sign` is >, ≥ or ≈; `value` may be words if the source is damaged.

    `href` leads to what explains the figure.
    """

    label: str
    value: str
    short: str = ""
    sign: str = ""
    unit: str = ""
    captions: Sequence[Caption] = ()
    spark: Spark | None = None
    info: Info | None = None
    href: str = ""


def kpi_tile(l: L, slot: str, tile: Tile) -> html.Section:
    """Return the tile; a callback may replace the children of `ids.tile(slot)` by another `tile_body`."""
    content = html.Div(tile_body(l, tile), id=ids.tile(slot), className="tile-content")
    return html.Section([content, *info_button(l, slot, tile)], className="tile")


def fixed_tile(l: L, slot: str, tile: Tile) -> html.Section:
    """Return a tile that no callback refreshes; `slot` names its «i» and must be unique on the page."""
    return html.Section([*tile_body(l, tile), *info_button(l, slot, tile)], className="tile")


def tile_body(l: L, tile: Tile) -> list[Component]:
    """Return what stands in a tile and follows the filters; its «i» does not."""
    head: Tree = ["h2", {"className": "tile-name"}, _named(tile)]
    captions: Tree = ["div", {"className": "tile-captions"}, [_caption(one) for one in tile.captions]]
    spark = [spark_image(l, tile.spark)] if tile.spark else []
    return [
        planted(html.Div, [head], className="tile-head"),
        signed_value(l, tile),
        planted(html.Div, [captions, *spark], className="tile-foot"),
    ]


def signed_value(l: L, tile: Tile, class_name: str = "tile-value") -> Component:
    """Return the value with its sign, which is read out as a word, and its unit."""
    spoken = {">": N_("more than"), "\u2265": N_("at least"), "\u2248": N_("about")}
    sign: list[Tree] = [
        _span(tile.sign, "tile-sign", **aria(hidden="true")),
        _span(l.t(spoken.get(tile.sign, tile.sign)) + " ", "visually-hidden"),
    ]
    unit = [_span(tile.unit, "tile-unit")] if tile.unit else []
    return planted(html.P, [*(sign if tile.sign else []), ["span", {}, [tile.value]], *unit], className=class_name)


def _span(text: str, class_name: str, **more: str) -> Tree:
    return ["span", {"className": class_name, **more}, [text]]


def _named(tile: Tile) -> list[Tree]:
    words = _long_and_short(tile.label, tile.short or tile.label)
    if not tile.href:
        return words
    return [["a", {"href": tile.href, "className": "tile-link", **data(soft="true")}, words]]


def _caption(one: Caption) -> Tree:
    content: list[Tree] = [icon_tree(one.icon), " "] if one.icon else []
    content += [one.text] if one.short is None else _long_and_short(one.text, one.short)
    silent = "long" if one.short == "" else ""
    tone = f"is-{one.tone}" if one.tone else ""
    return ["p", {"className": " ".join(filter(None, ("tile-caption", tone, silent)))}, content]


def _long_and_short(text: str, short: str) -> list[Tree]:
    return [_span(text, "long"), _span(short, "short")]


def info_button(l: L, slot: str, tile: Tile) -> list[Component]:
    """Return the «i» of a figure and the panel that it opens; nothing without an `info`."""
    if tile.info is None:
        return []
    name = f"tile-{slot}-info"
    button = opener(
        name, icon("info-circle"), "icon-button info-button", **aria(label=l.t(N_("About: {name}"), name=tile.label))
    )
    return [html.Div([button, panel(name, tile.label, _about(l, tile, tile.info), "panel-info")], className="opens")]


def _about(l: L, tile: Tile, info: Info) -> list[Component]:
    facts = {N_("Source"): info.section, N_("Precision"): info.precision, N_("Does not include"): info.excludes}
    rows = [html.Div([html.Dt(l.t(name)), html.Dd(text)]) for name, text in facts.items() if text]
    quote = [html.Blockquote(info.quote, lang="ru")] if info.quote else []
    title = html.H3(tile.label, className="panel-title")
    return [title, html.P(info.definition), *quote, html.Dl(rows, className="fact-list")]
