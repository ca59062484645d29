"""A page: its address, its name in the navigation and what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dash.development.base_component import Component

from dashboard.blocks.reading import Reading


@dataclass(frozen=True)
class Page:
    """`slug` is the path below the language; `label` a message id; `icon` a Bootstrap icon; `layout` builds the content."""

    slug: str
    label: str
    icon: str
    layout: Callable[[Reading], list[Component]]
