"""What a number counts or measures: which rule beats which.

Each row has a number that two rules of `measured/subject.py` or `measured/of_counts.py` could
answer for, and the subject and the unit that the one of higher rank gives.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.claims.measured import of_counts, subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.claims.measured.measurand import Rule
    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]

ROWS = {
    # any quantity
    "former value beats measured thing": (
        "The town has 40 miles of track that serves the mills - up from 31 miles before.",
        "31 miles",
        ("track", "mile"),
    ),
    "restated beats noun": (
        "The index fell 0.7%, or 198.07 points.",
        "198.07",
        ("index", "point"),
    ),
    "of ratio beats without noun": (
        "The dam doubled its output.",
        "doubled",
        ("output", None),
    ),
    "meant for beats next of list": (
        "The budget has $9 million for parks and $4 million for schools.",
        "$4 million",
        ("schools", "USD"),
    ),
    "next of list beats measured thing": (
        "Grants worth $5 million in Goa, $3 million in Pune.",
        "$3 million",
        ("Grants", "USD"),
    ),
    "beside a mark beats measured thing": (
        "Growers sold 400 tonnes of wheat, 15 percent above target.",
        "15 percent",
        ("wheat", "percent"),
    ),
    "interval beats measured thing": (
        "The flood came six hours after the dam broke.",
        "six hours",
        ("flood", "hour"),
    ),
    # an amount
    "one of so many beats measured thing": (
        "They lost 20 percent, or one farm in five.",
        "one farm in five",
        ("farm", None),
    ),
    "converted beats measured thing": (
        "The wall has five miles (8 km) of dikes.",
        "8 km",
        ("dikes", "kilometre"),
    ),
    "in a place beats measured thing": (
        "It owns wind farms in Lund (30 MW) and Oslo (24 MW).",
        "24 MW",
        ("wind farms", "megawatt"),
    ),
    "rival beats measured thing": (
        "The poll has Ann Roe leading Eve Holm 49 percent to 44 percent.",
        "44 percent",
        ("Eve Holm", "percent"),
    ),
    "leader beats measured thing": (
        "The poll has Ann Roe leading Eve Holm 49 percent to 44 percent.",
        "49 percent",
        ("Ann Roe", "percent"),
    ),
    "without verb beats measured thing": (
        "Solar costs fell by 73 percent, and onshore wind by 20 percent.",
        "20 percent",
        ("onshore wind", "percent"),
    ),
    "far from beats measured thing": (
        "The body was found in Goa, 12 miles from the coast.",
        "12 miles",
        ("Goa", "mile"),
    ),
    "next distance beats measured thing": (
        "Sailors told of a second wreck two miles east of Goa and four miles south of Pune.",
        "four miles",
        ("second wreck", "mile"),
    ),
    "left over beats measured thing": (
        "Ann Roe scored with two minutes left.",
        "two minutes",
        (None, "minute"),
    ),
    "rising to beats measured thing": (
        "The club agreed a fee of £3 million, rising to £4 million with extras.",
        "£4 million",
        ("fee", "GBP"),
    ),
    "part of told beats measured thing": (
        "The state set up a $9 million fund, of which $2 million was spent.",
        "$2 million",
        ("fund", "USD"),
    ),
    # a bare number
    "score beats result": ("Ann Roe won 6-4, 3-6, 7-5.", "3-6", ("Ann Roe", "game")),
    "scored beats without noun": (
        "Lund lost three wickets off 12 overs when Roe made 31.",
        "31",
        ("Roe", "run"),
    ),
    "runs beat without noun": ("Roe hit 74 off 131 balls.", "74", (None, None)),
    "without noun beats noun": (
        "Nine sheep died, and 30 of them were found.",
        "30",
        ("sheep", "sheep"),
    ),
    "behind rival beats scale": (
        "Holm visit Lund on Sunday in the league, where they sit second, two points behind Goa.",
        "two",
        ("they", "point"),
    ),
    "scale beats noun": ("The index rose 50 points on Monday.", "50", ("index", "point")),
    "result beats noun": ("It was a 4-1 victory.", "4-1", ("victory", None)),
    "ones beat noun": ("She sold three red vans and two blue ones.", "two", ("blue ones", "van")),
}


@pytest.mark.parametrize(("text", "number", "answer"), ROWS.values(), ids=ROWS)
def test_order_of_subjects(
    claims_of: Read, text: str, number: str, answer: tuple[str | None, str | None]
) -> None:
    """The first rule of a table that answers says what a number is of."""
    (claim,) = [claim for claim in claims_of(text) if claim.text == number]
    subject = claim.subject.text if claim.subject is not None else None
    assert (subject, claim.quantity.unit) == answer


@pytest.mark.parametrize(
    "rules",
    [subject.OF_QUANTITIES, subject.OF_AMOUNTS, of_counts.RULES],
    ids=["any", "amount", "count"],
)
def test_rows_keep_the_order_of_the_tables(rules: tuple[Rule, ...]) -> None:
    """Every rule but the last of a table has a row, in the order of the table."""
    names = [rule.__name__.strip("_").replace("_", " ") for rule in rules]
    rows = [name for name in map(first_of_row, ROWS) if name in names]
    assert rows == [name for name in names if name in rows]
    assert set(names) - set(rows) <= {"measured thing", "noun"}


def first_of_row(row: str) -> str:
    return row.replace(" beat ", " beats ").partition(" beats ")[0]
