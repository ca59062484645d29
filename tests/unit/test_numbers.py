import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.datasets.numbers import CEILING, money, whole
from dashboard.datasets.sheets import Unusable


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", 0),
        ("1250", 1250),
        ("1 250", 1250),
        ("1\u00a0250\u00a0000", 1_250_000),
        ("1\u202f250", 1250),
        ("1\u2009250", 1250),
        ("12,0", 12),
        ("12.00", 12),
        ("-5", -5),
        ("\u22125", -5),
        (" 7 ", 7),
        ("0,000", 0),
        ("1250,000", 1250),
        ("9" * 30, CEILING),
    ],
)
def test_whole_numbers_are_understood(text, value):
    assert whole(text) == value


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("12,5", "not_whole"),
        ("nan", "not_a_number"),
        ("inf", "not_a_number"),
        ("1e5", "not_a_number"),
        ("=1+1", "not_a_number"),
        ("1 2 3", "not_a_number"),
        ("١٢", "not_a_number"),
        ("12 чел.", "not_a_number"),
        ("1,234,567", "not_a_number"),
        ("1,250", "ambiguous_number"),
        ("1.000", "ambiguous_number"),
        ("-999,000", "ambiguous_number"),
        ("9" * 5000, "not_a_number"),
    ],
)
def test_other_text_is_refused(text, code):
    with pytest.raises(Unusable) as refused:
        whole(text)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 130 752 095", 1_130_752_095.0),
        ("0,50", 0.5),
        ("12.3400", 12.34),
        ("5 000 ₸", 5000.0),
        ("5000 тг.", 5000.0),
        ("5000\u00a0тенге", 5000.0),
    ],
)
def test_money_is_understood(text, value):
    assert money(text) == value


def test_money_has_two_decimals():
    with pytest.raises(Unusable, match="too_many_decimals"):
        money("1,2345")


@pytest.mark.parametrize("text", ["1,234", "1.250", "12,500 ₸"])
def test_money_with_one_group_of_three_is_not_guessed(text):
    with pytest.raises(Unusable, match="ambiguous_number"):
        money(text)


@given(st.integers(0, CEILING), st.sampled_from([" ", "\u00a0", "\u202f", "\u2009"]))
def test_grouping_changes_nothing(number, space):
    assert whole(f"{number:,}".replace(",", space)) == number


@given(st.text(max_size=30))
def test_any_text_gives_a_number_or_a_reason(text):
    for read in (whole, money):
        try:
            assert abs(read(text)) <= CEILING
        except Unusable as fault:
            assert fault.code
