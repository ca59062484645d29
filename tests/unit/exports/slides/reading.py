"""What the tests read in a slide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pptx.enum.shapes import MSO_SHAPE_TYPE


def shapes_of(parent: Any) -> Iterator[Any]:
    """Yield all shapes, those in groups too."""
    for shape in parent.shapes:
        yield shape
        if shape.shape_type == MSO_SHAPE_TYPE.GROUP:
            yield from shapes_of(shape)


def words_of(slide: Any) -> str:
    """Return all text of a slide, tables and charts aside."""
    return "\n".join(shape.text_frame.text for shape in shapes_of(slide) if shape.has_text_frame)


def charts_of(slide: Any) -> list[Any]:
    """Return the native charts of a slide."""
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def tables_of(slide: Any) -> list[Any]:
    """Return the native tables of a slide."""
    return [shape.table for shape in slide.shapes if shape.has_table]


def regions_of(slide: Any) -> list[Any]:
    """Return the freeforms of the regions."""
    found = [shape for shape in shapes_of(slide) if shape.name.startswith("region-")]
    return [shape for shape in found if shape.shape_type == MSO_SHAPE_TYPE.FREEFORM]
