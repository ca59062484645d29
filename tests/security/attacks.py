"""The classes of probes: each asks a running server and yields what it found, as request and fault."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from itertools import chain
from typing import Any
from urllib.parse import quote, urlencode

from dashboard.pages.router import LONGEST, PAGES
from tests.security.bodies import PATH
from tests.security.probes import (
    ABSENT,
    ALL,
    FORGED,
    FORGED_HOSTS,
    KEYS,
    LINES,
    MARKUP,
    METHODS,
    READ,
    ROOTS,
    SECRETS,
    TOLD,
    UP,
)  # fmt: skip
from tests.security.rules import faults, host_faults, markup_faults, policy_faults
from tests.security.texts import acting, tags
from tests.security.wire import Answer, Server

Found = Iterator[tuple[str, str]]
Body = dict[str, Any]
JSON = "application/json"
PART = re.compile(r"\{[^}]+\}")
KNOWN = {"{chart_id}": "grants-map", "{name}": "regions", "{register}": "events"}
# A browser or a second of work each.
DEAR = (".png", ".svg", ".pdf", ".pptx")
PAGE_PATHS = [f"/en/{page.slug}" for page in PAGES] + [
    "/en/regions/11",
    "/en/directions/qamqor",
    "/en/embed/grants-map",
]
# What comes back only where an address is repeated, whatever the registers hold.
OWN = "alert(71930)"
MARKED = tuple(text.replace("alert(1)", OWN).replace("{{7*7}}", f"{{{{{OWN}}}}}") for text in MARKUP)


def headers(server: Server) -> Found:
    """Ask every kind of address, and look at its headers."""
    paths = (*PAGE_PATHS, *READ[2:], *ABSENT, "/assets/none.js", "/api/openapi.json", "/api/charts/none.csv", PATH)
    for answer in map(
        server.ask, (*paths, "/en/nothing", "/api/charts/grants-map.csv", f"/en/?{'x' * 7990}xxxxxxxxxxxx")
    ):
        yield from told(answer, chain(faults(answer), policy_faults(answer)))


def pages(server: Server, sound: Body) -> Found:
    """Put markup into every parameter of every page: of the document, and of the page that is drawn."""
    for path in PAGE_PATHS:
        for first in range(len(MARKED)):
            query = _query(MARKED, first, KEYS)
            answer = server.ask(f"{path}?{query}")
            yield from told(answer, chain(faults(answer), markup_faults(answer, OWN)))
            yield from _drawn(server, sound, path, f"?{query}"[:LONGEST])


def _drawn(server: Server, sound: Body, path: str, search: str) -> Found:
    body = deepcopy(sound)
    body["inputs"][0]["value"], body["state"][0]["value"] = f"{server.base}{path}", search
    answer = server.ask(PATH, "POST", json.dumps(body), Content_Type=JSON)
    found = list(faults(answer)) or [f"{name}: {text[:60]}" for name, text in acting(answer.json())]
    yield from told(answer, [*found, *(["the address comes back"] if OWN in answer.text else [])])


def api(server: Server) -> Found:
    """Put markup, formulas and control characters into every parameter that the API's description names."""
    for path, operations in server.ask("/api/openapi.json").json()["paths"].items():
        names = [
            one["$ref"].rsplit("/")[-1] if "$ref" in one else one["name"] for one in operations["get"]["parameters"]
        ]
        for at, address in enumerate(_addresses(path, names)):
            answer = server.ask(address)
            # A deck is called and titled as its reader asks.
            repeated = markup_faults(answer, OWN) if "briefing" not in path else ()
            yield from told(answer, chain(faults(answer), repeated, policy_faults(answer) if at == 0 else ()))


def _addresses(path: str, names: list[str]) -> Iterator[str]:
    texts = (*MARKED, *ALL[len(MARKUP) :])
    for at in range(0, len(texts), 1 if "{" in path else 3):
        filled = PART.sub(quote(texts[at], safe=""), path)
        yield f"{filled}?{_query(texts, at, (*names, *KEYS))}"
    known = PART.sub(lambda found: KNOWN.get(found.group(), "1"), path)
    if not known.endswith(DEAR):
        yield from (f"{known}?{_query(texts, at, names)}" for at in (0, 9))


def _query(texts: tuple[str, ...], first: int, names: Sequence[str]) -> str:
    return urlencode({name: texts[(first + at) % len(texts)] for at, name in enumerate(names)})


def figures(server: Server) -> Found:
    """Read every chart: no text of a register is a tag that asks for anything."""
    for chart in server.ask("/api/charts").json():
        answer = server.ask(f"/api/charts/{chart['id']}.json?lang=en")
        yield from told(answer, list(faults(answer)) or tags(answer.text))


def hosts(server: Server) -> Found:
    """Name hosts that there are not, in every header that somebody may believe."""
    for path in TOLD:
        for host in FORGED_HOSTS:
            answer = server.ask(path, **{"Host": host, **FORGED, "X-Forwarded-Proto": "https", "X-Remote-User": "root"})
            yield from told(answer, chain(faults(answer), host_faults(answer)))
            if "strict-transport-security" in answer.headers:
                yield answer.asked, "anybody may say that the request came by https"


def methods(server: Server) -> Found:
    """Try to do more than to read."""
    for path in READ:
        for method in METHODS:
            answer = server.ask(path, method, X_HTTP_Method_Override="GET")
            refused = [] if 400 <= answer.status < 500 else [f"status {answer.status}"]
            yield from told(answer, chain(faults(answer), refused))


def paths(server: Server) -> Found:
    """Try to get out of the folders, and at what is not meant for readers."""
    asked = [f"{root}{up * 4}{secret}" for root in ROOTS for up in UP for secret in SECRETS]
    for answer in map(server.ask, (*asked, *ABSENT, *(f"/en/{quote(line)}" for line in LINES))):
        gone = [] if answer.status in (302, 308, 400, 404) else [f"status {answer.status}"]
        leaked = ["a file of the machine"] if re.search(r"root:|\[project\]|\[core\]", answer.text) else []
        yield from told(answer, chain(faults(answer), gone, leaked))


def told(answer: Answer, found: Iterable[str]) -> Found:
    """Yield each fault with the request that it was found by."""
    yield from ((answer.asked, fault) for fault in found)
