"""How a process that serves for months keeps its memory small: what is free goes back to the system."""

from __future__ import annotations

import ctypes
import gc
import os
from typing import Any

ARENA_MAX, ARENAS = -8, 2
# A change makes some ten thousand objects, hardly any of them in circles; Python would look for some every 700.
YOUNG, MIDDLE, OLD = 50_000, 20, 100


def spare() -> None:
    """Let libraries share one allocator and threads share its arenas. Call it before they are imported."""
    # Arrow's own allocator keeps 30 MB of what was free long ago.
    os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
    _ask("mallopt", ARENA_MAX, ARENAS)


def give_back() -> None:
    """Give free memory back to the system."""
    _ask("malloc_trim", 0)


def settle() -> None:
    """Have the collector leave alone what a start has made, and look at what came since less often."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)


def _ask(name: str, *values: int) -> None:
    # Only the C library of GNU has these; others are left alone.
    asked: Any = getattr(ctypes.CDLL(None), name, None)
    if asked:
        asked(*values)
