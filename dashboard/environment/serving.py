"""How the server runs: where it listens, with how many processes, behind which proxies, with or without metrics."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from ipaddress import ip_address, ip_network

from dashboard.environment.values import Environ, SettingError, switch, whole

LOOPBACK = "127.0.0.0/8,::1"
BIND = re.compile(r"(unix:/[^\s:]+|([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\]):\d{1,5})")
# Two cores serve a hall; more processes than this are a question of memory, which somebody should have answered.
MOST_BY_CORES = 4


@dataclass(frozen=True)
class Serving:
    """Addresses and numbers of the server. `proxies` in front of it are believed when they call from `trusted`.

    An empty `bind` leaves the address to the command. Times are in seconds; `turns` is the number of requests after
    which a process is replaced by a new one, 0 for never.
    """

    bind: str = ""
    workers: int = 1
    threads: int = 8
    timeout: int = 60
    grace: int = 30
    keep_alive: int = 5
    turns: int = 0
    proxies: int = 0
    trusted: tuple[str, ...] = tuple(LOOPBACK.split(","))
    metrics: bool = True

    @classmethod
    def read(cls, environ: Environ) -> Serving:
        """Return the settings of an environment; raise SettingError with one clear line for a wrong value."""
        proxies = whole(environ, "DASHBOARD_PROXIES", 0, 0, 5)
        return cls(
            bind=_bind(environ.get("DASHBOARD_BIND", "")),
            workers=_workers(environ),
            threads=whole(environ, "DASHBOARD_THREADS", 8, 1, 64),
            timeout=whole(environ, "DASHBOARD_TIMEOUT", 60, 1, 3600),
            grace=whole(environ, "DASHBOARD_GRACE", 30, 1, 3600),
            keep_alive=whole(environ, "DASHBOARD_KEEP_ALIVE", 75 if proxies else 5, 0, 3600),
            turns=whole(environ, "DASHBOARD_TURNS", 0, 0, 10**8),
            proxies=proxies,
            trusted=_networks(environ.get("DASHBOARD_PROXY_ADDRESSES", "") or LOOPBACK),
            metrics=switch(environ, "DASHBOARD_METRICS", "on"),
        )

    def trusts(self, peer: str) -> bool:
        """Return whether the peer's address is that of a proxy; one that calls by a Unix socket has none."""
        if not self.proxies:
            return False
        try:
            return not peer or any(ip_address(peer) in ip_network(one) for one in self.trusted)
        except ValueError:
            return False


def _workers(environ: Environ) -> int:
    if environ.get("DASHBOARD_WORKERS", "") == "cores":
        return min(os.cpu_count() or 1, MOST_BY_CORES)
    return whole(environ, "DASHBOARD_WORKERS", 1, 1, 64)


def _bind(value: str) -> str:
    if value and not BIND.fullmatch(value):
        raise SettingError(f"DASHBOARD_BIND: «{value}» is not an address such as 127.0.0.1:8050 or unix:/run/b/socket")
    return value


def _networks(value: str) -> tuple[str, ...]:
    try:
        return tuple(str(ip_network(part.strip())) for part in value.split(","))
    except ValueError:
        line = f"DASHBOARD_PROXY_ADDRESSES: «{value}» is not a list of addresses such as 127.0.0.1,10.0.0.0/24"
        raise SettingError(line) from None
