"""Make sure that browser tests have Chromium: use the machine's, install Debian's when root, else say how."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

PROGRAMS = ("chromium", "chromedriver")
PACKAGES = ("chromium", "chromium-driver")


def missing() -> list[str]:
    """Return the programs that are not on the path."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


def install() -> None:
    """Install Debian's packages; raise CalledProcessError when apt-get fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *PACKAGES]):
        subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)


def main() -> int:
    """Run the command; return the exit status."""
    if missing() and os.geteuid() == 0 and shutil.which("apt-get"):
        install()
    if missing():
        sys.stderr.write(f"Browser tests need {', '.join(missing())}: install the packages {' and '.join(PACKAGES)}.\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
