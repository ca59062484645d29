"""Numbers as people write them: grouped by any space, with a decimal point or comma."""

from __future__ import annotations

import re

from dashboard.datasets.sheets import Unusable

# No-break, narrow, thin, figure and other spaces that group digits.
SPACES = re.compile("[ \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
NUMBER = re.compile(r"(?P<sign>[+-]?)(?P<whole>[0-9]+|[0-9]{1,3}(?: [0-9]{3})+)(?:[.,](?P<rest>[0-9]*))?")
# «1,250» is a thousand and more to one office, one and a quarter to another.
THOUSANDS = re.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}")
CURRENCY = re.compile(r" ?(?:₸|тг\.?|тенге|теңге|KZT)$", re.IGNORECASE)
# Far above anything plausible and still exact; longer numbers are cut to it and refused as implausible.
CEILING = 10**15


def whole(text: str) -> int:
    """Return a whole number. Raises Unusable: empty, not_a_number, ambiguous_number or not_whole."""
    sign, digits, rest = _parts(text)
    if rest.strip("0"):
        raise Unusable("not_whole")
    return sign * min(int(digits), CEILING)


def money(text: str) -> float:
    """Return a sum in tenge, exact to two decimals.

    Raises Unusable: empty, not_a_number, ambiguous_number or too_many_decimals.
    """
    sign, digits, rest = _parts(CURRENCY.sub("", text.strip()))
    if len(rest.rstrip("0")) > 2:
        raise Unusable("too_many_decimals")
    return sign * min(float(f"{digits}.{rest or 0}"), float(CEILING))


def _parts(text: str) -> tuple[int, str, str]:
    plain = SPACES.sub(" ", text).strip().replace("\u2212", "-")
    if not plain:
        raise Unusable("empty")
    found = NUMBER.fullmatch(plain)
    # Python itself refuses to read thousands of digits.
    if found is None or len(plain) > 40:
        raise Unusable("not_a_number")
    if THOUSANDS.fullmatch(plain):
        raise Unusable("ambiguous_number")
    return (-1 if found["sign"] == "-" else 1), found["whole"].replace(" ", ""), found["rest"] or ""
