"""A site in this process over a file that the test loads into."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pandas as pd

from dashboard import ids
from dashboard.api.versions import NEWEST, VERSION
from dashboard.application import create_app
from dashboard.settings import Settings
from tests.loaded import load_into

SUMS = "/api/charts/events-by-month.csv"
ROWS = {"startRow": 0, "endRow": 5, "filterModel": {}, "sortModel": []}
STATE = {"path": "/en/events"}


def page_body(path: str) -> dict[str, object]:
    """Return what the browser sends to get the page at a path."""
    return {
        "output": "shell-root.children",
        "outputs": {"id": "shell-root", "property": "children"},
        "inputs": [{"id": "shell-route", "property": "pathname", "value": path}],
        "state": [{"id": "shell-route", "property": "search", "value": ""}],
        "changedPropIds": ["shell-route.pathname"],
    }


class House:
    """A site over a file that the test loads into, with the watcher's looks made by hand."""

    def __init__(self, settings: Settings) -> None:
        self.path = settings.loaded
        self.app = create_app(settings)
        self.watcher, self.client = self.app.server.extensions["watcher"], self.app.server.test_client()

    def load(self, folder: Path) -> None:
        load_into(f"duckdb:///{self.path}", folder)

    def health(self) -> dict[str, object]:
        answer = self.client.get("/healthz")
        assert answer.status_code == 200
        return answer.get_json()

    def sums(self, **headers: str) -> tuple[str, str, float]:
        answer = self.client.get(SUMS, headers={name.replace("_", "-"): value for name, value in headers.items()})
        frame = pd.read_csv(io.BytesIO(answer.data))
        return answer.headers[VERSION], answer.headers[NEWEST], frame["value"].sum()

    def rows(self, **headers: str) -> tuple[dict[str, object], dict[str, str]]:
        grid = "register-grid"
        values = [(grid, "getRowsResponse"), ("register-count", "children"), ("register-file", "href")]
        outputs = [{"id": one, "property": name} for one, name in values]
        body = {
            "output": "..register-grid.getRowsResponse...register-count.children...register-file.href..",
            "outputs": outputs,
            "inputs": [{"id": grid, "property": "getRowsRequest", "value": ROWS}],
            "state": [{"id": one, "property": "data", "value": STATE} for one in (ids.STATE, ids.REGISTER_START)],
            "changedPropIds": [f"{grid}.getRowsRequest"],
        }  # fmt: skip
        answer = self.client.post("/_dash-update-component", json=body, headers=headers)
        assert answer.status_code == 200
        return answer.get_json()["response"], dict(answer.headers)

    def page(self, path: str) -> str:
        """Return everything on a page, as text."""
        answer = self.client.post("/_dash-update-component", json=page_body(path))
        assert answer.status_code == 200
        return json.dumps(answer.get_json(), ensure_ascii=False)
