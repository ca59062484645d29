"""Files that are accepted as they come."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import xlsxwriter

from tests.contract.inbox.case import EVENTS, FUNDING, SUBMISSIONS, VOLUNTEERS, Case, event, event_row, lines, text

RUSSIAN = ["Регион", "Месяц", "Дата сдачи", "Кем сдан"]
KAZAKH = ["Өңір", "Ай", "Тапсырылған күні", "Кеңсе"]
JUNE = date(2020, 6, 5)


def _encoded(name: str, encoding: str, separator: str, header: Sequence[str], month: str) -> Case:
    """One submission of Pavlodar; every file has a month of its own."""
    cells = ["Павлодарская область", f"2020-{month}", "05.06.2020", "Фронт-офис"]
    content = lines(header, cells, separator=separator, end="\r\n")
    rows = {"submissions": [("55", f"2020-{month}", JUNE, "Фронт-офис")]}
    return Case(name, text(content, encoding), rows)


ENCODINGS = [
    _encoded("utf8.csv", "utf-8", ",", KAZAKH, "01"),
    _encoded("utf8 with mark.csv", "utf-8-sig", ";", KAZAKH, "02"),
    _encoded("utf16 with mark.csv", "utf-16", "\t", KAZAKH, "03"),
    _encoded("utf16 le.csv", "utf-16-le", ";", KAZAKH, "04"),
    _encoded("utf16 be.tsv", "utf-16-be", "\t", KAZAKH, "05"),
    _encoded("cp1251.CSV", "cp1251", ";", RUSSIAN, "06"),
]


def _sheets(**sheets: Sequence[Sequence[Any]]) -> Callable[[Path], object]:
    def make(path: Path) -> None:
        book = openpyxl.Workbook()
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        book["Sheet"].append(["Пояснения", "к отчёту"])
        book["events"].merge_cells("A1:J1")
        book.create_sheet("Пустой")
        book.save(path)

    return make


def _formulas(path: Path) -> None:
    with xlsxwriter.Workbook(path, {"default_date_format": "dd.mm.yyyy"}) as book:
        sheet = book.add_worksheet("Лист1")
        sheet.write_row(0, 0, EVENTS)
        sheet.write_row(1, 0, ["F-1", datetime(2020, 5, 17), 55, "bilim", "lesson", "online", 10, 20.0, 30, "held"])
        sheet.write_row(2, 0, ["F-2", 43968, 55, "bilim", "lesson", "online", 10, 20, 30, "held"])
        sheet.write_formula(1, 6, "=5+5", None, 10)
        sheet.write_formula(1, 4, '=HYPERLINK("http://example.org","lesson")', None, "lesson")


def _parquet(path: Path) -> None:
    pd.DataFrame([event("P-1"), event("P-2")]).assign(
        date=pd.to_datetime(["2020-05-17", "2020-05-17 10:30"], format="ISO8601"),
        volunteers=[10, 10], hours=[30.0, 30.0], region=pd.Categorical(["55", "KZ-55"]), state=["held", "өткізілді"],
    ).to_parquet(path)  # fmt: skip


RUSSIAN_EVENTS = [
    "№", "Код мероприятия", "Дата проведения", "Область", "Направление", "Вид деятельности", "Формат",
    "Кол-во волонтеров", "Количество благополучателей", "Часы", "Статус",
]  # fmt: skip
KAZAKH_PEOPLE = ["Облыс", "Есепті ай", "Жас тобы", "Тіркелген", "Белсенді", "Сағат"]
ENGLISH_PEOPLE = [
    "Region name",
    "Reporting month",
    "Age",
    "Registered volunteers",
    "Active volunteers",
    "Volunteer hours",
]
RUSSIAN_MONEY = ["Регион", "Период", "Направление", "Источник финансирования", "Сумма, тенге"]

ACCEPTED = [
    *ENCODINGS,
    Case(
        "headers/russian.csv",
        text(
            "Отчёт фронт-офиса;;;;;;;;;;\n\n"
            + lines(
                RUSSIAN_EVENTS,
                ["1", "R-1", "17.05.2020", "Павлодар обл.", "BILIM", "lesson", "Онлайн", "10", "20", "30", "Проведено"],
                ["2", "R-2", "17.05.2020 г.", "KZ-55", "Bilim", "lesson", "онлайн", "10,0", "20", "30,00", "проведено"],
                separator=";",
            )
        ),
        {"events": [event_row("R-1"), event_row("R-2")]},
    ),
    Case(
        "headers/kazakh.csv",
        text(
            lines(
                KAZAKH_PEOPLE,
                ["Астана", "Мамыр 2020", "11-17 жас", "1\u00a0250", "1\u2009000", "12\u202f500"],
                separator=";",
            )
        ),
        {"volunteers": [("71", "2020-05", "11-17", 1250, 1000, 12500)]},
    ),
    Case(
        "headers/english.csv",
        text(lines(ENGLISH_PEOPLE, ["Nur-Sultan", "May 2020", "18-28", "7", "6", "5"], separator="\t")),
        {"volunteers": [("71", "2020-05", "18-28", 7, 6, 5)]},
    ),
    Case(
        "deep/er/money.csv",
        text(
            lines(
                RUSSIAN_MONEY,
                ["Шымкент", "05.2020", "ÚMIT", "госгрант", "1 234 567,50"],
                ["Шымкент", "05.2020", "ÚMIT", "бизнес", "5\u00a0000 ₸"],
                separator=";",
            ).replace("Сумма, тенге", '"Сумма, тенге"')
        ),
        {
            "funding": [
                ("79", "2020-05", "umit", "state_grant", 1234567.5),
                ("79", "2020-05", "umit", "business", 5000.0),
            ]
        },
    ),
    Case(
        "regions of 2022.csv",
        text(
            lines(
                VOLUNTEERS,
                *([name, "2020-07", "50+", 1, 2, 3] for name in ("Абай облысы", "Восточно-Казахстанская область")),
                *([name, "2020-07", "50+", 1, 2, 3] for name in ("Жетісу", "Ұлытау", "19", "35", "11")),
            )
        ),
        {
            "volunteers": [(code, "2020-07", "50+", 2, 4, 6) for code in ("19", "35", "63")]
            + [("11", "2020-07", "50+", 1, 2, 3)]
        },
        notes=[
            {"filed": filed, "region": code, "rows": 1} for filed, code in (("10", "63"), ("33", "19"), ("62", "35"))
        ],
    ),
    Case(
        "text.csv",
        text(
            lines(
                event("T-1", activity="=cmd|' /C calc'!A0"),
                event("T-2", activity="<script>alert(1)</script>"),
                event("T-3", activity="a\u202eb\u200b\x00\x07 \ufeffc"),
                event("=T-4", activity='"a, ""b""\nc"'),
                event("T-5", date="2020-05-17T10:30:00+06:00", activity="@SUM(1)"),
                event("T-6", date="43968", activity="x" * 200),
            )
        ),
        {
            "events": [
                event_row("T-1", activity="=cmd|' /C calc'!A0"),
                event_row("T-2", activity="<script>alert(1)</script>"),
                event_row("T-3", activity="ab c"),
                event_row("=T-4", activity='a, "b" c'),
                event_row("T-5", activity="@SUM(1)"),
                event_row("T-6", activity="x" * 200),
            ]
        },
    ),
    Case(
        "workbook.xlsx",
        _sheets(
            events=[["Отчёт за май"], [], EVENTS, event("W-1", date=date(2020, 5, 17), volunteers=10).values()],
            volunteers=[VOLUNTEERS, ["55", "2020-05", "29-49", 5, 4, 9]],
            funding=[FUNDING, ["55", datetime(2020, 5, 1), "umit", "business", 1234.5]],
            submissions=[SUBMISSIONS, ["43", "2020-05", datetime(2020, 6, 5), "Office"]],
        ),
        {
            "events": [event_row("W-1")],
            "volunteers": [("55", "2020-05", "29-49", 5, 4, 9)],
            "funding": [("55", "2020-05", "umit", "business", 1234.5)],
            "submissions": [("43", "2020-05", JUNE, "Office")],
        },
    ),
    Case("formulas.xlsx", _formulas, {"events": [event_row("F-1"), event_row("F-2")]}),
    Case("table.parquet", _parquet, {"events": [event_row("P-1"), event_row("P-2")]}),
]
