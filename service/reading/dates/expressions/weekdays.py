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
from service.reading.grammar.negation import is_negated
from service.reading.grammar.punctuation import CLOSING_MARKS, OPENING_MARKS
from service.reading.grammar.tense import looks_ahead
from service.reading.grammar.word_classes import is_bound_before, is_singular_name, is_verb
from service.reading.grammar.words.clauses import is_adverbial
from service.reading.grammar.words.nouns import is_proper
from service.reading.grammar.words.speech_parts import is_possessive_mark

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Expression
    from service.reading.parse.words import Word

WEEKS_OF_MONTH = 5
DAYS_IN_WEEK = 7
_DAYS = frozenset("WMDdK")  # letters of a day beside "overnight"
_DAYS_OF: dict[str, int] = TABLE["days_of"]


def weekday(found: Found) -> list[Expression] | None:
    """As in "Monday", "last Friday", "next Tuesday", "Friday next week"."""
    day = found.at("w")
    if day is None or not _is_of_calendar(found, day):
        return None
    number = WEEKDAYS[day.lower.rstrip(".")]
    if _is_placed_by_what_was_told(found, day):
        return [found.make(Form("weekday", number, unit="told", shift=0))]
    unit = found.at("u")
    if unit is not None and unit.lower == "week":
        return [found.make(Form("weekday", number, unit="week", shift=shift_of(found.at("r2"))))]
    if (behind := found.at("r3")) is not None:
        is_last = shift_of(behind) == -1
        form = (
            Form("weekday", number, shift=-1) if is_last else Form("weekday", number, name="ahead")
        )
        return [found.make(form)]
    shift = shift_of(found.at("r"))
    if found.at("p") is not None and shift == 0:
        shift = -1  # "this past Sunday"
    if (word := found.at("r")) is not None and is_one_of(word.lower, "coming"):
        return [found.make(Form("weekday", number, name="ahead"), end=found.match.end("w"))]
    return [found.make(Form("weekday", number, shift=shift), end=found.match.end("w"))]


def _is_placed_by_what_was_told(found: Found, day: Word) -> bool:
    """As in "on the Monday", "the Tuesday after Easter": no day of this week."""
    if found.at("r") is not None or found.at("u") is not None or is_bound_before(day):
        return False
    return found.before() == "the"


def nth_weekday(found: Found) -> list[Expression] | None:
    """As in "The first Tuesday in November", "the last Sunday of March 2024"."""
    day, month = found.at("w"), found.month()
    number = -1 if found.at("last") is not None else found.number("n")
    if day is None or number is None or number > WEEKS_OF_MONTH:
        return None
    if number == -1 and found.words[found.match.start("last")].lower != "last":
        return None
    if month is None:
        return _nth_of_shifted(found, WEEKDAYS[day.lower.rstrip(".")], number)
    unit = None if found.at("u") is None else "year"
    shift = shift_of(found.at("r"))
    form = Form("nth_weekday", found.number("y"), month, number, unit, shift)
    return [found.make(replace(form, weekday=WEEKDAYS[day.lower.rstrip(".")]))]


def _nth_of_shifted(found: Found, weekday: int, number: int) -> list[Expression] | None:
    """As in "the second Tuesday of last month", "the first Monday of this month"."""
    unit = found.at("month")
    if unit is None or UNITS[unit.lower] != "month":
        return None
    form = Form("nth_weekday", None, None, number, "month", shift_of(found.at("r0")))
    return [found.make(replace(form, weekday=weekday))]


def weekday_of_every_month(found: Found) -> list[Expression] | None:
    """As in "the first Monday of the month": no day of this week."""
    return [found.make(Form("open", unit="day"))]


def end_of_month(found: Found) -> list[Expression] | None:
    """As in "the last day of April", "the first day of May 2024"."""
    day, month = found.words[found.match.start("day")], found.month()
    edge = found.words[found.match.start("day") - 1].lower
    number = found.number("n") or (-1 if is_one_of(edge, "edges_that_end") else None)
    if UNITS[day.lower] != "day" or day.lower.endswith("s") or month is None or number is None:
        return None
    return [found.make(Form("nth_weekday", found.number("y"), month, number))]


def counted_weekday(found: Found) -> list[Expression] | None:
    """As in "a week from Monday", "a week on Sunday": so many weeks after the coming one."""
    day, week, number = found.at("w"), found.at("u"), found.number("n")
    joint = found.words[found.match.end("u")].lower
    if day is None or week is None or number is None or number > WEEKS_OF_MONTH:
        return None
    if not is_one_of(joint, "counted_from") or UNITS[week.lower] != "week":
        return None
    if joint != "from" and not looks_ahead(week):
        return None
    return [found.make(Form("weekday", WEEKDAYS[day.lower], unit="week_on", shift=number))]


def week_on(found: Found) -> list[Expression] | None:
    """As in "Sunday week", "Tuesday fortnight": so many weeks after the coming one."""
    day, week = found.at("w"), found.words[found.match.start("u")]
    if day is None or _DAYS_OF.get(UNITS[week.lower], 1) == 1 or not looks_ahead(week):
        return None
    if _is_bound_to_what_follows(found, week):
        return None
    steps = _DAYS_OF[UNITS[week.lower]] // DAYS_IN_WEEK
    return [found.make(Form("weekday", WEEKDAYS[day.lower], unit="week_on", shift=steps))]


def deictic_week_on(found: Found) -> list[Expression] | None:
    """As in "tomorrow week": a week after tomorrow."""
    word, unit = found.words[found.start], found.words[found.end - 1]
    number: int = TABLE["deictic"][word.lower]
    if unit.lower != "week" or number < 0 or _is_bound_to_what_follows(found, unit):
        return None
    return [found.make(Form("deictic", number + DAYS_IN_WEEK))]


def _is_bound_to_what_follows(found: Found, unit: Word) -> bool:
    """As in "a Sunday week-long trip", "the Sunday week edition": no week is counted."""
    following = found.after()
    return is_bound_before(unit) or (following is not None and following.text == "-")


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
    if step is None or not _is_of_calendar(found, day):
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


def overnight(found: Found) -> list[Expression] | None:
    """As in "A fire broke out overnight": the night before the report, ahead the coming one.

    Not "stayed overnight", "does not heal overnight", "an overnight train", nor beside a day, whose
    night it is.
    """
    word = found.words[found.start]
    verb = word.head
    beside = found.letters[found.start - 1 : found.start] + found.letters[found.end : found.end + 2]
    if not is_verb(verb) or not is_adverbial(word) or not _DAYS.isdisjoint(beside):
        return None
    if is_one_of(verb.lemma, "lasting_overnight") or is_negated(verb):
        return None
    number = 0 if looks_ahead(word) else -1
    return [found.make(Form("deictic", number, part="night"))]


def part_of_last_day(found: Found) -> list[Expression] | None:
    """As in "That night", "the following morning", "the next evening": of the last day."""
    step = TOLD_SHIFTS.get(found.words[found.end - 2].lower)
    return [found.make(Form("from_told", step, unit="day", part=found.words[found.end - 1].lower))]


RULES = (
    rule(
        r"t(?:(?P<n>O)|(?P<last>R))(?P<w>W)[fi](?P<m>M)(?:,?f?(?P<y>Y)|,?f?(?P<r>R)(?P<u>U))?",
        nth_weekday,
    ),
    rule(r"t(?:(?P<n>O)|(?P<last>R))(?P<w>W)[fi](?P<r0>R)(?P<month>U)", nth_weekday),
    rule(r"t[OR]W[fi]tU", weekday_of_every_month),
    rule(r"t(?:(?P<n>O)|R|E)(?P<day>U)[fi](?P<m>M)(?:,?f?(?P<y>Y))?", end_of_month),
    rule(r"(?P<w>W)(?P<u>U)", week_on),
    rule(r"KU", deictic_week_on),
    rule(r"(?P<n>[nND])(?P<u>U)[Xo](?P<w>W)", counted_weekday),
    rule(r"t(?P<d>[dO])f(?P<r>R)U", day_by_shift),
    rule(r"(?P<n>[NDn])(?P<w>u)g", weekdays_ago),
    rule(r"(?:t[RV]|V)W", weekday_beside_last_day),
    rule(r"(?P<w>W)(?P<r3>R)(?=$|[,.])", weekday),
    rule(r"(?:R?(?P<r>R)(?P<p>p)?)?(?P<w>W)(?:(?:,|f)?(?P<r2>R)(?P<u>U))?", weekday),
    rule(r"\|", overnight),
    rule(r"tU[kl&]K", before_yesterday),
    rule(r"K", today),
    rule(r"tTk(?P<r>R)", night_before_last),
    rule(r"(?P<r>R)T", this_part),
    rule(r"(?:t[RV]|V)T", part_of_last_day),
)
