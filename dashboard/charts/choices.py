"""What a reader chose, in words: the line of filters that files, slides and paper carry."""

from __future__ import annotations

from collections.abc import Collection

from dashboard.figures.view import View
from dashboard.i18n import N_

FILTERS = frozenset({"region", "direction", "period", "format", "per"})
SCALES = {"10k": N_("per 10,000 people"), "share": N_("share of the whole, %")}


def chosen_words(view: View, honoured: Collection[str] = FILTERS) -> str:
    """Return the reader's choices of the filters that are honoured, as one line; without any it says so."""
    filters, t = view.filters, view.l.t
    words = {
        "region": view.l.join([view.region(code) for code in filters.regions]),
        "direction": view.l.join([view.direction(slug) for slug in filters.directions]),
        "period": _period(view),
        "format": view.l.join([view.named("format", code) for code in filters.formats]),
        "per": t(SCALES[filters.per]) if filters.per in SCALES else "",
    }
    chosen = [text for name, text in words.items() if text and name in honoured]
    return t("Filters: {chosen}", chosen="; ".join(chosen)) if chosen else t("Filters: none, all data")


def _period(view: View) -> str:
    filters = view.filters
    if not (filters.first or filters.last):
        return ""
    return view.l.period(filters.first or view.period[0], filters.last or view.period[1])
