"""A server, started once for all tests of a process that ask for it."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from scripts.local_service import Answer, LocalService, running
from tests import specification

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class CheckedService(LocalService):
    """A running service whose every answer is held against `openapi.yaml`."""

    def call(
        self,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = 300,
    ) -> Answer:
        """GET the path, or POST the body to it."""
        answer = super().call(path, body, headers, timeout)
        method = "GET" if body is None else "POST"
        route = path.partition("?")[0]
        if answer.headers.get("Content-Encoding") is None:
            media_type = answer.headers.get("Content-Type", "")
            specification.check(method, route, answer.status, media_type, answer.body)
        return answer


@pytest.fixture(scope="session")
def service() -> Iterator[LocalService]:
    """The service under gunicorn with two workers, as it ships, on a machine that may be busy."""
    with running(workers=2, environment={"STORYFOLD_QUEUE_TIMEOUT": "30"}) as started:
        parts = {field.name: getattr(started, field.name) for field in fields(LocalService)}
        yield CheckedService(**parts)
