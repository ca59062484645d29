"""The options of gunicorn, each with its reason."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from dashboard.environment.serving import Serving
from dashboard.serving.log import Lines
from dashboard.serving.sharing import forget_process

# Heartbeats are written to a file: on a busy disk a healthy process would seem to hang.
MEMORY_FOLDER = Path("/dev/shm")  # noqa: S108 - gunicorn makes a file of its own there and unlinks it
LONGEST_LINE, MOST_HEADERS, LONGEST_HEADER = 8190, 60, 8190


def options_of(serving: Serving, bind: str) -> dict[str, Any]:
    """Return gunicorn's options for the settings; times in seconds, lengths in bytes."""
    return {**_processes(serving, bind), **_limits(), **_outside()} | (
        {"child_exit": forget_process} if serving.metrics else {}
    )


def _processes(serving: Serving, bind: str) -> dict[str, Any]:
    return {
        "bind": bind,
        "workers": serving.workers,
        "threads": serving.threads,
        "worker_class": "gthread",
        "timeout": serving.timeout,
        "graceful_timeout": serving.grace,
        "keepalive": serving.keep_alive,
        "max_requests": serving.turns,
        # Processes that turn at different moments never start all at once.
        "max_requests_jitter": serving.turns // 5,
        "worker_tmp_dir": str(MEMORY_FOLDER) if MEMORY_FOLDER.is_dir() else None,
        "proc_name": "birgemiz",
    }


def _limits() -> dict[str, Any]:
    return {
        "limit_request_line": LONGEST_LINE,
        "limit_request_fields": MOST_HEADERS,
        "limit_request_field_size": LONGEST_HEADER,
    }


def _outside() -> dict[str, Any]:
    # What proxies say is read by the application, from those proxies alone that a setting names.
    return {
        "forwarded_allow_ips": "",
        "forwarder_headers": "",
        "secure_scheme_headers": {},
        "header_map": "drop",
        "control_socket_disable": True,
        "logger_class": Lines,
    }
