"""HTML attributes whose names are not Python names."""

from __future__ import annotations

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """Return aria-* attributes: `aria(label="Menu")`."""
    return {f"aria-{name}": value for name, value in values.items()}


def data(**values: str) -> dict[str, Any]:
    """Return data-* attributes, which assets/*.js and assets/*.css read."""
    return {f"data-{name}": value for name, value in values.items()}
