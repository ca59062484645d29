"""The log: one line a record, as text or as JSON, with the id of its request; no personal data is written."""

from __future__ import annotations

import json
import logging
import re
from contextvars import ContextVar

TEXT = "%(asctime)s %(levelname)s %(name)s %(message)s"
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
# Which request is being answered; empty outside of one.
REQUEST: ContextVar[str] = ContextVar("request", default="")


class TextLines(logging.Formatter):
    """Writes a record as a line of words; nothing in a message can begin a line of its own."""

    def formatMessage(self, record: logging.LogRecord) -> str:
        """Return the line of a record, without its trace."""
        line = CONTROL.sub(_escaped, super().formatMessage(record))
        return f"{line} request={REQUEST.get()}" if REQUEST.get() else line


class JsonLines(logging.Formatter):
    """Writes a record as one JSON object: time, level, logger, message, request, its `facts` and an error's trace."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line of a record."""
        entry: dict[str, object] = {
            "time": self.formatTime(record),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        entry |= {"request_id": REQUEST.get()} if REQUEST.get() else {}
        entry |= getattr(record, "facts", {})
        if record.exc_info:
            entry["trace"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)


def _escaped(found: re.Match[str]) -> str:
    return found.group().encode("unicode_escape").decode("ascii")


def start_logging(kind: str) -> None:
    """Send the log to standard error as `text` or `json`."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines() if kind == "json" else TextLines(TEXT))
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
