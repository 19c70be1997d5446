"""A real server, started once for all tests of a process that ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scripts.local_service import LocalService, running

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session")
def service() -> Iterator[LocalService]:
    """The service under gunicorn with two workers, as it ships."""
    with running(workers=2) as started:
        yield started
