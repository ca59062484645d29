"""The grid of the register asks for its rows, a block at a time."""

from __future__ import annotations

import logging
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from dashboard import ids
from dashboard.blocks.reading import Site, reading_of
from dashboard.blocks.register import cells, file_of, rows_of, summary
from dashboard.callbacks.state import OWN
from dashboard.catalogue.current import first_line
from dashboard.catalogue.pages import DataReplaced, RowsUnreadable
from dashboard.model.row_filters import BadRowFilter, RowFilters

NO_ROWS = {"rowData": [], "rowCount": 0}
MOST_ROWS = 500
log = logging.getLogger("dashboard")


def register_rows(app: Dash, site: Site) -> None:
    """Register the callback that answers the grid, and the one that makes it ask again when filters change."""
    app.clientside_callback(
        ClientsideFunction(OWN, "refreshRegister"), Output(ids.ASKED, "data"), Input(ids.STATE, "data")
    )

    @app.callback(
        Output(ids.REGISTER_GRID, "getRowsResponse"),
        Output(ids.REGISTER_COUNT, "children"),
        Output(ids.REGISTER_FILE, "href"),
        Input(ids.REGISTER_GRID, "getRowsRequest"),
        State(ids.STATE, "data"),
        State(ids.REGISTER_START, "data"),
        prevent_initial_call=True,
    )
    def send_rows(request: dict[str, Any] | None, state: dict[str, Any] | None, start: dict[str, Any] | None) -> Any:
        if not request:
            return no_update, no_update, no_update
        state = state or start or {}
        return _answer(request, site, state)


def _answer(request: dict[str, Any], site: Site, state: dict[str, Any]) -> tuple[Any, Any, Any]:
    reading = reading_of(site, str(state.get("path", "")), state)
    try:
        asked = RowFilters.of_grid(request.get("filterModel"), request.get("sortModel"))
        rows = rows_of(reading, asked, *_place(request))
    except BadRowFilter as error:
        log.warning("register: %s", error)
        return NO_ROWS, reading.view.l.t("The rows could not be read. Open the page again."), no_update
    except RowsUnreadable as error:
        log.warning("register: %s", first_line(error.__cause__ or error))
        return NO_ROWS, reading.view.l.t("The rows cannot be read at the moment. Try again in a minute."), no_update
    except DataReplaced as error:
        log.info("register: %s", error)
        # The answer then names the newer version, and the browser shows the page anew.
        site.catch_up()
        return NO_ROWS, reading.view.l.t("The registers were loaded anew: the table starts again."), no_update
    answer = {"rowData": cells(rows.frame, reading), "rowCount": rows.matching}
    return answer, summary(rows, reading), file_of(reading, asked)


def _place(request: dict[str, Any]) -> tuple[int, int]:
    first, last = (request.get(name) for name in ("startRow", "endRow"))
    if not isinstance(first, int) or not isinstance(last, int):
        raise BadRowFilter("A page has a first and a last row.")
    return first, min(last - first, MOST_ROWS)
