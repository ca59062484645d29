"""The rules of a column in words: beside the cell, in the message of a wrong value, in the description."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from dashboard.exports.templates.form import Entry, Form
from dashboard.exports.templates.rules import DAY, DECIMAL, LENGTH, LIST, WHOLE
from dashboard.i18n import L

# Longer lists stand on their own sheet.
SHORT_LIST = 7
LONGEST_TITLE, LONGEST_MESSAGE = 32, 255


def allowed(entry: Entry, form: Form) -> str:
    """Return what a cell of the column may hold."""
    return _ALLOWED[entry.rule.kind](entry, form)


def prompt(entry: Entry, form: Form) -> tuple[str, str]:
    """Return title and text that stand beside a chosen cell."""
    return entry.header[:LONGEST_TITLE], f"{entry.meaning} {allowed(entry, form)}."[:LONGEST_MESSAGE]


def alarm(entry: Entry, form: Form) -> tuple[str, str]:
    """Return title and text that answer a value which breaks the rule."""
    t = form.l.t
    title = t("The value does not fit")
    if entry.rule.kind != LIST:
        return title[:LONGEST_TITLE], f"{entry.header}. {allowed(entry, form)}."[:LONGEST_MESSAGE]
    chosen = t("Choose a value from the list of the cell; the sheet “{sheet}” has them all.", sheet=form.sheets[2])
    return title[:LONGEST_TITLE], f"{entry.header}. {chosen}"[:LONGEST_MESSAGE]


def _listed(entry: Entry, form: Form) -> str:
    choices = entry.choices(form.l.lang)
    if len(choices) <= SHORT_LIST:
        return form.l.t("One of: {values}", values="; ".join(choices))
    span = {"first": choices[0], "last": choices[-1], "sheet": form.sheets[2]}
    if entry.by_code:
        return form.l.t("One of the list, from {first} to {last}", **span)
    return form.l.n(
        "{count} value, on the sheet “{sheet}”", "{count} values, on the sheet “{sheet}”", len(choices), **span
    )


def _whole(entry: Entry, form: Form) -> str:
    return form.l.t("A whole number from {least} to {most}", **_ends(entry, form.l))


def _decimal(entry: Entry, form: Form) -> str:
    return form.l.t("A number from {least} to {most}, with two decimals at most", **_ends(entry, form.l))


def _ends(entry: Entry, l: L) -> dict[str, str]:
    return {"least": l.num(entry.rule.least), "most": l.num(entry.rule.most)}


def _day(entry: Entry, form: Form) -> str:
    return form.l.t("A day from {first} to {last}", first=form.day(entry.rule.least), last=form.day(entry.rule.most))


def _length(entry: Entry, form: Form) -> str:
    limit = L.opening(form.l.n("at most {count} character", "at most {count} characters", entry.rule.most))
    if not entry.values:
        return limit
    return f"{limit}. {form.l.t('Known codes are on the sheet “{sheet}”', sheet=form.sheets[2])}"


_ALLOWED: Mapping[str, Callable[[Entry, Form], str]] = {
    LIST: _listed, WHOLE: _whole, DECIMAL: _decimal, DAY: _day, LENGTH: _length,
}  # fmt: skip
