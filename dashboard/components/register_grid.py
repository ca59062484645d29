"""The grid of a register: AG Grid that asks the server for pages, in the product's look and the reader's language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import dash_ag_grid as dag

from dashboard import ids
from dashboard.components.register_words import filter_words, grid_words
from dashboard.i18n import L

PAGE_SIZE, PAGE_SIZES, BLOCK = 50, [25, 50, 100, 200], 100
# Classes of assets/66_register.js, by the kind of a column's filter.
FILTERS = {"list": "RegisterList", "number": "RegisterRange", "date": "RegisterDays", "text": "RegisterText"}


@dataclass(frozen=True)
class GridColumn:
    """A column: its field, header and width; `kind` chooses its filter, `choices` are the codes of a list by name."""

    field: str
    label: str
    width: int
    kind: str
    choices: Mapping[str, str]


def register_grid(l: L, columns: Sequence[GridColumn]) -> dag.AgGrid:
    """Return the grid without rows: it asks for each page by `getRowsRequest`."""
    options: dict[str, Any] = {
        "theme": {"function": "registerTheme(themeQuartz)"},
        "localeText": grid_words(l),
        "pagination": True,
        "paginationPageSize": PAGE_SIZE,
        "paginationPageSizeSelector": PAGE_SIZES,
        "cacheBlockSize": BLOCK,
        "maxBlocksInCache": 20,
        "rowHeight": 36,
        "headerHeight": 40,
        "enableCellTextSelection": True,
        "suppressCellFocus": False,
        "tooltipShowDelay": 400,
        "alwaysMultiSort": False,
        "suppressMenuHide": True,
        # The columns are few, and a header row must not be empty while the grid lies below the fold.
        "suppressColumnVirtualisation": True,
    }
    return dag.AgGrid(
        id=ids.REGISTER_GRID,
        rowModelType="infinite",
        columnDefs=[_column(one, l) for one in columns],
        defaultColDef={"sortable": True, "resizable": True, "suppressHeaderMenuButton": True, "minWidth": 84},
        dashGridOptions=options,
        getRowId="params.data.event_id",
        className="register-grid",
        style={"height": "100%", "width": "100%"},
    )


def _column(one: GridColumn, l: L) -> dict[str, Any]:
    words = filter_words(l, one.label)
    choices = [{"value": code, "label": name} for code, name in one.choices.items()]
    numeric = one.kind == "number"
    return {
        "field": one.field,
        "headerName": one.label,
        "width": one.width,
        "filter": {"function": FILTERS[one.kind]},
        "filterParams": {"words": words, "choices": choices},
        "cellClass": "is-number" if numeric else f"is-{one.kind}",
        "headerClass": "is-number" if numeric else "",
        "tooltipField": one.field if one.kind in ("text", "list") else None,
        "flex": 1 if one.field == "activity" else None,
        "minWidth": one.width,
    }
