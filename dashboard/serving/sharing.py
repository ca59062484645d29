"""Where the processes of one server share their metrics: a folder that lives as long as the server."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"


@contextmanager
def shared_metrics(wanted: bool) -> Iterator[None]:
    """Name a new, empty folder for the metrics of all processes; remove it when the first process ends."""
    if not wanted:
        # Somebody else's folder would make one process write where nobody reads.
        os.environ.pop(SHARED_FOLDER, None)
        yield
        return
    folder, owner = Path(tempfile.mkdtemp(prefix="birgemiz-metrics-")), os.getpid()
    os.environ[SHARED_FOLDER] = str(folder)
    try:
        yield
    finally:
        # Processes that were forked leave by this way too.
        if os.getpid() == owner:
            shutil.rmtree(folder, ignore_errors=True)


def forget_process(_server: Any, worker: Any) -> None:
    """Drop what a process that has ended told of its present state; what it counted stays counted."""
    from prometheus_client.multiprocess import mark_process_dead

    mark_process_dead(worker.pid)
