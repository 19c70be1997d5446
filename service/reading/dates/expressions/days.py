"""Days: by figures, by month and day, by weekday, by a feast, or counted from another day."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING

from service.reading.dates.calendar import holiday
from service.reading.dates.calendar.form import Form
from service.reading.dates.expressions.classes import (
    SHORT_WEEKDAYS,
    TABLE,
    TOLD_SHIFTS,
    UNITS,
    WEEKDAYS,
    figures_of,
    is_year,
    number_of,
)
from service.reading.dates.expressions.rule import (
    Found,
    is_one_of,
    month_of,
    rule,
    shift_of,
)
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.word_classes import (
    NOUNS,
    is_adjective,
    is_bound_before,
    is_singular_name,
)
from service.reading.grammar.words.nouns import is_plural_common

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Expression
    from service.reading.parse.words import Word

MONTHS_IN_YEAR, DAYS_IN_MONTH = 12, 31
SHORT_YEARS = 100
_STEPS: dict[int | None, str] = {-1: "last", 1: "ahead"}  # "this April 27" is the nearest one
# By month and day: the event that is called by it.
_EVENTS_BY_DATE: dict[str, str] = {day[5:]: day for day in TABLE["events_by_date"]}


def iso(found: Found) -> list[Expression] | None:
    """As in "2025-01-13", its parts one without a blank between."""
    words = found.words[found.start : found.end]
    if any(a.end != b.start for a, b in itertools.pairwise(words)):
        return None
    return _full(found, found.number("y"), found.number("m"), found.number("d"))


def _full(
    found: Found, year: int | None, month: int | None, day: int | None
) -> list[Expression] | None:
    if (
        month is None
        or day is None
        or not (1 <= month <= MONTHS_IN_YEAR and 1 <= day <= DAYS_IN_MONTH)
    ):
        return None
    return [found.make(Form("day", year, month, day))]


def figures(found: Found) -> list[Expression] | None:
    """As in "9/1/2025": the order of day and month is settled when the outlet's home is known."""
    written = found.words[found.start].text
    fixed: dict[str, str] = TABLE["fixed"]
    if written in fixed:
        return [found.make(Form("fixed", name=fixed[written]))]
    for sign in "/-.":
        parts = written.split(sign)
        if len(parts) == 3:
            break
    else:
        return None
    one, two, three = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return _full(found, one, two, three)
    if three < SHORT_YEARS:
        three += 2000 if three < SHORT_YEARS // 2 else 1900
    if sign == "." or one > MONTHS_IN_YEAR:
        return _full(found, three, two, one)
    if two > MONTHS_IN_YEAR:
        return _full(found, three, one, two)
    return [found.make(Form("day", three, one, two, name="order"))]


def month_day(found: Found) -> list[Expression] | None:
    """As in "January 9", "Thursday, Jan. 9, 2025", "January 9 to 11"."""
    return _month_and_days(found, found.number("d"), found.number("d2"))


def this_day(found: Found) -> list[Expression] | None:
    """As in "in this April 27, 2001 photo": the day, and no month of this year."""
    if shift_of(found.words[found.start]) != 0:
        return None
    made = _month_and_days(found, found.number("d"), None)
    return made and [found.make(made[0].form, first=found.start + 1)]


def shifted_day(found: Found) -> list[Expression] | None:
    """As in "this April 27", "last March 3", "this coming May 11": the day, and no month.

    Before a noun the day alone is meant: "in this April 27 photo".
    """
    made = _month_and_days(found, found.number("d"), None)
    month = found.at("m")
    if made is None or month is None:
        return None
    if month.head.i > found.words[found.end - 1].i and month.head.tag in NOUNS:
        return [found.make(made[0].form, first=found.match.start("m"))]
    step = _STEPS.get(shift_of(found.at("r")))
    return [found.make(replace(made[0].form, name=step))]


def day_month(found: Found) -> list[Expression] | None:
    """As in "9 January 2025", "the 9th of January", "9 to 11 January"."""
    if found.at("to") is not None and found.number("d2") is not None:
        return _month_and_days(found, found.number("d"), found.number("d2"))
    return _month_and_days(found, found.number("d"), None)


def days_as_one(found: Found) -> list[Expression] | None:
    """As in "6–8 May", "May 6th-8th", printed as one word."""
    word = found.at("q")
    if word is None:
        return None
    text = word.text.replace("—", "-").replace("–", "-")
    first, second = text.split("-")
    days = [int(figures_of(part)) for part in (first, second)]
    month, year = found.month(), found.number("y")
    if month is None or not all(1 <= day <= DAYS_IN_MONTH for day in days):
        return None
    one = found.make(Form("day", year, month, days[0]), relation="since")
    two = found.make(Form("day", year, month, days[1]), relation="until")
    cut = word.start + len(first)
    return [replace(one, end=cut), replace(two, start=cut + 1)]


def _month_and_days(found: Found, day: int | None, second: int | None) -> list[Expression] | None:
    month, year = found.month(), found.number("y")
    if month is None or day is None or not 1 <= day <= DAYS_IN_MONTH:
        return None
    if year is None and _counts(found):
        return None
    unit, same = found.at("u"), found.at("v")
    if unit is not None and UNITS.get(unit.lower) == "year":
        form = Form("day", year, month, day, unit="year", shift=shift_of(found.at("r")) or 0)
    elif same is not None:
        form = Form("day", year, month, day, unit="told", shift=TOLD_SHIFTS[same.lower])
    else:
        form = Form("day", year, month, day)
    if (weekday := found.at("w")) is not None:
        form = replace(form, weekday=_number_of(weekday))
    if second is None:
        return [found.make(_event_by_date(found, form) or form)]
    joint = found.at("to")
    ranged = joint is not None and not is_one_of(joint.lower, "either")
    cut = found.match.start("to")
    first_end = cut
    return [
        found.make(form, end=first_end, relation="since" if ranged else None),
        found.make(
            replace(form, day=second, weekday=None),
            first=cut + 1,
            relation="until" if ranged else None,
        ),
    ]


def days_in_list(found: Found) -> list[Expression] | None:
    """As in "May 3, 4 and 5", "3, 4 and 7 May 2024": a date each."""
    month, year, list_ = found.month(), found.number("y"), found.match.span("list")
    places = [k for k in range(*list_) if found.letters[k] in "Dd"]
    days = [number_of(found.words[k]) or 0 for k in places]
    if month is None or not all(1 <= day <= DAYS_IN_MONTH for day in days):
        return None
    made = [
        found.make(Form("day", year, month, day), first=k, end=k + 1)
        for k, day in zip(places, days, strict=True)
    ]
    if found.start < list_[0]:
        made[0] = found.make(made[0].form, end=places[0] + 1)
    made[-1] = found.make(made[-1].form, first=places[-1])
    return made


def _number_of(weekday: Word) -> int | None:
    """The weekday that stands before a day and a month."""
    name = weekday.lower.rstrip(".")
    return WEEKDAYS.get(name, SHORT_WEEKDAYS.get(name))


def _event_by_date(found: Found, form: Form) -> Form | None:
    """As in "the September 11 attacks": an event that everybody calls by its day has its year."""
    if form.number is not None or form.unit is not None:
        return None
    day = _EVENTS_BY_DATE.get(f"{form.month:02}-{form.day:02}")
    month = found.at("m")
    if day is None or month is None:
        return None
    behind = found.before() in DASHES and is_one_of(found.before(2), "before_event")
    named = month.head.i > month.i and month.head.lower in TABLE["events_by_date"][day]
    return replace(form, kind="fixed", name=day) if behind or named else None


def _counts(found: Found) -> bool:
    """Whether the number after a month counts what follows: "In May 20 people died"."""
    last = found.words[found.end - 1]
    following = found.after()
    if month_of(last) is not None or following is None or not last.text.isdecimal():
        return False
    return is_plural_common(following) and last.head is following


def _is_name_or_quality(word: Word) -> bool:
    return is_singular_name(word) or is_adjective(word)


def feast(found: Found) -> list[Expression] | None:
    """As in "Christmas Eve", "Thanksgiving 2023", "last Easter Monday"."""
    words, k = found.words, found.match.start("h")
    if words[k].entity == "PERSON" or (
        k and words[k - 1].text[0].isupper() and _is_name_or_quality(words[k - 1])
    ):
        return None
    for length in range(holiday.LONGEST_HOLIDAY, 0, -1):
        run = words[k : k + length]
        name = " ".join(w.lower for w in run).replace(" 's", "s").replace(" ’s", "s")
        name = name.replace(" - ", "-")
        name = name.replace("'", "").replace("’", "").strip()
        if len(run) == length and name in holiday.NAMES:
            break
    else:
        return None
    end, first = k + length, found.start
    following = words[end] if end < len(words) else None
    year = number_of(following) if following is not None else None
    if following is not None and is_year(year) and following.text.isdecimal():
        end += 1
    else:
        year = None
        if following is not None and following.lower == "weekend":
            form = Form("holiday", name=name, unit="weekend", shift=shift_of(found.at("r")))
            return [found.make(form, first, end + 1)]
        if following is not None and following.tag in NOUNS and is_bound_before(words[end - 1]):
            return None  # "a Christmas tree"
    return [found.make(Form("holiday", year, name=name, shift=shift_of(found.at("r"))), first, end)]


# The dot of a short month that stands by itself; not the one that ends the sentence.
_DOT = r"(?:\.(?=,?[YDdqf]))?"
_WEEKDAY = r"(?:(?P<w>[Ww])\.?,?)?"
_YEAR = r"(?:,?(?P<y>Y)|(?:,|f)?(?P<r>R)(?P<u>U)|f?t?(?P<v>V)U)?"

RULES = (
    rule(r"(?P<y>Y)h(?P<m>D)h(?P<d>D)", iso),
    rule(r"G", figures),
    rule(rf"(?P<m>M){_DOT}(?P<list>[Dd](?:,[Dd])+,?&[Dd])(?![hf,]?M)(?:,?(?P<y>Y))?", days_in_list),
    rule(rf"(?P<list>t?[Dd](?:,t?[Dd])+,?&t?[Dd])f?(?P<m>M){_DOT}(?:,?(?P<y>Y))?", days_in_list),
    rule(rf"R(?P<m>M){_DOT}(?P<d>[Dd])(?:,?(?P<y>Y))", this_day),
    rule(rf"t?R?(?P<r>R)p?(?P<m>M){_DOT}(?P<d>[Dd])(?![h&]?[DdY]|,?Y)", shifted_day),
    rule(
        rf"{_WEEKDAY}(?P<m>M){_DOT}t?(?P<d>[Dd])(?:(?P<to>[h&])(?P<d2>[Dd])(?!h|f?M))?{_YEAR}",
        month_day,
    ),
    rule(
        rf"{_WEEKDAY}t?(?P<d>[Dd])(?:(?P<to>[h&])t?(?P<d2>[Dd]))?f?(?P<m>M){_DOT}{_YEAR}", day_month
    ),
    rule(rf"{_WEEKDAY}t(?P<d>O)(?:(?P<to>[h&])t?(?P<d2>O))?f(?P<m>M){_YEAR}", day_month),
    rule(rf"{_WEEKDAY}(?P<q>q)(?P<m>M){_DOT}{_YEAR}", days_as_one),
    rule(rf"{_WEEKDAY}(?P<m>M){_DOT}(?P<q>q){_YEAR}", days_as_one),
    rule(r"(?:(?P<r>R)p?)?(?P<h>H)", feast),
)
