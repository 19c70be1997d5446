"""Quantity phrases: number, bound, unit and range together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reading.quantities import read as quantities
from tests.rules.plain_parse import atoms_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.quantities.measure import Measure
    from service.records import NumericClaim


def phrases_of(text: str) -> list[tuple[str, Measure]]:
    """Every quantity phrase of a text with its words."""
    found = atoms_of(text)
    return [(text[found[m.first].start : found[m.last - 1].end], m) for m in quantities.read(found)]


@pytest.mark.parametrize(
    ("text", "phrase", "value", "lower", "upper", "comparator"),
    [
        ("fewer than 45 minutes", "fewer than 45 minutes", 45, None, 45, "less_than"),
        ("at least $5m", "at least $5m", 5e6, 5e6, None, "at_least"),
        ("some nine miles", "some nine miles", 9, 9, 9, "approximately"),
        ("ages 5 to 9", "5 to 9", 7, 5, 9, "between"),
        ("five years or more", "five years or more", 5, 5, None, "at_least"),
        ("$210 to $230", "$210 to $230", 220, 210, 230, "between"),
        ("$5-10", "$5-10", 7.5, 5, 10, "between"),
        ("3 to 5 million euros", "3 to 5 million euros", 4e6, 3e6, 5e6, "between"),
        ("three or four years", "three or four years", 3.5, 3, 4, "between"),
        ("between $2 and $4", "between $2 and $4", 3, 2, 4, "between"),
        ("about 14 to 18 kg", "about 14 to 18 kg", 16, 14, 18, "approximately"),
        ("7-10 years", "7-10 years", 8.5, 7, 10, "between"),
        ("one in three", "one in three", 1 / 3, 1 / 3, 1 / 3, None),
        ("two out of five", "two out of five", 0.4, 0.4, 0.4, None),
        ("an hour and a half", "an hour and a half", 1.5, 1.5, 1.5, None),
        ("two years and a half", "two years and a half", 2.5, 2.5, 2.5, None),
        ("less than a half-hour", "less than a half-hour", 0.5, None, 0.5, "less_than"),
        ("half of 1 percent", "half of 1 percent", 0.5, 0.5, 0.5, None),
        ("closer to the 28-nation union", "28", 28, 28, 28, None),
        ("one in a million", "one in a million", 1e-6, 1e-6, 1e-6, None),
        ("3 out of every 10 farmers", "3 out of every 10", 0.3, 0.3, 0.3, None),
        ("a one-in-five chance", "one-in-five", 0.2, 0.2, 0.2, None),
        ("6 in 10 farmers", "6 in 10", 0.6, 0.6, 0.6, None),
        ("10-of-20 shooting", "10-of-20", 0.5, 0.5, 0.5, None),
        ("went 3-for-4", "3-for-4", 0.75, 0.75, 0.75, None),
        ("half an hour", "half an hour", 0.5, 0.5, 0.5, None),
        ("hundreds of miles", "hundreds of miles", None, 100, 1000, None),
        ("$71 a barrel", "$71 a barrel", 71, 71, 71, None),
        ("0 to 60km/h", "0 to 60km/h", 30, 0, 60, "between"),
        ("sub-800 sq ft", "sub-800 sq ft", 800, None, 800, "less_than"),
        ("16- to 20-year-old", "16- to 20-year-old", 18, 16, 20, "between"),
        ("between the ages of 30 and 34", "30 and 34", 32, 30, 34, "between"),
        ("seven of 10 farmers", "seven of 10", 0.7, 0.7, 0.7, None),
        ("15-plus years", "15-plus years", 15, 15, None, "at_least"),
        ("leafed over the 55 letters", "55", 55, 55, 55, None),
        ("people under 30", "under 30", 30, None, 30, "less_than"),
        ("$20-plus trillion", "$20-plus trillion", 2e13, 2e13, None, "at_least"),
        ("as few as 12 guests", "as few as 12", 12, 12, None, "at_least"),
        ("within 30 days", "within 30 days", 30, None, 30, "at_most"),
        ("the better part of 10 years", "the better part of 10 years", 10, 10, 10, "approximately"),
        ("3.5x the price", "3.5x", 3.5, 3.5, 3.5, None),
        ("some 30-odd guests", "some 30-odd", 30, 30, 30, "approximately"),
        ("until at least 20 tonnes", "at least 20 tonnes", 20, 20, None, "at_least"),
        ("less than an inch thick", "less than an inch", 1, None, 1, "less_than"),
        ("fell by almost a third", "almost a third", 1 / 3, 1 / 3, 1 / 3, "approximately"),
        ("up to a year in jail", "up to a year", 1, None, 1, "at_most"),
        ("more than a year and a half", "more than a year and a half", 1.5, 1.5, None, "more_than"),
    ],
)
def test_a_phrase_is_read_whole(
    text: str,
    phrase: str,
    value: float | None,
    lower: float | None,
    upper: float | None,
    comparator: str | None,
) -> None:
    """One phrase, its interval, and how exact it is."""
    ((words, measure),) = phrases_of(text)
    assert words == phrase
    assert (measure.value, measure.lower, measure.upper) == pytest.approx((value, lower, upper))
    assert measure.comparator == comparator


@pytest.mark.parametrize(
    "text",
    [
        "iOS 15",
        "ground zero",
        "Springfield, IL 62701",
        "the winter of 2004-5",
        "1/3",
        "No. 14-915",
        "pages 3 to 5",
        "his 757",
        "credit scores",
        "the 2010s",
        "Part 3",
        "No. 10",
        "49 Elm Park Road",
        "four-way",
        "5G",
        "5 pm",
        "1. ",
        "the two embraced",
        "three o'clock",
        "at least 2025",
        "a 911 caller",
        "junctions 10 and 11",
        "a 4K television",
        "the 737-800",
        "Studio/54",
        "grades 3 to 8",
        "grades three through eight",
        "his half-brother",
        "1448038800",
        "best-of-seven",
        "one form or another",
        "the class of ’08",
        "1987: 5 on the list. 1988: 7 on the list",
        "WXYZ-Ch. 7",
    ],
)
def test_labels_and_names_are_no_quantities(text: str) -> None:
    """A number in a name, a label or an address measures nothing."""
    assert phrases_of(text) == []


@pytest.mark.parametrize(
    "text",
    ["an inch thick", "chatted over a pint", "more than a day or two", "nearly a quarter-century"],
)
def test_an_article_without_bound_and_unit_is_no_number(text: str) -> None:
    """ "Less than an inch" is a measure, "an inch" an inch."""
    assert not [m for _, m in phrases_of(text) if m.value == 1]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Acme’s 17” and 15” laptops", ["inch", "inch"]),
        ("the mill's 6\" pipe", ["inch"]),
        ("a frame 5' 8\" tall", ["foot"]),
        ("“fell 17” he said", [None]),
        ('"It was 17" she said', [None]),
    ],
)
def test_a_closing_mark_behind_figures_is_inches(text: str, units: list[str | None]) -> None:
    """A mark behind figures closes a quotation only where one is open."""
    assert [m.unit and m.unit.name for _, m in phrases_of(text)] == units


def test_two_amounts_with_units_of_their_own_are_no_range() -> None:
    """ "up 2 percent to 40 points" is a change and a level."""
    assert [m.value for _, m in phrases_of("2 percent to 40 kg")] == [2, 40]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("6ft 3in", [(6.25, "foot")]),
        ("he is 5'6\" tall", [(5.5, "foot")]),
        ("a 6-foot-9 guard", [(6.75, "foot")]),
        ("aged 19, 22 and 31", [(19, "year"), (22, "year"), (31, "year")]),
        ("8 in 50 overs", [(8, None), (50, None)]),
        ("an 8-by-11-inch sheet", [(8, "inch"), (11, "inch")]),
        ("won, 53 percent to 39 percent", [(53, "percent"), (39, "percent")]),
        ("spent 2 trillion won", [(2e12, "KRW")]),
    ],
)
def test_each_amount_has_its_own_unit(text: str, amounts: list[tuple[float, str]]) -> None:
    """Amounts side by side are no range, though a "to" or a hyphen may stand between them."""
    found = [(m.value, m.unit.name if m.unit else None) for _, m in phrases_of(text)]
    assert found == amounts


def test_a_mark_under_par_bounds_no_score() -> None:
    """Of "a 5-under 67" only the strokes are counted."""
    assert [(m.value, m.comparator) for _, m in phrases_of("a 5-under 67")] == [(67, None)]


def test_a_conversion_in_brackets_shares_the_bound() -> None:
    """The same amount in another unit is as open as the first."""
    (_, first), (_, second) = phrases_of("more than 80 kilometers (50 miles)")
    assert (first.comparator, second.comparator) == ("more_than", "more_than")
    assert (second.lower, second.upper) == (50, None)


def test_another_amount_in_brackets_is_no_conversion() -> None:
    """A bound carries over only to the same amount in another unit."""
    (_, first), (_, second) = phrases_of("more than 80 kilometers (20 miles)")
    assert (first.comparator, second.comparator) == ("more_than", None)


BOUNDS = st.sampled_from(["", "about ", "more than ", "at least ", "up to ", "fewer than "])
UNITS = st.sampled_from([" percent", " years", " kg", " euros", "km", " million dollars"])


@given(BOUNDS, st.integers(0, 10**9), UNITS)
def test_a_quantity_phrase_reads_back_to_itself(bound: str, number: int, unit: str) -> None:
    """A phrase taken out of its text has the same value, bounds and unit; lower ≤ value ≤ upper."""
    ((words, inside),) = phrases_of(f"it is {bound}{number:,}{unit} now")
    ((again, alone),) = phrases_of(words)
    assert again == words
    assert (inside.value, inside.lower, inside.upper) == (alone.value, alone.lower, alone.upper)
    assert (inside.unit, inside.comparator) == (alone.unit, alone.comparator)
    assert inside.value is not None
    assert inside.lower is None or inside.lower <= inside.value
    assert inside.upper is None or inside.value <= inside.upper


@given(st.text(alphabet="0123456789 .,-–/$%€()to andabout\u00a0", max_size=60))
def test_no_text_breaks_the_reading(text: str) -> None:
    """Whatever the signs, intervals are ordered and phrases follow each other."""
    end = 0
    for _, measure in phrases_of(text):
        assert measure.first >= end or measure.first >= 0
        assert measure.first < measure.last
        end = measure.last
        if measure.lower is not None and measure.upper is not None:
            assert measure.lower <= measure.upper


@pytest.mark.parametrize(
    ("text", "number", "days"),
    [
        ("Tenants may appeal within twenty working days.", "twenty working days", 20),
        ("The ban lasts 10 calendar days.", "10 calendar days", 10),
        ("Officials have 14 business days to answer.", "14 business days", 14),
    ],
)
def test_a_sort_of_days_lasts_as_days_do(
    claims_of: Callable[[str], tuple[NumericClaim, ...]], text: str, number: str, days: int
) -> None:
    """ "Ten working days" are a time, and no ten of what was counted before."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (claim.text, quantity.value, quantity.unit) == (number, days, "day")
    assert quantity.kind == "duration"
