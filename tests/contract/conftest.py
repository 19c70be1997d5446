"""The app round a reader without a model. `client` (pytest-flask's) checks every answer.

`make_client` makes an app of its own for other settings or another reader.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from service.app import create_app
from service.settings import Settings
from tests.plain_reader import PlainReader
from tests.specification import CheckedClient

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask import Flask

ARTICLE_PATHS = (
    "/v1/summaries",
    "/v1/actors",
    "/v1/locations",
    "/v1/numeric-claims",
    "/v1/quotes",
    "/v1/dates",
)
POST_PATHS = (*ARTICLE_PATHS, "/v1/stories")

JSON = "application/json"
TEXT = "Anna said “Hej 😀” to 12 people in Bergen on Friday.\r\nAlso read: Other news"


def build(reader: Any = None, **settings: Any) -> Flask:
    """An app whose test client checks every answer."""
    made = create_app(Settings(**settings), reader or PlainReader())
    made.test_client_class = CheckedClient
    return made


@pytest.fixture
def app() -> Flask:
    """The app with the defaults."""
    return build()


@pytest.fixture
def make_client() -> Callable[..., Any]:
    """A client for a reader and settings of the test's own."""

    def make(reader: Any = None, **settings: Any) -> Any:
        return build(reader, **settings).test_client()

    return make


@pytest.fixture
def summary(client: Any) -> Any:
    """A Summary as the service gave it."""
    return client.post("/v1/summaries", json={"text": TEXT, "id": "a"}).get_json()


def errors_of(answer: Any) -> dict[str, str]:
    """Pointers with their codes."""
    return {error["pointer"]: error["code"] for error in answer.get_json()["errors"]}


def body_for(path: str, **article: Any) -> dict[str, Any]:
    """A request for a call with one article."""
    return article if path != "/v1/stories" else {"articles": [article]}


def at(path: str, pointer: str) -> str:
    """Where a field of that one article stands."""
    return f"#{pointer}" if path != "/v1/stories" else f"#/articles/0{pointer}"
