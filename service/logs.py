"""Logs: one JSON object a line on standard output, and never a word of an article.

A message of an exception may quote what it choked on, so a failure is logged by its type and the
places in the code that it came through. Libraries may log pieces of their input: none of them has
a handler here.
"""

from __future__ import annotations

import traceback
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from pythonjsonlogger.json import JsonFormatter

if TYPE_CHECKING:
    import logging

_MAX_FRAMES = 30


class LineFormatter(JsonFormatter):
    """A log record as one JSON object: `ts`, `level`, `event` and what the caller adds."""

    def add_fields(
        self,
        log_data: dict[str, Any],
        record: logging.LogRecord,
        message_dict: dict[str, Any],
    ) -> None:
        """The common fields first, then those of the call."""
        moment = datetime.fromtimestamp(record.created, UTC)
        log_data["ts"] = moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        log_data["level"] = record.levelname.lower()
        log_data["event"] = record.getMessage()
        super().add_fields(log_data, record, message_dict)
        for name in ("message", "exc_info", "stack_info", "taskName"):
            log_data.pop(name, None)
        if record.exc_info and (error := record.exc_info[1]):
            log_data["error"] = failure(error)


def failure(error: BaseException) -> dict[str, Any]:
    """The type of an error and the places it came through, without its message."""
    frames = traceback.extract_tb(error.__traceback__)[-_MAX_FRAMES:]
    places = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames]
    return {"type": f"{type(error).__module__}.{type(error).__qualname__}", "at": places}


def configuration(level: str, server_to_people: bool = False) -> dict[str, Any]:
    """A `logging.config.dictConfig` for the service and for gunicorn.

    A person at a terminal is told in words when the service is ready and when it has stopped;
    then what gunicorn says of its start and end is left out.
    """
    heard = {"level": level, "handlers": ["stdout"], "propagate": False}
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"json": {"()": f"{__name__}.{LineFormatter.__name__}"}},
        "handlers": {
            "stdout": {
                "class": "logging.StreamHandler",
                "formatter": "json",
                "stream": "ext://sys.stdout",
            },
            "none": {"class": "logging.NullHandler"},
        },
        "root": {"level": "WARNING", "handlers": ["none"]},
        "loggers": {
            "storyfold": heard,
            "gunicorn.error": {**heard, "level": "WARNING"} if server_to_people else heard,
            "gunicorn.access": {"level": "CRITICAL", "handlers": ["none"], "propagate": False},
        },
    }
