"""The day that a sentence leaves to the day of its paper, beside it: "on Tuesday (9 May 2023)".

An article says "today" and "on Tuesday" to the readers of that day; a record is read on another.
What a sentence spells out ("May 9") and what the record cannot date stands as it is.
"""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from service.lexicon import words
from service.records.terms import WITHIN_A_DAY
from service.stories.wording import PACKAGE, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.records import Lead, SourcedDate

# What behind the words of a day keeps the date out: "Tuesday's vote", "Tuesday (May 9)".
TAKEN = ("'", "’", " (")


def told(lead: Lead, dates: Iterable[SourcedDate]) -> str:
    """The text of a lead, the first day in it with its date."""
    inside = [
        date
        for date in dates
        if date.article_id == lead.article_id and lead.start <= date.start < date.end <= lead.end
    ]
    for date in sorted(inside, key=lambda date: (date.start, date.end)):
        behind = lead.text[date.end - lead.start :]
        if _is_left_to_the_paper(date) and not behind.startswith(TAKEN):
            return f"{lead.text[: date.end - lead.start]} ({_spelled(date)}){behind}"
    return lead.text


def _is_left_to_the_paper(date: SourcedDate) -> bool:
    """Whether only the day of its article tells which day is meant: "on Tuesday", "last night".

    Nobody can say which day "last week" is.
    """
    if not date.from_ or date.granularity not in WITHIN_A_DAY:
        return False
    found = tokens(date.text)
    months = {month.lower() for month in (*calendar.month_name, *calendar.month_abbr)}
    days = words(PACKAGE, "lead", "days_of_the_paper")
    return not days.isdisjoint(found) and months.isdisjoint(found)


def _spelled(date: SourcedDate) -> str:
    year, month, day = (date.from_ or "")[:10].split("-")
    return f"{int(day)} {calendar.month_name[int(month)]} {year}"
