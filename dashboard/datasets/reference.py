"""The reference lists: the 17 regions, the 11 directions and every spelling under which records name them."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from dashboard.model.aliases import alias_key
from dashboard.model.directions import DIRECTION_SLUGS, Direction
from dashboard.model.regions import REGION_CODES, Region

LANGUAGES = ("ru", "kk", "en")
FOLDED = "folded:"
Row = Mapping[str, str]
T = TypeVar("T", Region, Direction)


class ReferenceDataError(ValueError):
    """A file of `data/reference/` that is missing, incomplete or contradicts another; the message names the file."""


@dataclass(frozen=True)
class Reference:
    """Regions by KATO code, directions by slug, both in their fixed order; aliases by `alias_key`.

    `folded` maps the keys that name a region of 2022 to that region's own code (10, 33, 62).
    """

    regions: Mapping[str, Region]
    directions: Mapping[str, Direction]
    region_aliases: Mapping[str, str]
    direction_aliases: Mapping[str, str]
    folded: Mapping[str, str]

    def region_code(self, text: str) -> str | None:
        """Return the code of the 2020 region that `text` names in any spelling, None when it names no region."""
        return self.region_aliases.get(alias_key(text))

    def direction_slug(self, text: str) -> str | None:
        """Return the slug of the direction that `text` names in any spelling, None when it names no direction."""
        return self.direction_aliases.get(alias_key(text))

    def folded_from(self, text: str) -> str | None:
        """Return the code of the 2022 region that `text` names (10, 33, 62), None for the regions of 2020."""
        return self.folded.get(alias_key(text))


def load_reference(folder: Path) -> Reference:
    """Return the reference lists of `folder` (`data/reference`). Raises ReferenceDataError with file and reason."""
    region_rows = _rows(folder / "region_aliases.csv")
    return Reference(
        regions=_complete(map(_region, _rows(folder / "regions.csv")), REGION_CODES, lambda r: r.code, "regions.csv"),
        directions=_complete(
            map(_direction, _rows(folder / "directions.csv")), DIRECTION_SLUGS, lambda d: d.slug, "directions.csv"
        ),
        region_aliases=_aliases(region_rows, "code", REGION_CODES, "region_aliases.csv"),
        direction_aliases=_aliases(
            _rows(folder / "direction_aliases.csv"), "slug", DIRECTION_SLUGS, "direction_aliases.csv"
        ),
        folded=_folded(region_rows),
    )


def _rows(path: Path) -> list[Row]:
    if not path.is_file():
        raise ReferenceDataError(f"{path} is missing: restore it from the repository")
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, restval=""))


def _cell(row: Row, column: str, file: str) -> str:
    value = row.get(column) or ""
    if not value:
        raise ReferenceDataError(f"{file}: column «{column}» is empty in the row {list(row.values())}")
    return value


def _texts(row: Row, what: str, file: str) -> Mapping[str, str]:
    return {lang: _cell(row, f"{what}_{lang}", file) for lang in LANGUAGES}


def _region(row: Row) -> Region:
    file = "regions.csv"
    return Region(
        code=_cell(row, "code", file),
        iso=_cell(row, "iso", file),
        kind=_cell(row, "kind", file),
        name=_texts(row, "name", file),
        label=_texts(row, "label", file),
        short=_texts(row, "short", file),
        locative=_texts(row, "locative", file),
        genitive=_texts(row, "genitive", file),
        population=_count(_cell(row, "population", file), file),
    )


def _count(text: str, file: str) -> int:
    if not text.isdecimal():
        raise ReferenceDataError(f"{file}: population «{text}» is not a whole number")
    return int(text)


def _direction(row: Row) -> Direction:
    file = "directions.csv"
    return Direction(slug=_cell(row, "slug", file), kind=_cell(row, "kind", file), name=_texts(row, "name", file))


def _complete(items: Iterable[T], expected: tuple[str, ...], key: Callable[[T], str], file: str) -> dict[str, T]:
    pairs = [(key(item), item) for item in items]
    found = dict(pairs)
    if wrong := set(found) ^ set(expected):
        raise ReferenceDataError(f"{file}: missing or unknown: {', '.join(sorted(wrong))}")
    if len(pairs) != len(found):
        raise ReferenceDataError(f"{file}: a key stands in two rows")
    return {code: found[code] for code in expected}


def _aliases(rows: list[Row], column: str, known: tuple[str, ...], file: str) -> dict[str, str]:
    aliases: dict[str, str] = {}
    for row in rows:
        key, code = alias_key(_cell(row, "alias", file)), _cell(row, column, file)
        if code not in known:
            raise ReferenceDataError(f"{file}: «{row['alias']}» points at unknown «{code}»")
        if key in aliases:
            raise ReferenceDataError(f"{file}: «{row['alias']}» repeats another spelling of «{aliases[key]}»")
        aliases[key] = code
    return aliases


def _folded(rows: list[Row]) -> dict[str, str]:
    marked = ((alias_key(row["alias"]), row.get("note") or "") for row in rows)
    return {key: note.removeprefix(FOLDED) for key, note in marked if note.startswith(FOLDED)}
