"""What a deck is made of, parsed from an address or a form that nobody has to trust."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import parse_qs, urlencode

Shown = Literal["", "map", "ranking", "table"]
SHOWN: Sequence[Shown] = ("map", "ranking", "table")
MOST_SLIDES, LONGEST_TITLE, LONGEST_NOTE, LONGEST_SLIDE = 60, 200, 4_000, 8_000
OWN = ("title", "note", "show")


class DeckRefused(ValueError):
    """A deck that cannot be made; the message says why."""


class UnknownChart(DeckRefused):
    """A deck that names a chart which does not exist."""


class DeckTooLong(DeckRefused):
    """A deck of more charts than one file may hold."""


@dataclass(frozen=True)
class Slide:
    """One chart of a deck: its id, its own state as in an address, and the presenter's words.

    It is written as `id?region=55&measure=…&title=…&note=…&show=table`; an id alone is a chart without own state.
    """

    chart: str
    state: Mapping[str, str] = field(default_factory=dict)
    title: str = ""
    note: str = ""
    shown: Shown = ""

    @classmethod
    def parse(cls, text: str) -> Slide:
        """Return the slide that a text names; what is too long is cut, an unknown part to show is everything."""
        chart, _, query = text[:LONGEST_SLIDE].partition("?")
        given = {key: ",".join(values) for key, values in parse_qs(query).items()}
        shown: Shown = next((part for part in SHOWN if part == given.get("show")), "")
        state = {key: value for key, value in given.items() if key not in OWN}
        title, note = given.get("title", "")[:LONGEST_TITLE].strip(), given.get("note", "")[:LONGEST_NOTE].strip()
        return cls(chart.strip(), state, title, note, shown)

    def text(self) -> str:
        """Return the slide as `parse` reads it."""
        own = {"title": self.title, "note": self.note, "show": self.shown}
        query = urlencode({key: value for key, value in {**self.state, **own}.items() if value}, safe=",:")
        return f"{self.chart}?{query}" if query else self.chart


@dataclass(frozen=True)
class Request:
    """A deck as it is asked for: slides in order, the state that slides without their own share, and the options."""

    slides: tuple[Slide, ...]
    state: Mapping[str, str]
    title: str = ""
    notes: bool = True
    tables: bool = True

    @classmethod
    def parse(cls, given: Mapping[str, Sequence[str]]) -> Request:
        """Return the request of a parsed query or form. Raises DeckRefused or DeckTooLong for no chart or too many."""
        charts = [text for text in given.get("chart", ()) if text.strip()]
        if not charts:
            raise DeckRefused("Name at least one chart: chart=grants-map.")
        if len(charts) > MOST_SLIDES:
            raise DeckTooLong(f"A deck has {MOST_SLIDES} charts at most; this one names {len(charts)}.")
        flat = {key: ",".join(values) for key, values in given.items()}
        state = {key: value for key, value in flat.items() if key not in ("chart", "title", "notes", "tables")}
        return cls(
            slides=tuple(Slide.parse(text) for text in charts),
            state=state,
            title=flat.get("title", "")[:LONGEST_TITLE].strip(),
            notes=flat.get("notes") != "0",
            tables=flat.get("tables") != "0",
        )
