"""Loads in processes of their own, which may be killed; forked from a server that has everything imported."""

from __future__ import annotations

import os
import signal
from dataclasses import replace
from datetime import UTC, datetime
from importlib import import_module
from multiprocessing import get_context

from dashboard.datasets.demo import make_demo
from dashboard.model.incoming import FrameIncoming, contents_of, summed
from dashboard.model.loads import Load, Outcome
from dashboard.model.registers import Registers
from dashboard.storage import connect
from dashboard.storage.records import version_of

# A load may be killed after each of these, in the order in which they are called.
STEPS = (
    "dashboard.storage.loading.records.read_contents",
    "dashboard.storage.loading.forget",
    "dashboard.storage.loading._stamped",
    "dashboard.storage.loading.records.write_contents",
    "dashboard.storage.loading.records.write_load",
)
STEPS_OF_FILES = (
    "dashboard.storage.replacing._copy",
    "dashboard.storage.replacing._flush",
    "dashboard.storage.replacing._put_in_place",
)
NEW = make_demo(2_000)
# The same regions and months, so that either replaces the other whole.
OLD = replace(NEW, events=NEW.events.assign(hours=NEW.events["hours"] * 2))


def context():
    """Returns how processes are started: this module is imported once for all of them."""
    chosen = get_context("forkserver")
    chosen.set_forkserver_preload([__name__])
    return chosen


def load_new(url: str, step: str = "") -> None:
    if step:
        _kill_after(step)
    storage = connect(url)
    storage.load(NEW)
    storage.close()


def load_parts(url: str, name: str, region: str) -> None:
    """Loads two files in one run, each a month of a region."""
    storage = connect(url)
    put_parts(storage, name, region)
    storage.close()


def put_parts(storage, name: str, region: str) -> None:
    with storage.loading() as run:
        for month in ("2020-06", "2020-07"):
            run.put(part(region, month), line(name))


def line(name: str) -> Load:
    return Load(name, "", datetime.now(UTC), Outcome.ACCEPTED)


def part(region: str, month: str) -> FrameIncoming:
    events = NEW.events
    return FrameIncoming.of(Registers(events=events[events["region_code"].eq(region) & events["month"].eq(month)]))


def version_of_rows(storage) -> str:
    """Returns the version that the rows themselves say, which must be the one that storage says."""
    held = {}
    for name in ("events", "volunteers", "funding", "submissions"):
        _, total = storage.page(name, {}, limit=0)
        for offset in range(0, total, 10_000):
            rows, _ = storage.page(name, {}, offset=offset, limit=10_000)
            contents = contents_of(rows.assign(filed_region=rows["region_code"]))
            held[name] = summed(held.get(name, {}), contents)
    return version_of(held)


def _kill_after(step: str) -> None:
    place, name = step.rsplit(".", 1)
    parent, _, child = place.rpartition(".")
    owner = getattr(import_module(parent), child) if place.endswith(".records") else import_module(place)
    called = getattr(owner, name)

    def dying(*args: object) -> object:
        called(*args)
        os.kill(os.getpid(), signal.SIGKILL)

    setattr(owner, name, dying)
