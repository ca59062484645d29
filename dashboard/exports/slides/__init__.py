"""PowerPoint decks whose charts, maps and tables stay native and editable."""

from dashboard.exports.slides.deck import deck_bytes, slide_bytes

__all__ = ["deck_bytes", "slide_bytes"]
