"""One value of the environment: read, checked, and refused in one clear line."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

Environ = Mapping[str, str]


class SettingError(ValueError):
    """A setting that cannot be used; the message names it and the mend."""


def choice(environ: Environ, name: str, known: Sequence[str], default: str) -> str:
    """Return one of the known values; raise SettingError for any other."""
    value = environ.get(name, "") or default
    if value not in known:
        raise SettingError(f"{name}: «{value}» is not one of {', '.join(known)}")
    return value


def switch(environ: Environ, name: str, default: str) -> bool:
    """Return whether the value is `on`; raise SettingError when it is neither `on` nor `off`."""
    return choice(environ, name, ("on", "off"), default) == "on"


def whole(environ: Environ, name: str, default: int, least: int, most: int) -> int:
    """Return a whole number within bounds; raise SettingError for anything else."""
    value = environ.get(name, "") or f"{default}"
    number = int(value) if value.isascii() and value.isdigit() and len(value) < 10 else -1
    if not least <= number <= most:
        raise SettingError(f"{name}: «{value}» is not a whole number from {least} to {most}")
    return number


def secret(environ: Environ, name: str, least: int) -> str:
    """Return a secret given as NAME or as the file that NAME_FILE names; empty when neither is given.

    Raise SettingError when both are given, when the file cannot be read and when it is shorter than `least` characters.
    """
    value, place = environ.get(name, ""), environ.get(f"{name}_FILE", "")
    if value and place:
        raise SettingError(f"{name}: give {name} or {name}_FILE, not both")
    found = _content(f"{name}_FILE", place) if place else value
    if (found or place) and len(found) < least:
        # The value is a secret, so the line does not show it.
        raise SettingError(f"{name}: shorter than {least} characters; make one by: openssl rand -hex 32")
    return found


def _content(name: str, place: str) -> str:
    try:
        return Path(place).read_text("utf-8").strip()
    except (OSError, ValueError):
        raise SettingError(f"{name}: the file «{place}» cannot be read as text") from None
