"""A chart as it leaves the screen: its rows and figure with every word that a file prints around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from dashboard.catalogue.catalogue import Catalogue
from dashboard.charts.chart import Chart, Drawn, draw
from dashboard.charts.choices import chosen_words
from dashboard.charts.words import unit
from dashboard.exports.definitions import definitions
from dashboard.figures.view import View
from dashboard.model.decks import Shown

# Windows and Office refuse these in names of files, and 255 bytes is the longest name of most file systems.
_REFUSED, LONGEST_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f]+'), 110


@dataclass(frozen=True)
class Exhibit:
    """One chart for one reader. `address` leads back to its card, `made` is the day of the file.

    `title` and `note` are the presenter's own words, or the computed title and nothing; `shown` is the part of the card
    that a slide shows: all of it, the map or the ranking beside it, or the table; `definitions` say what the marks of
    precision and status in the rows mean, as (word, definition).
    """

    chart: Chart
    view: View
    drawn: Drawn
    address: str
    made: date
    title: str
    version: str
    note: str = ""
    shown: Shown = ""
    definitions: tuple[tuple[str, str], ...] = ()

    @property
    def unit(self) -> str:
        """Return the unit of the values on the scale that the chart can show."""
        return unit(self.chart, replace(self.view, filters=self.chart.scaled(self.view.filters)))

    @property
    def filters(self) -> str:
        """Return the line that names the reader's choices which the chart obeys."""
        return chosen_words(self.view, self.chart.honours)

    @property
    def stamp(self) -> str:
        """Return the line of day and version of the data."""
        t, day = self.view.l.t, self.view.l.date(self.made)
        return t("Made on {day}, data version {version}", day=day, version=self.version[:8])

    @property
    def demo_words(self) -> str:
        """Return the mark of demonstration data, or nothing."""
        return self.view.l.t("demo data") if self.drawn.demo else ""

    def file_name(self, kind: str) -> str:
        """Return the name of a file of this exhibit: title, choices, day, and the kind as its ending."""
        choices = "" if not self.view.filters.active() & self.chart.honours else self.filters.partition(":")[2].strip()
        return file_name([self.title, choices], self.made, kind)


@dataclass(frozen=True)
class Deck:
    """Exhibits in the order of their slides. `notes` asks for speaker notes, `tables` for the appendix of tables."""

    title: str
    exhibits: tuple[Exhibit, ...]
    view: View
    made: date
    notes: bool = True
    tables: bool = True

    def file_name(self, kind: str) -> str:
        """Return the name of the deck's file: its title, the day, and the kind as its ending."""
        return file_name([self.title], self.made, kind)


def exhibit_of(chart: Chart, catalogue: Catalogue, view: View, address: str, made: date) -> Exhibit:
    """Return the chart drawn for one reader under its computed title; presenters replace title, note and part."""
    drawn = draw(chart, catalogue, view)
    # Classes and means of a few chosen regions stay those of all.
    view = replace(view, everywhere=chart.everywhere(catalogue, view.filters))
    terms = definitions(drawn.rows, catalogue, view.l)
    return Exhibit(chart, view, drawn, address, made, drawn.title, catalogue.version, definitions=terms)


def file_name(parts: list[str], made: date, kind: str) -> str:
    """Return a name that every file system takes, from words of any language; the day and the kind are never cut."""
    words = " ".join(_REFUSED.sub(" ", ", ".join(part for part in parts if part)).split())
    return f"{words[:LONGEST_NAME].rstrip(' .,;')} {made.isoformat()}.{kind}"
