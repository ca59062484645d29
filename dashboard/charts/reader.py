"""One reader's view of the catalogue: language, theme, width and filters, parsed from what the browser sent."""

from __future__ import annotations

from collections.abc import Mapping

from dashboard.catalogue.catalogue import Catalogue
from dashboard.figures.palette import palette
from dashboard.figures.view import View
from dashboard.i18n import L
from dashboard.model.filters import Filters, theme_of


def view_of(catalogue: Catalogue, raw: Mapping[str, object], lang: str, geometry_url: str) -> View:
    """Return the view of a reader in the state `raw` (address or store)."""
    filters = Filters.parse(raw)
    focus = filters.regions[0] if len(filters.regions) == 1 else ""
    return View(
        l=L(lang),
        filters=filters,
        palette=palette(theme_of(raw)),
        reference=catalogue.reference,
        names=catalogue.names,
        map_view=catalogue.map_view,
        geometry_url=geometry_url,
        period=catalogue.period,
        compact=raw.get("compact") is True,
        focus=focus,
    )
