"""Digests of the style elements that libraries write into a page; tests/browser/test_policy.py finds new ones."""

from __future__ import annotations

STYLE_HASHES: tuple[str, ...] = ()
