"""The requests that a browser sends for one change of the filters, and the same requests for any other choice."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations
from urllib.parse import quote

# In the order in which the controls of the English page list them.
DIRECTIONS = ("bilim", "saylyq", "sabaqtastyq", "asyl-mura", "taza-alem", "qamqor", "umit")
REGIONS = ("11", "15", "75", "19", "23", "63", "35", "39", "43", "47", "59", "71", "55", "79", "61", "27", "31")
DROPPED = ("content-length", "host", "connection", "accept-encoding", "if-none-match", "if-modified-since")


@dataclass(frozen=True)
class Choice:
    """What a reader has chosen: directions and regions, in the order of the controls."""

    directions: tuple[str, ...]
    regions: tuple[str, ...]


@dataclass(frozen=True)
class Request:
    """One request of a browser."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: str = ""


def choices(seed: int = 1) -> Iterator[Choice]:
    """Yield choices of at least two directions and two regions, none of them twice, for ever."""
    draw, seen = random.Random(seed), set()  # noqa: S311
    pairs = [pair for size in (2, 3, 4) for pair in combinations(DIRECTIONS, size)]
    while True:
        regions = tuple(sorted(draw.sample(REGIONS, draw.randint(2, 12)), key=REGIONS.index))
        choice = Choice(draw.choice(pairs), regions)
        if choice not in seen:
            seen.add(choice)
            yield choice


def rewritten(request: Request, old: Choice, new: Choice) -> Request:
    """Return the request as a browser would send it for another choice."""
    path, body = request.path, request.body
    for before, after in ((old.directions, new.directions), (old.regions, new.regions)):
        for way in WAYS:
            path, body = path.replace(way(before), way(after)), body.replace(way(before), way(after))
    return replace(request, path=path, body=body)


def _listed(values: tuple[str, ...]) -> str:
    return json.dumps(values, separators=(",", ":"))


def _quoted(values: tuple[str, ...]) -> str:
    return quote(_listed(values))


# As JSON, as JSON within an address, as words of an address.
WAYS = (_listed, _quoted, ",".join, "%2C".join)


def kept_headers(host: str, headers: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the headers that are worth repeating, with the host that was asked."""
    kept = {key: value for key, value in headers.items() if key.lower() not in DROPPED and not key.startswith(":")}
    return (("Host", host), *kept.items(), ("Accept-Encoding", "gzip, deflate, br, zstd"))
