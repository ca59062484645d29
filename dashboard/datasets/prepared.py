"""What `make build` prepares, so that a start need not check it again: the product's tables, the demonstration set."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from hashlib import sha256
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa  # type: ignore[import-untyped]

from dashboard.datasets.descriptions import Shape
from dashboard.datasets.fields import Field
from dashboard.settings import HOME, PREPARED_FOLDER

ORDER, SHAPES, DEMO = "order.json", "shapes.json", "demo.duckdb"
PUBLISHED, LISTS = "published", "lists"
# Whoever changes one of these changes what is prepared.
DATA = ("published/*.csv", "reference/*.csv", "demo/*")
CODE = ("dashboard/datasets", "dashboard/storage", "dashboard/model")
Tables = Mapping[str, pd.DataFrame]


def prepared(folder: Path) -> Path | None:
    """Return where what was prepared of exactly this data folder lies, None when nothing was."""
    place = PREPARED_FOLDER / _digest(folder)
    return place if place.is_dir() else None


def read_prepared(place: Path) -> tuple[Tables, Tables, Mapping[str, Shape]]:
    """Return the published tables, the reference lists and the shapes of all tables, as they were checked."""
    shapes = json.loads((place / SHAPES).read_text("utf-8"))
    order = json.loads((place / ORDER).read_text("utf-8"))
    published, lists = ({name: _table(place / kind / name) for name in order[kind]} for kind in (PUBLISHED, LISTS))
    return published, lists, {name: _shape(*told) for name, told in shapes.items()}


def write_prepared(
    folder: Path, published: Tables, lists: Tables, shapes: Mapping[str, Shape], more: Callable[[Path], None]
) -> Path:
    """Write the checked tables of a data folder and what `more` writes; return their place. Others are removed."""
    PREPARED_FOLDER.mkdir(parents=True, exist_ok=True)
    place = PREPARED_FOLDER / _digest(folder)
    with tempfile.TemporaryDirectory(dir=PREPARED_FOLDER) as made:
        part = Path(made) / "part"
        _write(part / PUBLISHED, published)
        _write(part / LISTS, lists)
        (part / ORDER).write_text(json.dumps({PUBLISHED: [*published], LISTS: [*lists]}), "utf-8")
        told = {name: [[asdict(field) for field in fields], key] for name, (fields, key) in shapes.items()}
        (part / SHAPES).write_text(json.dumps(told), "utf-8")
        more(part)
        for old in PREPARED_FOLDER.iterdir():
            if old != Path(made):
                shutil.rmtree(old)
        part.rename(place)
    return place


def _digest(folder: Path) -> str:
    digest = sha256()
    for path in _sources(folder):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()[:16]


def _sources(folder: Path) -> Iterator[Path]:
    for pattern in DATA:
        yield from sorted(folder.glob(pattern))
    for room in CODE:
        yield from sorted((HOME / room).rglob("*.py"))
    yield HOME / "requirements.txt"


def _table(path: Path) -> pd.DataFrame:
    with pa.OSFile(str(path)) as source:
        frame: pd.DataFrame = pa.ipc.open_file(source).read_pandas()
    return frame


def _write(folder: Path, tables: Tables) -> None:
    folder.mkdir(parents=True)
    for name, frame in tables.items():
        table = pa.Table.from_pandas(frame)
        with pa.OSFile(str(folder / name), "wb") as target, pa.ipc.new_file(target, table.schema) as writer:
            writer.write_table(table)


def _shape(fields: list[dict[str, Any]], key: list[str]) -> Shape:
    return tuple(Field(**{**field, "values": tuple(field["values"])}) for field in fields), tuple(key)
