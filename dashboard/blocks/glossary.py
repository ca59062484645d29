"""The words of the product and of its field, in the reader's language, found by any of the three."""

from __future__ import annotations

import pandas as pd
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.term_list import Group, Term, term_list
from dashboard.components.text_card import text_card
from dashboard.i18n import LANGS, N_
from dashboard.model.codes import TERM_GROUPS


def glossary_card(reading: Reading) -> Component:
    """Return the card of the glossary; every term can be linked to as #term-<id>."""
    l, frame = reading.view.l, reading.catalogue.lists["glossary"]
    groups = [_group(name, frame[frame["group"] == name], reading) for name in TERM_GROUPS]
    words = Words(l.t(N_("Glossary")), l.n("{count} term", "{count} terms", len(frame)))
    return text_card(l, "glossary", words, [term_list(l, groups)], "glossary")


def _group(name: str, frame: pd.DataFrame, reading: Reading) -> Group:
    terms = [_term(row, reading.view.l.lang) for _, row in frame.iterrows()]
    return Group(reading.view.named("term_group", name), terms)


def _term(row: pd.Series, lang: str) -> Term:
    everywhere = " ".join(str(row[f"term_{one}"]) for one in LANGS)
    return Term(
        str(row["term_id"]), str(row[f"term_{lang}"]), str(row[f"definition_{lang}"]), str(row["sign"]), everywhere
    )
