"""The words that a printed page carries: its name and the reader's filters."""

from __future__ import annotations

from dashboard.blocks.offers import offer_of
from dashboard.blocks.reading import Reading
from dashboard.charts.choices import chosen_words


def filters_line(reading: Reading) -> str:
    """Return the reader's choices that the page offers, as one line; a profile's own subject is its heading."""
    view, fixed, offered = reading.view, reading.place.fixed, offer_of(reading.place).keys
    line = chosen_words(view, offered)
    # A profile shows its own subject only: «all data» would be wrong there.
    return "" if fixed and line == chosen_words(view, ()) else line
