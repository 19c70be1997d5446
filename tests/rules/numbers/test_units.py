"""Units and currencies as they are written."""

from __future__ import annotations

from itertools import pairwise

import pytest

from service.lexicon import table
from service.reading.numbers import units
from service.units import sizes
from tests.rules.plain_parse import atoms_of

NAMES = sorted(table("service.reading.numbers", "units")["unit"])


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("20 per cent", "percent", "percent"),
        ("20pc", "percent", "percent"),
        ("3 percentage points", "percentage_point", "percent"),
        ("40 basis points", "basis_point", "percent"),
        ("2ppt", "percentage_point", "percent"),
        ("2 ppt", "part per trillion", "measurement"),
        ("5 million Czech crowns", "CZK", "money"),
        ("19 cents", "cent", "money"),
        ("93p", "penny", "money"),
        ("110 JPY", "JPY", "money"),
        ("440 Hz", "hertz", "measurement"),
        ("8GBs of memory", "gigabyte", "measurement"),
        ("six furlongs", "furlong", "measurement"),
        ("350 K", "kelvin", "measurement"),
        ("828 m, no more", "metre", "measurement"),
        ("3 m (10 ft)", "metre", "measurement"),
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


def test_no_two_units_of_a_dimension_have_one_name() -> None:
    """Every unit has a size, and nothing is listed under two names of a dimension."""
    spellings: dict[tuple[str, str], str] = {}
    for name, (others, free, attached) in table("service.reading.numbers", "units")["unit"].items():
        dimension = sizes.dimension(name)
        assert dimension is not None
        for spelling in (name, *others, *free, *attached):
            assert spellings.setdefault((dimension, spelling), name) == name
    assert all(a != b for a, b in pairwise(NAMES))
