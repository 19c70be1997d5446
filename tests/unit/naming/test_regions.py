"""Codes of countries and subdivisions."""

from __future__ import annotations

import pycountry
import pytest

from service import lexicon
from service.naming import regions


def test_every_current_subdivision_is_listed() -> None:
    """The list is that of ISO 3166-2, no more and no less."""
    listed = lexicon.table("service.naming", "regions")["regions"]
    codes = {f"{country}-{part}" for country in listed for part in listed[country].split()}
    assert codes == {region.code for region in pycountry.subdivisions}


@pytest.mark.parametrize("code", ["AU", "US-OH", "GB-SCT"])
def test_codes_of_both_parts_are_known(code: str) -> None:
    """A country's and a region's."""
    assert regions.is_code(code)


@pytest.mark.parametrize("code", ["au", "XX", "US-XX", "OH", "UK", ""])
def test_other_codes_are_not(code: str) -> None:
    """Lower case, made up, without its country, colloquial, empty."""
    assert not regions.is_code(code)
