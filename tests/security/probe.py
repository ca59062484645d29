"""A black-box run against a running server: `python -m tests.security.probe URL`, a line for each class of probes.

Nothing is changed on the server; it takes about a minute. Ends with 1 when anything was found. Pages of a prefix are
asked for with the prefix in the URL.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from dashboard import ids
from dashboard.application import create_app
from dashboard.settings import Settings
from tests.security import attacks, envelopes, malformed
from tests.security.bodies import sound
from tests.security.wire import Server

MOST_TOLD = 8
Found = Iterator[tuple[str, str]]


def probes() -> Mapping[str, Callable[[Server], Found]]:
    """Return the classes of probes by name; bodies are made as the callbacks of this code are registered."""
    page, refresh, rows = bodies()
    return {
        "headers": attacks.headers,
        "broken callbacks": partial(envelopes.callbacks, sound=[page, refresh, rows]),
        "markup in parameters of pages": partial(attacks.pages, sound=page),
        "markup in parameters of the API": attacks.api,
        "texts of registers in figures": attacks.figures,
        "forged hosts": attacks.hosts,
        "methods": attacks.methods,
        "paths": attacks.paths,
        "malformed requests": malformed.requests,
    }


def bodies() -> tuple[dict[str, Any], ...]:
    """Return bodies as pages send them: for a page, for a change of the state, for rows of a register."""
    app = create_app(Settings())
    return tuple(
        sound(app, name)
        for name in (f"{ids.ROOT}.children", f"{ids.HELD}.data", f"{ids.REGISTER_GRID}.getRowsResponse")
    )


def run(server: Server, wanted: Mapping[str, Callable[[Server], Found]]) -> int:
    """Run the classes, print a line for each and what it found; return how much was found."""
    count = 0
    for name, probe in wanted.items():
        before = server.asked
        found = list(probe(server))
        count += len(found)
        print(f"{name}: {server.asked - before} requests, {len(found) or 'nothing'} found", flush=True)
        for asked, fault in found[:MOST_TOLD]:
            print(f"    {asked}: {fault}")
    return count


def main() -> int:
    """Probe the server of the command line; return 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    logging.disable()
    server = Server(parser.parse_args().url)
    if server.ask("/healthz").kind != "application/json":
        parser.error("there is no dashboard at this URL; a prefix belongs to it")
    count = run(server, probes())
    print(f"{server.asked} requests, {server.waited} asked to wait, {count or 'nothing'} found")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
