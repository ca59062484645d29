"""Nothing is left out: every number of the report stands in a table, every region it names has its row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

import pandas as pd

from dashboard.datasets.published import load_published

ROOT = Path(__file__).parents[2]
Span = tuple[int, int]

# Digits, and the number words that the report uses for counts.
TOKEN = re.compile(
    r"\d+(?:[.,]\d+)?"
    r"|\b(?:дв(?:а|е|ух|ум|умя)(?:дневного)?|тр(?:и|ех|ем|емя|ети)|четыр(?:е|ех|ем)|пят(?:ь|и)|шест(?:ь|и)"
    r"|сем(?:ь|и|ью)|восем(?:ь|и)|девят(?:ь|и)|десят(?:ь|и)|тройк\w+)\b",
    re.IGNORECASE,
)
FIGURE_COLUMNS = ("text", "date_text", "token")
PLACES = {
    "11": "Акмолин|Кокшетау", "15": "Актюбин|Актыубин|Актобе", "19": "Алматинск|Иссык", "23": "Атырау",
    "27": "Западно-Казахстан|Уральск", "31": "Жамбыл", "35": "Караганд|Темиртау", "39": "Костана",
    "43": "Кызылорд|Қызылорда", "47": "Мангистау", "55": "Павлодар", "59": "Северо-Казахстан", "61": "Туркестан",
    "63": "Восточно-Казахстан|Семей|Усть-Каменогор", "71": "Нур-Султан|Астана|Астаны|Акорда",
    "75": r"Алматы\b|Алматынец", "79": "Шымкент",
}  # fmt: skip
# Where each section begins; the OCR lost some headings, so sentences mark those.
SECTIONS = {
    "ОБЛОЖКА": "Министерство информации",
    "ОГЛАВЛЕНИЕ": "ОГЛАВЛЕНИЕ",
    "ЭПИГРАФ": "«Принято считать",
    "I. О": "I О СОСТОЯНИИ",
    "II. ": "II ОСНОВНЫЕ",
    "III. ": "III РЕСПУБЛИКАНСКИЙ ФРОНТ-ОФИС Республиканский",
    "IV. ОСНОВНЫЕ": "IV ОСНОВНЫЕ РЕЗУЛЬТАТЫ РАБОТЫ",
    "IV. BIRGEMIZ: BILIM": "BIRGEMIZ: BILIM",
    "IV. BIRGEMIZ: ASYL MURA": "BIRGEMIZ: ASYL MURA",
    "IV. BIRGEMIZ: TAZA ÁLEM": "BIRGEMIZ: TAZA ÁLEM",
    "IV. BIRGEMIZ: QAMQOR": "BIRGEMIZ: QAMQOR",
    "IV. BIRGEMIZ: SABAQTASTYQ": "BIRGEMIZ: SABAQTASTYQ",
    "IV. BIRGEMIZ: SAÝLYQ": "BIRGEMIZ: SAÝLYQ",
    "IV. BIRGEMIZ: ÚMIT": "Целью общенационального проекта «Birgemiz: ÚMIT»",
    "IV. ДРУГИЕ НАПРАВЛЕНИЯ": "ДРУГИЕ НАПРАВЛЕНИЯ",
    "IV. ЗАКЛЮЧЕНИЕ": "ЗАКЛЮЧЕНИЕ В целом",
    "V. ": "В сентябре текущего года",
    "VI. ": "VI ПЕРСПЕКТИВЫ",
    "ИСТОЧНИКИ": "ИСТОЧНИКИ ИНФОРМАЦИИ 1",
    "ТИРАЖ": "Тираж данного доклада",
}


@cache
def flat() -> str:
    return " ".join((ROOT / "data" / "source" / "report-2020-ru.txt").read_text(encoding="utf-8").split())


@cache
def published() -> Mapping[str, pd.DataFrame]:
    return load_published(ROOT / "data" / "published")


def occurrences(phrase: str, text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """Yield where `phrase` stands in `text`, never inside a longer number."""
    whole = rf"(?<!\d){re.escape(phrase)}(?!\d)"
    pattern = re.compile(whole if phrase[0].isdigit() or phrase[-1].isdigit() else re.escape(phrase))
    yield from (match.span() for match in pattern.finditer(text, start, len(text) if end is None else end))


def printed_figures(tables: Mapping[str, pd.DataFrame]) -> Iterator[tuple[str, str]]:
    """Yield (quote, figure as printed) of every row; Table 2 holds two figures a row, recommendations hold words."""
    for name, frame in tables.items():
        columns = [column for column in FIGURE_COLUMNS if column in frame and name != "recommendations"]
        for row in frame.to_dict("records"):
            yield from ((row["quote"], row[column]) for column in columns if row[column])
            yield from ((row["quote"], str(int(row[c]))) for c in ("volunteers", "pupils") if c in row)


def missing(text: str, tables: Mapping[str, pd.DataFrame]) -> list[str]:
    """Return the number tokens of `text`, with context, that no row's printed figure covers."""
    covered = bytearray(len(text))
    for quote, figure in set(printed_figures(tables)):
        for start, end in occurrences(quote, text):
            for left, right in occurrences(figure, text, start, end):
                covered[left:right] = b"\1" * (right - left)
    tokens = (match.span() for match in TOKEN.finditer(text))
    return [text[max(0, left - 40) : right + 20] for left, right in tokens if not all(covered[left:right])]


def test_every_number_of_the_report_is_in_a_table():
    assert missing(flat(), published()) == []


def test_a_lost_row_is_noticed():
    indicators = published()["indicators"]
    fewer = {**published(), "indicators": indicators[indicators["indicator"] != "registered_volunteers"]}
    assert ["44 359" in context for context in missing(flat(), fewer)] == [True, True]


def spans(frames: Iterable[pd.DataFrame], region: str) -> list[Span]:
    rows = (quote for frame in frames for quote in frame.loc[frame["region_code"] == region, "quote"])
    return [span for quote in set(rows) for span in occurrences(quote, flat())]


def test_every_mention_of_a_region_has_a_row_of_that_region():
    frames = [frame for name, frame in published().items() if "region_code" in frame and name != "indicators"]
    lost = []
    for region, pattern in PLACES.items():
        known = spans(frames, region)
        hits = (match.span() for match in re.finditer(pattern, flat()))
        lost += [flat()[a - 60 : b + 30] for a, b in hits if not any(s <= a and b <= e for s, e in known)]
    assert lost == []


def test_sections_are_where_the_quotes_stand():
    starts = {section: flat().index(mark) for section, mark in SECTIONS.items()}
    assert list(starts.values()) == sorted(starts.values())
    limits = dict(zip(starts, pairwise([*starts.values(), len(flat())]), strict=True))
    for frame in published().values():
        for section, quote in zip(frame["section"], frame["quote"], strict=True):
            low, high = limits[next(key for key in SECTIONS if section.startswith(key))]
            assert any(low <= start < high for start, _ in occurrences(quote, flat())), (section, quote)


def test_ranked_regions_and_centres_are_named_in_their_quotes():
    for name in ("ranks", "centres"):
        for row in published()[name].itertuples():
            assert re.search(PLACES[row.region_code], row.quote), (name, row.region_code, row.quote)
