"""What looks like data of persons: columns by their names, texts by their content."""

from __future__ import annotations

import re

HEADER = re.compile(
    r"\b(?:(?:first|last|full|middle|given|family|sur|volunteer|person|contact|coordinator)\s?names?|surname|patronymic"
    r"|phones?|telephone|mobile|tel|e\s?mails?|mail|iin|passport|birth\w*|home address"
    r"|ф\s?и\s?о|имя|имена|фамили\w+|отчеств\w+|телефон\w*|тел|моб\w*|почта|иин|паспорт\w*|удостоверени\w+"
    r"|(?:дата|год|день) рождения|домашний адрес|контакт\w*"
    r"|аты\s?жөні|тегі|есімі|әкесінің аты|жсн|ұялы\w*|пошта\w*|төлқұжат\w*"
    r"|туған (?:күні|жылы)|мекенжай\w*|байланыс\w*)\b"
    r"|^(?:names?|аты)$"
)
WORDS = re.compile(r"[^\W_]+")
# Year, month and day of birth, then the century and sex: 1 to 6 are persons; organisations have 4 to 6 for the day.
IIN = re.compile(r"(?<!\d)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[1-6]\d{5}(?!\d)")
PHONE = re.compile(r"(?<![\w-])(?:\+7|8|7)[ (-]*7\d\d[ )-]*(?:\d[ -]?){6}\d(?!\d)|(?<!\w)\+\d[\d ()-]{8,16}\d(?!\d)")
EMAIL = re.compile(r"[\w.%+-]+@[\w-]+(?:\.[\w-]+)+")
# A cheap look that no such text escapes, for a fast engine without lookbehind.
SUSPECT = r"@|[0-9]{12}|\+[0-9]|(?:^|[^0-9A-Za-z_-])[78][ (-]*7[0-9]{2}"
MASK, SHOWN = "•", 2


def is_personal(header: str) -> bool:
    """Return whether a column of this name would hold names, phones, addresses or numbers of persons."""
    return bool(HEADER.search(" ".join(WORDS.findall(header.casefold()))))


def is_personal_text(text: str) -> bool:
    """Return whether a text has the number of a person (ИИН), a phone or an e-mail address in it."""
    return bool(IIN.search(text) or PHONE.search(text) or ("@" in text and EMAIL.search(text)))


def masked(text: str) -> str:
    """Return the text as a report may show it: of personal data only the first two characters."""
    return text[:SHOWN] + MASK * (len(text) - SHOWN) if is_personal_text(text) else text
