"""What `load` says of files."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dashboard.blocks import loads as words
from dashboard.catalogue.loading import FileReport, LoadReport
from dashboard.commands.load_words import lines_of, reading_words, refusals_on_screen, totals
from dashboard.datasets.reference import load_reference
from dashboard.i18n import LANGS, L
from dashboard.model.loads import Load, Outcome
from dashboard.model.refusals import MESSAGES, Note, Refusal
from dashboard.settings import DATA_FOLDER

REFERENCE = load_reference(DATA_FOLDER / "reference")
EN = L("en")


def load(outcome=Outcome.ACCEPTED, **more):
    return Load("may.csv", "0" * 64, datetime(2020, 6, 1, tzinfo=UTC), outcome, **more)


def told(outcome=Outcome.ACCEPTED, notes=(), **more):
    return FileReport(Path("/in/may.csv"), load(outcome, **more), notes=notes)


def test_a_file_is_told_with_rows_regions_months_and_what_it_replaced():
    one = told(regions=("10", "55"), first="2020-05", last="2020-06", rows={"events": 1200, "funding": 3}, removed=2)
    [line] = lines_of([one], EN, REFERENCE)
    assert line == (
        "accepted     may.csv: events: 1,200, funding: 3 · Abai Region and Pavlodar Region · May–June 2020 · "
        "2 older rows replaced"
    )


def test_refused_files_come_first_and_notes_follow_their_file():
    note = Note("may.csv", "folded", {"rows": 3, "filed": "10", "region": "63"})
    lines = list(lines_of([told(notes=(note,)), told(Outcome.REFUSED, faults=3, reason="negative")], EN, REFERENCE))
    assert lines[0] == "refused      may.csv: 3 faults: The number is below zero"
    assert lines[2].strip().startswith("3 rows of region 10")


def test_many_files_end_in_a_count():
    lines = list(lines_of([told()] * 43, EN, REFERENCE))
    assert (len(lines), lines[-1]) == (41, "… and 3 more files")


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", MESSAGES)
def test_every_reason_can_be_told_without_its_figures(code, lang):
    text = words.result(L(lang), load(Outcome.REFUSED, faults=1, reason=code))
    assert "{" not in text
    assert len(text) > 5


def test_many_regions_and_offices_are_counted():
    many = load(regions=("10", "11", "15", "19"), office="A; B; C; D")
    assert (words.regions(EN, many, REFERENCE), words.office(EN, many)) == ("4 regions", "4 offices")
    assert words.office(EN, load(office="A; B")) == "A and B"


def test_the_last_line_sums_up():
    done = LoadReport((told(), told(Outcome.UNCHANGED), told(Outcome.REFUSED)), "abc")
    assert totals(done, EN, check=False) == "Files: 3 · accepted: 1 · no changes: 1 · refused: 1 · data version abc"
    assert totals(done, EN, check=True).endswith("only checked, nothing loaded")


def test_refusals_stand_in_columns():
    some = [Refusal("a.xlsx", "negative", "May", 3, "hours", "-1"), Refusal("long-name.csv", "damaged")]
    head, first, second = refusals_on_screen(some, EN)
    assert head.index("Row") == first.index("3") == len("long-name.csv") + 2
    assert first.startswith("a.xlsx, May") and first.endswith("The number is below zero. Write 0 or more.")
    assert second.endswith("The file cannot be opened. Save it again from the program that made it.")


def test_a_file_under_way_tells_its_rows():
    assert reading_words(Path("/in/may.csv"), 1200, EN) == "may.csv: 1,200 rows"
