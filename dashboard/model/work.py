"""Kinds of work that the calculator of the replacement cost tells apart, and the directions that stand for each."""

from __future__ import annotations

from collections.abc import Mapping

# Corporate and silver volunteering name who worked, not what was done: their work is «other».
WORKS: Mapping[str, tuple[str, ...]] = {
    "care": ("qamqor",),
    "health": ("saylyq",),
    "teaching": ("bilim",),
    "mentoring": ("sabaqtastyq",),
    "environment": ("taza-alem",),
    "heritage": ("asyl-mura",),
    "rescue": ("umit",),
    "animals": ("ayala",),
    "delivery": ("auto",),
    "other": ("corporate", "silver"),
    "organisation": (),
}
