"""The questions that registers are asked: the same on every engine."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import pandas as pd
import sqlalchemy as sa

from dashboard.model.conditions import OneOf, PageQuestion
from dashboard.model.loads import Load
from dashboard.model.refusals import Refusal
from dashboard.model.registers import COLUMNS, EVENTS, FUNDING, MEASURES, typed
from dashboard.storage import records, statements
from dashboard.storage.failures import reading
from dashboard.storage.frames import answer_of, frame_of
from dashboard.storage.pages import read_page
from dashboard.storage.paging import Asked
from dashboard.storage.refused import read_refusals
from dashboard.storage.rows import ROWS, Rows


class Questions:
    """Answers from an engine, or from the one connection that a snapshot is bound to."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._still: sa.Connection | None = None

    @property
    def engine_name(self) -> str:
        """Return the name of the engine, such as duckdb or postgresql."""
        return self._engine.dialect.name

    @property
    def rows(self) -> Rows:
        """Return what questions are put to: for every register its rows as SQL."""
        return ROWS

    def loads(self, most: int = 100) -> list[Load]:
        """Return the latest loads, the newest first."""
        with self._reading() as connection:
            return records.read_loads(connection, most)

    def refusals(self, load_id: int) -> list[Refusal]:
        """Return why a file of the history was refused, a thousand reasons at most."""
        with self._reading() as connection:
            return read_refusals(connection, load_id)

    def group(self, register: str) -> pd.DataFrame:
        """Return the register summed: one row per combination of its axes that has records, and its measures.

        Counts are int64, money is float64 with two exact decimals. Submissions: the latest one by region and month.
        """
        frame = self.answer(statements.group_statement(register, self.rows[register]))
        if register == FUNDING:
            return frame.assign(amount_kzt=frame["amount_kzt"].astype("float64").round(2))
        return frame.astype(dict.fromkeys(MEASURES.get(register, ()), "int64"))

    def days(self) -> pd.DataFrame:
        """Return the held events summed over DAY_AXES: one row per combination, `date` as YYYY-MM-DD."""
        frame = _counted(self.answer(statements.days_statement(self.rows[EVENTS])))
        return frame.assign(date=frame["date"].astype("str").str[:10])

    def activities(self, most: int) -> pd.DataFrame:
        """Return the held events summed over ACTIVITY_AXES; beyond the `most` common activities all are "other"."""
        events = self.rows[EVENTS]
        with self._reading() as connection:
            named = connection.execute(statements.commonest_statement(events, most)).scalars().all()
            return _counted(self._answer(connection, statements.activities_statement(events, named)))

    def read(self, question: PageQuestion) -> tuple[pd.DataFrame, int]:
        """Return a page of typed rows, 10 000 at most, and how many rows meet the question's conditions in all.

        Raises KeyError for an unknown column.
        """
        asked = Asked(question, self.rows[question.register])
        with self._reading() as connection:
            rows, total = read_page(connection, asked)
        frame = frame_of(rows, COLUMNS[question.register])
        return typed(frame, question.register), total

    def page(
        self,
        register: str,
        where: Mapping[str, Collection[str]],
        order: Sequence[str] = (),
        offset: int = 0,
        limit: int = 50,
    ) -> tuple[pd.DataFrame, int]:
        """Return a page as `read` does; `where` maps columns to the values wanted."""
        conditions = tuple(OneOf(column, tuple(values)) for column, values in where.items())
        return self.read(PageQuestion(register, conditions, tuple(order), offset, limit))

    def answer(self, statement: sa.Select[Any]) -> pd.DataFrame:
        """Return the rows of a statement of this room, with its own column names; it must group or limit them."""
        with self._reading() as connection:
            return self._answer(connection, statement)

    def version(self) -> str:
        """Return the version of the loaded data: the same rows give the same version, in whatever order they came."""
        with self._reading() as connection:
            return records.version_of(records.read_contents(connection))

    def _answer(self, connection: sa.Connection, statement: sa.Select[Any]) -> pd.DataFrame:
        return answer_of(connection.execute(statement))

    def _reading(self) -> AbstractContextManager[sa.Connection]:
        return nullcontext(self._still) if self._still else reading(self._engine.connect)


def _counted(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.astype(dict.fromkeys(MEASURES[EVENTS], "int64"))
