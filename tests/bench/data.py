"""The same events for both: registers made by `demo`, loaded by `load`, and as Parquet for the peer."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent.parent
CACHE = HOME / "var" / "bench"
SIZES = {"5k": 5_000, "1m": 1_000_000, "10m": 10_000_000}


@dataclass(frozen=True)
class Events:
    """Events of one size: the folder of registers, the database that we read, the Parquet file that the peer reads."""

    size: str

    @property
    def folder(self) -> Path:
        return CACHE / self.size

    @property
    def database(self) -> Path:
        return CACHE / f"{self.size}.duckdb"

    @property
    def parquet(self) -> Path:
        return CACHE / f"{self.size}.parquet"


def prepare(size: str) -> Events:
    """Return the events of a size, made unless an earlier run has made them."""
    events = Events(size)
    if not (events.folder / "events.csv").exists():
        make(events)
    if not events.database.exists():
        command("load", str(events.folder), "--report", str(CACHE / "refused.csv"), database=events.database)
    if not events.parquet.exists():
        to_parquet(events)
    return events


def make(events: Events) -> None:
    """Write the registers; a run that is broken off leaves nothing that the next one takes for whole."""
    unfinished = events.folder.with_suffix(".unfinished")
    command("demo", "--events", str(SIZES[events.size]), str(unfinished))
    unfinished.rename(events.folder)


def command(*words: str, database: Path | None = None) -> None:
    """Run one of our own commands; raise CalledProcessError when it fails."""
    subprocess.run([sys.executable, "-m", "dashboard", *words], cwd=HOME, env=environment(database), check=True)


def environment(database: Path | None) -> dict[str, str]:
    """Return this environment without the reader's own settings, reading that database."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("DASHBOARD_")}
    return kept | ({"DASHBOARD_DATABASE_URL": f"duckdb:///{database}"} if database else {})


def to_parquet(events: Events) -> None:
    """Write the events as a Parquet file beside the database."""
    import duckdb

    rows = f"SELECT * FROM read_csv('{events.folder / 'events.csv'}', types={{'region': 'VARCHAR'}})"  # noqa: S608
    unfinished = events.parquet.with_suffix(".unfinished")
    duckdb.sql(f"COPY ({rows}) TO '{unfinished}' (FORMAT parquet)")
    unfinished.rename(events.parquet)
