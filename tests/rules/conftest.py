"""Ways to read claims: with the actors of a text, and through all stages before."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from service.reading.actors.read import read_actors
from service.reading.claims.read import read_claims
from service.reading.names.read import find_names
from service.reading.stages import run
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.fixture
def read_with_actors(read_parse: Callable[[str], Parse]) -> Read:
    """Text to claims, with its actors."""

    def read(text: str) -> tuple[NumericClaim, ...]:
        parse = read_parse(text)
        return read_claims(parse, read_actors(parse, find_names(parse)), ())

    return read


@pytest.fixture
def read_whole(read_parse: Callable[[str], Parse]) -> Read:
    """Text to claims through all stages before."""

    def read(text: str) -> tuple[NumericClaim, ...]:
        return run(Article(text, "a"), read_parse(text), lambda _: nullcontext())["numeric_claims"]

    return read
