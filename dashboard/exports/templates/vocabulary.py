"""The words of a template: tables and columns as they are described, codes with their names in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from dashboard.datasets.codelists import Codelists, load_activities, load_codelists
from dashboard.datasets.descriptions import Dataset
from dashboard.datasets.reference import Reference, load_reference
from dashboard.datasets.shipped import shipped
from dashboard.i18n import LANGS, N_, L
from dashboard.model.codes import NAMES
from dashboard.model.registers import MONTHS
from dashboard.settings import DATA_FOLDER

Names = Mapping[str, str]


@dataclass(frozen=True)
class Value:
    """An allowed value: its code, its names by language, and a remark by language where there is one."""

    code: str
    names: Names
    note: Names = field(default_factory=dict)


@dataclass(frozen=True)
class Vocabulary:
    """Descriptions of the tables, regions and directions, code lists, activities."""

    datasets: Mapping[str, Dataset]
    reference: Reference
    codelists: Codelists
    activities: Mapping[str, Names]

    def values(self, column: str) -> tuple[Value, ...]:
        """Return what a column of a closed list takes, and the known kinds for an activity; nothing for others."""
        if column == "region":
            return (*_named({code: one.name for code, one in self.reference.regions.items()}), *self._folded())
        if column == "direction":
            return _named({slug: one.name for slug, one in self.reference.directions.items()})
        if column == "month":
            return _named({month: {lang: L(lang).period(month, month) for lang in LANGS} for month in MONTHS})
        if column == "activity":
            return _named(self.activities)
        return _named({code: _said(name) for code, name in NAMES.get(column, {}).items()})

    def _folded(self) -> tuple[Value, ...]:
        return tuple(self._made_later(code, name) for code, name in NAMES["region_2022"].items())

    def _made_later(self, code: str, name: str) -> Value:
        region = self.reference.regions[self.reference.region_aliases[code]].name
        message = N_("Made in 2022; counted here: {region}")
        return Value(code, _said(name), {lang: L(lang).t(message, region=region[lang]) for lang in LANGS})


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the words of the shipped reference lists."""
    folder = DATA_FOLDER / "reference"
    return Vocabulary(
        shipped(DATA_FOLDER).datasets, load_reference(folder), load_codelists(folder), load_activities(folder)
    )


def template_words(register: str, lang: str) -> tuple[str, str]:
    """Return the title of a register and what one row of it is, in a language. Raises KeyError for another register."""
    dataset = vocabulary().datasets[register]
    return dataset.title[lang], dataset.row[lang]


def template_name(register: str, l: L) -> str:
    """Return the name under which a reader keeps a template."""
    return l.t("Template. {title}", title=template_words(register, l.lang)[0]) + ".xlsx"


def _said(message: str) -> Names:
    return {lang: L(lang).t(message) for lang in LANGS}


def _named(names: Mapping[str, Names]) -> tuple[Value, ...]:
    return tuple(Value(code, said) for code, said in names.items())
