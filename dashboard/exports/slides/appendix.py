"""The rows of a chart as a table: the appendix of a deck, and any chart that has no form of its own."""

from __future__ import annotations

from dashboard.charts.columns import NUMBERS, cells, column_labels
from dashboard.exports.exhibit import Exhibit
from dashboard.exports.slides.blocks import Body, Placed
from dashboard.exports.slides.blocks_grids import Cell, Table
from dashboard.exports.slides.scene import Scene
from dashboard.exports.slides.texts import plain
from dashboard.model.provenance import Status

_DULL = ("qualifier", "status")


def appendix(scene: Scene, exhibit: Exhibit) -> Body:
    """Return the table of the rows as the card shows it, without columns that say the same in every row."""
    return [Placed(rows_table(scene), scene.box)]


def rows_table(scene: Scene) -> Table:
    """Return the rows with translated heads; precision and status of all rows stand in the footer of the slide."""
    rows, view = scene.rows, scene.view
    shown = [name for name in map(str, rows.columns) if not (name in _DULL and rows[name].nunique() == 1)]
    rows = rows[shown]
    labels = column_labels(rows, view.l)
    numeric = [name in NUMBERS for name in labels]
    head = [
        Cell(text, align="right" if number else "left", bold=True)
        for text, number in zip(labels.values(), numeric, strict=True)
    ]
    status = scene.rows["status"].tolist()
    body = [
        [_cell(text, name, number, state, scene) for text, name, number in zip(line, labels, numeric, strict=True)]
        for line, state in zip(cells(rows, scene.measure, view), status, strict=True)
    ]
    return Table(head, body, row=19.0)


def _cell(text: str, name: str, number: bool, state: str, scene: Scene) -> Cell:
    plain_text = "" if text in ("nan", "None") else plain(text)
    if name == "value" and state == Status.DEMO.value:
        # A demonstration figure says so in its own cell: hatched, as everywhere.
        return Cell(plain_text, scene.ink("surfaceSubtle"), align="right", bold=True, hatch=scene.ink("divider"))
    return Cell(plain_text, align="right" if number else "left", bold=name == "value")
