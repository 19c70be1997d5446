"""The sizes of units that reading and merging know are the same."""

from __future__ import annotations

from fractions import Fraction

import pytest

from service.lexicon import table
from service.reading import units

READING = table("service.reading", "units")["unit"]
KNOWN = {
    quantity: {unit: Fraction(size) for unit, size in sizes.items() if unit in READING}
    for quantity, sizes in table("service.stories", "measures").items()
}


@pytest.mark.parametrize(
    ("quantity", "unit"), [(q, u) for q, sizes in KNOWN.items() for u in sizes]
)
def test_a_unit_has_one_size_in_the_whole_project(quantity: str, unit: str) -> None:
    """What one article gives in a unit compares with another's as reading converts it."""
    first = next(iter(KNOWN[quantity]))
    size = float(KNOWN[quantity][unit] / KNOWN[quantity][first])
    assert units.convert(1.0, unit, first) == pytest.approx(size, rel=1e-9)
