"""How far a rule on dates looks, and how many make a rule hold: at the limit and one past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Date

    DatesOf = Callable[..., tuple[Date, ...]]

LIFE = "He was born in 1901. He left in 1910. He won in 1930."
LATER = "He lost in 1932. He ran in 1934. He sat in 1936. He rose in 1937."
MILL = "It was built in 2001. It was sold in 2006. It was shut in"
SHUT = "The mill was shut on Monday."
LINES = "The mill\n\nA town mourns\n\nIt is late\n\nNo way back"
RIGHTS = "All rights reserved. Nothing that stands here may be copied, sent or sold to anybody"

# An undated text, its last date and the first day of that.
LAST = {
    "March after October is of that year": (
        f"{LIFE} His wife died in 1940. In October 1950 he left. In March he came back.",
        "March", "1950-03-01"),
    "March after December is of the next": (
        f"{LIFE} His wife died in 1940. In December 1950 he left. In March he came back.",
        "March", "1951-03-01"),
    "two figures are of this century or the last": (
        "The hall was shut on 13/2/98.", "13/2/98", "1998-02-13"),
    "a month has a fourth Tuesday": (
        "It meets on the fourth Tuesday in November 2024.", "the fourth Tuesday in November 2024",
        "2024-11-26"),
    "and no seventh": (
        "It meets on the seventh Tuesday in November 2024.", "November 2024", "2024-11-01"),
    "the second year has the century of the first": (
        "The mill was shut in 1987–99, he said.", "99", "1999-01-01"),
    "a decade is of ten years": (
        "The mill was shut in the mid-1990's.", "mid-1990's", "1990-01-01"),
    "five years make a history": (
        f"{LIFE} He lost in 1932. He died in May 1940. It was in June.", "June", "1940-06-01"),
    "four do not": (f"{LIFE} He died in May 1940. It was in June.", "June", None),
    "nor do eight to one today": (
        f"Today it rains. {LIFE} He died in May 1940. It was in June.", "June", None),
    "a history has nine years to one today": (
        f"Today it rains. {LIFE} {LATER} He lost again in 1938. He died in May 1940. It was in "
        "June.", "June", "1940-06-01"),
    "what lies two years back is news": (
        f"Published May 4, 2011\n\n{MILL} 2010. It was sold in 2010. It was shut in May 2009. It "
        "was in June.", "June", "2010-06-01"),
    "what lies three years back is history": (
        f"Published May 4, 2011\n\n{MILL} 2008. It was sold in 2009. It was shut in May 2009. It "
        "was in June.", "June", "2009-06-01"),
    "the third paragraph has the dateline": (
        f"The mill\n\nA town mourns\n\nULM, May 4, 2011 (NPA) — {SHUT}", "Monday", "2011-05-02"),
    "the fifth has none": (f"{LINES}\n\nULM, May 4, 2011 (NPA) — {SHUT}", "Monday", None),
    "a stamp in the sixth line": (
        f"{LINES}\n\nIt rains\n\nMay 4, 2011\n\n{SHUT}", "Monday", "2011-05-02"),
    "none in the eleventh": (
        f"{LINES}\n\nIt rains\n\nIt is cold\n\nIt is dark\n\nIt is over\n\nIt is so\n\nIt was\n\n"
        f"May 4, 2011\n\n{SHUT}", "Monday", None),
    "a line of four words and a date": (
        f"News from the mill May 4, 2011\n\n{SHUT}", "Monday", "2011-05-02"),
    "no line of five words and a date": (
        f"All the news from the mill, May 4, 2011\n\n{SHUT}", "Monday", None),
    "a stamp of a line": (
        f"Copyright 2011 Harbour News. {RIGHTS}. May 4, 2011\n\n{SHUT}", "Monday", "2011-05-02"),
    "none of two lines": (
        f"Copyright May 4, 2011 Harbour News. {RIGHTS} else without a letter from us. All "
        f"rights reserved.\n\n{SHUT}", "Monday", None),
    "a dateline of a dozen words": (
        f"ULM, Germany, May 4, 2011 (NPA) — {SHUT}", "Monday", "2011-05-02"),
    "none of two dozen": (
        "ULM, Germany, Wednesday, May 4, 2011 (Old North Press Agency Of Ulm And Lund And Graz "
        f"And Oslo) — {SHUT}", "Monday", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said", "first"), LAST.values(), ids=LAST)
def test_reaches(dates_of: DatesOf, text: str, said: str, first: str | None) -> None:
    """Half as far, or twice as many, would tell another day."""
    date = dates_of(text, None)[-1]
    assert (date.text, date.from_) == (said, first)


def test_a_day_and_its_hour_are_one_over_all_that_links_them(dates_of: DatesOf) -> None:
    """A comma, "at" and "about" may stand together between them."""
    (date,) = dates_of("The mill was shut on Monday, at about 5 p.m. in Ulm.")
    assert (date.text, date.from_) == ("Monday, at about 5 p.m.", "2025-01-13T17:00")


RELATIONS = {
    "a signature of a dozen words": (
        "“It is late.”\n\n— Ann Roe, the old mayor of the town of Ulm, 4 May 2011", None),
    "none of two dozen": (
        "“It is late.”\n\n— Ann Roe, the old mayor of the town of Ulm on the river in the north, "
        "in a letter, 4 May 2011", "in"),
    "a heading of four words and a date": (f"News from Ulm in May 2011\n\n{SHUT}", None),
    "none of five": (f"Letters and news from Ulm, 4 May 2011\n\n{SHUT}", "in"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "relation"), RELATIONS.values(), ids=RELATIONS)
def test_reaches_of_headings(dates_of: DatesOf, text: str, relation: str | None) -> None:
    """What heads or signs has no relation to anything that happens."""
    date = next(date for date in dates_of(text, None) if "2011" in date.text)
    assert date.relation == relation
