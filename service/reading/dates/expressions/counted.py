"""Times counted from another: last year, two years ago, a week earlier, the next day."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.reading.dates.calendar.form import Expression, Form
from service.reading.dates.expressions.classes import TABLE, TOLD_SHIFTS, UNITS, WORDS
from service.reading.dates.expressions.rule import Found, is_one_of, over, rule, shift_of
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.tense import looks_ahead
from service.reading.grammar.word_classes import is_bound_before, is_verb

if TYPE_CHECKING:
    from service.reading.parse.words import Word


_WITHIN_YEAR = ("day", "week", "month", "quarter")


def by_shift(found: Found) -> list[Expression] | None:
    """As in "Last year", "this week", "next month", "this past week", "the next day"."""
    shift, unit = shift_of(found.at("r")), UNITS[found.words[found.end - 1].lower]
    word = found.words[found.end - 1]
    the = found.match.group()[0] == "t"
    is_next_day = unit == "day" and the and shift == 1 and found.at("p") is None
    if word.lower.endswith("s") or unit in ("season", "fortnight") or shift is None:
        return None
    if unit == "day" and not (is_next_day and _is_one_day(found)):
        return None
    if word.text[0].isupper() and found.start and not is_headline(word.sentence):
        return None  # "This Week", "Last Week Tonight": a programme
    if (the or found.before() == "the") and found.letters[found.end : found.end + 1] == "f":
        return None  # "the last week of April", "the last year of the war": a part of it
    if the and shift == 1:
        return [found.make(Form("from_told", 1, unit=unit))]
    if the and shift == -1 and is_one_of(found.before(), "before_length"):
        return None
    if found.at("p") is not None:
        if unit not in ("week", "weekend"):
            return None
        shift = -1 if unit == "week" else 0
    return [found.make(Form("shifted", None, unit=unit, shift=shift))]


def before_last(found: Found) -> list[Expression] | None:
    """As in "The year before last", "the week after next"."""
    unit = UNITS[found.words[found.match.start("u")].lower]
    joint, shift = found.words[found.end - 2].lower, shift_of(found.at("r"))
    step = -1 if is_one_of(joint, "before_told") else 1
    if unit in ("season", "fortnight", "day") or shift != step or joint == "later":
        return None
    return [found.make(Form("shifted", None, unit=unit, shift=2 * (shift or 0)))]


def _is_one_day(found: Found) -> bool:
    """No "over the next day or two", and no "the next day, May 4", which is told by its date."""
    following = found.letters[found.end : found.end + 2]
    return (
        not is_one_of(found.before(), "before_length")
        and following[:1] != "&"
        and following not in (",M", ",W", ",D")
    )


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
    if unit in ("season", "weekend"):
        return None
    joined = found.match.group("n") in ("D", "N") and is_one_of(found.before(), "before_open")
    if number is None or joined or unit in ("decade", "century") or found.at("v") is not None:
        return [found.make(Form("open", unit=unit))]
    sign = 1 if found.at("now") is not None else -1
    name = (
        "day" if found.at("k") is not None and found.words[found.end - 1].lower == "today" else None
    )
    if (around := found.at("around")) is not None and shift_of(found.at("r")) == 0:
        name = UNITS[around.lower]  # "a year ago this week"
    return [found.make(Form("ago", sign * number, unit=unit, name=name))]


def half_ago(found: Found) -> list[Expression] | None:
    """As in "two and a half years ago"; "half a century ago" stays open."""
    unit, number = UNITS[found.words[found.match.start("u")].lower], found.number("n")
    if number is None or unit != "year":
        return [found.make(Form("open", unit=unit))]
    return [found.make(Form("ago", -number * 12 - 6, unit="month", name="year"))]


def from_now(found: Found) -> list[Expression] | None:
    """As in "in six months' time", "will reopen in two weeks": counted on from the report.

    "The first strike in two weeks" is a length, and so are "was built in two weeks" and nearly
    all years ("will create jobs in two years"): without "time" the words go with a verb that looks
    ahead, and count no years.
    """
    word, number = found.words[found.match.start("u")], found.number("n")
    unit, following = UNITS[word.lower], found.after()
    if number is None:
        return None
    if following is not None and is_one_of(following.lower, "behind_units"):
        return [found.make(Form("ago", number, unit=unit), end=found.end + 1)]
    link = found.words[found.start - 1]
    is_short = unit in TABLE["days_of"] or unit == "month"
    goes_with_verb = is_verb(link.head) and word.head is link
    if found.at("a") is not None or not is_short or not goes_with_verb:
        return None
    if following is not None and is_one_of(following.lower, "behind_length"):
        return None
    return [found.make(Form("ago", number, unit=unit))] if looks_ahead(link) else None


def earlier(found: Found) -> list[Expression] | None:
    """As in "A week earlier", "two days later", "three years before": from the last date."""
    unit, number = UNITS[found.words[found.match.start("u")].lower], found.number("n")
    word = found.at("k")
    if unit in ("season", "weekend", "century") or word is None:
        return None
    if is_one_of(word.lower, "either_side") and not _ends(found):
        return None
    sign = -1 if is_one_of(word.lower, "before_told") else 1
    if number is None:
        number = 1 if found.at("t") is not None else None
    if number is None or unit == "decade" or found.before() == "than":
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
    if unit is None or UNITS[unit.lower] != "year":
        return None
    if (number := found.number("a")) is not None:
        return Form("told_in_year", name="told", shift=-number)
    return Form("told_in_year", shift=shift_of(found.at("r")))


def within(found: Found) -> list[Expression] | None:
    """As in "The end of the year", "late in the month"."""
    unit = UNITS[found.words[found.end - 1].lower]
    if unit == "day" and found.before(2) not in WORDS["shades_by_place"]:
        return None
    if unit not in ("year", "month", "week", "day"):
        return None
    return [found.make(Form("told_year", unit=unit), first=found.end - 2)]


def fused_end(found: Found) -> list[Expression] | None:
    """As in "by year-end", "at month-end", "year-end 2023"; not "year-end results"."""
    unit, last = UNITS[found.words[found.start].lower], found.words[found.start + 2]
    if last.lower != "end" or found.words[found.start].end != last.start - 1:
        return None
    year = found.number("y")
    if year is None and (unit not in ("year", "month") or is_bound_before(last)):
        return None
    form = Form("told_year", unit=unit) if year is None else Form("year", year)
    return [over(found.words, found.start, found.end, form, modifier="late")]


RULES = (
    rule(r"t?(?P<r>R)(?P<p>p)?U", by_shift),
    rule(r"t(?P<u>U)[kl](?P<r>R)", before_last),
    rule(r"(?P<u>U)he(?P<y>Y)?", fused_end),
    rule(r"tU", weekend),
    rule(
        r"(?P<n>[NDYn])(?:(?P<v>v)f?)?(?P<u>U)(?:g(?:(?P<k>K)|(?P<r>R)(?P<around>U))?|i?f?(?P<now>X\*))",
        ago,
    ),
    rule(r"(?:(?P<n>[NDn])&n)?Ln?(?P<u>U)g", half_ago),
    rule(r"(?P<n>v)(?P<u>U)g", ago),
    rule(r"(?<=i)(?P<n>[NDn])(?P<u>U)(?P<a>A)?", from_now),
    rule(r"(?P<n>[NDn])(?:(?P<v>v)f?)?(?P<u>U)(?P<k>[lk])", earlier),
    rule(r"(?P<n>v)(?P<u>U)(?P<k>[lk])", earlier),
    rule(r"(?P<t>t)(?P<u>U)(?P<k>[lk])", earlier),
    rule(
        r"t?V(?P<u>U)(?:(?:[fi,]?(?P<y>Y)|,?f?(?P<r>R)(?P<year>U))|(?P<a>[nND])(?P<year2>U)[gk])?",
        beside_last_date,
    ),
    rule(r"(?<=[elk][fi])tU", within),
)
