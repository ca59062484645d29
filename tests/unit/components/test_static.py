"""Markup as data: the same words and properties as the components, nothing else."""

from __future__ import annotations

import json

import pytest
from dash import dcc, html

from dashboard import ids
from dashboard.components.static import TAGS, UNTOLD, condensed, planted, static, tree_of
from dashboard.settings import ASSETS_FOLDER


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


def test_properties_are_those_that_dash_would_send():
    link = html.A("x", id="a", href="/a", disable_n_clicks=True, **{"data-soft": "true", "aria-label": "z"})
    sent = {name: value for name, value in link.to_plotly_json()["props"].items() if name not in UNTOLD}
    assert tree(link) == [["a", sent, ["x"]]]


def test_planted_trees_are_what_components_would_become():
    part = html.P([html.Span("x", className="long"), " y"], className="tile-caption")
    trees = [["span", {"className": "long"}, ["x"]], " y"]
    assert planted(html.P, trees, className="tile-caption").to_plotly_json() == condensed(part).to_plotly_json()


def inside(part):
    return json.loads(getattr(part, "data-tree"))


def test_what_no_callback_names_becomes_data_and_the_rest_stays():
    named = html.Span("42", id=ids.filter_label("region"))
    page = condensed(html.Div([html.Section(html.P("words")), html.Section([named, html.Ul(html.Li("x"))])]))
    plain, live = page.children
    assert plain.children is None
    assert inside(plain) == [["p", {}, ["words"]]]
    assert inside(live.children[0]) == ["42"]
    assert inside(live.children[1]) == [["li", {}, ["x"]]]


def test_what_follows_the_filters_stands_in_one_place_as_its_refreshed_trees_will():
    words = html.P([html.B("x"), "y"])
    kept = condensed(html.Div([html.Div(words, id=ids.block("words")), dcc.Store(id="store")]))
    assert kept.children[0].children is None
    assert getattr(kept.children[0], "data-tree") == tree_of(words)
    assert kept.children[1].id == "store"


def test_trees_inside_trees_are_one_tree():
    inner = planted(html.P, [["b", {}, ["x"]]], className="inner")
    assert json.loads(tree_of(html.Div([inner, "y"]))) == [
        ["div", {}, [["p", {"className": "inner"}, [["b", {}, ["x"]]]], "y"]]
    ]


def test_what_only_dash_can_build_is_no_tree():
    with pytest.raises(TypeError, match="Store store"):
        tree_of([html.P("x"), dcc.Store(id="store")])


def test_only_addresses_of_ours_travel_as_data():
    own, other = html.Li(html.A("x", href="/ru/")), html.Li(html.A("x", href="https://example.org"))
    slash = html.Li(html.A("x", href="//example.org"))
    made = condensed(html.Div([html.Ul(own), html.Ul(other), html.Ul(slash)])).children
    assert [hasattr(part, "data-tree") for part in made] == [True, False, False]


def test_the_component_itself_is_left_as_it_was():
    before = html.Div([html.Section(html.P("x"))])
    condensed(before)
    assert before.children[0].children.children == "x"


def test_the_browser_builds_the_same_tags():
    script = (ASSETS_FOLDER / "37_static.js").read_text("utf-8")
    listed = script.split("new Set((")[1].split(").split")[0]
    assert set(listed.replace('"', " ").replace("+", " ").split()) == TAGS | {"h1", "input"}


def test_what_scripts_find_by_a_pattern_id_becomes_data_under_the_name_that_dash_would_write():
    link = html.A([html.Span(className="icon"), html.Span("Regions")], id=ids.nav("regions"), href="/ru/regions")
    place = condensed(html.Nav([link]))
    ((tag, properties, _),) = inside(place)
    assert (tag, properties["href"]) == ("a", "/ru/regions")
    assert properties["id"] == '{"path":"regions","type":"nav"}'
