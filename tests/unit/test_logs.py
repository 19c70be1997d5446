"""Log lines: JSON, one a line, without any text of an article."""

from __future__ import annotations

import json
import logging
import logging.config
from typing import Any

import pytest

from service import logs


def written(capsys: Any, write: Any) -> list[dict[str, Any]]:
    """What a piece of code logs under the service's configuration."""
    names = ("", "storyfold", "gunicorn.error", "gunicorn.access")
    before = {
        name: (logging.getLogger(name).handlers[:], logging.getLogger(name).propagate)
        for name in names
    }
    logging.config.dictConfig(logs.configuration("INFO"))
    try:
        write()
    finally:
        for name, (handlers, propagate) in before.items():
            logger = logging.getLogger(name)
            logger.handlers[:] = handlers
            logger.propagate = propagate
            logger.setLevel(logging.NOTSET if name else logging.WARNING)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_line_is_a_json_object_with_time_level_and_event(capsys: Any) -> None:
    """And with what the call adds."""
    logger = logging.getLogger("storyfold")
    (line,) = written(capsys, lambda: logger.info("request", extra={"status": 200}))
    assert (line["level"], line["event"], line["status"]) == ("info", "request", 200)
    assert line["ts"].endswith("Z")
    assert "message" not in line


def test_a_failure_is_its_type_and_place_and_not_its_message(capsys: Any) -> None:
    """A message may quote what it choked on, also that of a cause."""

    def fail() -> None:
        try:
            try:
                raise KeyError("Anna Holm")
            except KeyError as error:
                raise ValueError("Anna Holm") from error
        except ValueError as error:
            logging.getLogger("storyfold").error("failure", exc_info=error)

    (line,) = written(capsys, fail)
    assert line["error"]["type"] == "builtins.ValueError"
    assert line["error"]["at"][-1].endswith(" fail")
    assert "Anna" not in json.dumps(line)


def test_a_deep_failure_is_cut(capsys: Any) -> None:
    """The last thirty places tell enough."""

    def dive(depth: int) -> None:
        if not depth:
            raise ValueError
        dive(depth - 1)

    with pytest.raises(ValueError) as caught:
        dive(100)
    assert len(logs.failure(caught.value)["at"]) == 30


def test_libraries_are_not_heard(capsys: Any) -> None:
    """They may log pieces of their input."""
    names = ("trafilatura.core", "spacy", "gunicorn.access", "any.other")
    lines = written(capsys, lambda: [logging.getLogger(name).error("Anna") for name in names])
    assert lines == []
    assert capsys.readouterr().err == ""


def test_the_server_is_heard(capsys: Any) -> None:
    """Its lines are JSON too."""
    logger = logging.getLogger("gunicorn.error")
    (line,) = written(capsys, lambda: logger.warning("Worker %s", 7))
    assert (line["level"], line["event"]) == ("warning", "Worker 7")
