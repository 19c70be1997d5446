"""What stands beside one another and says one time: "Monday" and "night", a day and its hour.

So do "the week of" and its day, "Friday" and "(May 10)", "the night of 6" and "7 May".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import replace
from service.reading.dates.calendar.form import OF_DAYS
from service.reading.dates.expressions.classes import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.dates.calendar.form import Expression, Form
    from service.reading.parse.words import Word

_BETWEEN = WORDS["between_day_and_time"]


def named_twice(words: list[Word], found: list[Expression]) -> list[Expression]:
    """As in "on Friday (May 10)", "on May 10 (Friday)": one day, told by its date and weekday."""

    def both(before: Expression, one: Expression) -> Expression | None:
        if not _is_in_brackets_behind(words, before, one):
            return None
        day, weekday = (one, before) if one.form.kind == "day" else (before, one)
        plain = weekday.form.shift is None and weekday.form.unit is None
        if day.form.kind != "day" or weekday.form.kind != "weekday" or not plain:
            return None
        form = replace(day.form, weekday=weekday.form.number)
        end = one.last + 1
        return replace(before, last=end, end=words[end].end, form=form)

    return _with_neighbours(found, both)


def _with_neighbours(
    found: list[Expression], both: Callable[[Expression, Expression], Expression | None]
) -> list[Expression]:
    """The expressions, each in one with that before it where `both` makes one of the two."""
    made: list[Expression] = []
    for one in found:
        grown = both(made[-1], one) if made else None
        if grown is None:
            made.append(one)
        else:
            made[-1] = grown
    return made


def _is_in_brackets_behind(words: list[Word], before: Expression, one: Expression) -> bool:
    gap = words[before.last + 1 : one.first]
    closes = one.last + 1 < len(words) and words[one.last + 1].text == ")"
    return closes and [word.text for word in gap] == ["("]


def as_one(found: list[Expression]) -> list[Expression]:
    """As in "the weekend of May 6-7", "the night of 6-7 May": one, though two days are named."""

    def both(before: Expression, one: Expression) -> Expression | None:
        if one.relation != "until" or not _is_told_by_two(before.form, one.form):
            return None
        return replace(before, last=one.last, end=one.end, relation=None)

    return _with_neighbours(found, both)


def _is_told_by_two(first: Form, last: Form) -> bool:
    if first.kind == "weekend":
        return True
    return first.part == "night" and first.kind == "day" and last.day == (first.day or 0) + 1


def with_week(words: list[Word], code: str, one: Expression) -> Expression:
    """As in "the week of May 6", "the week ending May 6": seven days, not the one that names them.

    So is "the weekend of May 6".
    """
    first = one.first - 2
    if one.form.kind != "day" or first < 0 or code[first] != "U":
        return one
    unit, joint = words[first].lower, words[first + 1].lower
    if unit not in WORDS["before_its_day"]:
        return one
    if joint != "of" and (unit == "weekend" or joint not in WORDS["before_day_of_week"]):
        return one
    first -= code[first - 1 : first] == "t"
    form = replace(one.form, kind=unit)
    return replace(one, first=first, start=words[first].start, form=form)


def with_parts(words: list[Word], code: str, found: list[Expression]) -> list[Expression]:
    """As in "Monday night", "the evening of January 9"."""
    made = []
    for one in found:
        form, last, first = one.form, one.last, one.first
        if form.kind in OF_DAYS and form.part is None and form.unit in (None, "day", "told"):
            if code[last + 1 : last + 2] == "T":
                last += 1
                one = _grown(words, one, first, last, words[last].lower)
            elif code[:first].endswith(("Tf", "To", "Tft")):
                first = code[:first].rindex("T")
                part = words[first].lower
                first -= first > 0 and code[first - 1] in "tn"
                one = _grown(words, one, first, last, part)
        made.append(one)
    return made


def _grown(words: list[Word], one: Expression, first: int, last: int, part: str) -> Expression:
    return replace(
        one,
        first=first,
        last=last,
        start=words[first].start,
        end=words[last].end,
        form=replace(one.form, part=part),
    )


def with_clocks(words: list[Word], found: list[Expression]) -> list[Expression]:
    """A clock time and its day are one expression."""

    def both(before: Expression, one: Expression) -> Expression | None:
        day, timed = (before, one) if one.form.kind == "clock" else (one, before)
        is_free = day.form.clock is None and day.form.kind in OF_DAYS
        if not is_free or not _are_one(words, before, one):
            return None
        form = replace(day.form, clock=timed.form.clock)
        last = one.last + _is_in_brackets_behind(words, before, one)
        end = words[last].end if last > one.last else one.end
        relation = day.relation or timed.relation
        return replace(before, last=last, end=end, form=form, relation=relation)

    return _with_days_behind(words, _with_neighbours(found, both))


def _with_days_behind(words: list[Word], found: list[Expression]) -> list[Expression]:
    """As in "at 3 a.m. (0200 GMT) on Friday": the day stands behind the same time elsewhere."""
    for k, (one, same, day) in enumerate(zip(found, found[1:], found[2:], strict=False)):
        kinds = (one.form.kind, same.form.kind)
        is_free = day.form.kind in OF_DAYS and day.form.clock is None
        if kinds != ("clock", "clock") or not is_free:
            continue
        opens = [w.text for w in words[one.last + 1 : same.first] if not _is_between(w)]
        closes = [w.text for w in words[same.last + 1 : day.first] if not _is_between(w)]
        if (opens, closes) == (["("], [")"]):
            found[k] = replace(one, form=replace(day.form, clock=one.form.clock))
    return found


def _is_between(word: Word) -> bool:
    return word.lower in _BETWEEN


def _are_one(words: list[Word], before: Expression, one: Expression) -> bool:
    kinds = (before.form.kind, one.form.kind)
    if (kinds[0] == "clock") == (kinds[1] == "clock"):
        return False
    gap = words[before.last + 1 : one.first]
    if kinds[0] == "clock" and _is_in_brackets_behind(words, before, one):
        return True  # "UPDATE @ 3:24 p.m. (Jan. 18)"
    return all(map(_is_between, _without_time_elsewhere(gap)))


def _without_time_elsewhere(gap: list[Word]) -> list[Word]:
    """As in "14:05 GMT (10:05 local time) on Friday": the same time as others have it."""
    marks = [word.text for word in gap]
    if marks[:1] != ["("] or ")" not in marks:
        return gap
    end = marks.index(")")
    inside = gap[1:end]
    timed = bool(inside) and inside[0].text[0].isdigit() and all(map(_is_between, inside[1:]))
    return gap[end + 1 :] if timed else gap
