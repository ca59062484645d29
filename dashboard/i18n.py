"""Messages, numbers and dates in the three languages of the product."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations, translation
from pathlib import Path
from typing import Literal

from babel.dates import format_date, format_interval, get_day_names, get_month_names
from babel.numbers import format_compact_decimal, format_decimal

# Within L the name `date` is a method.
Day = date
LANGS = ("ru", "kk", "en")
DEFAULT_LANG = "ru"
LOCALE_FOLDER = Path(__file__).resolve().parent.parent / "locale"
# English dates are written with the day first.
DATES = {"en": "en_GB"}
NBSP = "\u00a0"
DASH = "\u2014"


KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def N_(message: str) -> str:
    """Return the message unchanged: marks it for translation where it is declared."""
    return message


IN_MONTH = (
    N_("in January"), N_("in February"), N_("in March"), N_("in April"), N_("in May"), N_("in June"),
    N_("in July"), N_("in August"), N_("in September"), N_("in October"), N_("in November"), N_("in December"),
)  # fmt: skip


@lru_cache(maxsize=len(LANGS))
def _catalogue(lang: str) -> GNUTranslations | NullTranslations:
    return translation("dashboard", str(LOCALE_FOLDER), [lang], fallback=True)


@lru_cache(maxsize=20_000)
def _decimal(value: float, digits: int | None, lang: str) -> str:
    pattern = "#,##0.#" if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
    step = Decimal(1).scaleb(-(1 if digits is None else digits))
    rounded = Decimal(str(value)).quantize(step, ROUND_HALF_UP)
    return _tidy(format_decimal(rounded or Decimal(0), format=pattern, locale=lang))


def _tidy(text: str) -> str:
    spaced = text.replace("\u202f", NBSP)
    return f"\u2212{spaced[1:]}" if spaced.startswith("-") else spaced


@lru_cache
def _month_names(lang: str, width: Literal["wide", "abbreviated"]) -> tuple[str, ...]:
    context: Literal["format", "stand-alone"] = "format" if lang == "kk" else "stand-alone"
    return tuple(str(name) for _, name in sorted(get_month_names(width, context=context, locale=lang).items()))


@lru_cache(maxsize=2_000)
def _compact(value: float, digits: int, lang: str) -> str:
    style: Literal["long", "short"] = "long" if lang == "en" else "short"
    return _tidy(format_compact_decimal(value, format_type=style, locale=lang, fraction_digits=digits))


class L:
    """One reader's language: translates messages and writes numbers, money and dates."""

    def __init__(self, lang: str) -> None:
        self.lang = lang if lang in LANGS else DEFAULT_LANG
        self._messages = _catalogue(self.lang)

    def t(self, message: str, **values: object) -> str:
        """Return the message in this language with `{name}` fields filled in; an empty message stays empty."""
        text = self._messages.gettext(message) if message else ""
        return text.format(**values) if values else text

    def n(self, one: str, many: str, count: float, **values: object) -> str:
        """Return the plural form for `count`; `{count}` is the formatted number. A fraction takes the form of two."""
        number = int(count) if float(count).is_integer() else 2
        return self._messages.ngettext(one, many, number).format(count=self.num(count), **values)

    def num(self, value: float | None, digits: int | None = None) -> str:
        """Return the number with at most one decimal (or exactly `digits`); a missing number is a dash."""
        if value is None or not math.isfinite(value):
            return DASH
        return _decimal(float(value), digits, self.lang)

    def pct(self, value: float | None, digits: int | None = None) -> str:
        """Return a share with its sign, spaced as the language wants; `value` is in percent."""
        return self.num(value, digits) + (f"{NBSP}%" if self.lang == "ru" else "%")

    def signed(self, value: float, digits: int | None = 0) -> str:
        """Return the number with an explicit sign, as for a difference."""
        text = self.num(value, digits)
        return f"+{text}" if value > 0 and text != self.num(0, digits) else text

    def signed_pct(self, value: float) -> str:
        """Return a whole-number difference in percent with its sign."""
        return ("+" if round(value) > 0 else "") + self.pct(round(value), 0)

    def compact(self, value: float, digits: int = 2) -> str:
        """Return a large number in words: 1,13 млрд, 1.13 billion."""
        return _compact(value, digits, self.lang)

    def money(self, value: float | None) -> str:
        """Return a full sum in tenge."""
        if value is None or not math.isfinite(value):
            return DASH
        return self._tenge(self.num(value, 0 if float(value).is_integer() else 2))

    def money_parts(self, value: float) -> tuple[str, str]:
        """Return a sum in tenge as number and unit apart: («1,13», «млрд ₸»), («₸1.13», «billion»)."""
        return self._parts(value, "₸")

    def dollar_parts(self, value: float) -> tuple[str, str]:
        """Return a sum in US dollars as number and unit apart: («400», «млрд $»), («$400», «billion»)."""
        return self._parts(value, "$")

    def _parts(self, value: float, currency: str) -> tuple[str, str]:
        number, _, word = self.compact(value).replace(" ", NBSP).partition(NBSP)
        return (f"{currency}{number}", word) if self.lang == "en" else (number, f"{word}{NBSP}{currency}".lstrip(NBSP))

    def money_short(self, value: float) -> str:
        """Return a sum in tenge in words."""
        return self._tenge(self.compact(value))

    def _tenge(self, number: str) -> str:
        return f"₸{number}" if self.lang == "en" else f"{number}{NBSP}₸"

    def day(self, value: date) -> str:
        """Return a day without its year: 12 September."""
        return _tidy(format_date(value, "d MMMM", locale=DATES.get(self.lang, self.lang)))

    def date(self, value: date, style: str = "long") -> str:
        """Return a date as written in the language."""
        return _tidy(format_date(value, style, locale=DATES.get(self.lang, self.lang)))

    def days(self, first: Day, last: Day) -> str:
        """Return one day as a date, several as an interval with abbreviated months: 6–7 Nov 2019."""
        if first == last:
            return self.date(first)
        return _tidy(
            format_interval(first, last, "yMMMd", locale=DATES.get(self.lang, self.lang)).replace("\u2009", " ")
        )

    def month(self, month: str, width: Literal["wide", "abbreviated"] = "wide") -> str:
        """Return the name of a month given as YYYY-MM, without the year (`wide` or `abbreviated`)."""
        return _month_names(self.lang, width)[int(month[5:]) - 1]

    def weekday(self, place: int) -> str:
        """Return the short name of a day of the week, 0 for Monday."""
        return str(get_day_names("abbreviated", context="stand-alone", locale=self.lang)[place])

    def in_month(self, month: str) -> str:
        """Return the phrase that answers «when» for a month given as YYYY-MM: in September."""
        return self.t(IN_MONTH[int(month[5:]) - 1])

    def months(self, first: str, last: str, width: Literal["wide", "abbreviated"] = "wide") -> str:
        """Return the months from `first` to `last` (YYYY-MM, inclusive) without their year."""
        return "–".join(self.month(month, width) for month in dict.fromkeys((first, last)))

    def period(self, first: str, last: str) -> str:
        """Return the months from `first` to `last` (YYYY-MM, inclusive) with their year."""
        return self.t("{months} {year}", months=self.months(first, last), year=last[:4])

    @staticmethod
    def opening(text: str) -> str:
        """Return the text with a capital letter, as it opens a title."""
        return text[:1].upper() + text[1:]

    def order(self, name: str) -> tuple[int, ...]:
        """Return the key that sorts names by the alphabet of the three languages, Kazakh letters in their places."""
        return tuple(KAZAKH.find(sign) if sign in KAZAKH else ord(sign) - 1000 for sign in name.casefold())

    def join(self, parts: Sequence[str]) -> str:
        """Return the parts as an enumeration: a, b and c."""
        if len(parts) < 2:
            return "".join(parts)
        return self.t("{first} and {last}", first=", ".join(parts[:-1]), last=parts[-1])
