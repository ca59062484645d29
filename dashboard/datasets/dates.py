"""Days and months as people and spreadsheets write them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from unicodedata import normalize

from dashboard.datasets.sheets import Unusable

CLOCK = r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
ISO = re.compile(rf"(?P<year>[0-9]{{4}})-(?P<month>[0-9]{{1,2}})-(?P<day>[0-9]{{1,2}}){CLOCK}")
DOTTED = re.compile(rf"(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.(?P<year>[0-9]{{4}})(?: ?г\.?| ?ж\.?)?{CLOCK}")
# Days since the end of 1899, as a spreadsheet keeps them: 1982 to 2064 has five digits.
SERIAL = re.compile(r"(?P<days>[3-5][0-9]{4})(?:[.,][0-9]+)?")
SERIAL_ORIGIN = date(1899, 12, 30)
YEAR_MONTH = re.compile(r"(?P<year>[0-9]{4})[-./](?P<month>[0-9]{1,2})")
MONTH_YEAR = re.compile(r"(?P<month>[0-9]{1,2})[-./](?P<year>[0-9]{4})")
WORD = re.compile(r"[^\W\d_]+|[0-9]+")
# First letters of the months in Russian, Kazakh and English.
STEMS = (
    ("янв", "қаң", "jan"), ("фев", "ақп", "feb"), ("мар", "нау", "mar"), ("апр", "сәу", "apr"),
    ("май", "мая", "мам", "may"), ("июн", "мау", "jun"), ("июл", "шіл", "jul"), ("авг", "там", "aug"),
    ("сен", "қыр", "sep"), ("окт", "қаз", "oct"), ("ноя", "қар", "nov"), ("дек", "жел", "dec"),
)  # fmt: skip
NUMBERS = {stem: number for number, stems in enumerate(STEMS, 1) for stem in stems}
YEAR_WORDS = frozenset({"г", "год", "года", "ж", "жыл", "жылғы", "жылы", "year"})


def day(text: str) -> date:
    """Return the day of a date or of a moment. Raises Unusable: empty or not_a_date."""
    plain = " ".join(text.split())
    if not plain:
        raise Unusable("empty")
    if found := SERIAL.fullmatch(plain):
        return SERIAL_ORIGIN + timedelta(days=int(found["days"]))
    return _day(ISO.fullmatch(plain) or DOTTED.fullmatch(plain))


def _day(found: re.Match[str] | None) -> date:
    if found is None:
        raise Unusable("not_a_date")
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError as error:
        raise Unusable("not_a_date") from error


def month(text: str) -> str:
    """Return the month as YYYY-MM of a month in digits or words, or of a full date.

    Raises Unusable: empty or not_a_month.
    """
    plain = normalize("NFC", " ".join(text.split())).casefold()
    if not plain:
        raise Unusable("empty")
    if found := YEAR_MONTH.fullmatch(plain) or MONTH_YEAR.fullmatch(plain):
        return _month(int(found["year"]), int(found["month"]))
    return _named(plain) or _dated(text)


def _named(plain: str) -> str | None:
    words = [word for word in WORD.findall(plain) if word not in YEAR_WORDS]
    years = [word for word in words if word.isdigit() and len(word) == 4]
    names = [NUMBERS[word[:3]] for word in words if word[:3] in NUMBERS]
    if len(words) != 2 or len(years) != 1 or len(names) != 1:
        return None
    return _month(int(years[0]), names[0])


def _dated(text: str) -> str:
    try:
        return f"{day(text):%Y-%m}"
    except Unusable as error:
        raise Unusable("not_a_month") from error


def _month(year: int, number: int) -> str:
    if not 1 <= number <= 12 or not year:
        raise Unusable("not_a_month")
    return f"{year:04}-{number:02}"
