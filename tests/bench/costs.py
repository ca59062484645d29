"""What changes cost the server: CPU and memory, for one reader and for a hall of them."""

from __future__ import annotations

import time
from statistics import median, quantiles

from tests.bench import load
from tests.bench.changes import Change
from tests.bench.data import Events
from tests.bench.samples import Samples
from tests.bench.servers import NAMES, WORKERS, Server, start, started
from tests.bench.wire import Connection

READERS, SECONDS, ALONE = 32, 6.0, 3.0
HALLS = (1, 8, 32, 128, 200)


def costs(samples: Samples, events: Events, captured: dict[str, Change], turn: int) -> None:
    """Measure what changes cost the servers, each started anew so that nothing was ever asked before."""
    for name in captured:
        server = started(name, events)
        try:
            cost(samples, server, captured[name], events.size, turn)
        finally:
            server.stop()


def cost(samples: Samples, server: Server, captured: Change, size: str, turn: int) -> None:
    """Measure one server that has just been started."""
    # The first answers pay for imports and set-up, once in a server's life.
    load.hall(server.port, [load.script(captured, 1000 + at, 2) for at in range(4 * WORKERS)], 0.5)
    server.calm()
    samples.add("memory of a worker after the start, PSS MB", server.name, size, server.memory()["pss"])
    alone(samples, server, size, load.script(captured, turn, 800))
    # A hall where every change is to a choice of its own, and one where each reader has one choice.
    for words, count in (("each change new", 40), ("a choice each", 1)):
        scripts = [load.script(captured, 2000 + at, count) for at in range(READERS)]
        crowd(samples, server, size, words, scripts)
    for kind, amount in server.memory().items():
        samples.add(f"memory of a worker after the changes, {kind.upper()} MB", server.name, size, amount)


def alone(samples: Samples, server: Server, size: str, changes: load.Script) -> None:
    """Measure one reader's changes, each new; then the same ones again, from the same process."""
    connection = Connection(server.port)
    for words in ("never asked before", "asked before"):
        before = server.cpu()
        outcome = load.client(connection, changes, ALONE)
        changes = changes[: outcome.changes]
        spent = (server.cpu() - before) * 1000 / outcome.changes
        samples.add(f"server CPU per change, {words}, ms", server.name, size, spent)
        samples.add("answers that were not 2xx", server.name, size, outcome.failed)
    connection.close()


def crowd(samples: Samples, server: Server, size: str, words: str, scripts: list[load.Script]) -> None:
    """Measure many readers at once."""
    name, before, own = server.name, server.cpu(), time.process_time()
    outcomes = load.hall(server.port, scripts, SECONDS)
    used, spent, done = server.cpu() - before, time.process_time() - own, sum(one.changes for one in outcomes)
    hall = f"32 clients, {words}"
    samples.add(f"changes per second, {hall}", name, size, load.rate(outcomes))
    samples.add(f"wait for a change, {hall}, ms", name, size, *load.waits(outcomes))
    samples.add(f"server CPU per change, {hall}, ms", name, size, used * 1000 / done)
    samples.add(f"client CPU per change, {hall}, ms", name, size, spent * 1000 / done)
    samples.add("answers that were not 2xx", name, size, sum(one.failed for one in outcomes))


def halls(samples: Samples, server: Server, captured: Change, size: str) -> None:
    """Measure how rate and wait grow with readers, each change to a choice of its own."""
    for readers in HALLS:
        scripts = [load.script(captured, 1000 * readers + at, max(40, 1000 // readers)) for at in range(readers)]
        outcomes = load.hall(server.port, scripts, SECONDS)
        found = load.waits(outcomes)
        slowest = quantiles(found, n=20)[-1] if len(found) > 1 else found[0]
        samples.add(f"readers {readers}: changes per second", server.name, size, load.rate(outcomes))
        samples.add(f"readers {readers}: middle wait, ms", server.name, size, median(found))
        samples.add(f"readers {readers}: slowest twentieth, ms", server.name, size, slowest)
        samples.add(f"readers {readers}: not 2xx", server.name, size, sum(one.failed for one in outcomes))


def cold_starts(samples: Samples, events: Events, turns: int) -> None:
    """Measure how long both take from nothing to the first page; ours with the demonstration set."""
    for _ in range(turns):
        for name in NAMES:
            server = start(name, events if name == "peer" else None)
            samples.add("cold start to the first page, s", name, "demo", server.seconds)
            samples.add("cold start to the first page, CPU s of all processes", name, "demo", server.cpu())
            server.stop()
