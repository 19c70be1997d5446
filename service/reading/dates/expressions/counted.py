"""Times counted from another: last year, two years ago, a week earlier, the next day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.reading.dates.calendar.form import Expression, Form
from service.reading.dates.expressions.classes import TOLD_SHIFTS, UNITS
from service.reading.dates.expressions.rule import Found, is_one_of, rule, shift_of
from service.reading.grammar.headlines import is_headline

if TYPE_CHECKING:
    from service.reading.parse.words import Word


_WITHIN_YEAR = ("day", "week", "month", "quarter")


def by_shift(found: Found) -> list[Expression] | None:
    """As in "Last year", "this week", "next month", "this weekend", "this past week"."""
    shift, unit = shift_of(found.at("r")), UNITS[found.words[found.end - 1].lower]
    word = found.words[found.end - 1]
    if word.lower.endswith("s") or unit in ("day", "season", "fortnight") or shift is None:
        return None
    the = found.match.group()[0] == "t"
    if word.text[0].isupper() and found.start and not is_headline(word.sentence):
        return None  # "This Week", "Last Week Tonight": a programme
    if the and shift == 1:
        return [found.make(Form("from_told", 1, unit=unit))]
    if the and shift == -1 and is_one_of(found.before(), "before_length"):
        return None
    if found.at("p") is not None:
        if unit not in ("week", "weekend"):
            return None
        shift = -1 if unit == "week" else 0
    return [found.make(Form("shifted", None, unit=unit, shift=shift))]


def weekend(found: Found) -> list[Expression] | None:
    """As in "The weekend", "over the weekend"."""
    word = found.words[found.end - 1]
    following = found.after()
    if word.lower != "weekend" or not is_one_of(found.before(), "before_weekend"):
        return None
    if following is not None and following.lower == "of":
        return None
    return [found.make(Form("shifted", 1, unit="weekend", shift=0))]


def ago(found: Found) -> list[Expression] | None:
    """As in "Six years ago", "a week ago"; "several years ago" stays open."""
    unit, number = UNITS[found.words[found.match.start("u")].lower], found.number("n")
    if unit in ("season", "weekend", "century"):
        return None
    joined = found.match.group("n") in ("D", "N") and is_one_of(found.before(), "before_open")
    if number is None or joined or unit == "decade" or found.at("v") is not None:
        return [found.make(Form("open", unit=unit))]
    sign = 1 if found.at("now") is not None else -1
    name = (
        "day" if found.at("k") is not None and found.words[found.end - 1].lower == "today" else None
    )
    return [found.make(Form("ago", sign * number, unit=unit, name=name))]


def earlier(found: Found) -> list[Expression] | None:
    """As in "A week earlier", "two days later", "three years before": from the last date."""
    unit, number = UNITS[found.words[found.match.start("u")].lower], found.number("n")
    word = found.at("k")
    if unit in ("season", "weekend", "century", "decade") or word is None:
        return None
    if is_one_of(word.lower, "either_side") and not _ends(found):
        return None
    sign = -1 if is_one_of(word.lower, "before_told") else 1
    if number is None:
        number = 1 if found.at("t") is not None else None
    if number is None or found.before() == "than":
        return [found.make(Form("open", unit=unit))]
    return [found.make(Form("from_told", sign * number, unit=unit))]


def _ends(found: Found) -> bool:
    """As in "The day before" by itself, not "the day before the vote"."""
    following: Word | None = found.after()
    return following is None or is_one_of(following.lower, "behind_told")


def beside_last_date(found: Found) -> list[Expression] | None:
    """As in "The following day", "the previous year", "the same week", "that year"."""
    word = found.words[found.match.start("u")]
    unit, step = UNITS[word.lower], TOLD_SHIFTS[found.words[found.match.start("u") - 1].lower]
    if word.lower.endswith("s") or unit in ("season", "fortnight", "weekend"):
        return None
    year = _same_period_of_year(found)
    if year is None:
        return [found.make(Form("from_told", step, unit=unit), end=found.match.end("u"))]
    return [found.make(replace(year, unit=unit))] if step == 0 and unit in _WITHIN_YEAR else None


def _same_period_of_year(found: Found) -> Form | None:
    """As in "The same quarter of 2022", "the same month last year", "the same day a year ago"."""
    if found.at("y") is not None:
        return Form("told_in_year", found.number("y"))
    unit = found.at("year") or found.at("year2")
    if unit is None or unit.lower != "year":
        return None
    if found.at("a") is not None:
        return Form("told_in_year", name="told", shift=-1)
    return Form("told_in_year", shift=shift_of(found.at("r")))


def within(found: Found) -> list[Expression] | None:
    """As in "The end of the year", "late in the month"."""
    unit = UNITS[found.words[found.end - 1].lower]
    if unit not in ("year", "month", "week"):
        return None
    return [found.make(Form("told_year", unit=unit), first=found.end - 2)]


RULES = (
    rule(r"t?(?P<r>R)(?P<p>p)?U", by_shift),
    rule(r"tU", weekend),
    rule(r"(?P<n>[NDYn])(?:(?P<v>v)f?)?(?P<u>U)(?:g(?P<k>K)?|i?f?(?P<now>X\*))", ago),
    rule(r"(?P<n>v)(?P<u>U)g", ago),
    rule(r"(?P<n>[NDn])(?:(?P<v>v)f?)?(?P<u>U)(?P<k>[lk])", earlier),
    rule(r"(?P<n>v)(?P<u>U)(?P<k>[lk])", earlier),
    rule(r"(?P<t>t)(?P<u>U)(?P<k>[lk])", earlier),
    rule(
        r"t?V(?P<u>U)(?:(?:[fi,]?(?P<y>Y)|,?f?(?P<r>R)(?P<year>U))|(?P<a>n)(?P<year2>U)[gk])?",
        beside_last_date,
    ),
    rule(r"(?<=[elk][fi])tU", within),
)
