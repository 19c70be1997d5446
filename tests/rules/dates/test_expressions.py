"""Which words say when, and what they mean on the calendar: one construction a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.dates.read import read_dates, read_reference
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import Date

    DatesOf = Callable[..., tuple[Date, ...]]

PUBLISHED = "2025-01-15"  # a Wednesday


RESOLVED = [
    ("The hall burned down on January 9.", "January 9", "2025-01-09", "2025-01-10", "day"),
    ("It burned down on 9 Jan 2019.", "9 Jan 2019", "2019-01-09", "2019-01-10", "day"),
    ("It burned on the 9th of January.", "the 9th of January", "2025-01-09", "2025-01-10", "day"),
    ("The log begins 2024-03-05 and ends.", "2024-03-05", "2024-03-05", "2024-03-06", "day"),
    ("She will be back in two weeks.", "two weeks", "2025-01-27", "2025-02-03", "week"),
    ("It ends in six months' time.", "six months' time", "2025-07-01", "2025-08-01", "month"),
    ("The jury meets the week of May 7.", "the week of May 7", "2025-05-05", "2025-05-12", "week"),
    ("She saw the September 11 attacks.", "September 11", "2001-09-11", "2001-09-12", "day"),
    ("He led the post-Sept. 11 police.", "Sept. 11", "2001-09-11", "2001-09-12", "day"),
    ("He led the September 11 meeting.", "September 11", "2024-09-11", "2024-09-12", "day"),
    ("She saw an October 7 attack.", "October 7", "2023-10-07", "2023-10-08", "day"),
    (
        "It shut at 2 a.m. local time on Monday.",
        "2 a.m. local time on Monday",
        "2025-01-13T02:00",
        "2025-01-13T03:00",
        "hour",
    ),
    ("The mill shut two Fridays ago.", "two Fridays ago", "2025-01-03", "2025-01-04", "day"),
    (
        "Sales fell the year before last.",
        "the year before last",
        "2023-01-01",
        "2024-01-01",
        "year",
    ),
    ("It shut the week before last.", "the week before last", "2024-12-30", "2025-01-06", "week"),
    (
        "It rained the night before last.",
        "the night before last",
        "2025-01-13T18:00",
        "2025-01-14T06:00",
        "part_of_day",
    ),
    (
        "It was cut off noon Tuesday.",
        "noon Tuesday",
        "2025-01-14T12:00",
        "2025-01-14T13:00",
        "hour",
    ),
    ("The fair is on Saturday, Aug. 2.", "Saturday, Aug. 2", "2025-08-02", "2025-08-03", "day"),
    ("The fair was on Sunday, Aug. 4.", "Sunday, Aug. 4", "2024-08-04", "2024-08-05", "day"),
    ("The mayor resigned on Monday.", "Monday", "2025-01-13", "2025-01-14", "day"),
    ("The mayor resigned on Wednesday.", "Wednesday", "2025-01-15", "2025-01-16", "day"),
    ("The mayor will resign on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("He is due in court on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("He was due in court on Friday.", "Friday", "2025-01-10", "2025-01-11", "day"),
    ("It is likely that he left on Friday.", "Friday", "2025-01-10", "2025-01-11", "day"),
    ("The mill is shut until Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("The mill remains shut until Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("The mill was shut until Friday.", "Friday", "2025-01-10", "2025-01-11", "day"),
    ("The mayor could resign on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("The mayor could not be reached Friday.", "Friday", "2025-01-10", "2025-01-11", "day"),
    ("Shots could be heard on Friday.", "Friday", "2025-01-10", "2025-01-11", "day"),
    ("It cancelled nine flights for Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("The low for Friday was 9.", "Friday", "2025-01-10", "2025-01-11", "day"),
    ("Tickets go on sale Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("The ban takes effect on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("Oil for March delivery fell.", "March", "2025-03-01", "2025-04-01", "month"),
    ("The mayor will resign on Wednesday.", "Wednesday", "2025-01-22", "2025-01-23", "day"),
    ("The trial was pushed to Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("The board delayed the sale to March.", "March", "2025-03-01", "2025-04-01", "month"),
    ("A fair was planned for Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("They drafted the laws to be passed on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("The envoy was to visit the camp on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("He said that he would go on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("He moved to Ulm in March.", "March", "2024-03-01", "2024-04-01", "month"),
    ("The trial opens on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("The fund is to start work in March.", "March", "2025-03-01", "2025-04-01", "month"),
    (
        "Bids were handed in before the deadline on 14 December.",
        "14 December",
        "2024-12-14",
        "2024-12-15",
        "day",
    ),
    ("He resigned last Wednesday.", "last Wednesday", "2025-01-08", "2025-01-09", "day"),
    ("He will go next Friday.", "next Friday", "2025-01-24", "2025-01-25", "day"),
    (
        "Rain fell on Monday night.",
        "Monday night",
        "2025-01-13T18:00",
        "2025-01-14T06:00",
        "part_of_day",
    ),
    (
        "Rain fell yesterday morning.",
        "yesterday morning",
        "2025-01-14T06:00",
        "2025-01-14T12:00",
        "part_of_day",
    ),
    ("It snowed last night.", "last night", "2025-01-14T18:00", "2025-01-15T06:00", "part_of_day"),
    (
        "It began at 10:28 AM on January 9.",
        "10:28 AM on January 9",
        "2025-01-09T10:28",
        "2025-01-09T10:29",
        "minute",
    ),
    (
        "It began at 5 p.m. on Tuesday.",
        "5 p.m. on Tuesday",
        "2025-01-14T17:00",
        "2025-01-14T18:00",
        "hour",
    ),
    (
        "Guards left on Tuesday at 1758h.",
        "Tuesday at 1758h",
        "2025-01-14T17:58",
        "2025-01-14T17:59",
        "minute",
    ),
    ("Sales fell last month.", "last month", "2024-12-01", "2025-01-01", "month"),
    ("Sales fell last week.", "last week", "2025-01-06", "2025-01-13", "week"),
    ("They met this weekend.", "this weekend", "2025-01-11", "2025-01-13", "weekend"),
    ("They will meet this weekend.", "this weekend", "2025-01-18", "2025-01-20", "weekend"),
    ("She left in October.", "October", "2024-10-01", "2024-11-01", "month"),
    ("She will leave in October.", "October", "2025-10-01", "2025-11-01", "month"),
    ("She left in January.", "January", "2025-01-01", "2025-02-01", "month"),
    ("She left in June last year.", "June last year", "2024-06-01", "2024-07-01", "month"),
    (
        "Profit rose in the third quarter.",
        "the third quarter",
        "2024-07-01",
        "2024-10-01",
        "quarter",
    ),
    (
        "Unemployment fell in the third quarter.",
        "the third quarter",
        "2024-07-01",
        "2024-10-01",
        "quarter",
    ),
    ("Its third-quarter profit rose.", "third-quarter", "2024-07-01", "2024-10-01", "quarter"),
    ("Revenue fell in Q3 2023.", "Q3 2023", "2023-07-01", "2023-10-01", "quarter"),
    (
        "It closed in the autumn of 2024.",
        "the autumn of 2024",
        "2024-09-01",
        "2024-12-01",
        "season",
    ),
    ("It closed last autumn.", "last autumn", "2024-09-01", "2024-12-01", "season"),
    ("It was sold six years ago.", "six years ago", "2019-01-01", "2020-01-01", "year"),
    ("It was sold two weeks ago.", "two weeks ago", "2024-12-30", "2025-01-06", "week"),
    ("It will be sold by 2030.", "2030", "2030-01-01", "2031-01-01", "year"),
    ("It was built in the 1990s.", "the 1990s", "1990-01-01", "2000-01-01", "decade"),
    ("It was built in the 1930's.", "the 1930's", "1930-01-01", "1940-01-01", "decade"),
    (
        "He ran it in the late 1980’s.",
        "the late 1980’s",
        "1980-01-01",
        "1990-01-01",
        "decade",
    ),
    ("He ran it in the mid-1980's.", "mid-1980's", "1980-01-01", "1990-01-01", "decade"),
    ("It was 2020's best film.", "2020", "2020-01-01", "2021-01-01", "year"),
    ("It was built in '80.", "'80", "1980-01-01", "1981-01-01", "year"),
    ("A 19th-century barn burned.", "19th-century", "1800-01-01", "1900-01-01", "century"),
    ("The shop burned on Christmas Eve.", "Christmas Eve", "2024-12-24", "2024-12-25", "day"),
    (
        "They vote on the first Tuesday in February.",
        "the first Tuesday in February",
        "2024-02-06",
        "2024-02-07",
        "day",
    ),
    (
        "It closed on the last Sunday of March 2024.",
        "the last Sunday of March 2024",
        "2024-03-31",
        "2024-04-01",
        "day",
    ),
    ("The match will be on Sunday week.", "Sunday week", "2025-01-26", "2025-01-27", "day"),
    (
        "It shut on the 4th of this month.",
        "the 4th of this month",
        "2025-01-04",
        "2025-01-05",
        "day",
    ),
    ("It shut a week ago today.", "a week ago today", "2025-01-08", "2025-01-09", "day"),
    ("The bill is to be voted on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("The match is on Friday.", "Friday", "2025-01-17", "2025-01-18", "day"),
    ("It was founded in mid-2014.", "mid-2014", "2014-01-01", "2015-01-01", "year"),
]


@pytest.mark.parametrize(("text", "words", "begin", "end", "grain"), RESOLVED)
def test_a_date_means_one_interval(
    dates_of: DatesOf, text: str, words: str, begin: str, end: str, grain: str
) -> None:
    """Each form of news copy means what an editor takes it to mean."""
    (date,) = dates_of(text)
    assert (date.text, date.from_, date.to, date.granularity) == (words, begin, end, grain)
    assert text[date.start : date.end] == date.text


@pytest.mark.parametrize(
    ("again", "begin", "end"),
    [
        ("the same quarter of 2022", "2022-07-01", "2022-10-01"),
        ("the same quarter last year", "2024-07-01", "2024-10-01"),
        ("the same quarter a year earlier", "2023-07-01", "2023-10-01"),
    ],
)
def test_the_same_part_of_another_year_is_that_years(
    dates_of: DatesOf, again: str, begin: str, end: str
) -> None:
    """What was told, in the year that is said: "the same quarter last year"."""
    _, date = dates_of(f"Profit rose in the third quarter of 2024, from a loss in {again}.")
    assert (date.text, date.from_, date.to) == (again, begin, end)


def test_a_range_is_two_dates(dates_of: DatesOf) -> None:
    """As in "Between 2014 and 2017", "9 to 11 January": since the one, until the other."""
    for text, first, second in (
        ("It ran between 2014 and 2017.", "2014", "2017"),
        ("It ran from 9 to 11 January.", "9", "11 January"),
        ("It ran Jan. 9-11.", "Jan. 9", "11"),
    ):
        one, two = dates_of(text)
        assert (one.text, one.relation, two.text, two.relation) == (first, "since", second, "until")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("It has run since 2016.", "since"),
        ("It must close by March.", "by"),
        ("It closed before 2016.", "before"),
        ("It stays until Friday.", "until"),
        ("It rose after 2016.", "after"),
        ("It rose Monday.", "in"),
    ],
)
def test_a_preposition_is_the_relation(dates_of: DatesOf, text: str, relation: str) -> None:
    """A preposition bears on the date and is no part of its text."""
    (date,) = dates_of(text)
    assert date.relation == relation


def test_without_a_reference_day_nothing_is_invented(dates_of: DatesOf) -> None:
    """A weekday, "last year" and a day without a year are listed with no interval."""
    for text in (
        "He left on Monday.",
        "He left last year.",
        "He left on January 9.",
        "He left today.",
    ):
        (date,) = dates_of(text, None)
        assert (date.from_, date.to) == (None, None)


def test_what_is_under_way_began_behind_and_ends_ahead(dates_of: DatesOf) -> None:
    """As in "is to run from January 7 to March 9", told on January 15."""
    first, last = dates_of("The show is to run from January 7 to March 9.")
    assert (first.from_, last.from_) == ("2025-01-07", "2025-03-09")


@pytest.mark.parametrize(
    ("source", "url", "day"),
    [
        ("The Irish Gazette", None, "2025-01-09"),
        (None, "https://example.io/a", None),
        (None, "https://www.example.gov/a", "2025-09-01"),
    ],
)
def test_the_outlet_is_at_home_where_its_name_or_site_says(
    read_parse: Callable[[str], Parse], source: str | None, url: str | None, day: str | None
) -> None:
    """As in "9/1/2025": an outlet named after a country, one of .gov; .io is no country."""
    parse = read_parse("The hall burned down on 9/1/2025.")
    article = Article(parse.text, "a", published_at=PUBLISHED, source=source, url=url)
    (date,) = read_dates(article, parse, (), read_reference(article, parse))
    assert date.from_ == day


def test_fiscal_and_vague_periods_stay_open(dates_of: DatesOf) -> None:
    """Nothing on a calendar decides them."""
    for text in ("Sales fell in fiscal 2024.", "He left several years ago."):
        (date,) = dates_of(text)
        assert date.from_ is None


def test_the_year_of_a_full_date_goes_on_in_its_paragraph(dates_of: DatesOf) -> None:
    """A day without a year takes the year told before it."""
    dates = dates_of("He was jailed on March 3, 2011. He was freed on June 5.")
    assert dates[1].from_ == "2011-06-05"


def test_the_year_goes_on_over_a_paragraph_where_no_day_is_known(dates_of: DatesOf) -> None:
    """As in "On June 3, 2011 … ¶ On July 15"; not behind "on Monday", which is of the report."""
    text = "The dam above the old town broke on June 3, 2011.{}\n\nOn July 15 it was mended."
    assert dates_of(text.format(""), None)[-1].from_ == "2011-07-15"
    assert dates_of(text.format(" On Monday a plaque was hung."), None)[-1].from_ is None


def test_earlier_and_later_count_from_the_date_last_told(dates_of: DatesOf) -> None:
    """As in "Two days later" is two days after the day told before it."""
    dates = dates_of("He was jailed on March 3, 2011. Two days later he was freed.")
    assert dates[1].from_ == "2011-03-05"


def test_the_next_day_is_that_after_the_date_last_told(dates_of: DatesOf) -> None:
    """As in "on May 3. The next day": not of the report; with its hour, where it has one."""
    told = "The hall burned down on January 9."
    text = f"{told} The next day it rained. At 2:30 a.m. the next day it froze."
    _, rain, frost = dates_of(text)
    assert (rain.text, rain.from_) == ("The next day", "2025-01-10")
    assert (frost.text, frost.from_) == ("2:30 a.m. the next day", "2025-01-11T02:30")


@pytest.mark.parametrize("hours", ["early hours", "early morning hours", "small hours"])
def test_the_early_hours_are_early_in_the_day(dates_of: DatesOf, hours: str) -> None:
    """As in "the early hours of Sunday"."""
    (date,) = dates_of(f"It burned down in the {hours} of Sunday.")
    assert (date.text, date.modifier) == (f"the {hours} of Sunday", "early")
    assert date.from_ == "2025-01-12"


def test_the_home_orders_day_and_month(dates_of: DatesOf) -> None:
    """The month stands first in the United States; where nobody says, the date stays open."""
    text = "The shop closed on 9/1/2024."
    starts = [dates_of(text, PUBLISHED, home)[0].from_ for home in ("US", "GB", None)]
    assert starts == ["2024-09-01", "2024-01-09", None]


def test_seasons_of_the_south_and_feasts_of_a_country(dates_of: DatesOf) -> None:
    """A southern summer is no northern one; Thanksgiving is where it is kept."""
    assert dates_of("It closed last summer.", PUBLISHED, "AU")[0].from_ is None
    feast = dates_of("It burned on Thanksgiving.", PUBLISHED, "US")
    assert feast[0].from_ == "2024-11-28"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2025-01-13\n\nHe left on Sunday after a long day in the city hall.", "2025-01-12"),
        ("Mayor out\n\nMonday, January 13, 2025\n\nHe left on Sunday.", "2025-01-12"),
        ("OSLO, Jan. 13, 2025 (NPA) — The mayor left on Sunday.", "2025-01-12"),
        ("Mayor out\n10:28 AM, January 13, 2025\n\nHe left on Sunday.", "2025-01-12"),
        ("date 2025-01-13 The mayor of Arbo, who is ill, left on Sunday.", "2025-01-12"),
    ],
)
def test_a_date_at_the_head_is_the_reference_day(dates_of: DatesOf, text: str, day: str) -> None:
    """A date line, a dateline or the stamp of the page anchors what follows."""
    assert dates_of(text, None)[-1].from_ == day


def test_a_range_that_opens_a_text_is_no_dateline(dates_of: DatesOf) -> None:
    """Its hyphen is no dash."""
    first, last = dates_of("For January-March of 2018, the mines sold more.")
    assert (first.relation, last.relation) == ("since", "until")


@pytest.mark.parametrize(
    "text",
    [
        "In 2014 Ford sold fewer cars.",
        "The 2014 truck attack in Lund was planned.",
        "The 2014 Lund Car Cup was won by Roe.",
        "The town held the 2014 Winter Games.",
        "She gave up her 2014 seat in the assembly.",
    ],
)
def test_a_year_beside_a_car_or_a_place_is_one(dates_of: DatesOf, text: str) -> None:
    """It is no model's year where the vehicle only tells apart another noun."""
    assert [date.from_ for date in dates_of(text)] == ["2014-01-01"]
