"""What a server lets in and how much of it: hosts, pages that may frame a chart, requests a minute."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from dashboard.environment.values import Environ, SettingError

# A minute, for one address and one worker: see docs/decisions/0017-security.md for the reasons.
RATES: Mapping[str, int] = MappingProxyType({"callbacks": 36_000, "files": 1_200, "decks": 120, "pictures": 120})
HOST = re.compile(r"\.?[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?", re.IGNORECASE)
FRAMING_HOST = re.compile(r"(https?://)?(\*\.)?[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?(:\d{1,5})?", re.IGNORECASE)
ANY, OWN_ONLY, OFF = "*", "self", "off"


@dataclass(frozen=True)
class Protection:
    """The limits of a server.

    `hosts` are the names that readers reach it by, none when any will do; `embed_hosts` may frame charts, `*` is any;
    `rates` are requests a minute by kind of route, from one address to one worker; a kind without a rate is free.
    """

    hosts: tuple[str, ...] = ()
    embed_hosts: tuple[str, ...] = (ANY,)
    rates: Mapping[str, int] = field(default_factory=lambda: RATES)

    @classmethod
    def read(cls, environ: Environ) -> Protection:
        """Return the limits of an environment; raise SettingError with one clear line for a wrong value."""
        return cls(
            hosts=_hosts(environ.get("DASHBOARD_HOSTS", "")),
            embed_hosts=_framing(environ.get("DASHBOARD_EMBED_HOSTS", "")),
            rates=_rates(environ.get("DASHBOARD_RATES", "")),
        )


def _listed(value: str) -> list[str]:
    return [one for one in re.split(r"[,\s]+", value) if one]


def _hosts(value: str) -> tuple[str, ...]:
    for one in _listed(value):
        if not HOST.fullmatch(one):
            raise SettingError(f"DASHBOARD_HOSTS: «{one}» is not a name such as birgemiz.example.kz, without a port")
    return tuple(one.lower() for one in _listed(value))


def _framing(value: str) -> tuple[str, ...]:
    listed = _listed(value) or [ANY]
    if listed == [OWN_ONLY]:
        return ()
    for one in listed:
        if one != ANY and not FRAMING_HOST.fullmatch(one):
            raise SettingError(f"DASHBOARD_EMBED_HOSTS: «{one}» is not a host such as portal.example.kz, * or self")
    return tuple(listed)


def _rates(value: str) -> Mapping[str, int]:
    if value.strip() == OFF:
        return {}
    return {**RATES, **dict(map(_rate, _listed(value)))}


def _rate(text: str) -> tuple[str, int]:
    kind, _, number = text.partition("=")
    if kind not in RATES or not re.fullmatch(r"[1-9]\d{0,8}", number):
        raise SettingError(f"DASHBOARD_RATES: «{text}» is not like files=1200; kinds: {', '.join(RATES)}; or off")
    return kind, int(number)
