"""Numbers, money, months and plurals as the three languages write them; words come from a catalogue of our own."""

from __future__ import annotations

import io
from datetime import date
from gettext import GNUTranslations, NullTranslations

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from dashboard import i18n
from dashboard.i18n import IN_MONTH, LANGS, L

ONE, MANY = "{count} grant", "{count} grants"
FORMS = {"ru": ("{count} грант", "{count} гранта", "{count} грантов"), "kk": ("{count} грант", "{count} грант")}


@pytest.fixture(autouse=True)
def own_words(monkeypatch):
    monkeypatch.setattr(i18n, "_catalogue", words)


def words(lang: str) -> GNUTranslations | NullTranslations:
    if lang == "en":
        return NullTranslations()
    catalog = Catalog(locale=lang)
    catalog.add((ONE, MANY), FORMS[lang])
    catalog.add("by {name}", f"[{lang}] {{name}}")
    file = io.BytesIO()
    write_mo(file, catalog)
    return GNUTranslations(io.BytesIO(file.getvalue()))


@pytest.mark.parametrize(
    ("value", "digits", "ru", "kk", "en"),
    [
        (0, None, "0", "0", "0"),
        (120_000, None, "120 000", "120 000", "120,000"),
        (24.8, None, "24,8", "24,8", "24.8"),
        (24.0, None, "24", "24", "24"),
        (24, 1, "24,0", "24,0", "24.0"),
        (24.84, 0, "25", "25", "25"),
        (0.123, 2, "0,12", "0,12", "0.12"),
        (-1234.5, None, "−1 234,5", "−1 234,5", "−1,234.5"),
        (None, None, "—", "—", "—"),
        (float("nan"), 2, "—", "—", "—"),
    ],
)
def test_numbers_are_written_as_the_language_wants(value, digits, ru, kk, en):
    written = [L(lang).num(value, digits) for lang in LANGS]
    assert written == [ru.replace(" ", "\u00a0"), kk.replace(" ", "\u00a0"), en]


@pytest.mark.parametrize(("lang", "text"), [("ru", "92,5\u00a0%"), ("kk", "92,5%"), ("en", "92.5%")])
def test_only_russian_sets_a_space_before_percent(lang, text):
    assert L(lang).pct(92.5) == text
    assert L(lang).pct(None).startswith("—")


@pytest.mark.parametrize("lang", LANGS)
def test_a_minus_is_never_a_hyphen(lang):
    l = L(lang)
    for text in (l.num(-5), l.pct(-5), l.signed(-5), l.signed_pct(-5.2), l.compact(-5e9), l.money(-5)):
        assert "-" not in text
        assert "\u2212" in text


@pytest.mark.parametrize(("value", "text"), [(5, "+5"), (0, "0"), (-5, "\u22125"), (1_200, "+1\u00a0200")])
def test_a_difference_has_its_sign(value, text):
    assert L("ru").signed(value) == text


@pytest.mark.parametrize(("value", "text"), [(12.6, "+13%"), (-12.6, "\u221213%"), (0.4, "0%"), (-0.4, "0%")])
def test_a_difference_in_percent_is_whole(value, text):
    assert L("en").signed_pct(value) == text


MONEY = 1_130_752_095


@pytest.mark.parametrize(
    ("lang", "full", "short", "parts"),
    [
        ("ru", "1 130 752 095 ₸", "1,13 млрд ₸", ("1,13", "млрд ₸")),
        ("kk", "1 130 752 095 ₸", "1,13 млрд ₸", ("1,13", "млрд ₸")),
        ("en", "₸1,130,752,095", "₸1.13 billion", ("₸1.13", "billion")),
    ],
)
def test_money_is_written_as_the_language_wants(lang, full, short, parts):
    l = L(lang)
    assert l.money(MONEY).replace("\u00a0", " ") == full
    assert l.money_short(MONEY).replace("\u00a0", " ") == short
    assert tuple(part.replace("\u00a0", " ") for part in l.money_parts(MONEY)) == parts


@pytest.mark.parametrize(("lang", "parts"), [("ru", ("500", "₸")), ("kk", ("500", "₸")), ("en", ("₸500", ""))])
def test_small_money_has_no_word_beside_its_number(lang, parts):
    assert L(lang).money_parts(500) == parts


def test_tiyn_are_two_digits():
    assert L("en").money(0.5) == "₸0.50"
    assert L("ru").money(1.25) == "1,25\u00a0₸"


@pytest.mark.parametrize(("lang", "month"), [("ru", "май"), ("kk", "мамыр"), ("en", "May")])
def test_a_month_is_named_without_its_year(lang, month):
    assert L(lang).month("2020-05") == month
    assert L(lang).months("2020-05", "2020-05") == month
    assert L(lang).period("2020-05", "2020-05") == f"{month} 2020"


@pytest.mark.parametrize(
    ("lang", "text"), [("ru", "май–октябрь 2020"), ("kk", "мамыр–қазан 2020"), ("en", "May–October 2020")]
)
def test_a_period_is_joined_by_a_dash_without_spaces(lang, text):
    assert L(lang).period("2020-05", "2020-10") == text


def test_every_month_answers_when():
    assert [L("en").in_month(f"2020-{month:02}") for month in range(1, 13)] == list(IN_MONTH)


@pytest.mark.parametrize(("lang", "text"), [("ru", "1 ноября 2020 г."), ("kk", "2020 ж. 1 қараша")])
def test_a_date_is_written_in_words(lang, text):
    assert L(lang).date(date(2020, 11, 1)).replace("\u00a0", " ") == text


@pytest.mark.parametrize(
    ("parts", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_parts_are_joined_as_an_enumeration(parts, text):
    assert L("en").join(parts) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(1, "1 грант"), (2, "2 гранта"), (5, "5 грантов"), (11, "11 грантов"), (21, "21 грант"), (1.5, "1,5 гранта"),
     (0, "0 грантов"), (1_002, "1 002 гранта")],
)  # fmt: skip
def test_russian_has_three_plurals_and_a_fraction_takes_the_second(count, text):
    assert L("ru").n(ONE, MANY, count) == text.replace("1 002", "1\u00a0002")


@pytest.mark.parametrize("count", [0, 1, 2, 5, 1.5])
def test_kazakh_keeps_the_singular_after_a_number(count):
    assert L("kk").n(ONE, MANY, count) == f"{L('kk').num(count)} грант"


@pytest.mark.parametrize(("count", "text"), [(1, "1 grant"), (1.5, "1.5 grants"), (0, "0 grants"), (2, "2 grants")])
def test_english_has_two_plurals(count, text):
    assert L("en").n(ONE, MANY, count) == text


def test_a_message_is_translated_and_its_fields_are_filled_in():
    assert L("kk").t("by {name}", name="Аян") == "[kk] Аян"
    assert L("en").t("by {name}", name="Аян") == "by Аян"
    assert L("en").t("by {name}") == "by {name}"


def test_an_empty_message_stays_empty():
    assert L("ru").t("") == ""


@pytest.mark.parametrize("lang", ["de", "", "RU", "ru-KZ"])
def test_an_unknown_language_is_russian(lang):
    assert L(lang).lang == "ru"
