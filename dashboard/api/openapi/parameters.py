"""What may be asked: the parameters of the API's description, from the lists that parse them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dashboard.api.openapi.schemas import TEXT, Schema, choice
from dashboard.charts.registry import CHARTS
from dashboard.i18n import LANGS
from dashboard.model.decks import LONGEST_TITLE, MOST_SLIDES
from dashboard.model.directions import DIRECTION_SLUGS
from dashboard.model.filters import FORMATS, SCALES, THEMES
from dashboard.model.regions import REGION_CODES
from dashboard.model.registers import MONTHS
from dashboard.model.row_filters import COLUMNS_SHOWN, MOST_SORTED, PREFIX, SORT

Part = dict[str, Any]


def query(name: str, schema: Schema, description: str, **rest: Any) -> Part:
    """Return a parameter of the query."""
    return {"name": name, "in": "query", "description": description, "schema": schema, **rest}


def path(name: str, values: Sequence[str], description: str) -> Part:
    """Return a parameter of the path that is one of the values."""
    return {"name": name, "in": "path", "required": True, "description": description, "schema": choice(values)}


def _several(name: str, values: Sequence[str], description: str) -> Part:
    listed = {"type": "array", "items": choice(values)}
    return query(name, listed, description, style="form", explode=False)


LANG = query("lang", choice(LANGS), "Language of all words; the server's default without it.")
LABELS = query("labels", choice(("1",)), "Headers in words instead of stable column ids.")
PROGRESS = query("progress", choice(("1",)), "Tell the progress line by line, then send the file in the last line.")
# Values that do not exist are ignored, as in the addresses of pages.
FILTERS: tuple[Part, ...] = (
    _several("region", REGION_CODES, "Regions by KATO code; all without it."),
    _several("direction", DIRECTION_SLUGS, "Directions; all without it."),
    query("from", choice(MONTHS), "First month."),
    query("to", choice(MONTHS), "Last month, inclusive."),
    _several("format", FORMATS, "Formats of events; all without it."),
)
STATE: tuple[Part, ...] = (
    *FILTERS,
    query("per", choice(SCALES), "Totals, per 10,000 people, or share of the whole."),
    query("measure", TEXT, "The measure of a page that offers a choice."),
    query("inputs", TEXT, "What was entered into the calculator, as the address of its page writes it."),
    query("theme", choice(THEMES), "Colours of pictures and slides."),
)
ROWS: tuple[Part, ...] = (
    *(query(f"{PREFIX}{name}", TEXT, f"Filter of the column {name}.") for name in COLUMNS_SHOWN),
    query(
        f"{PREFIX}{SORT}", TEXT, f"At most {MOST_SORTED} columns, separated by commas; a minus turns the order round."
    ),
)
LOAD = {"name": "load_id", "in": "path", "required": True, "description": "Number of a refused load.", "schema": TEXT}
CHART = path("chart_id", tuple(CHARTS), "Id of the chart.")
SLIDE = (
    "A chart of the deck, as often as there are charts: its id, or the id with its own state and words, "
    "`grants-map?region=55&title=…&note=…&show=table`."
)
DECK_FIELDS: dict[str, Schema] = {
    "chart": {"type": "array", "items": TEXT, "minItems": 1, "maxItems": MOST_SLIDES, "description": SLIDE},
    "title": {"type": "string", "maxLength": LONGEST_TITLE, "description": "Title of the deck."},
    "notes": choice(("0", "1")) | {"description": "0 leaves out the speaker notes."},
    "tables": choice(("0", "1")) | {"description": "0 leaves out the appendix of tables."},
}
DECK: tuple[Part, ...] = (
    {
        "name": "chart", "in": "query", "required": True, "description": SLIDE,
        "schema": {name: rule for name, rule in DECK_FIELDS["chart"].items() if name != "description"},
    },
    *(query(name, {k: v for k, v in DECK_FIELDS[name].items() if k != "description"}, DECK_FIELDS[name]["description"])
      for name in ("title", "notes", "tables")),
)  # fmt: skip
# Asked for at many addresses: described once.
SHARED = {one["name"]: one for one in (CHART, *STATE, LANG, LABELS, PROGRESS)}


def reference(one: Part) -> Part:
    """Return a reference to a shared parameter."""
    return {"$ref": f"#/components/parameters/{one['name']}"}
