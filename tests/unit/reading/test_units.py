"""Units, currencies and their conversion."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.lexicon import table
from service.reading import units
from tests.unit.reading.plain_parse import atoms_of

NAMES = sorted(table("service.reading", "units")["unit"])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("20 per cent", "percent", "percent"),
        ("20pc", "percent", "percent"),
        ("3 percentage points", "percentage_point", "percent"),
        ("40 basis points", "basis_point", "percent"),
        ("5 million Czech crowns", "CZK", "money"),
        ("19 cents", "cent", "money"),
        ("93p", "penny", "money"),
        ("110 JPY", "JPY", "money"),
        ("440 Hz", "hertz", "measurement"),
        ("60km/h", "kilometre per hour", "measurement"),
        ("80 m.p.h", "mile per hour", "measurement"),
        ("24m2", "square metre", "measurement"),
        ("700 sq m", "square metre", "measurement"),
        ("6 kV/cm", "kilovolt per centimetre", "measurement"),
        ("310 lb-ft", "pound-foot", "measurement"),
        ("one-week", "week", "duration"),
        ("5 yrs", "year", "duration"),
    ],
)
def test_a_unit_is_found_after_its_number(text: str, name: str, kind: str) -> None:
    """Names, plurals and symbols lead to one name in the singular."""
    after = 3 if text.startswith("5 million") else 1
    after = 2 if text.startswith("5 million") else after
    found = units.unit_after(atoms_of(text), after, single=text.startswith("one"))
    assert found is not None
    assert found[1] == units.Unit(name, kind)


@pytest.mark.parametrize("text", ["2 second helpings", "5 apples", "5G", "300 In"])
def test_other_words_are_no_units(text: str) -> None:
    """A word that is also a unit counts only in a form that can be one."""
    assert units.unit_after(atoms_of(text), 1) is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("$5", "USD"),
        ("US $5", "USD"),
        ("$US5", "USD"),
        ("A$5", "AUD"),
        ("HK $5", "HKD"),
        ("A $5 fee", "USD"),
        ("€5", "EUR"),
        ("£5", "GBP"),
        ("RM64", "MYR"),
        ("Y=2,340", "JPY"),
        ("USD 5", "USD"),
        ("PS9m", "GBP"),
        ("PS5 console", None),
        ("S23", None),
    ],
)
def test_a_currency_is_found_before_its_number(text: str, code: str | None) -> None:
    """Signs and codes in all their orders; letters of product names are none."""
    found = atoms_of(text)
    number = next(i for i, atom in enumerate(found) if atom.digits)
    currency = units.currency_before(found, number)
    assert (currency[1].name if currency else None) == code


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
    found = units.convert(value, unit, target)
    assert found == (result if result is None else pytest.approx(result, rel=1e-9))


@given(st.floats(-1e9, 1e9), st.sampled_from(NAMES), st.sampled_from(NAMES))
def test_units_are_closed_under_conversion(value: float, unit: str, target: str) -> None:
    """Two units of one dimension convert into each other and back; others never do."""
    there = units.convert(value, unit, target)
    assert (there is None) == (units.dimension(unit) != units.dimension(target))
    if there is not None:
        assert units.convert(there, target, unit) == pytest.approx(value, rel=1e-6, abs=1e-3)


def test_no_two_units_of_a_dimension_have_one_name() -> None:
    """Every spelling leads to one unit: nothing is listed under two names of a dimension."""
    spellings: dict[tuple[str, str], str] = {}
    for name, (dimension, _, others, free, attached) in table("service.reading", "units")[
        "unit"
    ].items():
        for spelling in (name, *others, *free, *attached):
            assert spellings.setdefault((dimension, spelling), name) == name
    assert all(a != b for a, b in pairwise(NAMES))
