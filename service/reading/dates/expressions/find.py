"""The time expressions of a sentence, unresolved: rules in order, then what joins their finds.

At each place the first rule whose words say a date wins; the next search begins after it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from service.frozen import replace
from service.reading.dates.calendar.form import OF_DAYS
from service.reading.dates.expressions import (
    clocks,
    counted,
    days,
    edges,
    joined,
    periods,
    weekdays,
    years,
)
from service.reading.dates.expressions.classes import TABLE, TRIGGERS, WORDS, letters
from service.reading.dates.expressions.rule import Found
from service.reading.grammar.events.beginning import STARTING
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
_LINKS = WORDS["between_ends"]
_ENDS = WORDS["behind_shade"]
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
    found = joined.with_parts(words, code, joined.named_twice(words, found))
    found = joined.as_one([joined.with_week(words, code, one) for one in found])
    found = joined.with_clocks(words, found)
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
    if (part := edges.part_of(words, one)) is not None:
        return part
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
        opening = words[one.first - 1].lower if one.first else ""
        ranged = _joins_ends(gap, opening)
        if _are_hours_of_a_day(one, two, gap, ranged=ranged):
            form = replace(two.form, clock=one.form.clock)
            found[k] = replace(one, form=form, relation="since")
            found[k + 1] = replace(two, relation="until")
            continue
        if len(gap) != 1 or one.relation is not None or one.form.kind == "clock" != two.form.kind:
            continue
        link = gap[0].lower
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


def _joins_ends(gap: list[Word], opening: str) -> bool:
    """Whether a word between two dates makes ends of them: "to", and "and" behind "between"."""
    if len(gap) != 1:
        return False
    link = gap[0].lower
    return link in _LINKS or (link == "and" and opening == "between")


def _are_hours_of_a_day(one: Expression, two: Expression, gap: list[Word], *, ranged: bool) -> bool:
    """As in "4 to 7 p.m. Thursday", "between 4 p.m. and 7 p.m. Thursday": both of one day."""
    if one.form.kind != "clock" or two.form.clock is None or two.form.kind not in OF_DAYS:
        return False
    return ranged or (one.relation == "since" and len(gap) <= 1)


def _shared_year(one: Expression, two: Expression) -> Form:
    """The year that the second of two days or months says for both, the week of two weekdays."""
    form, other = one.form, two.form
    if form.kind == other.kind == "weekday" and form.unit is None and other.unit == "week":
        return replace(form, unit="week", shift=other.shift)  # "Monday to Wednesday this week"
    if form.kind != other.kind or form.kind not in ("day", "month", "quarter", "season"):
        return form
    if form.number is not None or form.shift is not None:
        return form
    back = (form.month or 0) > (other.month or 0)  # "between November and March last year"
    if other.number is not None:
        return replace(form, number=other.number - back)
    if other.unit in ("year", "told") and form.unit is None:
        return replace(form, unit=other.unit, shift=(other.shift or 0) - back)
    return form


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
    return replace(one, relation=_by_words(words, k) or RELATIONS.get(before, "in"))


def _by_words(words: list[Word], k: int) -> Relation | None:
    """As in "starting Monday", "the three months to March", "no later than June 3"."""
    if k < 0:
        return None
    before, above = words[k].lower, words[k - 1].lower if k else ""
    if before in STARTING and above not in WORDS["before_its_day"]:
        return "since"
    if before in WORDS["ending"] and above in TABLE["units"]:
        return "until"
    if " ".join(word.lower for word in words[max(k - 2, 0) : k + 1]) in WORDS["no_later"]:
        return "by"
    return None
