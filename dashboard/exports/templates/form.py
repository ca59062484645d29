"""One register's template in one language: its sheets' names, its columns with their words, rules and values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dashboard.datasets.descriptions import Dataset, Described
from dashboard.exports.templates.rules import LIST, Rule, key_of, rows_of, rules
from dashboard.exports.templates.vocabulary import Value, Vocabulary, vocabulary
from dashboard.i18n import N_, L
from dashboard.model.codes import NAMES

# Excel reads 2020-05 and similar texts as days unless they are chosen from a list of text.
BY_CODE = frozenset({"month"})
# A day as a cell shows it, and as text.
DAYS = {"en": ("yyyy-mm-dd", "%Y-%m-%d")}
DOTTED = ("dd.mm.yyyy", "%d.%m.%Y")


@dataclass(frozen=True)
class Entry:
    """A column of the form: name in files, header and meaning in words, rule, values that are offered."""

    name: str
    header: str
    meaning: str
    type: str
    unit: str
    rule: Rule
    values: tuple[Value, ...]

    @property
    def by_code(self) -> bool:
        """Return whether a cell takes the code itself, not a name."""
        return self.name in BY_CODE

    def choices(self, lang: str) -> tuple[str, ...]:
        """Return what the list of a cell offers in a language; nothing where there is no closed list."""
        offered = self.values if self.rule.kind == LIST else ()
        return tuple(one.code if self.by_code else one.names[lang] for one in offered)


@dataclass(frozen=True)
class Form:
    """A template to be written: `rows` are prepared, `key` names the columns that no two rows may share."""

    register: str
    l: L
    title: str
    row: str
    entries: tuple[Entry, ...]
    key: tuple[str, ...]
    rows: int

    @property
    def sheets(self) -> tuple[str, str, str]:
        """Return the names of the sheets: rows, how to fill in, lists. The reader knows a register by its own name."""
        name = L.opening(self.l.t(NAMES["registers"][self.register]))
        own = name if name.casefold() == self.register else f"{name} ({self.register})"
        return own, self.l.t(N_("How to fill in")), self.l.t(N_("Lists"))

    @property
    def day_format(self) -> str:
        """Return the number format of days."""
        return DAYS.get(self.l.lang, DOTTED)[0]

    def day(self, value: date) -> str:
        """Return a day as its cell shows it."""
        return value.strftime(DAYS.get(self.l.lang, DOTTED)[1])

    def places(self, names: tuple[str, ...]) -> list[int]:
        """Return the positions of columns, from 0."""
        order = [entry.name for entry in self.entries]
        return [order.index(name) for name in names]


def form_of(register: str, lang: str) -> Form:
    """Return the form of a register in a language. Raises KeyError for another register."""
    words, l = vocabulary(), L(lang)
    dataset = words.datasets[register]
    entries = tuple(_entry(name, rule, dataset, words, l) for name, rule in rules(register).items())
    return Form(register, l, dataset.title[l.lang], dataset.row[l.lang], entries, key_of(register), rows_of(register))


def _entry(name: str, rule: Rule, dataset: Dataset, words: Vocabulary, l: L) -> Entry:
    about = next(one for one in dataset.columns if one.name in (name, f"{name}_code"))
    return Entry(
        name=name,
        header=about.title[l.lang],
        meaning=about.description[l.lang],
        type=words.codelists["field_type"][about.field.type][l.lang],
        unit=_unit(about, words, l),
        rule=rule,
        values=_values(name, rule, words),
    )


def _unit(about: Described, words: Vocabulary, l: L) -> str:
    return words.codelists["unit"][about.unit][l.lang] if about.unit else ""


def _values(name: str, rule: Rule, words: Vocabulary) -> tuple[Value, ...]:
    known = words.values(name)
    return tuple(one for one in known if one.code in rule.values) if rule.kind == LIST else known
