"""Readers without a pause: `python -m tests.faults.load URL [--clients 32] [--seconds 60]` prints what they got.

Each client asks for pages, files of charts and health over a connection of its own, one thing after another.
Ends with 1 when an answer was a 5xx or a connection broke.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPException
from itertools import chain, cycle
from statistics import quantiles
from urllib.parse import urlsplit

REGIONS = ("", "55", "43", "75,63", "11")
ASKED = (
    "/ru/", "/kk/regions", "/healthz", "/api/charts/grants-map.json?region={}",
    "/api/charts/events-by-month.csv?region={}", "/api/charts/events-by-direction.json?region={}&lang=kk",
    "/api/charts/volunteers-map.json?region={}&from=2020-06",
    "/api/registers/events.csv?region={}&from=2020-06&to=2020-06",
)  # fmt: skip
PATIENCE = 60


def client(host: str, number: int, end: float) -> list[tuple[int, float]]:
    """Return status and seconds of every answer until the end; 0 stands for a connection that broke."""
    answers, connection = [], HTTPConnection(host, timeout=PATIENCE)
    paths = cycle(path.format(region) for region in REGIONS[number % 5 :] + REGIONS[: number % 5] for path in ASKED)
    for path in paths:
        started = time.monotonic()
        if started > end:
            return answers
        answers.append((asked(connection, path), time.monotonic() - started))
    return answers


def asked(connection: HTTPConnection, path: str) -> int:
    """Return the status of an answer, read whole; 0 for a connection that broke."""
    try:
        connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = connection.getresponse()
        answer.read()
        return answer.status
    except (OSError, HTTPException):
        connection.close()
        return 0


def main() -> int:
    """Run the clients and print how many answers of each status there were and how long they took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("url")
    parser.add_argument("--clients", type=int, default=32)
    parser.add_argument("--seconds", type=float, default=60)
    given = parser.parse_args()
    host, end = urlsplit(given.url).netloc, time.monotonic() + given.seconds
    with ThreadPoolExecutor(given.clients) as pool:
        every = pool.map(lambda number: client(host, number, end), range(given.clients))
        answers = [*chain.from_iterable(every)]
    statuses, times = Counter(status for status, _ in answers), sorted(seconds for _, seconds in answers)
    cuts = quantiles(times, n=20)
    print(f"{len(answers)} answers, {len(answers) / given.seconds:.0f} a second: {dict(sorted(statuses.items()))}")
    print(
        f"median {cuts[9] * 1000:.0f} ms, slowest twentieth {cuts[18] * 1000:.0f} ms, slowest {times[-1] * 1000:.0f} ms"
    )
    return 1 if any(status == 0 or status >= 500 for status in statuses) else 0


if __name__ == "__main__":
    sys.exit(main())
