"""How a front office sends a month's reports: templates of the registers, and what to do with them."""

from __future__ import annotations

from dash import html
from dash.development.base_component import Component

from dashboard.blocks.reading import Reading
from dashboard.components.card import Words
from dashboard.components.template_list import Step, Template, step_list, template_list
from dashboard.components.text_card import text_card
from dashboard.exports.templates.vocabulary import template_words
from dashboard.i18n import N_
from dashboard.model.registers import REGISTERS

ICONS = {"events": "calendar-event", "volunteers": "people", "funding": "cash-stack", "submissions": "inbox"}
STEPS = (
    (N_("Fill in a template: cells offer their lists and refuse what does not fit."), ""),
    (
        N_("Check the files. Every fault is named with its row, column and mend; nothing is loaded yet."),
        "python -m dashboard load --check reports/",
    ),
    (
        N_("Load them. A corrected file replaces the rows of its regions and months."),
        "python -m dashboard load reports/",
    ),
)


def templates_card(reading: Reading) -> Component:
    """Return the card of the templates in the reader's language, with the steps from a template to loaded rows."""
    l = reading.view.l
    words = Words(
        l.t(N_("Send a month’s reports")), l.t(N_("Excel templates with lists of allowed values and rules built in"))
    )
    told = [Step(l.t(text), code) for text, code in STEPS]
    parts = [template_list(l, [_template(register, reading) for register in REGISTERS]), step_list(told)]
    return text_card(l, "templates", words, [html.Div(parts, className="template-parts")], "templates")


def _template(register: str, reading: Reading) -> Template:
    l = reading.view.l
    title, row = template_words(register, l.lang)
    told, address = l.t("One row: {row}", row=row), template_address(register, l.lang, reading.site.base)
    return Template(ICONS[register], title, told, address)


def template_address(register: str, lang: str, base: str) -> str:
    """Return the address of a template below the prefix `base`."""
    return f"{base}api/templates/{register}.xlsx?lang={lang}"
