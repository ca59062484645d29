"""Everything that the grid of a register says or reads out, in the reader's language."""

from __future__ import annotations

from dashboard.i18n import N_, L

WORDS = {
    "page": N_("Page"),
    "to": N_("to (rows)"),
    "of": N_("of (rows)"),
    "more": N_("more (rows)"),
    "firstPage": N_("First page"),
    "previousPage": N_("Previous page"),
    "nextPage": N_("Next page"),
    "lastPage": N_("Last page"),
    "pageSizeSelectorLabel": N_("Rows on a page:"),
    "ariaPageSizeSelectorLabel": N_("Rows on a page"),
    "loadingOoo": N_("Loading…"),
    "loadingError": N_("Not loaded"),
    "noRowsToShow": N_("No event meets these filters"),
    "noMatchingRows": N_("No event meets these filters"),
    "ariaSortableColumn": N_("Press Enter to sort"),
    "ariaFilterColumn": N_("Press Ctrl and Enter to filter"),
    "ariaColumnFiltered": N_("The column is filtered"),
    "ariaFilterMenuOpen": N_("Open the filter"),
    "ariaLabelColumnFilter": N_("Filter of the column"),
    "ariaLabelColumnMenu": N_("Menu of the column"),
    "ariaMenuColumn": N_("Press Alt and the down arrow to open the menu"),
    "ariaLabelTooltip": N_("Full text"),
    "ariaSkeletonCellLoading": N_("The row is being loaded"),
    "ariaDeferSkeletonCellLoading": N_("The cell is being loaded"),
    "ariaSkeletonCellLoadingFailed": N_("The row was not loaded"),
    "ariaColumn": N_("Column"),
    "ariaColumnGroup": N_("Group of columns"),
    "ariaUnchecked": N_("not chosen"),
    "ariaChecked": N_("chosen"),
}
FILTER_WORDS = {
    "from": N_("From (filter)"),
    "to": N_("To (filter)"),
    "contains": N_("Contains"),
    "reset": N_("Reset"),
}


def grid_words(l: L) -> dict[str, str]:
    """Return AG Grid's `localeText`: its keys that a reader of this grid can meet."""
    separators = {"thousandSeparator": l.num(1000)[1:2], "decimalSeparator": l.num(1.5)[1:2]}
    return {key: l.t(text) for key, text in WORDS.items()} | separators


def filter_words(l: L, column: str) -> dict[str, str]:
    """Return the words of a column's filter."""
    return {key: l.t(text) for key, text in FILTER_WORDS.items()} | {"title": l.t("Filter: {name}", name=column)}
