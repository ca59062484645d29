"""What `load` says on the screen: a line for each file, the sums, and at most a page of refusals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from dashboard.blocks import loads as words
from dashboard.catalogue.loading import FileReport, LoadReport
from dashboard.datasets.reference import Reference
from dashboard.i18n import N_, L
from dashboard.model.loads import Outcome
from dashboard.model.refusals import Refusal

# What a terminal shows at once.
FILES_SHOWN, REFUSALS_SHOWN, VALUE_SHOWN = 40, 20, 30
HEADS = (N_("File"), N_("Row"), N_("Column"), N_("Value"), N_("Reason and mend"))


def reading_words(path: Path, rows: int, l: L) -> str:
    """Return which file is being read, and how many of its rows have been."""
    return f"{path.name}: {l.n('{count} row', '{count} rows', rows)}"


def lines_of(files: Sequence[FileReport], l: L, reference: Reference) -> Iterator[str]:
    """Yield a line for each file, the refused ones first; many files end in one line that counts the rest."""
    ordered = sorted(files, key=lambda one: one.load.outcome is not Outcome.REFUSED)
    for one in ordered[:FILES_SHOWN]:
        yield f"{words.outcome(l, one.load):12} {one.path.name}: {_what(one, l, reference)}"
        yield from (f"{'':12} {l.t(note.message, **note.params)}" for note in one.notes)
    if len(ordered) > FILES_SHOWN:
        yield l.n("… and {count} more file", "… and {count} more files", len(ordered) - FILES_SHOWN)


def _what(one: FileReport, l: L, reference: Reference) -> str:
    load = one.load
    parts = (words.rows(l, load), words.regions(l, load, reference), words.months(l, load), words.result(l, load))
    return " · ".join(filter(None, parts))


def totals(done: LoadReport, l: L, *, check: bool) -> str:
    """Return the last line: how many files were accepted, known and refused, and the version of the data after it."""
    parts = [l.t("Files: {count}", count=l.num(len(done.files)))]
    parts += [
        f"{l.t(name)}: {l.num(count)}" for outcome, name in words.OUTCOMES.items() if (count := _of(done, outcome))
    ]
    parts.append(
        l.t(N_("only checked, nothing loaded")) if check else l.t("data version {version}", version=done.version)
    )
    return " · ".join(parts)


def _of(done: LoadReport, outcome: Outcome) -> int:
    return sum(one.load.outcome is outcome for one in done.files)


def refusals_on_screen(refusals: Sequence[Refusal], l: L) -> Iterator[str]:
    """Yield a table of at most a page of refusals: where, which value, why and what to do."""
    lines = [[l.t(head) for head in HEADS], *(_cells(one, l) for one in refusals[:REFUSALS_SHOWN])]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        yield "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
    if len(refusals) > REFUSALS_SHOWN:
        yield l.t("… and {count} more", count=l.num(len(refusals) - REFUSALS_SHOWN))


def _cells(one: Refusal, l: L) -> list[str]:
    place = f"{one.file}, {one.sheet}" if one.sheet else one.file
    reason = f"{l.t(one.reason, **one.params)}. {l.t(one.mend, **one.params)}."
    return [place, str(one.row or ""), one.column, one.value[:VALUE_SHOWN], reason]
