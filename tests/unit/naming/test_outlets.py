"""Where an outlet is at home, by what a caller says of the article."""

from __future__ import annotations

import pytest

from service.naming.outlets import country_of


@pytest.mark.parametrize(
    ("home", "source", "url", "country"),
    [
        ("US-OH", "The Irish Post", "https://a.example.au/", "US"),
        (None, "The Times of India", None, "IN"),
        (None, "The Irish Post", "https://a.example.au/", "IE"),
        (None, "The Canadian Chinese Times", None, None),
        (None, "Daily Post", "https://news.example.co.nz/a?b=.ie", "NZ"),
        (None, "Daily Post", "https://example.co.uk", "GB"),
        (None, None, "https://example.io/a", None),
        (None, "Daily Post", "https://www.example.gov/a", "US"),
        (None, None, "https://[", None),
        (None, None, "not an address", None),
        (None, None, None, None),
    ],
)
def test_an_outlet_is_at_home_in_one_country(
    home: str | None, source: str | None, url: str | None, country: str | None
) -> None:
    """What the caller says, else the country it is named after, else that of its address."""
    assert country_of(home, source, url) == country
