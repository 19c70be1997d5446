"""The time expressions of a sentence, unresolved: rules in order, then what joins their finds.

At each place the first rule whose words say a date wins; the next search begins after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from service.frozen import replace
from service.reading.dates.expressions import clocks, counted, days, periods, weekdays, years
from service.reading.dates.expressions.classes import TABLE, TRIGGERS, WORDS, letters
from service.reading.dates.expressions.rule import Found
from service.reading.grammar.word_classes import is_verb

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Expression, Form
    from service.reading.parse.words import Word
    from service.records.terms import Modifier, Relation

RULES = (*clocks.RULES, *days.RULES, *weekdays.RULES, *counted.RULES, *periods.RULES, *years.RULES)
_EACH = (re.sub(r"\?P<\w+>", "?:", rule.pattern.pattern) for rule in RULES)
# No rule begins with a word that says nothing by itself: nearly all places are passed at one look.
_ANY = re.compile(f"(?![X,.&*i])(?:{'|'.join(_EACH)})")
RELATIONS: dict[str, Relation] = TABLE["relations"]
SHADES: dict[str, Modifier | Literal["none"]] = TABLE["shades"]
_DAYS = frozenset(("day", "weekday", "deictic", "holiday", "fixed", "from_told"))
_LINKS = WORDS["between_ends"]
_ENDS = WORDS["behind_shade"]
_BETWEEN = WORDS["between_day_and_time"]
_NOUN_SHADES = WORDS["noun_shades"]
_EARLY_HOURS = WORDS["early_hours"]
_LONGEST_EARLY_HOURS = max(len(words.split()) for words in _EARLY_HOURS)


def find(words: list[Word]) -> list[Expression]:
    """The expressions of a sentence; `first` and `last` count its words."""
    code = letters(words)
    if TRIGGERS.search(code) is None:
        return []
    found: list[Expression] = []
    at = 0
    while (match := _ANY.search(code, at)) is not None:
        made = _at(words, code, match.start())
        found += made
        at = made[-1].last + 1 if made else match.start() + 1
    if not found:
        return []
    found = _with_parts(words, code, [_with_week(words, code, one) for one in found])
    found = _with_clocks(words, found)
    found = _linked(words, [_shaded(words, one) for one in found])
    return [_related(words, one) for one in found]


def _at(words: list[Word], code: str, at: int) -> list[Expression]:
    for rule in RULES:
        match = rule.pattern.match(code, at)
        if match is not None and match.end() > at:
            made = rule.build(Found(words, code, match))
            if made:
                return made
    return []


def _with_week(words: list[Word], code: str, one: Expression) -> Expression:
    """As in "the week of May 6": seven days, not the day that they are called by."""
    first = one.first - 2
    if one.form.kind != "day" or not code[: one.first].endswith("Uf"):
        return one
    if words[first].lower not in WORDS["before_its_day"]:
        return one
    first -= code[first - 1 : first] == "t"
    form = replace(one.form, kind="week")
    return replace(one, first=first, start=words[first].start, form=form)


def _with_parts(words: list[Word], code: str, found: list[Expression]) -> list[Expression]:
    """As in "Monday night", "the evening of January 9"."""
    joined = []
    for one in found:
        form, last, first = one.form, one.last, one.first
        if form.kind in _DAYS and form.part is None and form.unit in (None, "day", "told"):
            if code[last + 1 : last + 2] == "T":
                last += 1
                one = _grown(words, one, first, last, words[last].lower)
            elif code[:first].endswith(("Tf", "To", "Tft")):
                first = code[:first].rindex("T")
                part = words[first].lower
                first -= first > 0 and code[first - 1] in "tn"
                one = _grown(words, one, first, last, part)
        joined.append(one)
    return joined


def _grown(words: list[Word], one: Expression, first: int, last: int, part: str) -> Expression:
    return replace(
        one,
        first=first,
        last=last,
        start=words[first].start,
        end=words[last].end,
        form=replace(one.form, part=part),
    )


def _with_clocks(words: list[Word], found: list[Expression]) -> list[Expression]:
    """A clock time and its day are one expression."""
    joined: list[Expression] = []
    for one in found:
        before = joined[-1] if joined else None
        if before is not None and _are_one(words, before, one):
            day, timed = (before, one) if one.form.kind == "clock" else (one, before)
            if day.form.clock is None and day.form.kind in _DAYS:
                form = replace(day.form, clock=timed.form.clock)
                relation = day.relation or timed.relation
                joined[-1] = replace(
                    before, last=one.last, end=one.end, form=form, relation=relation
                )
                continue
        joined.append(one)
    return joined


def _are_one(words: list[Word], before: Expression, one: Expression) -> bool:
    kinds = (before.form.kind, one.form.kind)
    if (kinds[0] == "clock") == (kinds[1] == "clock"):
        return False
    gap = words[before.last + 1 : one.first]
    return all(word.lower in _BETWEEN for word in gap)


def _shaded(words: list[Word], one: Expression) -> Expression:
    """As in "Early", "the end of", "about": with the words that say it."""
    first = one.first
    k = first - 1
    if k < 0:
        return one
    lower = words[k].lower
    if lower in WORDS["about"] and one.form.kind in (
        "ago",
        "from_told",
        "clock",
        "year",
        "decade",
        "open",
    ):
        if lower in WORDS["about_outside"] and one.form.kind in ("clock", "year", "decade"):
            return replace(one, modifier="about")
        return replace(one, first=k, start=words[k].start, modifier="about")
    if (early := _in_early_hours(words, k)) is not None:
        return replace(one, first=early, start=words[early].start, modifier="early")
    if lower == "the" and k and words[k - 1].lower in _ENDS:
        k -= 1
        lower = words[k].lower
    joined = lower in _ENDS and k and (lower == "of") == (words[k - 1].lower in _NOUN_SHADES)
    if k and (joined or lower in ("-", "–")):
        k -= 1
    shade = SHADES.get(words[k].lower)
    if shade is None or (words[k].lower in WORDS["shades_that_are_verbs"] and is_verb(words[k])):
        return one
    if words[k].lower in _NOUN_SHADES and words[k + 1].lower not in ("of", "-"):
        return one
    if (
        words[k].lower in WORDS["shades_by_place"]
        and words[k + 1].lower not in WORDS["behind_shades_by_place"]
        and not (words[k].lower == "earlier" and one.form.kind in ("deictic", "weekday"))
    ):
        return one
    if k and words[k - 1].lower == "the":
        k -= 1
    return replace(
        one,
        first=k,
        start=words[k].start,
        modifier=one.modifier or (None if shade == "none" else shade),
    )


def _in_early_hours(words: list[Word], k: int) -> int | None:
    """As in "the early hours of", "the early morning hours of": where it begins, up to word k."""
    for first in range(max(k - _LONGEST_EARLY_HOURS, -1) + 1, k):
        if " ".join(word.lower for word in words[first : k + 1]) in _EARLY_HOURS:
            return first
    return None


def _linked(words: list[Word], found: list[Expression]) -> list[Expression]:
    """As in "Between 2014 and 2017", "from January 9 to February 3, 2025": since and until."""
    for k in range(len(found) - 1):
        one, two = found[k], found[k + 1]
        gap = words[one.last + 1 : two.first]
        if len(gap) == 3 and gap[0].text == gap[2].text == "-":  # "the January-to-March period"
            gap = gap[1:2]
        if _are_hours_of_a_day(one, two, gap):
            form = replace(two.form, clock=one.form.clock)
            found[k] = replace(one, form=form, relation="since")
            found[k + 1] = replace(two, relation="until")
            continue
        if len(gap) != 1 or one.relation is not None or one.form.kind == "clock" != two.form.kind:
            continue
        opening = words[one.first - 1].lower if one.first else ""
        link = gap[0].lower
        ranged = link in _LINKS or (link == "and" and opening == "between")
        if link in WORDS["either"] or ranged:
            one = replace(one, form=_shared_year(one, two))
        if ranged:
            if (
                link == "to"
                and opening not in WORDS["before_ends"]
                and one.form.kind != two.form.kind
            ):
                continue
            one, two = replace(one, relation="since"), replace(two, relation="until")
        found[k], found[k + 1] = one, two
    return found


def _are_hours_of_a_day(one: Expression, two: Expression, gap: list[Word]) -> bool:
    """As in "4 to 7 p.m. Thursday": the day of the second hour is that of the first."""
    if one.form.kind != "clock" or two.form.clock is None or two.form.kind not in _DAYS:
        return False
    linked = len(gap) == 1 and gap[0].lower in _LINKS
    return linked or (one.relation == "since" and len(gap) <= 1)


def _shared_year(one: Expression, two: Expression) -> Form:
    """The year that the second of two days or months says for both."""
    form, other = one.form, two.form
    if form.kind != other.kind or form.kind not in ("day", "month", "quarter", "season"):
        return form
    if form.number is not None or other.number is None or form.shift is not None:
        return form
    return replace(form, number=other.number - ((form.month or 0) > (other.month or 0)))


def _related(words: list[Word], one: Expression) -> Expression:
    """The preposition's bearing: "since 2016"."""
    if one.relation is not None:
        return one
    k = one.first - 1
    before = words[k].lower if k >= 0 else ""
    if before in WORDS["behind_at"] and k > 1 and "at" in (words[k - 1].lower, words[k - 2].lower):
        k -= 2 if words[k - 1].lower == "at" else 3
        before = words[k].lower if k >= 0 else ""
    elif before in WORDS["before_bearing"] and k:
        before = words[k - 1].lower
    if before == "to" and k and words[k - 1].lower == "prior":
        return replace(one, relation="before")
    if before == "of" and k and words[k - 1].lower == "ahead":
        return replace(one, relation="before")
    if before == "from" and one.form.kind in ("from_told", "ago"):
        return replace(one, relation="in")
    return replace(one, relation=RELATIONS.get(before, "in"))
