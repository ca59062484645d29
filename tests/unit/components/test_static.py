"""Markup as data: the same words and properties as the components, nothing else."""

from __future__ import annotations

import json

from dash import html

from dashboard.components.static import static


def tree(*parts):
    return json.loads(getattr(static(*parts), "data-tree"))


def test_tags_properties_and_texts_are_kept_in_order():
    link = html.A("two", href="#finding-x", disable_n_clicks=True, **{"data-soft": "true"})
    (item,) = tree(html.Li(["one ", link], id="a", className="b", tabIndex=-1))
    assert item[:2] == ["li", {"id": "a", "className": "b", "tabIndex": -1}]
    assert item[2] == ["one ", ["a", {"href": "#finding-x", "data-soft": "true"}, ["two"]]]


def test_numbers_are_texts_and_nothing_is_left_out():
    assert tree(html.P(3), html.P(None), html.P()) == [["p", {}, ["3"]], ["p", {}, []], ["p", {}, []]]


def test_markup_in_a_text_stays_a_text():
    assert tree(html.P("<b onclick=x>")) == [["p", {}, ["<b onclick=x>"]]]


def test_the_place_takes_its_own_properties():
    assert static(html.P("x"), className="log").className == "log"
