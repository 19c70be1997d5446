"""Numbers in figures, in words and in both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reading.numbers import numeral as numerals
from service.reading.numbers import pieces
from tests.rules.plain_parse import atoms_of

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def value_of(text: str, *, money: bool = False) -> float | None:
    """The value of the first number in a text."""
    found = atoms_of(text)
    for i in range(len(found)):
        numeral = numerals.read(found, i, money=money)
        if numeral is not None:
            return numeral.value
    return None


def spell(number: int) -> str:
    """A number below a thousand million in English words."""
    for size, name in ((10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            joint = " and " if rest < 100 else " "
            return f"{spell(number // size)} {name}" + (joint + spell(rest) if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2,700", 2700),
        ("1,234,567.5", 1234567.5),
        ("10\u00a0000 men", 10000),
        ("0.03", 0.03),
        (".001", 0.001),
        ("1.2 million", 1.2e6),
        ("12-million", 12e6),
        ("4 hundred", 400),
        ("2.3M viewers", 2.3e6),
        ("40 lakh", 4e6),
        ("three hundred and sixty", 360),
        ("thirty-one thousand four hundred fifty-six", 31456),
        ("three hundred thousand", 300_000),
        ("a hundred", 100),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("two and a half million", 2.5e6),
        ("3 1/2", 3.5),
        ("2½", 2.5),
        ("1/2", 0.5),
        ("two-thirds", 2 / 3),
        ("three quarters of it", 0.75),
        ("a third of it", 1 / 3),
        ("half of it", 0.5),
        ("minus-2.6", -2.6),
        ("minus 45", -45),
        ("−5", -5),
        ("plus or minus 3", 3),
        ("$62million", 62e6),
        ("a quarter of a million", 250_000),
        ("a half-dozen", 6),
        ("a half-billion", 500_000_000),
        ("two-and-a-half hours", 2.5),
        ("4-1/4 cents", 4.25),
        ("a quarter point", 0.25),
        ("fell by a third", 1 / 3),
        ("a one-third stake", 1 / 3),
        ("shrank by half", 0.5),
    ],
)
def test_a_number_is_read_however_it_is_written(text: str, value: float) -> None:
    """Figures, words, scales, fractions and signs come to the same value."""
    assert value_of(text) == pytest.approx(value, rel=1e-12)


def test_a_raised_point_is_a_decimal_sign_where_it_is_the_only_one() -> None:
    """ "2·5" is a number; of "4·1·1" each figure stands alone."""
    assert pieces.PIECE.findall("2·5") == ["2·5"]
    assert pieces.figures("2·5") == 2.5
    assert pieces.PIECE.findall("4·1·1") == ["4", "·", "1", "·", "1"]


@pytest.mark.parametrize(("text", "value"), [("3.5bn", 3.5e9), ("6m", 6e6), ("50k", 5e4)])
def test_a_scale_mark_counts_after_a_currency(text: str, value: float) -> None:
    """Right after money, "m" is a million and not a metre."""
    assert value_of(text, money=True) == value


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        ("dozens", 12, 100),
        ("hundreds", 100, 1000),
        ("tens of thousands", 10_000, 100_000),
        ("hundreds of millions", 1e8, 1e9),
        ("hundred of thousands", 1e5, 1e6),
        ("several hundred", 200, 1000),
    ],
)
def test_a_vague_plural_has_no_value_but_bounds(text: str, lower: float, upper: float) -> None:
    """What nobody counted gets no number."""
    found = atoms_of(text)
    numeral = numerals.read(found, 1 if text.startswith("several") else 0)
    assert numeral is not None
    assert (numeral.value, numeral.lower, numeral.upper) == (None, lower, upper)


@pytest.mark.parametrize("text", ["the first half", "a third man", "million", "quarter"])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    """Halves of matches, ordinals and lone scale words have no value."""
    assert numerals.read(atoms_of(text), len(atoms_of(text)) - 1) is None


def test_figures_too_long_to_be_a_quantity_are_none() -> None:
    """Nine figures are read, one more is an identifier; of a round number twelve.

    With separators twenty signs are.
    """
    assert value_of("1" * 9) == 111_111_111
    assert value_of("1" * 10) is None
    assert value_of("111111111000") == 111_111_111_000
    assert value_of("1111111111000") is None
    assert value_of("111,111,111,111,111") == 111_111_111_111_111
    assert value_of("1,111,111,111,111,111.1") is None
    assert value_of("9" * 1000) is None


@given(st.integers(0, 999_999_999))
def test_spelling_a_number_and_reading_it_gives_it_back(number: int) -> None:
    """Words are read as what they were spelled from."""
    assert value_of(spell(number)) == number


@given(st.integers(0, 10**9 - 1))
def test_separators_do_not_change_a_number(number: int) -> None:
    """With and without thousands separators it is the same number."""
    assert value_of(f"{number:,}") == value_of(str(number)) == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("14, 000 men", 14_000),
        ("about 1, 450 men", 1450),
        ("4. 5 pounds", 4.5),
        ("3. 5 million", 3.5e6),
        ("6. 4 on the Richter scale", 6.4),
        ("by about 9, 200 had left", 9),
        ("about 120, 450 and 600 men", 120),
        ("room 5. 20 men left", 5),
    ],
)
def test_torn_figures_are_one_number_where_they_lead_to_one(text: str, value: float) -> None:
    """A space behind a comma or a point parts no number; a list and a clock time stay apart."""
    assert value_of(text) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "value"), [("1, 250 for one", 1250), ("1. 2 million", 1.2e6), ("1, 250 and 300", 1)]
)
def test_torn_money_is_one_sum_unless_a_list_goes_on(text: str, value: float) -> None:
    """Behind a sign of money a comma with three figures groups them."""
    assert value_of(text, money=True) == pytest.approx(value)
