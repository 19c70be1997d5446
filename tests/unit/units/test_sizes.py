"""The sizes of units, and what converts into what."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.lexicon import table
from service.units import sizes

TABLE = table("service.units", "sizes")["sizes"]
NAMES = sorted(unit for units in TABLE.values() for unit in units)


@pytest.mark.parametrize("dimension", sorted(TABLE))
def test_sizes_are_exact_and_start_with_their_base(dimension: str) -> None:
    """The first unit of a quantity is one of itself, and every size is an exact fraction."""
    exact = [Fraction(size) for size in TABLE[dimension].values()]
    assert exact[0] == 1
    assert min(exact) > 0


def test_a_unit_measures_one_thing() -> None:
    """A unit stands in the table once."""
    assert len(NAMES) == len(set(NAMES))


def test_a_temperature_is_no_multiple_of_another() -> None:
    """Each is counted from a nought of its own, so that none is the base of the others."""
    assert "degree celsius" not in sizes.multiples()
    assert sizes.base_unit("degree fahrenheit") == "degree fahrenheit"
    assert sizes.base_unit("mile") == "metre"
    assert sizes.base_unit("soldier") == "soldier"


@pytest.mark.parametrize(
    ("value", "unit", "target", "result"),
    [
        (1, "mile", "kilometre", 1.609344),
        (100, "degree celsius", "degree fahrenheit", 212),
        (2, "decade", "year", 20),
        (150, "basis_point", "percentage_point", 1.5),
        (1, "month", "day", None),
        (1, "USD", "EUR", None),
        (1, "soldier", "troop", None),
    ],
)
def test_conversion_is_exact_or_refused(
    value: float, unit: str, target: str, result: float | None
) -> None:
    """Months have no fixed length and rates of exchange move: no guess is made."""
    found = sizes.convert(value, unit, target)
    assert found == (result if result is None else pytest.approx(result, rel=1e-9))


@given(st.floats(-1e9, 1e9), st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_units_are_closed_under_conversion(value: float, unit: str, target: str) -> None:
    """Two units of one dimension convert into each other and back; others never do."""
    there = sizes.convert(value, unit, target)
    assert (there is None) == (sizes.dimension(unit) != sizes.dimension(target))
    if there is not None:
        assert sizes.convert(there, target, unit) == pytest.approx(value, rel=1e-6, abs=1e-3)
