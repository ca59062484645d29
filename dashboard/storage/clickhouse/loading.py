"""A load: rows that nobody sees yet, and then one publication that lets them count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import sqlalchemy as sa

from dashboard.model.incoming import Incoming, Pair
from dashboard.model.loads import Load, Outcome
from dashboard.model.registers import EVENTS
from dashboard.storage import records
from dashboard.storage.clickhouse import moving, writing
from dashboard.storage.clickhouse.columns import blocks
from dashboard.storage.clickhouse.publications import Held, Parts, numbered, publish, read_held
from dashboard.storage.loading import Change, Loading
from dashboard.storage.store import StorageError

# How often a load looks anew at what others published while it was looking for events that moved.
TRIES = 10
Changed = Mapping[str, Mapping[Pair, Parts]]


class ClickHouseLoading(Loading):
    """Puts files into ClickHouse; until a file is published, readers see what was there before it."""

    def put(self, incoming: Incoming, load: Load) -> Load:
        """Load a file and return its line in the history, which says what became of it.

        Raises HeldElsewhere when events of the file are held under another region, StorageError when rows got lost on
        their way. Then nothing has changed.
        """
        with self._writing() as connection:
            if all(change.is_none for change in self._changes(incoming, read_held(connection))):
                done = replace(load, outcome=Outcome.UNCHANGED)
            else:
                removed = self._publish(connection, incoming, _bring(connection, incoming))
                done = replace(load, outcome=Outcome.ACCEPTED, removed=removed)
            records.write_load(connection, numbered(), done)
        for name, pairs in incoming.contents.items():
            self._brought.setdefault(name, set()).update(pairs)
        return done

    def _changes(self, incoming: Incoming, held: Held) -> list[Change]:
        known = held.contents()
        return [self._change(name, pairs, known.get(name, {})) for name, pairs in incoming.contents.items()]

    def _publish(self, connection: sa.Connection, incoming: Incoming, load_id: int) -> int:
        for _ in range(TRIES):
            held = read_held(connection)
            changed = {
                change.register: _parts(connection, change, held, load_id) for change in self._changes(incoming, held)
            }
            if read_held(connection) == held:
                publish(connection, held, changed)
                return _removed(held, changed, load_id)
        raise StorageError("others are loading all the time: load the file again when they have done")


def _bring(connection: sa.Connection, incoming: Incoming) -> int:
    load_id = numbered()
    for register, contents in incoming.contents.items():
        for block in blocks(register, incoming.batches(register), load_id):
            writing.insert(connection, register, block)
        writing.wait_for(connection, register, load_id, sum(content.rows for content in contents.values()))
    return load_id


def _parts(connection: sa.Connection, change: Change, held: Held, load_id: int) -> Mapping[Pair, Parts]:
    known = held.loads.get(change.register, {})
    staying = {pair: known[pair] for pair in change.others}
    moved = moving.rewritten(connection, load_id, staying) if change.register == EVENTS and staying else {}
    beside = {**staying, **moved}
    return {
        **moved,
        **{pair: {**beside.get(pair, {}), load_id: content} for pair, content in change.brings.items()},
    }


def _removed(held: Held, changed: Changed, load_id: int) -> int:
    """Rows that counted before and do not any more: all of the changed pairs, less those that were only copied."""
    before = sum(
        _rows(held.loads.get(register, {}).get(pair, {})) for register, pairs in changed.items() for pair in pairs
    )
    after = sum(_rows(parts, but=load_id) for pairs in changed.values() for parts in pairs.values())
    return before - after


def _rows(parts: Parts, but: int = 0) -> int:
    return sum(content.rows for load_id, content in parts.items() if load_id != but)
