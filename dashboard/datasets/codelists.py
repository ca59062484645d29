"""Names of the codes that a reader may see, in Russian, Kazakh and English."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

LANGUAGES = ("ru", "kk", "en")
_COLUMNS = ["codelist", "code", *(f"name_{lang}" for lang in LANGUAGES)]

Codelists = Mapping[str, Mapping[str, Mapping[str, str]]]


class CodelistError(ValueError):
    """The code list is not usable; the message names the file and the row."""


def load_codelists(folder: Path) -> Codelists:
    """Return codelist → code → language → name, read from `folder`/codelists.csv. Raises CodelistError."""
    path = folder / "codelists.csv"
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8")
    _check(path, frame)
    lists: dict[str, dict[str, dict[str, str]]] = {}
    for codelist, code, *names in frame[_COLUMNS].itertuples(index=False):
        lists.setdefault(codelist, {})[code] = dict(zip(LANGUAGES, names, strict=True))
    return lists


def load_activities(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """Return code → language → name of the activities, read from `folder`/activities.csv. Raises CodelistError."""
    path = folder / "activities.csv"
    frame = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8").assign(codelist="activity")
    _check(path, frame)
    return {str(row["code"]): {lang: str(row[f"name_{lang}"]) for lang in LANGUAGES} for _, row in frame.iterrows()}


def _check(path: Path, frame: pd.DataFrame) -> None:
    missing = [column for column in _COLUMNS if column not in frame]
    if missing:
        raise CodelistError(f"{path}: columns are missing: {', '.join(missing)}")
    _refuse(path, (frame[_COLUMNS] == "").any(axis="columns"), "a name or code is empty")
    _refuse(path, frame.duplicated(["codelist", "code"]), "the code is listed twice")


def _refuse(path: Path, wrong: pd.Series, reason: str) -> None:
    if wrong.any():
        raise CodelistError(f"{path}: row {wrong.to_list().index(True) + 2}: {reason}")
