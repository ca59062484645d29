"""A file that is replaced, never edited: the next one is made beside it and renamed into its place."""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from filelock import FileLock, Timeout

from dashboard.storage.failures import StorageError, is_full

SPILLED = ".spill"
log = logging.getLogger("dashboard")


@contextmanager
def next_of(path: Path) -> Iterator[Path]:
    """Yield the path of a copy to work on (of nothing yet, when there is no file); without an error it is put in place.

    Whatever happens, the file is the old one or the new one, whole. Work on the copy may leave files that begin with
    its name; they are removed, those of killed processes too. Call it in `turn_of` the file only. Raises StorageError
    when the disk is full.
    """
    following = path.with_name(f".{path.name}.{os.getpid()}.next")
    _remove_leftovers(path)
    try:
        if path.exists():
            _copy(path, following)
        yield following
        _put_in_place(following, path)
    except (OSError, RuntimeError) as error:
        if is_full(error.__cause__ or error):
            raise StorageError(
                f"the disk of {path.parent} is full: free some space and load again; what was loaded before is whole"
            ) from error
        raise
    finally:
        _remove_leftovers(path)


@contextmanager
def turn_of(path: Path) -> Iterator[None]:
    """Wait until no other process or thread replaces the file, and say once in the log that it waits."""
    lock = FileLock(path.with_name(f".{path.name}.lock"), thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        log.warning("another load into %s is running: this one waits until it has ended", path)
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def _remove_leftovers(path: Path) -> None:
    for left in path.parent.glob(f".{escape(path.name)}.*.next*"):
        if left.is_dir():
            shutil.rmtree(left, ignore_errors=True)
        else:
            left.unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("wb") as writing:
        left = os.fstat(reading.fileno()).st_size
        try:
            # Some file systems share the blocks of both files then: the copy of gigabytes takes no time.
            while left > 0 and (copied := os.copy_file_range(reading.fileno(), writing.fileno(), left)):
                left -= copied
        except (OSError, AttributeError) as error:
            if is_full(error):
                raise
            shutil.copyfile(source, target)
    _keep_rights(source, target)


def _keep_rights(source: Path, target: Path) -> None:
    shutil.copymode(source, target)
    kept = source.stat()
    # Only root may give files away.
    with suppress(PermissionError):
        os.chown(target, kept.st_uid, kept.st_gid)


def _put_in_place(following: Path, path: Path) -> None:
    _flush(following)
    following.replace(path)
    _flush(path.parent)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
