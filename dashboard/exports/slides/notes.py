"""What the presenter reads: the own note, the finding, the figures behind it, filters, source, precision, address."""

from __future__ import annotations

from dashboard.exports.exhibit import Exhibit
from dashboard.exports.slides.figures import figures_of
from dashboard.exports.slides.texts import printable


def notes_of(exhibit: Exhibit) -> str:
    """Return the notes of a slide, a line for each thing."""
    drawn = exhibit.drawn
    finding = [drawn.title] if drawn.title == exhibit.title else [exhibit.title, drawn.title]
    parts = [
        [exhibit.note],
        [*finding, drawn.subtitle],
        figures_of(exhibit) if len(drawn.rows) else [],
        [exhibit.filters, drawn.source, drawn.precision, exhibit.demo_words, exhibit.stamp, exhibit.address],
    ]
    blocks = ["\n".join(line for line in part if line) for part in parts]
    return printable("\n\n".join(block for block in blocks if block))
