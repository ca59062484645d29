"""The dashboard as it is served: two processes of gunicorn over a file that `load` fills."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from dashboard.api.versions import VERSION

HOME = Path(__file__).resolve().parents[1]
PATIENCE = 60


class Serving:
    """`python -m dashboard serve --workers 2` over a file that `load` fills; `seen` are the versions it had so far."""

    seen: frozenset[str] = frozenset()

    def __init__(self, folder: Path) -> None:
        self.environ = os.environ | {
            "DASHBOARD_DATABASE_URL": f"duckdb:///{folder / 'registers.duckdb'}", "DASHBOARD_LOG": "json",
            "DASHBOARD_LANG": "en", "DASHBOARD_DATA": "", "DASHBOARD_BASE_PATH": "", "DASHBOARD_RATES": "off",
        }  # fmt: skip
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = (folder / "log").open("w")
        command = self.command("serve", "--workers", 2, "--port", self.port)
        self.process = subprocess.Popen(command, cwd=HOME, env=self.environ, stderr=self.log, start_new_session=True)

    def command(self, *words: object) -> list[str]:
        return [sys.executable, "-m", "dashboard", *map(str, words)]

    def load(self, folder: Path) -> None:
        subprocess.run(self.command("load", folder), cwd=HOME, env=self.environ, check=True, capture_output=True)

    def get(self, path: str, **headers: str) -> tuple[int, str, str]:
        """Return status, version and body; every request has a connection of its own, so that both processes answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path, headers={"Connection": "close", **headers})
        answer = connection.getresponse()
        found = answer.status, answer.headers.get(VERSION, ""), answer.read().decode("utf-8-sig")
        connection.close()
        return found

    def versions(self) -> set[str]:
        return {self.get("/healthz")[1] for _ in range(12)}

    def wait_for(self, wanted: int) -> str:
        """Return the one version that all processes serve, as soon as it is another than those seen before."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = self.versions()
            except OSError:
                found = set()
            if len(found) == 1 and len(self.seen | found) == wanted:
                self.seen |= found
                return found.pop()
            time.sleep(0.2)
        raise AssertionError(f"{found} after {self.seen}: {Path(self.log.name).read_text()}")

    def finished(self, version: str) -> list[dict[str, object]]:
        """Return what the log says of reloads that ended with a version."""
        return [one for one in self.lines() if one.get("event") == "reload_finished" and one["version"] == version]

    def lines(self) -> list[dict[str, object]]:
        """Return what the log says, record by record."""
        lines = [line for line in Path(self.log.name).read_text().splitlines() if line.startswith("{")]
        return [json.loads(line) for line in lines]

    def workers(self) -> set[int]:
        """Return the processes that answer."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return set(map(int, children.split()))

    def stop(self) -> None:
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait(PATIENCE)
        self.log.close()
