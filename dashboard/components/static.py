"""Markup that no callback touches, sent as data: each Dash component costs the browser at every change of any other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from copy import copy
from typing import Any

import orjson
from dash import html
from dash.development.base_component import Component

from dashboard import ids
from dashboard.components import names
from dashboard.components.attributes import data

Tree = list[Any] | str
# assets/37_static.js builds the same, and what only follows the filters: a profile's heading, the search in a table.
TAGS = frozenset(
    (
        *("a", "aside", "blockquote", "button", "caption", "cite", "code", "dd", "details", "div", "dl", "dt", "em"),
        *("fieldset", "figcaption", "figure", "footer", "h2", "h3", "h4", "header", "img", "label", "legend", "li"),
        *("mark", "nav", "ol", "p", "pre", "q", "section", "small", "span", "strong", "summary", "table", "tbody"),
        *("td", "th", "thead", "tr", "ul"),
    )
)
# Scripts find these by their ids, whoever built them: assets/20_state.js and assets/22_words.js.
WORN = ("title", "subtitle", "badge", "source", "precision", "alt", "empty", "error", "csv", "rows")
SCRIPTED = frozenset(str(one["type"]) for one in (ids.nav(""), *(ids.part(name, "") for name in WORN)))
# Their trees follow the filters: callbacks/page.py.
REFRESHED = frozenset(
    str(one["type"]) for one in (ids.part("table", ""), ids.tile(""), ids.block(""), ids.filter_label(""))
)
TREE = "data-tree"
CHANGED = frozenset({ids.REGISTER_COUNT, ids.REGISTER_FILE})
OWN_ADDRESS = re.compile(r"[#/](?!/)|$")
INNER = frozenset({"available_properties", "available_wildcard_properties"})
UNTOLD = frozenset({"children", "n_clicks", "disable_n_clicks"})


def static(*parts: Component, **options: Any) -> html.Div:
    """Return the place in which assets/37_static.js builds the parts, html components without callbacks, from data."""
    return html.Div(**options, **data(tree=_json([_tree(part) for part in parts])))


def planted(kind: type[Component], trees: list[Tree], **options: Any) -> Component:
    """Return a component of this kind with trees inside: for what is made anew at every change of the filters."""
    return kind(**options, **data(tree=_json(trees)))


def tree_of(parts: Any) -> str:
    """Return what stands in a place, one or several components or texts, as the JSON of its trees.

    Raise TypeError for a component that only Dash can build.
    """
    return _json([_tree(part) for part in (parts if isinstance(parts, (list, tuple)) else [parts])])


def condensed(part: Component) -> Component:
    """Return the component with all that no callback touches as data; what callbacks name stays as it is."""
    found = _condense(part)
    return found if isinstance(found, Component) else _filled(part, found)


def _condense(part: Any) -> Component | Tree:
    if not isinstance(part, Component):
        return "" if part is None else str(part)
    children = _children(part)
    if _is_refreshed(part):
        return _placed(part, [_tree(child) for child in children])
    found = [_condense(child) for child in children]
    if _is_static(part) and not any(isinstance(one, Component) for one in found):
        return _whole(part, found)
    if not children or not any(isinstance(child, Component) for child in children):
        return part
    lean = copy(part)
    lean.children = [_filled(child, one) for child, one in zip(children, found, strict=True)]
    return lean


def _whole(part: Component, found: Sequence[Component | Tree]) -> Tree:
    told = _properties(part)
    return [part._type.lower(), told, orjson.loads(told.pop(TREE)) if TREE in told else list(found)]


def _is_refreshed(part: Component) -> bool:
    named = vars(part).get("id", "")
    return isinstance(named, dict) and named.get("type") in REFRESHED


def _filled(part: Any, found: Component | Tree) -> Any:
    if isinstance(found, Component):
        return found
    if isinstance(found, str) or not any(isinstance(child, list) for child in found[2]):
        return part
    return _placed(part, found[2])


def _placed(part: Component, trees: list[Any]) -> Component:
    place = copy(part)
    place.children = None
    setattr(place, TREE, _json(trees))
    return place


def _is_static(part: Component) -> bool:
    told = vars(part)
    if part._namespace != "dash_html_components" or part._type.lower() not in TAGS:
        return False
    named, links = told.get("id", ""), (told.get("href"), told.get("src"))
    return _is_free(named) and all(not link or OWN_ADDRESS.match(str(link)) for link in links)


def _is_free(named: Any) -> bool:
    return named.get("type") in SCRIPTED if isinstance(named, dict) else named not in CHANGED


def _tree(part: Any) -> Tree:
    if not isinstance(part, Component):
        return "" if part is None else str(part)
    if part._namespace != "dash_html_components":
        raise TypeError(f"{part._type} {getattr(part, 'id', '')} cannot be sent as data")
    return _whole(part, [_tree(child) for child in _children(part)])


def _children(part: Component) -> list[Any]:
    children = vars(part).get("children")
    listed = children if isinstance(children, (list, tuple)) else [children]
    return [child for child in listed if child is not None]


def _properties(part: Component) -> dict[str, Any]:
    # What Dash itself keeps beside the properties that were set, it lists in INNER or begins with a low line.
    return {
        name: _written(value)
        for name, value in vars(part).items()
        if value is not None and name not in UNTOLD and not name.startswith("_") and name not in INNER
    }


def _written(value: Any) -> Any:
    # Of properties with a name in HTML only style and pattern ids are dictionaries.
    return names.dom_id(value) if isinstance(value, dict) and "type" in value else value


def _json(value: Any) -> str:
    return orjson.dumps(value).decode()
