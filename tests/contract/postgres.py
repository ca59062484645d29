"""A PostgreSQL server of the tests' own: a cluster in a temporary folder, reached through a socket there."""

from __future__ import annotations

import os
import subprocess
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg

from scripts.find_postgres import folder_of_programs

# The plainest locale: what the product finds and orders must not hang on the server's language.
INIT = ("--no-sync", "--locale=C", "--encoding=UTF8", "--auth=trust", "--username=tester")
SETTINGS = {"fsync": "off", "full_page_writes": "off", "listen_addresses": "", "max_connections": "60"}


class Server:
    """Starts and stops the server in a folder; `new_database` returns the URL of an empty database."""

    def __init__(self, folder: Path) -> None:
        self.folder, self._numbers = folder, count(1)

    def start(self) -> None:
        settings = [f"-c {name}={value}" for name, value in SETTINGS.items()]
        options = " ".join([*settings, f"-c unix_socket_directories={self.folder}"])
        self.run("pg_ctl", "start", "--wait", f"--log={self.folder}/log", f"--options={options}")

    def stop(self) -> None:
        self.run("pg_ctl", "stop", "--mode=immediate")

    def run(self, program: str, *arguments: str) -> None:
        command = [folder_of_programs() / program, f"--pgdata={self.folder}/data", *arguments]
        # The server refuses to run as root.
        become = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []
        subprocess.run([*become, *map(str, command)], check=True, stdout=subprocess.DEVNULL, cwd=self.folder)

    def new_database(self, options: str = "") -> str:
        name = f"test{next(self._numbers)}"
        with psycopg.connect(host=str(self.folder), user="tester", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} {options}")
        return f"postgresql://tester@/{name}?host={self.folder}"


@contextmanager
def running_server():
    """Yield a server that is stopped and removed afterwards."""
    with TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if os.geteuid() == 0:
            subprocess.run(["chown", "postgres", name], check=True)
        server = Server(folder)
        server.run("initdb", *INIT)
        server.start()
        try:
            yield server
        finally:
            server.stop()
