"""A reader without a model, in this process and behind a service."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from werkzeug.serving import make_server

from service.app import create_app
from service.library import here
from service.settings import Settings
from tests.plain_reader import PlainReader

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> PlainReader:
    """What reads in this process."""
    plain = PlainReader()
    monkeypatch.setattr(here, "_reader", lambda: plain)
    return plain


@pytest.fixture
def url(reader: PlainReader) -> Iterator[str]:
    """A service with the same reader."""
    server = make_server("127.0.0.1", 0, create_app(Settings(retry_after=1), reader), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()
