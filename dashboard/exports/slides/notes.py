"""What the presenter reads: the own note, the finding, the figures behind it, filters, source, precision, address."""

from __future__ import annotations

from dashboard.charts.columns import cells, column_labels
from dashboard.exports.exhibit import Exhibit
from dashboard.exports.slides.texts import plain, printable
from dashboard.figures.labels import ABSENT, exact_text, status_text
from dashboard.figures.scale import number

_LEADING = 12


def notes_of(exhibit: Exhibit) -> str:
    """Return the notes of a slide, a line for each thing."""
    drawn, t = exhibit.drawn, exhibit.view.l.t
    finding = [drawn.title] if drawn.title == exhibit.title else [exhibit.title, drawn.title]
    words = [exhibit.filters, drawn.source, drawn.precision, *([exhibit.demo_words] if exhibit.demo_words else [])]
    parts = [
        [exhibit.note],
        [*finding, drawn.subtitle],
        [t("Figures:"), *figures(exhibit)] if len(drawn.rows) else [],
        [*words, exhibit.stamp, exhibit.address],
    ]
    blocks = ["\n".join(line for line in part if line) for part in parts]
    return printable("\n\n".join(block for block in blocks if block))


def figures(exhibit: Exhibit) -> list[str]:
    """Return the leading rows, each with its name, value, unit and sign."""
    rows, view, chart = exhibit.drawn.rows, exhibit.view, exhibit.chart
    known = rows[~rows["status"].isin(ABSENT)]
    measured = [number(value) is not None for value in known["value"]]
    if not any(measured):
        return _as_table(exhibit)
    ordered = known[measured]
    if len(ordered) > _LEADING:
        ordered = ordered.sort_values("value", ascending=False, kind="stable")
    lines = []
    for record in ordered.head(_LEADING).to_dict("records"):
        name = ", ".join(plain(view.named(key, str(record[key]))) for key in chart.keys)
        value = plain(exact_text({str(k): v for k, v in record.items()}, view, chart.measure))
        lines.append(f"• {name}: {value} ({plain(status_text({str(k): v for k, v in record.items()}, view))})")
    rest = len(rows) - min(len(ordered), _LEADING)
    return [*lines, *([view.l.t("and {count} more in the table", count=view.l.num(rest))] if rest else [])]


def _as_table(exhibit: Exhibit) -> list[str]:
    rows, view = exhibit.drawn.rows.head(_LEADING), exhibit.view
    labels = list(column_labels(rows, view.l).values())
    return [
        "• " + "; ".join(f"{label}: {plain(text)}" for label, text in zip(labels, line, strict=True) if text)
        for line in cells(rows, exhibit.chart.measure, view)
    ]
