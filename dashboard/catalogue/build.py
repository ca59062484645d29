"""Make a catalogue: the published tables and reference lists of the product, the registers that settings point at."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pandas as pd

from dashboard.catalogue.catalogue import Catalogue
from dashboard.catalogue.cube import Cube
from dashboard.catalogue.pages import pages_of
from dashboard.catalogue.summing import sum_registers
from dashboard.datasets.codelists import load_codelists
from dashboard.datasets.geometry import load_map_view
from dashboard.datasets.reference import load_reference
from dashboard.datasets.shipped import shipped
from dashboard.i18n import LANGS
from dashboard.model.registers import AXES, MONTHS
from dashboard.storage import Storage


def build_catalogue(folder: Path, storage: Storage, *, demo: bool) -> Catalogue:
    """Return the catalogue of the data folder `folder` and of the registers in `storage`.

    Raises the errors of the tables' loaders, each naming file and mend.
    """
    sums = sum_registers(storage)
    tables = shipped(folder)
    return Catalogue(
        reference=load_reference(folder / "reference"),
        names={**load_codelists(folder / "reference"), **_own_names(tables.published, tables.lists)},
        map_view=load_map_view(folder / "reference"),
        published=tables.published,
        cubes=sums.cubes,
        submissions=sums.submissions,
        months=_months(sums.cubes, sums.submissions),
        demo=demo,
        engine=storage.engine_name,
        suspects=sums.suspects,
        sizes=sums.sizes,
        version=sha256(f"{sums.version} {tables.digest}".encode()).hexdigest()[:16],
        lists=tables.lists,
        datasets=tables.datasets,
        page=pages_of(storage, sums.version),
        read_at=datetime.now(UTC),
        loads=() if demo else sums.loads,
        refusals=storage.refusals,
    )


def _own_names(
    published: Mapping[str, pd.DataFrame], lists: Mapping[str, pd.DataFrame]
) -> dict[str, dict[str, dict[str, str]]]:
    themes = {"ru": "label_ru", "kk": "theme_kk", "en": "theme_en"}
    titles = {lang: f"title_{lang}" for lang in LANGS}
    names = {lang: f"name_{lang}" for lang in LANGS}
    places = {"ru": "place", "kk": "place_kk", "en": "place_en"}
    return {
        "theme": _named(published["themes"], "theme", themes),
        "event": _named(published["timeline"], "event", titles),
        "place": _named(published["timeline"], "place", places),
        "activity": _named(lists["activities"], "code", names),
        "university": _named(published["universities"], "name_en", {lang: f"name_{lang}" for lang in LANGS}),
    }


def _named(frame: pd.DataFrame, key: str, columns: dict[str, str]) -> dict[str, dict[str, str]]:
    return {str(row[key]): {lang: str(row[name]) for lang, name in columns.items()} for _, row in frame.iterrows()}


def _months(cubes: dict[str, Cube], submissions: pd.DataFrame) -> tuple[str, ...]:
    held = {month for name in AXES for (month,) in cubes[name].recorded("month")} | set(submissions["month"])
    return tuple(month for month in MONTHS if min(held) <= month <= max(held)) if held else MONTHS
