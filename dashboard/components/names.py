"""The ids that only components and their client-side scripts name; assets/*.js hold the same strings."""

from __future__ import annotations

import json

from dashboard.ids import Pattern

DEFAULTS = "shell-defaults"
COMPACT = "shell-compact"
LIVE = "shell-live"
NEWS = "shell-news"
HELP = "shell-help"
LANGUAGES = "shell-languages"
MORE = "shell-more"
TABS_MORE = "shell-tabs-more"
BRIEFING_COUNT = "shell-briefing-count"
SHEET = "filters-sheet"
REGION_LIST = "filters-region-list"
LOG = "quality-log"


def dom_id(pattern: Pattern) -> str:
    """Return a pattern id as the browser writes it into the page, for aria attributes."""
    return json.dumps(pattern, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def filter_panel(key: str) -> str:
    """Return the id of the panel behind a filter button."""
    return f"filters-panel-{key}"


def card(slot: str) -> str:
    """Return the id of a card, which an address may name after its #."""
    return f"card-{slot}"


def plots(slot: str) -> str:
    """Return the id of the part of a card that holds its plots and their table."""
    return f"card-{slot}-plots"


def menu(slot: str) -> str:
    """Return the id of a card's menu."""
    return f"card-{slot}-menu"


def finding(name: str) -> str:
    """Return the id of a finding's entry in the quality log, which an address may name after its #."""
    return f"finding-{name}"
