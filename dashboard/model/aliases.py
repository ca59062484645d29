"""The key under which two spellings of one name meet."""

from __future__ import annotations

import unicodedata

# Dotless ı of the 2021 Kazakh alphabet has no decomposition.
_PLAIN = str.maketrans({"ı": "i"})


def alias_key(text: str) -> str:
    """Return the letters and digits of `text`, caseless and without diacritics; empty when there are none.

    Case, ё and е, spaces of any width, dots, quotes and dashes make no difference: «г. Нур–Султан» gives «гнурсултан».
    Idempotent: the key of a key is that key.
    """
    folded = _fold(_fold(text)).translate(_PLAIN)
    return "".join(char for char in folded if char.isalnum())


def _fold(text: str) -> str:
    return unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
