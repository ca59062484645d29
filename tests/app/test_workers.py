"""Two processes before one file: a load reaches both, and no answer is half old and half new."""

from __future__ import annotations

import csv
import io
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dashboard.api.versions import SEEN, VERSION
from dashboard.datasets.demo import write_demo
from tests.serving import PATIENCE, Serving

SUMS = ("/api/charts/events-by-month.csv", "/api/charts/events-by-direction.csv", "/api/registers/events.csv")
READERS = 2


@pytest.fixture(scope="module")
def sent(tmp_path_factory) -> list[Path]:
    folders = [tmp_path_factory.mktemp(name) for name in ("first", "second")]
    for seed, folder in enumerate(folders):
        write_demo(folder, 80 + 40 * seed, seed)
    return folders


@pytest.fixture
def serving(tmp_path) -> Iterator[Serving]:
    server = Serving(tmp_path)
    yield server
    server.stop()


def sums(serving: Serving, version: str) -> list[float]:
    """Return the sums of a version, whichever process answers."""
    return [summed(path, serving.get(path, **{VERSION: version})[2]) for path in SUMS]


def summed(path: str, body: str) -> float:
    rows = list(csv.DictReader(io.StringIO(body)))
    return float(len(rows)) if "registers" in path else sum(float(row["value"] or 0) for row in rows)


def test_both_processes_swap_and_every_answer_is_wholly_old_or_new(serving, sent):
    known = {version: sums(serving, version) for version in [serving.wait_for(1)]}
    over: list[tuple[int, str, str, float]] = []
    done = False

    def hammer(_: int) -> None:
        while not done:
            for path in SUMS:
                status, version, body = serving.get(path)
                over.append((status, version, path, summed(path, body) if status == 200 else -1))

    with ThreadPoolExecutor(READERS) as readers:
        running = [readers.submit(hammer, number) for number in range(READERS)]
        try:
            for count, folder in enumerate(sent, start=2):
                serving.load(folder)
                started = time.monotonic()
                version = serving.wait_for(count)
                known[version] = sums(serving, version)
                assert time.monotonic() - started < PATIENCE / 2
        finally:
            done = True
        for one in running:
            one.result()
    assert len({tuple(sums) for sums in known.values()}) == 3
    assert {status for status, *_ in over} == {200}
    served = {version for _, version, *_ in over}
    assert served <= set(known)
    assert len(served) > 1
    assert [one for one in over if known[one[1]][SUMS.index(one[2])] != one[3]] == []


def test_a_process_that_is_behind_catches_up_with_what_a_reader_has_seen(serving, sent):
    serving.wait_for(1)
    serving.load(sent[0])
    newest, seen = "", serving.seen
    while not newest:
        newest = next(iter(serving.versions() - seen), "")
    assert {serving.get("/healthz", **{SEEN: newest})[1] for _ in range(20)} == {newest}
    end = time.monotonic() + PATIENCE
    while len(finished := serving.finished(newest)) < 2 and time.monotonic() < end:
        time.sleep(0.2)
    assert len(finished) == 2
    assert all(one["events"] > 0 for one in finished)
    for _ in range(12):
        serving.get("/api/charts/nope.csv")
    told = serving.get("/metrics")[2]
    values = dict(line.rsplit(" ", 1) for line in told.splitlines() if not line.startswith("#"))
    assert float(values["dashboard_processes"]) == 2
    assert (
        float(values['dashboard_requests_total{method="GET",route="/api/charts/<chart_id>.<kind>",status="404"}']) == 12
    )
    assert values["dashboard_data_version_least"] == values["dashboard_data_version_most"] != "0.0"
    assert float(values['dashboard_reloads_total{outcome="read"}']) >= 4
    assert len({line["request_id"] for line in serving.lines() if line.get("status") == 404}) == 12
