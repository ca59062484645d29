"""Make sure that tests have a PostgreSQL server: use the machine's, install Debian's when root, else say how."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

PROGRAMS = ("initdb", "pg_ctl", "postgres")
PACKAGE = "postgresql"
DEBIAN = Path("/usr/lib/postgresql")
MISSING = f"Tests of the storage need a PostgreSQL server: install the package {PACKAGE}."


def folder_of_programs() -> Path:
    """Return the folder with the server's programs, the newest one; raise FileNotFoundError when there is none."""
    installed = sorted(DEBIAN.glob("*/bin"), key=lambda folder: float(folder.parent.name), reverse=True)
    on_path = [Path(found).resolve().parent for found in [shutil.which("initdb")] if found]
    for folder in (*installed, *on_path):
        if all((folder / name).exists() for name in PROGRAMS):
            return folder
    raise FileNotFoundError(MISSING)


def install() -> None:
    """Install Debian's package; raise CalledProcessError when apt-get fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", PACKAGE]):
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def is_missing() -> bool:
    """Return whether the machine has no server."""
    try:
        folder_of_programs()
    except FileNotFoundError:
        return True
    return False


def main() -> int:
    """Run the command; return the exit status."""
    if is_missing() and os.geteuid() == 0 and shutil.which("apt-get"):
        install()
    if is_missing():
        sys.stderr.write(f"{MISSING}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
