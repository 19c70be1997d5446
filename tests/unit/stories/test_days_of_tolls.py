"""The day of a disaster is no time of a count of its dead; the day of a rise is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import Date
from service.stories.merge import merge
from tests.unit.stories.build import claim, quantity, summary

ROSE = "The death toll of the landslide rose to 27 on Wednesday."
KILLED = "The landslide killed 31 people on Tuesday."


def rose(number=27, text=ROSE):
    """A toll that went up."""
    return claim(quantity(number), "death toll of the landslide", "rose/rise", text)


def killed(number=31, text=KILLED):
    """A count of the dead, told with what killed them."""
    return claim(quantity(number, "person"), "people", "killed/kill", text)


def article(id_, told, day, published, word):
    """A report whose number is told for a day of July, which a word of its sentence names."""
    at = told.sentence.text.index(word)
    date = Date("date-1", at, at + len(word), word, f"2025-07-{day:02}", f"2025-07-{day + 1:02}",
                "day", None, "in")  # fmt: skip
    return summary(id_, replace(told, when="date-1"), date, published_at=published)


def verdicts(*articles):
    """The status and the latest of every entry."""
    return [(entry.status, entry.latest) for entry in merge(articles).numeric_claims]


FIRST = summary("first", killed(12, "The landslide killed 12 people."), published_at="2025-07-08")
RISE = article("rise", rose(), 9, "2025-07-09T15:00Z", "Wednesday")
LATER = article("later", killed(), 8, "2025-07-10T15:00Z", "Tuesday")


@pytest.mark.parametrize(
    "articles", [(RISE, LATER), (FIRST, RISE, LATER)], ids=["two outlets", "three"]
)
def test_the_day_of_what_happened_is_no_time_of_its_toll(articles):
    """ "Killed 31 on Tuesday" is known when it is written, after "rose to 27 on Wednesday"."""
    assert verdicts(*articles) == [("updated", 31)]


def test_the_day_of_a_rise_is_the_time_of_its_toll():
    """A report of Friday tells of the rise of Wednesday, which is before what Thursday's knows."""
    late = article("late", rose(), 9, "2025-07-11", "Wednesday")
    assert verdicts(late, LATER) == [("updated", 31)]


def test_a_rise_is_known_by_the_end_of_its_day():
    """ "Rose to 27 on Wednesday", at three, is later than the 20 of Wednesday's morning."""
    morning = article("early", killed(20), 8, "2025-07-09T09:00Z", "Tuesday")
    assert verdicts(morning, RISE) == [("updated", 27)]


def test_the_day_of_the_flood_whose_toll_rose_is_no_time_of_it():
    """ "The death toll of Tuesday's landslide rose to 31" is not one of Tuesday."""
    told = rose(31, "The death toll of Tuesday's landslide rose to 31.")
    assert verdicts(RISE, article("whose", told, 8, "2025-07-10", "Tuesday")) == [("updated", 31)]
