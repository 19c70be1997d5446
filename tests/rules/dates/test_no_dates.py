"""What looks like a date and is none: counts, titles, models, names, repeated times."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Date

    DatesOf = Callable[..., tuple[Date, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "One of the two men was 24.",
        "May said that she may run.",
        "A second man was hurt.",
        "They lost the first half 3-2.",
        "He scored twice in the third quarter.",
        "Some 2000 people came.",
        "He read 1984 in a day.",
        "It has a 1920 x 1200 display.",
        "The picture is 1080 × 1920.",
        "The screen is 2560 pixels by 1440.",
        "Section 2014 of the code is void.",
        "The guard drove off in a blue 2011 Honda Civic.",
        "The thief took her 2014 pickup.",
        "The shop at 2016 Linden, near the mill, was shut.",
        "The nurse lives at 1994 Long Lake Road in Lund.",
        "The yard at 12 Oak Drive (1950 West) was shut.",
        "Of the seeds, 1950 of them grew.",
        "The fax number is 2019-3344.",
        "Call the sheriff at 555-2019 with tips.",
        "They read Holm's 1984 in class.",
        "Roe said so on “This Week” and told Today of it.",
        "They meet every Monday.",
        "Shops cut prices on Black Friday.",
        "The Sunday Times has the story.",
        "The aid lasted two years.",
        "It was built in two weeks.",
        "The choir meets at 8 p.m. Thursdays.",
        "The shop opens from 9 a.m. to noon daily.",
        "She said that may hurt sales.",
        "They will decide over the next day.",
        "They will decide in the next day or two.",
        "It will be the first strike in two weeks.",
        "They will build ten of them in two years.",
        "He is now free, as he was recently.",
    ],
)
def test_other_numbers_and_words_are_no_dates(dates_of: DatesOf, text: str) -> None:
    """Counts, titles, modal verbs, matches, repeated times and durations say no date."""
    assert dates_of(text) == ()
