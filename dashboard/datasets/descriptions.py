"""What every table is, in three languages: title, what a row is, and each column with its rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

from dashboard.datasets.fields import Field
from dashboard.i18n import LANGS

PUBLISHED, REFERENCE, REGISTER = "published", "reference", "registers"
SHARED = "*"
# Columns that hold a key of another list: column → (list, its key).
FOREIGN = {"region_code": ("regions", "code"), "direction": ("directions", "slug")}
FOREIGN_IN = {"region_aliases": {"code": ("regions", "code")}, "direction_aliases": {"slug": ("directions", "slug")}}

Words = Mapping[str, str]
# The columns of a table, and those that name a row of it.
Shape = tuple[tuple[Field, ...], tuple[str, ...]]


class DescriptionError(ValueError):
    """A table or a column without a description; the message names it."""


@dataclass(frozen=True)
class Described:
    """A column: its rules, title and description by language, the list that names its codes, the unit of its numbers.

    `unit` is a code of the list of units, or the name of the column that holds the unit of each row.
    """

    field: Field
    title: Words
    description: Words
    codelist: str = ""
    unit: str = ""

    @property
    def name(self) -> str:
        """Return the stable English id of the column."""
        return self.field.name


@dataclass(frozen=True)
class Dataset:
    """A table that readers may take: where it belongs, what it is called, what one row is, its columns and key."""

    name: str
    basis: str
    source: str
    title: Words
    row: Words
    columns: tuple[Described, ...]
    key: tuple[str, ...]

    @property
    def foreign(self) -> dict[str, tuple[str, str]]:
        """Return the columns that hold keys of another list: column → (list, its key)."""
        own = FOREIGN_IN.get(self.name, {})
        return {**{c.name: FOREIGN[c.name] for c in self.columns if c.name in FOREIGN}, **own}


def describe(lists: Mapping[str, pd.DataFrame], shapes: Mapping[str, Shape]) -> dict[str, Dataset]:
    """Return every dataset by name, in the order of `shapes`: published tables, reference lists, registers.

    `lists` are those of `load_lists`. Raises DescriptionError for a table or column that nobody described.
    """
    about = {str(row["dataset"]): row for _, row in lists["datasets"].iterrows()}
    columns = {(str(row["dataset"]), str(row["column"])): row for _, row in lists["columns"].iterrows()}
    if wrong := set(about) ^ set(shapes):
        raise DescriptionError(f"datasets.csv: missing or unknown: {', '.join(sorted(wrong))}")
    return {name: _dataset(about[name], *shapes[name], columns) for name in shapes}


def as_filed(dataset: Dataset) -> Dataset:
    """Return a table as its file holds it: the status of a row follows from its figure and is not written down."""
    return replace(dataset, columns=tuple(column for column in dataset.columns if column.name != "status"))


def _dataset(
    row: pd.Series, fields: Iterable[Field], key: tuple[str, ...], known: Mapping[tuple[str, str], pd.Series]
) -> Dataset:
    name = str(row["dataset"])
    columns = tuple(_described(name, field, known) for field in fields)
    return Dataset(name, str(row["basis"]), str(row["source"]), _words(row, "title"), _words(row, "row"), columns, key)


def _described(dataset: str, field: Field, known: Mapping[tuple[str, str], pd.Series]) -> Described:
    stem, _, lang = field.name.rpartition("_")
    family = f"{stem}_*" if lang in LANGS else field.name
    for key in ((dataset, field.name), (dataset, family), (SHARED, field.name)):
        if key in known:
            return _column(field, known[key], lang if key[1] == family != field.name else "")
    raise DescriptionError(f"columns.csv: the column {field.name} of {dataset} has no description")


def _column(field: Field, row: pd.Series, lang: str) -> Described:
    title = {one: f"{text} ({lang})" if lang else text for one, text in _words(row, "title").items()}
    return Described(field, title, _words(row, "description"), str(row["codelist"]), str(row["unit"]))


def _words(row: pd.Series, stem: str) -> Words:
    return {lang: str(row[f"{stem}_{lang}"]) for lang in LANGS}
