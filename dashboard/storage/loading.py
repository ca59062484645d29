"""A run of loads: file after file, each in a transaction of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence, Set
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

import pyarrow as pa  # type: ignore[import-untyped]
import sqlalchemy as sa

from dashboard.model.incoming import FILED, Contents, Incoming, Pair, summed
from dashboard.model.loads import Load, Outcome
from dashboard.model.refusals import Refusal
from dashboard.model.registers import EVENTS
from dashboard.storage import moved, records
from dashboard.storage.refused import write_refusals
from dashboard.storage.tables import LOAD_ID, TABLES

Writing = Callable[[], AbstractContextManager[sa.Connection]]
Insert = Callable[[sa.Connection, sa.Table, pa.Table], None]


class Loading:
    """Puts files into open storage, one transaction each; on an error that file has changed nothing.

    A file replaces the filed regions and months that it brings; what an earlier file of the same run brought to them
    stays beside it.
    """

    def __init__(self, writing: Writing, insert: Insert) -> None:
        self._writing, self._insert = writing, insert
        self._brought: dict[str, set[Pair]] = {}

    def put(self, incoming: Incoming, load: Load) -> Load:
        """Load a file and return its line in the history, which says what became of it.

        Raises HeldElsewhere when events of the file are held under another region.
        """
        contents = incoming.contents
        with self._writing() as connection:
            load_id = records.next_id(connection)
            held = records.read_contents(connection)
            changes = [self._change(name, pairs, held.get(name, {})) for name, pairs in contents.items()]
            if all(change.is_none for change in changes):
                done = replace(load, outcome=Outcome.UNCHANGED)
            else:
                removed = sum(self._make(change, connection, load_id, incoming) for change in changes)
                done = replace(load, outcome=Outcome.ACCEPTED, removed=removed)
            records.write_load(connection, load_id, done)
        for name, pairs in contents.items():
            self._brought.setdefault(name, set()).update(pairs)
        return done

    def note(self, load: Load, refusals: Sequence[Refusal] = ()) -> None:
        """Write a line into the history, with the reasons of a refusal, and change nothing else."""
        with self._writing() as connection:
            load_id = records.next_id(connection)
            records.write_load(connection, load_id, load)
            write_refusals(connection, load_id, refusals)

    def _change(self, register: str, pairs: Contents, held: Contents) -> Change:
        return Change(register, pairs, held, self._brought.get(register, set()))

    def _make(self, change: Change, connection: sa.Connection, load_id: int, incoming: Incoming) -> int:
        table = TABLES[change.register]
        forget(connection, table, change.gone)
        for batch in incoming.batches(change.register):
            self._insert(connection, table, _stamped(batch, load_id))
        lost = moved.take_out(connection, load_id) if change.register == EVENTS and change.others else {}
        left = {pair: change.others[pair].minus(content) for pair, content in lost.items()}
        records.write_contents(connection, change.register, {**left, **change.after(left)})
        return _rows(change.gone) + _rows(lost)


@dataclass(frozen=True)
class Change:
    """What a file does to one register: what it brings, what is held, and what earlier files of the run brought."""

    register: str
    brings: Contents
    held: Contents
    earlier: Set[Pair]

    @property
    def is_none(self) -> bool:
        """Return whether the register holds these very rows already."""
        return all(pair not in self.earlier and self.held.get(pair) == one for pair, one in self.brings.items())

    @property
    def gone(self) -> Contents:
        """Return what is held of the regions and months that the file replaces."""
        return {pair: one for pair, one in self.held.items() if pair in self.brings and pair not in self.earlier}

    @property
    def others(self) -> Contents:
        """Return what stays held."""
        return {pair: one for pair, one in self.held.items() if pair not in self.gone}

    def after(self, left: Contents) -> Contents:
        """Return what the regions and months of the file hold after it; `left` is what is left where events moved."""
        beside = {**self.others, **left}
        return summed(self.brings, {pair: one for pair, one in beside.items() if pair in self.brings})


def forget(connection: sa.Connection, table: sa.Table, pairs: Collection[Pair]) -> None:
    """Delete the rows of filed regions and months."""
    if pairs:
        connection.execute(sa.delete(table).where(sa.tuple_(table.c[FILED], table.c.month).in_(list(pairs))))


def _stamped(batch: pa.Table, load_id: int) -> pa.Table:
    return batch.append_column(LOAD_ID, pa.repeat(pa.scalar(load_id, pa.int64()), batch.num_rows))


def _rows(contents: Contents) -> int:
    return sum(content.rows for content in contents.values())
