"""The model and a server, each started once for all tests of a process that ask for it."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from scripts.local_service import Answer, LocalService, running
from service.reading.actors.cast import Cast
from service.reading.actors.read import read_actors
from service.reading.claims.read import read_claims
from service.reading.names.read import find_names
from service.reading.quotes.read import read_quotes
from tests import specification

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from service.reading.parse.words import Parse
    from service.records import NumericClaim, Quote


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
    """The service under gunicorn with two workers, as it ships."""
    with running(workers=2) as started:
        parts = {field.name: getattr(started, field.name) for field in fields(LocalService)}
        yield CheckedService(**parts)


@pytest.fixture(scope="session")
def claims_of(
    read_parse: Callable[[str], Parse],
) -> Callable[[str], tuple[NumericClaim, ...]]:
    """Text to claims, with nobody in the cast and no quotes."""
    return lambda text: read_claims(read_parse(text), Cast(()), ())


@pytest.fixture(scope="session")
def quotes(read_parse: Callable[[str], Parse]) -> Callable[[str], tuple[Quote, ...]]:
    """Text to quotes, with the cast of the text."""

    def read(text: str) -> tuple[Quote, ...]:
        parse = read_parse(text)
        return read_quotes(parse, read_actors(parse, find_names(parse)))

    return read
