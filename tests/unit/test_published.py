"""The published tables against the report's own text: quotes, figures, qualifiers."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from dashboard.datasets.published import load_published
from dashboard.datasets.published_tables import PUBLISHED_TABLES

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "seed" / "000_0d22725cafb9bd6c.txt"
FACTS = [name for name in PUBLISHED_TABLES if name != "not_statistics"]
SCALES = {"тысяч": 1e3, "тыс.": 1e3, "тысячам": 1e3, "миллиона": 1e6, "миллионов": 1e6, "млн.": 1e6, "млрд": 1e9}
SCALES |= {"млрд.": 1e9, "K": 1e3}
# Written in words, or a scale that the sentence gives once for several figures.
SPOKEN = {"два": 2, "двух": 2, "двум": 2, "двухдневного": 2, "три": 3, "трех": 3, "шесть": 6, "семь": 7, "девяти": 9}
SPOKEN |= {"одному": 1, "одной трети": 33.33, "3,7": 3.7e9}
BEFORE = {
    "more_than": r"([Бб]олее|свыше|более чем|старше) $",
    "at_least": r"(не менее|от) $",
    "less_than": r"([Мм]еньше|[Мм]енее) $",
    "about": r"([Пп]орядка|примерно для|почти) $",
    "up_to": r"(не более|до|войти в) $",
}


@cache
def report() -> str:
    return (ROOT / "data" / "source" / "report-2020-ru.txt").read_text(encoding="utf-8")


@cache
def flat() -> str:
    return " ".join(report().split())


@cache
def published() -> dict[str, pd.DataFrame]:
    return load_published(ROOT / "data" / "published")


def figures() -> list[tuple[str, pd.Series]]:
    """Return every row that has a printed figure, with the name of its table."""
    return [
        (name, row)
        for name in FACTS
        if {"text", "value"} <= set(published()[name])
        for _, row in published()[name].iterrows()
        if row["text"]
    ]


def amount(printed: str) -> float:
    """Return the number that a printed figure means; an independent reading of the text."""
    if printed in SPOKEN:
        return SPOKEN[printed]
    match = re.fullmatch(r"(\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?)(?:-(?:ти|ю|ку|летия))?\s?(\D*)", printed)
    assert match, printed
    return round(float(match[1].replace(" ", "").replace(",", ".")) * SCALES.get(match[2], 1), 4)


@pytest.mark.skipif(not SEED.exists(), reason="the shared copy is not here")
def test_copy_of_the_report_is_byte_identical():
    assert (ROOT / "data" / "source" / "report-2020-ru.txt").read_bytes() == SEED.read_bytes()


@pytest.mark.parametrize("name", PUBLISHED_TABLES)
def test_quotes_are_verbatim(name):
    assert [quote for quote in published()[name]["quote"] if quote not in flat()] == []


@pytest.mark.parametrize("name", ["timeline", "ambassadors", "recommendations", "mentions", "universities"])
def test_printed_words_are_verbatim(name):
    columns = {"date_text", "name", "role", "text", "name_ru"} & set(published()[name])
    wrong = [(c, word) for c in columns for word in published()[name][c] if word not in flat()]
    assert wrong == []


def test_quotes_contain_the_printed_figures():
    assert [(name, row["text"]) for name, row in figures() if row["text"] not in row["quote"]] == []


def test_values_say_what_is_printed():
    apart = ("ambiguous", "range")
    exact = [row for _, row in figures() if row["qualifier"] not in apart and pd.notna(row["value"])]
    assert [(row["text"], row["value"]) for row in exact if amount(row["text"]) != row["value"]] == []


def test_ranges_say_what_is_printed():
    ranges = [row for _, row in figures() if row["qualifier"] == "range"]
    ends = [tuple(float(end) for end in re.findall(r"\d+", row["text"])) for row in ranges]
    assert ends == [(row["value"], row["value_high"]) for row in ranges]
    assert ends


def test_qualifiers_follow_the_words_before_the_figure():
    wrong = [
        (name, row["text"], row["quote"])
        for name, row in figures()
        if row["qualifier"] in BEFORE
        and not any(
            re.search(BEFORE[row["qualifier"]], row["quote"][: match.start()])
            for match in re.finditer(re.escape(row["text"]), row["quote"])
        )
    ]
    assert wrong == []


def test_exact_figures_have_no_such_word_before_them():
    words = r"(?:[Бб]олее|свыше|менее|[Пп]орядка|примерно|почти) $"
    wrong = [
        (name, row["text"], row["quote"])
        for name, row in figures()
        if row["qualifier"] == "exact"
        and all(re.search(words, row["quote"][: m.start()]) for m in re.finditer(re.escape(row["text"]), row["quote"]))
    ]
    assert wrong == []


def test_damaged_figures_stay_text():
    damaged = published()["indicators"].query("qualifier == 'ambiguous'").set_index("indicator")
    assert damaged["value"].isna().all()
    assert damaged.loc["funding_state", "text"] == "2 554 208 58"
    assert damaged.loc["talap_damaged_shares", "text"] == "8563 342 6473"
