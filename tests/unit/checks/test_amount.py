"""A figure with its qualifier: what contradicts it, and what it is the round form of."""

import pytest

from dashboard.checks.amount import Amount


@pytest.mark.parametrize(
    ("qualifier", "value", "exact", "holds"),
    [
        ("exact", 422, 422, True),
        ("exact", 422, 421, False),
        ("exact", 1_130_752_095, 1_130_752_095.01, False),
        ("more_than", 7900, 8123, True),
        ("more_than", 7900, 7900, False),
        ("at_least", 4500, 4500, True),
        ("less_than", 20, 20, False),
        ("up_to", 300_000, 300_000, True),
        ("about", 44_000, 44_400, True),
        ("about", 44_000, 45_000, False),
        ("ambiguous", 5, 5, False),
    ],
)
def test_holds(qualifier, value, exact, holds):
    assert Amount(value, qualifier).holds(exact) is holds


def test_range_holds_between_its_ends():
    assert Amount(18, "range", 25).holds(25)
    assert not Amount(18, "range", 25).holds(26)


@pytest.mark.parametrize(
    ("qualifier", "value", "exact", "rounds"),
    [
        ("more_than", 16_200, 16_269, True),
        ("more_than", 7500, 7664, True),
        ("more_than", 7900, 8123, False),
        ("more_than", 7000, 8123, False),
        ("about", 1580, 1583, True),
        ("about", 1580, 1586, False),
        ("exact", 1583, 1583, True),
    ],
)
def test_rounds(qualifier, value, exact, rounds):
    assert Amount(value, qualifier).rounds(exact) is rounds
