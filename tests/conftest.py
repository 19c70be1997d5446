"""Fixtures by cost: `read_parse` loads the model once a session, everything else is built inline.

`rules/` mirrors the folders of `service/reading` and reads sentences with the real model; `unit/`
mirrors the rest of the code and needs no model; `runtime/` needs a real server;
`contract/` holds the answers against `openapi.yaml`; `properties/` states what holds for any text;
`browser/` opens the page of the contract; `house/` holds the project to its own rules.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

# Before anything is imported that reads them.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, settings

from service.reading.actors.cast import Cast
from service.reading.actors.read import read_actors
from service.reading.claims.read import read_claims
from service.reading.names.read import find_names
from service.reading.parse import model, pipeline
from service.reading.quotes.read import read_quotes
from service.reading.text import boilerplate, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from service.reading.parse.words import Parse
    from service.records import NumericClaim, Quote


TESTS = Path(__file__).parent

# How long one example takes says how busy the machine is.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")


# Folders and files of minutes. They are begun with, so that no worker is left alone with one.
LONGEST_FIRST = (
    "fuzz",
    "runtime",
    "browser",
    "clients",
    "setup",
    "contract",
    "unit/stories/test_hostile.py",
    "unit/scripts",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that take longest first, in the order of `LONGEST_FIRST`."""
    places = {TESTS / path: place for place, path in enumerate(LONGEST_FIRST)}

    def rank(item: pytest.Item) -> int:
        return min(
            (places[path] for path in (item.path, *item.path.parents) if path in places),
            default=len(places),
        )

    items.sort(key=rank)


@pytest.hookimpl(wrapper=True, trylast=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Trace no lines in a test that is marked `no_cover`, in a worker of xdist either.

    There pytest-cov starts two tracers, one as master and one as worker, and stops one of them: our
    lines took three times their time, beside a parse that took its own.
    """
    tracer = sys.gettrace()
    if item.get_closest_marker("no_cover"):
        sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracer)


@pytest.fixture(scope="session")
def nlp() -> Any:
    """The real pipeline, loaded once."""
    return model.load()


@pytest.fixture(scope="session")
def read_parse(nlp: Any) -> Callable[[str], Parse]:
    """Text to `Parse`, as the service makes it."""

    def read(text: str) -> Parse:
        with nlp.memory_zone():
            return pipeline.parse(nlp, text, paragraphs.split(text, boilerplate.find(text)))

    return read


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
