"""One service and one browser of each size for all that is looked at in the explorer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from scripts.local_service import running
from tests.browser.driven import DESKTOP, PHONE, browser

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selenium.webdriver import Chrome

    from scripts.local_service import LocalService


@pytest.fixture(scope="session")
def service() -> Iterator[LocalService]:
    """A service whose page is visited."""
    with running() as started:
        yield started


@pytest.fixture(scope="module", params=[DESKTOP, PHONE], ids=["desktop", "phone"])
def page(request: pytest.FixtureRequest) -> Iterator[Chrome]:
    """A browser of a size."""
    with browser(request.param) as driver:
        yield driver


@pytest.fixture
def fresh() -> Iterator[Chrome]:
    """A browser for one test that changes what the page finds in it."""
    with browser(DESKTOP) as driver:
        yield driver
