"""Text to dates, for all that is tested of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.dates.read import read_dates, read_reference
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import Date

    DatesOf = Callable[..., tuple[Date, ...]]

PUBLISHED = "2025-01-15"  # a Wednesday


@pytest.fixture
def dates_of(read_parse: Callable[[str], Parse]) -> DatesOf:
    """Text to dates, published on a Wednesday in January unless said otherwise."""

    def read(
        text: str, published: str | None = PUBLISHED, home: str | None = None
    ) -> tuple[Date, ...]:
        parse = read_parse(text)
        article = Article(text, "a", published_at=published, home=home)
        return read_dates(article, parse, (), read_reference(article, parse))

    return read
