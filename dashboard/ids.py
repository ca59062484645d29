"""The ids of everything that callbacks and pages both name."""

from __future__ import annotations

Pattern = dict[str, object]

ROUTE = "shell-route"
ROOT = "shell-root"
URL = "shell-url"
STATE = "shell-state"
HELD = "shell-held"
RETRY = "shell-retry"
# Dash calls a callback for a page that has just arrived only if it has an output: nothing is ever written into these.
WORN = "shell-worn"
FOLDED = "shell-folded"
ASKED = "shell-asked"
MAIN = "shell-main"
NOTICE = "shell-notice"
FILTER_SUMMARY = "filters-summary"
RESET = "filters-reset"
COPY_LINK = "filters-copy-link"
REGISTER_GRID = "register-grid"
REGISTER_COUNT = "register-count"
REGISTER_FILE = "register-file"
REGISTER_START = "register-start"


def filter_control(key: object) -> Pattern:
    """Return the id of the control that holds the address key `key`."""
    return {"type": "filter", "key": key}


def filter_label(key: object) -> Pattern:
    """Return the id of the text that sums up the control `key`."""
    return {"type": "filter-label", "key": key}


APPLY = filter_label("apply")


def nav(path: object) -> Pattern:
    """Return the id of a link that carries the filters along."""
    return {"type": "nav", "path": path}


def chart(slot: object) -> Pattern:
    """Return the id of the graph in a slot of a page."""
    return {"type": "chart", "id": slot}


def part(name: str, slot: object) -> Pattern:
    """Return the id of a part of the card (title, subtitle, source, table …) in a slot."""
    return {"type": f"chart-{name}", "id": slot}


def tile(slot: object) -> Pattern:
    """Return the id of a KPI tile's body."""
    return {"type": "tile", "id": slot}


def block(slot: object) -> Pattern:
    """Return the id of a block of computed text."""
    return {"type": "block", "id": slot}


def calculator_field(name: object) -> Pattern:
    """Return the id of a field of the calculator; `name` is a part of the address key `inputs`."""
    return {"type": "calculator", "field": name}
