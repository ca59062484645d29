"""A load: rows that nobody sees yet, and then one publication that lets them count."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from functools import reduce

import sqlalchemy as sa

from dashboard.model.incoming import Content, Contents, Incoming, Pair
from dashboard.model.loads import Load, Outcome
from dashboard.model.registers import EVENTS
from dashboard.storage import records
from dashboard.storage.clickhouse import moving, writing
from dashboard.storage.clickhouse.columns import blocks
from dashboard.storage.clickhouse.publications import Held, Parts, numbered, publish, read_held
from dashboard.storage.failures import StorageError
from dashboard.storage.loading import Change, Loading

# How often a load looks anew at what others published while it was looking for events that moved.
TRIES = 10
# Beyond so many files in a run, their rows of a region and month are copied into one part: questions name every part.
MOST_PARTS = 16
# Register by register, the numbers that the rows of a load have in every filed region and month.
Numbers = Mapping[str, Mapping[Pair, int]]
Changed = Mapping[str, Mapping[Pair, Parts]]


class ClickHouseLoading(Loading):
    """Puts files into ClickHouse; until a file is published, readers see what was there before it."""

    def put(self, incoming: Incoming, load: Load) -> Load:
        """Load a file and return its line in the history, which says what became of it.

        Raises HeldElsewhere when events of the file are held under another region, StorageError when rows got lost on
        their way. Then nothing has changed.
        """
        contents = incoming.contents
        with self._writing() as connection:
            if all(change.is_none for change in self._changes(contents, read_held(connection))):
                done = replace(load, outcome=Outcome.UNCHANGED)
            else:
                removed = self._publish(connection, contents, _bring(connection, incoming, contents))
                done = replace(load, outcome=Outcome.ACCEPTED, removed=removed)
            records.write_load(connection, time.time_ns(), done)
        for name, pairs in contents.items():
            self._brought.setdefault(name, set()).update(pairs)
        return done

    def _changes(self, contents: Mapping[str, Contents], held: Held) -> list[Change]:
        known = held.contents()
        return [self._change(name, pairs, known.get(name, {})) for name, pairs in contents.items()]

    def _publish(self, connection: sa.Connection, contents: Mapping[str, Contents], numbers: Numbers) -> int:
        for _ in range(TRIES):
            held = read_held(connection)
            changes = self._changes(contents, held)
            changed = {one.register: _parts(connection, one, held, numbers[one.register]) for one in changes}
            if read_held(connection) == held:
                publish(connection, held, changed)
                return _removed(held, changed, contents)
        raise StorageError("others are loading all the time: load the file again when they have done")


def _bring(connection: sa.Connection, incoming: Incoming, contents: Mapping[str, Contents]) -> Numbers:
    first, numbers = numbered(), {}
    for register, pairs in contents.items():
        numbers[register] = {pair: first + place for place, pair in enumerate(pairs)}
        for block in blocks(register, incoming.batches(register), numbers[register]):
            writing.insert(connection, register, block)
        rows = sum(content.rows for content in pairs.values())
        writing.wait_for(connection, register, numbers[register].values(), rows)
    return numbers


def _parts(connection: sa.Connection, change: Change, held: Held, numbers: Mapping[Pair, int]) -> Mapping[Pair, Parts]:
    known = held.parts.get(change.register, {})
    staying, moved = {pair: known[pair] for pair in change.others}, {}
    if change.register == EVENTS and staying:
        moved = moving.rewritten(connection, list(numbers.values()), staying)
    beside = {**staying, **moved}
    brought = {pair: {**beside.get(pair, {}), numbers[pair]: content} for pair, content in change.brings.items()}
    return {**moved, **{pair: _few(connection, change.register, parts) for pair, parts in brought.items()}}


def _few(connection: sa.Connection, register: str, parts: Parts) -> Parts:
    if len(parts) <= MOST_PARTS:
        return parts
    whole = reduce(Content.plus, parts.values())
    return {writing.copy(connection, register, parts, whole.rows): whole}


def _removed(held: Held, changed: Changed, contents: Mapping[str, Contents]) -> int:
    """Return how many rows count no more: those that counted, and those that came, without those that count now."""
    before = sum(_rows(held.parts.get(name, {}).get(pair, {})) for name, pairs in changed.items() for pair in pairs)
    after = sum(_rows(parts) for pairs in changed.values() for parts in pairs.values())
    return before + sum(content.rows for pairs in contents.values() for content in pairs.values()) - after


def _rows(parts: Parts) -> int:
    return sum(content.rows for content in parts.values())
