"""Both servers under the same gunicorn: started, measured from outside, stopped."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import psutil

from tests.bench.data import CACHE, HOME, Events, environment

NAMES = ("peer", "ours")
WORKERS, THREADS = 2, 8
PAGES = {"ours": "/en/", "peer": "/"}
PATIENCE = 120


@dataclass
class Server:
    """A running server of one of the two applications."""

    name: str
    port: int
    process: subprocess.Popen[bytes]
    seconds: float = field(default=0.0)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def page(self) -> str:
        return self.address + PAGES[self.name]

    def workers(self) -> list[psutil.Process]:
        """Return the processes that answer: those without the one that watches over them."""
        return psutil.Process(self.process.pid).children(recursive=True)

    def cpu(self) -> float:
        """Return seconds of CPU that all processes have used so far."""
        everyone = [psutil.Process(self.process.pid), *self.workers()]
        # The last two of the four are those of processes that ended meanwhile.
        return sum(sum(one.cpu_times()[:4]) for one in everyone)

    def calm(self) -> None:
        """Wait until only readers give it work: a start leaves some to be done beside the first of them."""
        end, quiet = time.monotonic() + PATIENCE, 0
        while quiet < 3 and time.monotonic() < end:
            before = self.cpu()
            time.sleep(0.5)
            quiet = quiet + 1 if self.cpu() - before <= 0.02 else 0

    def memory(self) -> dict[str, float]:
        """Return MB of the largest worker: PSS, RSS and USS."""
        most = max((one.memory_full_info() for one in self.workers()), key=lambda one: one.pss)
        return {kind: getattr(most, kind) / 1e6 for kind in ("pss", "rss", "uss")}

    def stop(self) -> None:
        """End it and wait."""
        self.process.terminate()
        self.process.wait(timeout=30)


def started(name: str, events: Events | None) -> Server:
    """Return a server that has done what a start entails and waits for readers."""
    server = start(name, events)
    server.calm()
    return server


def start(name: str, events: Events | None) -> Server:
    """Return a server whose page has answered 200; `seconds` holds how long that took."""
    port = port_of(name)
    began = time.perf_counter()
    log = (CACHE / f"{name}.log").open("ab")
    process = subprocess.Popen(words(name, port), cwd=HOME, env=settings(name, events), stdout=log, stderr=log)
    server = Server(name, port, process)
    wait_for(server)
    server.seconds = time.perf_counter() - began
    return server


def words(name: str, port: int) -> list[str]:
    counts = ["--workers", str(WORKERS), "--threads", str(THREADS)]
    if name == "ours":
        return [sys.executable, "-m", "dashboard", "serve", "--port", str(port), *counts]
    gunicorn = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--worker-class", "gthread"]
    return [*gunicorn, "--timeout", "120", *counts, "tests.bench.peer:server"]


def settings(name: str, events: Events | None) -> dict[str, str]:
    if name == "ours":
        return environment(events.database if events else None)
    assert events is not None
    return dict(os.environ) | {"BENCH_EVENTS": str(events.parquet)}


@cache
def port_of(name: str) -> int:
    """Return one free port for a whole run: what a browser sent names it, also before a server started anew."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def wait_for(server: Server) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.process.poll() is not None:
            raise RuntimeError(f"{server.name} ended with {server.process.returncode}: see {CACHE}/{server.name}.log")
        if answers(server.page):
            return
        time.sleep(0.02)
    raise TimeoutError(server.page)


def answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310
            return bool(answer.status == 200)
    except OSError:
        return False


def logs() -> Path:
    """Return the folder of logs, made."""
    CACHE.mkdir(parents=True, exist_ok=True)
    return CACHE
