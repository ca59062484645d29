"""The tables: what was measured beside the peer, and the targets; written between marks in the document."""

from __future__ import annotations

import os
import platform
from datetime import UTC, datetime
from pathlib import Path

from tests.bench.samples import Samples, Spread
from tests.bench.targets import TARGETS, Target

BEGIN, END = "<!-- last run: begin -->", "<!-- last run: end -->"
SIZES = {"5k": "5 k", "1m": "1 M", "10m": "10 M", "demo": "demo"}


def number(value: float) -> str:
    """Return three significant digits, whole numbers from a hundred on."""
    if value == 0:
        return "0"
    digits = 0 if abs(value) >= 100 else 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f}" if abs(value) >= 0.01 else f"{value:.4f}"


def spread_text(spread: Spread | None) -> str:
    """Return «least / middle / greatest», or one number when all are the same."""
    if spread is None:
        return "–"
    parts = [number(one) for one in (spread.least, spread.middle, spread.greatest)]
    return parts[0] if len(set(parts)) == 1 else " / ".join(parts)


def ratio_text(ratio: float | None) -> str:
    """Return a ratio as a factor: × 22 more, or 1/22."""
    if ratio is None or ratio == 0:
        return "–"
    return f"× {number(ratio)}" if ratio >= 1 else f"1/{number(1 / ratio)}"


def measured_table(samples: Samples) -> str:
    """Return the table of everything that was measured of both."""
    lines = ["| min / median / max | events | peer | ours | ours : peer |", "| --- | --- | --- | --- | --- |"]
    keys = dict.fromkeys((m, s) for m, _, s in samples.values if not m.startswith(("page ", "readers ")))
    for measure, size in keys:
        peer, ours = (spread_text(samples.spread(measure, name, size)) for name in ("peer", "ours"))
        lines.append(f"| {measure} | {SIZES[size]} | {peer} | {ours} | {ratio_text(samples.ratio(measure, size))} |")
    return "\n".join(lines)


def pages_table(samples: Samples) -> str:
    """Return the table of our pages: the longest block after load and the shift."""
    lines = ["| page | longest block after load, ms | layout shift | what moved most |", "| --- | --- | --- | --- |"]
    names = dict.fromkeys(m.split(":")[0] for m, _, _ in samples.values if m.startswith("page "))
    for name in names:
        found = {m: samples.spread(m, n, s) for m, n, s in samples.values if m.startswith(f"{name}:")}
        block, shift = (spread_text(one) for one in found.values())
        lines.append(f"| {name.removeprefix('page ')} | {block} | {shift} | {samples.notes[name][:80]} |")
    return "\n".join(lines)


def readers_table(samples: Samples) -> str:
    """Return the table of our overview under more and more readers."""
    rows: dict[str, dict[str, str]] = {}
    for measure, name, size in samples.values:
        readers, _, words = measure.partition(": ")
        if readers.startswith("readers "):
            rows.setdefault(readers.removeprefix("readers "), {})[words] = spread_text(
                samples.spread(measure, name, size)
            )
    if not rows:
        return ""
    heads = list(next(iter(rows.values())))
    lines = ["| readers at once | " + " | ".join(heads) + " |", "| --- " * (len(heads) + 1) + "|"]
    return "\n".join([*lines, *(f"| {readers} | " + " | ".join(row.values()) + " |" for readers, row in rows.items())])


def verdict(target: Target, samples: Samples) -> tuple[str, str]:
    """Return the measured figure and «met» or «missed», or that it was not measured."""
    figure = target.measured(samples, target.size)
    if figure is None:
        return "–", "not measured"
    text = ratio_text(figure) if target.unit == "×" else f"{number(figure)} {target.unit}"
    return text.strip(), "met" if target.met(figure) else "missed"


def bound_text(target: Target) -> str:
    sign = "≥" if target.at_least else "≤"
    bound = ratio_text(target.bound) if target.unit == "×" else f"{number(target.bound)} {target.unit}"
    return f"{sign} {bound}".strip()


def targets_table(samples: Samples) -> str:
    """Return the table of promises."""
    lines = ["| target | bound | measured | |", "| --- | --- | --- | --- |"]
    for target in TARGETS:
        figure, word = verdict(target, samples)
        lines.append(f"| {target.words} | {bound_text(target)} | {figure} | {word} |")
    return "\n".join(lines)


def report(samples: Samples, seconds: float) -> str:
    """Return the text of a run."""
    when = datetime.now(UTC).strftime("%Y-%m-%d")
    head = f"Measured on {when} in {seconds / 60:.0f} minutes: {os.cpu_count()} cores, {platform.system()}, "
    head += f"Python {platform.python_version()}; load average of the last quarter hour {os.getloadavg()[2]:.1f}."
    return "\n\n".join(
        [head, targets_table(samples), measured_table(samples), pages_table(samples), readers_table(samples)]
    )


def write_between_marks(document: Path, text: str) -> None:
    """Put the text between the marks of a document. Raises ValueError when the document has no marks."""
    before, rest = document.read_text(encoding="utf-8").split(BEGIN)
    _, after = rest.split(END)
    document.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")
