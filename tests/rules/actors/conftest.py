"""The actors of a text, for every test of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.read import read_actors
from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from tests.rules.actors.casts import Cast, Read


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    def cast(text: str) -> Cast:
        parse = read_parse(text)
        return read_actors(parse, find_names(parse))

    return cast
