"""Where the data comes from: what, who, under which terms, of which date."""

from __future__ import annotations

import pandas as pd
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.source_list import Link, Source, source_list
from dashboard.components.text_card import text_card
from dashboard.i18n import N_

ICONS = {
    "report": "book", "statistics": "people", "geometry": "map", "demo": "easel", "registers": "database",
    "own": "list-ul", "fonts": "layers",
}  # fmt: skip


def sources_card(reading: Reading) -> Component:
    """Return the card of the sources; demonstration registers and registers never stand side by side."""
    l, frame = reading.view.l, reading.catalogue.lists["sources"]
    absent = "registers" if reading.catalogue.demo else "demo"
    found = [row for _, row in frame.iterrows() if row["source"] != absent]
    words = Words(l.t(N_("Sources and terms of use")), l.n("{count} source", "{count} sources", len(found)))
    return text_card(l, "sources", words, [source_list(l, [_source(row, reading) for row in found])])


def _source(row: pd.Series, reading: Reading) -> Source:
    lang = reading.view.l.lang
    return Source(
        icon=ICONS[str(row["source"])],
        title=str(row[f"title_{lang}"]),
        who=str(row[f"who_{lang}"]),
        what=str(row[f"what_{lang}"]),
        terms=str(row[f"terms_{lang}"]),
        date=_date(str(row["date"]), reading),
        quote=str(row["terms_quote"]),
        demo=row["source"] == "demo",
        links=_links(str(row["source"]), str(row["url"]), reading),
    )


def _date(text: str, reading: Reading) -> str:
    l = reading.view.l
    first, _, last = text.partition("/")
    if last:
        return l.period(first, last)
    return l.date(pd.Timestamp(text).date()) if len(text) > len("2020-01") else text


def _links(source: str, url: str, reading: Reading) -> list[Link]:
    l, base = reading.view.l, reading.site.base
    own = {
        "report": Link(l.t("Text of the report"), f"{base}api/sources/report-2020-ru.txt", file=True),
        "geometry": Link("GeoJSON", reading.site.geometry_url, file=True),
        "statistics": Link(l.t("Table of regions"), f"{base}api/datasets/regions.csv", file=True),
    }
    elsewhere = [Link(url.removeprefix("https://").strip("/").split("/")[0], url)] if url else []
    return ([own[source]] if source in own else []) + elsewhere
