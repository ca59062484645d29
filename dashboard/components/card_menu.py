"""The menu of a card: pictures, data, table, link, picture for pasting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import names
from dashboard.components.attributes import aria, data
from dashboard.components.icon import icon
from dashboard.components.popover import action, opener, panel
from dashboard.i18n import N_, L

GROUPS = (
    (N_("Download picture"), ("png", "svg", "pdf", "pptx")),
    (N_("Download data"), ("xlsx", "csv")),
)
BASE = "csv"


def card_menu(l: L, slot: str, files: str, formats: Sequence[str], rows: str = "") -> html.Div:
    """Return the menu button and its menu; `files` is the address of files without extension, `rows` of the rows.

    Scripts make the pictures in the browser; without them the links lead to the server's own.
    """
    label = l.t(N_("Card menu"))
    button = opener(names.menu(slot), icon("three-dots-vertical"), "icon-button", title=label, **aria(label=label))
    downloads = [part for title, known in GROUPS for part in _downloads(l.t(title), slot, files, known, formats)]
    copies = [_link(l), *([_picture(l)] if "png" in formats else []), _embed(l), add_to_briefing(l)]
    items = html.Div([_table(l, slot), _rows(l, slot, rows), *copies], className="menu-items")
    content = [html.Div(downloads, className="menu-downloads"), items, _note(l)]
    menu = panel(names.menu(slot), label, content, "panel-menu card-menu")
    return html.Div([button, menu], className="opens")


def _downloads(title: str, slot: str, files: str, known: Sequence[str], offered: Sequence[str]) -> list[Component]:
    links = [_file(slot, files, extension) for extension in known if extension in offered]
    return [html.P(title, className="menu-title"), html.Div(links, className="menu-files")] if links else []


def _file(slot: str, files: str, extension: str) -> html.A:
    # Callbacks move one address when the slot shows another chart; assets/33_files.js derives the others from it.
    named: Any = {"id": ids.part(BASE, slot)} if extension == BASE else {}
    return html.A(
        extension.upper(),
        href=f"{files}.{extension}",
        download="",
        className="file-button",
        disable_n_clicks=True,
        **named,
        **data(file=extension),
    )


def _note(l: L) -> html.P:
    # What becomes of a file that takes a moment; empty until then, and last: nothing moves under the pointer.
    return html.P(
        className="menu-note",
        role="status",
        **data(
            busy=l.t(N_("The file is being made…")),
            ready=l.t(N_("The file is ready")),
            failed=l.t(N_("The file could not be made: check the connection and try again.")),
            opened=l.t(N_("Pages without https cannot copy pictures: it is open in a new tab, copy it there.")),
            saved=l.t(N_("The browser refused to copy the picture: it is saved as a file.")),
        ),
    )


def _table(l: L, slot: str) -> html.Button:
    words = [icon("table"), html.Span(l.t(N_("Show table"))), icon("check-lg", "pressed-mark")]
    marks = aria(controls=names.plots(slot), pressed="false") | data(close="true", slot=slot)
    return action("table", words, "menu-item", **marks)


def _rows(l: L, slot: str, address: str) -> html.A:
    # Without an address style hides it: the chart that the slot shows next may have one.
    words = [icon("list-ul"), html.Span(l.t(N_("Open the rows")))]
    marks = {"disable_n_clicks": True} | data(soft="true")
    return html.A(words, href=address, id=ids.part("rows", slot), className="menu-item", **marks)


def _link(l: L) -> html.Button:
    return action(
        "copy", [icon("link-45deg"), html.Span(l.t(N_("Copy link")))], "menu-item", **data(done=l.t(N_("Copied")))
    )


def add_to_briefing(l: L) -> html.Button:
    """Return the button that adds the card's chart, in its state, to the reader's briefing."""
    marks = data(
        close="true",
        done=l.t(N_("Added to the briefing: slide {number}")),
        again=l.t(N_("Already in the briefing: slide {number}")),
        full=l.t(N_("The briefing is full: remove a slide first")),
        open=l.t(N_("Open the briefing")),
    )
    return action("briefing", [icon("plus-square"), html.Span(l.t(N_("Add to briefing")))], "menu-item", **marks)


def _embed(l: L) -> html.Button:
    words = [icon("code-slash"), html.Span(l.t(N_("Copy code for a website")))]
    return action("embed", words, "menu-item", **data(done=l.t(N_("Copied"))))


def _picture(l: L) -> html.Button:
    words = [icon("image"), html.Span(l.t(N_("Copy picture")))]
    return action("copy-picture", words, "menu-item", **data(done=l.t(N_("Copied"))))
