"""Days by their weekday or from the day of the report: Monday, last Friday, today, last night."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.reading.dates.calendar.form import Form
from service.reading.dates.expressions.classes import (
    PLURAL_WEEKDAYS,
    TABLE,
    TOLD_SHIFTS,
    UNITS,
    WEEKDAYS,
)
from service.reading.dates.expressions.rule import Found, is_one_of, rule, shift_of
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.punctuation import CLOSING_MARKS, OPENING_MARKS
from service.reading.grammar.tense import looks_ahead
from service.reading.grammar.word_classes import is_bound_before, is_singular_name
from service.reading.grammar.words.nouns import is_proper
from service.reading.grammar.words.speech_parts import is_possessive_mark

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Expression
    from service.reading.parse.words import Word

WEEKS_OF_MONTH = 5


def weekday(found: Found) -> list[Expression] | None:
    """As in "Monday", "last Friday", "next Tuesday", "Friday next week"."""
    day = found.at("w")
    if day is None or not _is_of_calendar(found, day):
        return None
    number = WEEKDAYS[day.lower.rstrip(".")]
    unit = found.at("u")
    if unit is not None and unit.lower == "week":
        return [found.make(Form("weekday", number, unit="week", shift=shift_of(found.at("r2"))))]
    end = found.match.end("w")
    return [found.make(Form("weekday", number, shift=shift_of(found.at("r"))), end=end)]


def nth_weekday(found: Found) -> list[Expression] | None:
    """As in "The first Tuesday in November", "the last Sunday of March 2024"."""
    day, month = found.at("w"), found.month()
    number = -1 if found.at("last") is not None else found.number("n")
    if day is None or month is None or number is None or number > WEEKS_OF_MONTH:
        return None
    if number == -1 and found.words[found.match.start("last")].lower != "last":
        return None
    unit = None if found.at("u") is None else "year"
    shift = shift_of(found.at("r"))
    form = Form("nth_weekday", found.number("y"), month, number, unit, shift)
    return [found.make(replace(form, weekday=WEEKDAYS[day.lower.rstrip(".")]))]


def week_on(found: Found) -> list[Expression] | None:
    """As in "Sunday week", "a week on Sunday": a week after the coming one."""
    day, week = found.at("w"), found.words[found.match.start("u")]
    following = found.after()
    if day is None or week.lower != "week" or not looks_ahead(week):
        return None
    if following is not None and (following.text == "-" or is_bound_before(week)):
        return None
    return [found.make(Form("weekday", WEEKDAYS[day.lower], unit="week_on"))]


def day_by_shift(found: Found) -> list[Expression] | None:
    """As in "The 4th of this month", "the 15th of next month"."""
    day, unit = found.number("d"), UNITS[found.words[found.end - 1].lower]
    if day is None or unit != "month":
        return None
    return [found.make(Form("day", None, None, day, unit="month", shift=shift_of(found.at("r"))))]


def weekdays_ago(found: Found) -> list[Expression] | None:
    """As in "Two Fridays ago"."""
    number, day = found.number("n"), found.words[found.match.start("w")]
    if number is None:
        return None
    return [found.make(Form("weekday", PLURAL_WEEKDAYS[day.lower], shift=-number))]


def weekday_beside_last_day(found: Found) -> list[Expression] | None:
    """As in "The following Wednesday", "the next Friday", "the previous Sunday": no "last" one."""
    day = found.words[found.end - 1]
    step = TOLD_SHIFTS.get(found.words[found.end - 2].lower)
    if not step or not _is_of_calendar(found, day):
        return None
    return [found.make(Form("weekday", WEEKDAYS[day.lower], unit="told", shift=step))]


def night_before_last(found: Found) -> list[Expression] | None:
    """As in "The night before last"."""
    if shift_of(found.at("r")) != -1 or found.words[found.end - 2].lower != "before":
        return None
    part = found.words[found.end - 3].lower
    return [found.make(Form("deictic", -2, part=part))] if part == "night" else None


def _is_of_calendar(found: Found, day: Word) -> bool:
    """No "Black Friday", no "Sunday Times", no "every Monday"."""
    before = found.before()
    if is_one_of(before, "named_days") or is_one_of(before, "repeated") or before == "a":
        return False
    following = found.after()
    if is_bound_before(day) and following is not None and is_proper(following):
        part = following.lower in TABLE["parts"]
        beyond = found.after(1)
        if not part or (
            beyond is not None and is_singular_name(beyond) and is_bound_before(following)
        ):
            return following.i > day.head.i
    return True


def today(found: Found) -> list[Expression] | None:
    """As in "Today", "yesterday morning", "tomorrow night", "tonight"."""
    word = found.words[found.start]
    if word.text.istitle() and _is_a_title(found, word):
        return None
    part = "night" if word.lower == "tonight" else None
    number: int = TABLE["deictic"][word.lower]
    return [found.make(Form("deictic", number, part=part))]


def _is_a_title(found: Found, word: Word) -> bool:
    """As in "the 'Today' programme", "Tomorrow Never Dies", "told Today": a capital amid a line."""
    if found.before() in OPENING_MARKS:
        return _closes(found)
    before = word.before
    return (
        before is not None
        and (before.text[0].isalpha() or is_possessive_mark(before))
        and not is_headline(word.sentence)
    )


def _closes(found: Found) -> bool:
    following = found.after()
    return following is not None and following.text in CLOSING_MARKS


def before_yesterday(found: Found) -> list[Expression] | None:
    """As in "The day before yesterday", "the day after tomorrow"."""
    word = found.words[found.end - 1]
    number: int = TABLE["deictic"][word.lower]
    joint = found.words[found.end - 2].lower
    if not number or joint != ("before" if number < 0 else "after"):
        return None
    return [found.make(Form("deictic", number * 2))]


def this_part(found: Found) -> list[Expression] | None:
    """As in "This morning", "last night": of today, of yesterday."""
    shift, part = shift_of(found.at("r")), found.words[found.end - 1].lower
    if shift == -1 and part == "night":
        return [found.make(Form("deictic", -1, part="night"))]
    if shift == 0:
        return [found.make(Form("deictic", 0, part=part))]
    return None


def part_of_last_day(found: Found) -> list[Expression] | None:
    """As in "That night", "the following morning", "the next evening": of the last day."""
    step = TOLD_SHIFTS.get(found.words[found.end - 2].lower)
    return [found.make(Form("from_told", step, unit="day", part=found.words[found.end - 1].lower))]


RULES = (
    rule(
        r"t(?:(?P<n>O)|(?P<last>R))(?P<w>W)[fi](?P<m>M)(?:,?f?(?P<y>Y)|,?f?(?P<r>R)(?P<u>U))?",
        nth_weekday,
    ),
    rule(r"(?P<w>W)(?P<u>U)", week_on),
    rule(r"n(?P<u>U)o(?P<w>W)", week_on),
    rule(r"t(?P<d>[dO])f(?P<r>R)U", day_by_shift),
    rule(r"(?P<n>[NDn])(?P<w>u)g", weekdays_ago),
    rule(r"(?:t[RV]|V)W", weekday_beside_last_day),
    rule(r"(?:(?P<r>R)p?)?(?P<w>W)(?:(?:,|f)?(?P<r2>R)(?P<u>U))?", weekday),
    rule(r"tU[kl&]K", before_yesterday),
    rule(r"K", today),
    rule(r"tTk(?P<r>R)", night_before_last),
    rule(r"(?P<r>R)T", this_part),
    rule(r"(?:t[RV]|V)T", part_of_last_day),
)
