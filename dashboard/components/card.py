"""The chart card: title, subtitle, control and menu, one or two plots, source and precision."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import names
from dashboard.components.attributes import aria
from dashboard.components.card_menu import card_menu
from dashboard.components.icon import icon
from dashboard.components.plot import Plot, plot
from dashboard.i18n import N_, L
from dashboard.ids import Pattern

Named = Callable[[str], Pattern | str]
FORMATS = ("png", "svg", "pdf", "pptx", "xlsx", "csv")


@dataclass(frozen=True)
class Words:
    """What a card says besides its plot; callbacks replace it, parts of `ids.part` hold it."""

    title: str
    subtitle: str = ""
    source: str = ""
    precision: str = ""
    demo: bool = False


@dataclass(frozen=True)
class Card:
    """A chart card in the slot of its first plot. `files` is the address of its downloads without extension.

    `rows` is the address of the rows behind it, read one by one.
    """

    words: Words
    plots: Sequence[Plot]
    files: str = ""
    formats: Sequence[str] = FORMATS
    switch: Component | None = None
    legend: Component | None = None
    class_name: str = ""
    rows: str = ""

    @property
    def slot(self) -> str:
        """Return the slot that the card is named by."""
        return self.plots[0].slot


def chart_card(l: L, card: Card) -> html.Section:
    """Return the card; a second plot stands right of the first and below it on phones."""
    name, plots = chart_ids(card.slot), [plot(l, one) for one in card.plots]
    pair = " is-pair" if len(plots) > 1 else ""
    content = [
        card_head(l, name, card.words, [card.switch, card_menu(l, card.slot, card.files, card.formats, card.rows)]),
        card.legend,
        html.Div(plots, id=names.plots(card.slot), className=f"card-plots{pair}"),
        card_foot(name, card.words),
        *[_silent_file(one.slot) for one in card.plots[1:]],
    ]
    return frame(name("title"), [part for part in content if part is not None], card.class_name, card.slot)


def frame(title: Pattern | str, children: Sequence[Any], class_name: str = "", slot: str = "") -> html.Section:
    """Return the card, labelled by the element with the id `title`; links within the product reach it by its slot."""
    label = title if isinstance(title, str) else names.dom_id(title)
    marks = aria(labelledby=label) | ({"id": names.card(slot)} if slot else {})
    return html.Section(list(children), className=f"card-box {class_name}".strip(), **marks)


def card_head(l: L, name: Named, words: Words, tools: Sequence[Component | None] = ()) -> html.Div:
    """Return title and subtitle on the left, tools on the right; `name` gives the ids of the parts."""
    badge = html.Span(
        [icon("easel"), l.t(N_("demo data"))], id=name("badge"), className="badge-demo", hidden=not words.demo
    )
    subtitle = html.P([html.Span(words.subtitle, id=name("subtitle")), " ", badge], className="card-subtitle")
    heading = html.H2(words.title, id=name("title"), className="card-title")
    shown = [tool for tool in tools if tool is not None]
    return html.Div(
        [html.Div([heading, subtitle], className="card-words"), html.Div(shown, className="card-tools")],
        className="card-head",
    )


def card_foot(name: Named, words: Words) -> html.Div:
    """Return the line of source and precision."""
    parts = [html.Span(words.source, id=name("source")), html.Span(words.precision, id=name("precision"))]
    return html.Div(parts, className="card-foot")


def chart_ids(slot: str) -> Named:
    """Return the ids of a chart card's parts: one callback fills all charts, so only charts may carry them."""
    return lambda part: ids.part(part, slot)


def text_ids(slot: str) -> Named:
    """Return the ids of the parts of a card without a chart."""
    return lambda part: f"card-{slot}-{part}"


def _silent_file(slot: str) -> html.A:
    # A second plot shares the card's words and menu; printing asks for its figure all the same.
    return html.A(id=ids.part("csv", slot), hidden=True)
