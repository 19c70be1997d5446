"""Fixtures by cost: `read_parse` loads the model once a session, everything else is built inline.

`unit/` mirrors the code and needs no model; `runtime/` needs the real model or a real server;
`contract/` holds the answers against `openapi.yaml`; `properties/` states what holds for any text;
`browser/` opens the page of the contract; `house/` holds the project to its own rules.
"""

from __future__ import annotations

import os

from service.reading.parse import model

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from typing import TYPE_CHECKING, Any

import pytest

from service.reading.parse import pipeline
from service.reading.text import boilerplate, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


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
