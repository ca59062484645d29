"""Texts in what pages and figures are made of, and those that would act instead of being shown."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from tests.security.probes import HOST

# Where a text is shown and nothing but shown.
SHOWN = {"children", "title", "aria-label", "alt", "label", "data-name", "value", "placeholder", "data-find"}
TAGS = re.compile(r"<\s*/?\s*([a-z]+)([^>]*)>", re.IGNORECASE)
PLAIN_TAGS = {"b", "br", "i", "sub", "sup", "span"}


def texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text with the name of the property that holds it; trees that are sent as data are opened."""
    if isinstance(value, str):
        opened = json.loads(value) if name.startswith("data-tree") else None
        yield from [(name, value)] if opened is None else tree_texts(opened)
    for key, child in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from texts(child, key if isinstance(value, dict) and key != "props" else name)


def tree_texts(nodes: Any) -> Iterator[tuple[str, str]]:
    for node in nodes:
        if isinstance(node, str):
            yield "children", node
        else:
            yield from texts(node[1])
            yield from tree_texts(node[2])


def is_hostile(text: str) -> bool:
    return HOST in text or "alert(1)" in text


def acting(page: Any) -> list[tuple[str, str]]:
    """Return the hostile texts of a page that are more than shown; a link may carry one, never begin with it."""
    found = [(name, text) for name, text in texts(page) if is_hostile(text) and name not in SHOWN]
    return [(name, text) for name, text in found if name != "href" or not re.match(r"[/#?](?!/)", text)]


def tags(figure: str) -> list[str]:
    """Return the tags in a figure's texts that are no plain ones, or that ask for anything."""
    # Codes that nothing writes: a click hands them to the filters.
    codes = () if "%{customdata" in figure else ("customdata",)
    named = ((key, text) for key, text in texts(json.loads(figure)) if key not in codes)
    found = [(tag.lower(), marks) for _, text in named for tag, marks in TAGS.findall(text)]
    return [tag for tag, marks in found if tag not in PLAIN_TAGS or re.search(r"url\(|//|javascript:", marks)]
