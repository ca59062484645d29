"""A page: its place in the navigation and what stands on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.navigation import NavItem

Layout = Callable[[Reading], list[Component]]


@dataclass(frozen=True)
class Page:
    """`item` is the page's entry in the navigation, its path below the language; `layout` builds the content."""

    item: NavItem
    layout: Layout

    @property
    def slug(self) -> str:
        """Return the path below the language."""
        return self.item.path
