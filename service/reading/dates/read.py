"""From a parse to dates, in reading order, and the day that they are counted from.

Expressions are recognised sentence by sentence (`expressions/find.py`); what one means depends on
the dates before it, so the article is walked once, in order, and each date is resolved in its
context.
"""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, cast

from service.frozen import dataclass, replace
from service.reading.dates import ranges, reference
from service.reading.dates.calendar.context import Context
from service.reading.dates.calendar.resolve import resolve
from service.reading.dates.expressions.find import find
from service.reading.dates.home import Home
from service.reading.grammar.tense import governing_verb, is_past, looks_ahead
from service.reading.grammar.word_classes import is_verb
from service.records import Date

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.dates.calendar.form import Expression, Grain, Interval
    from service.reading.parse.words import Paragraph, Parse, Sentence, Word
    from service.records import Article, Location, ReferenceDate

# Forms that count from the day of the report.
RELATIVE = ("weekday", "deictic", "shifted", "ago")
_WITH_YEAR = ("day", "month", "year", "season")
FEWEST_YEARS = 5  # dates with their year that make a history of a text
HISTORY_DAYS = 730  # their middle lies so long before the reference day
RELATIVE_PART = 8  # years told to one "today" or "Monday", at least, in a history
LONGEST_SIGNATURE = 16  # words of a line that signs a post, its date included
WIDEST_LINK = 4  # words from the begin of a range to its end: "January-to-March"
HEADING_WORDS = 4  # words of a paragraph beside its date that is a heading


@dataclass(frozen=True, slots=True)
class ResolvedExpression:
    """An expression, its sentence and what it means."""

    sentence: Sentence
    expression: Expression
    interval: Interval | None


def read_reference(article: Article, parse: Parse) -> ReferenceDate | None:
    """The day that relative dates count from."""
    return reference.find(article.published_at, parse)


def read_dates(
    article: Article,
    parse: Parse,
    locations: Sequence[Location],
    anchor: ReferenceDate | None,
) -> tuple[Date, ...]:
    """The dates of an article, in reading order."""
    found = [(sentence, one) for sentence in parse.sentences for one in find(sentence.words)]
    resolved = _Walk(article, locations, anchor, found).walk()
    return tuple(_record(parse, n, one) for n, one in enumerate(resolved, 1))


def _record(parse: Parse, n: int, resolved: ResolvedExpression) -> Date:
    one, interval = resolved.expression, resolved.interval
    begin, end = (None, None) if interval is None else interval.iso()
    grain = _grain(one) if interval is None else interval.grain
    return Date(
        id=f"date-{n}",
        start=one.start,
        end=one.end,
        text=parse.text[one.start : one.end],
        from_=begin,
        to=end,
        granularity=None if grain == "fortnight" else grain,
        modifier=one.modifier,
        relation=None if _is_heading(resolved.sentence, one) else one.relation,
    )


def _grain(one: Expression) -> Grain | None:
    """The grain of an expression that nothing decides."""
    form = one.form
    if form.clock is not None:
        return "hour" if form.clock.minute is None else "minute"
    if form.part is not None:
        return "part_of_day"
    kind = {
        "short_year": "year",
        "weekday": "day",
        "deictic": "day",
        "holiday": "day",
        "fixed": "day",
    }.get(form.kind, form.kind)
    if kind in ("shifted", "ago", "from_told", "told_year", "open", "quarter"):
        return cast("Grain | None", form.unit)
    return cast("Grain", kind)


def _is_heading(sentence: Sentence, one: Expression) -> bool:
    """Whether a date heads or signs: it stands nearly alone, or in the dateline."""
    paragraph = sentence.paragraph
    words = sum(len(s.words) for s in paragraph.sentences)
    opening = paragraph.sentences[0].words[0].text
    if opening[0] in reference.DASHES and words <= LONGEST_SIGNATURE:
        return sentence.words[-1].i - sentence.words[one.last].i <= 1
    if words - (one.last - one.first + 1) <= HEADING_WORDS:
        return not any(is_verb(word) for word in sentence.words)
    return reference.is_in_dateline(sentence, one)


def _is_meant_for(weekday: Word) -> bool:
    """As in "cancelled nine flights for Friday"; not "the low for Friday was 9"."""
    verb = governing_verb(weekday)
    if weekday.head.lower != "for" or verb is None:
        return False
    return not (verb.lemma == "be" and is_past(verb))


class _Walk:
    """The dates of one article in their order."""

    def __init__(
        self,
        article: Article,
        locations: Sequence[Location],
        anchor: ReferenceDate | None,
        found: list[tuple[Sentence, Expression]],
    ) -> None:
        self._found = found
        self._anchor = None if anchor is None else reference.day(anchor)
        self._home = Home.of(article, locations)
        self._history = self._is_history()
        self._told: Interval | None = None
        self._year: tuple[int, Paragraph] | None = None
        self._is_of_report = True

    def walk(self) -> list[ResolvedExpression]:
        """All expressions with what they mean."""
        resolved: list[ResolvedExpression] = []
        for sentence, one in self._found:
            resolved.append(self._one(sentence, one))
            if one.relation == "until" and len(resolved) > 1:
                resolved[-2:] = self._ranged(*resolved[-2:])
        return resolved

    def _ranged(
        self, begin: ResolvedExpression, end: ResolvedExpression
    ) -> tuple[ResolvedExpression, ResolvedExpression]:
        """Both ends of a range, its begin first."""
        one, two = begin.expression, end.expression
        if begin.interval is None or end.interval is None or one.relation != "since":
            return begin, end
        if begin.sentence is not end.sentence or two.first - one.last > WIDEST_LINK:
            return begin, end
        since, until = ranges.in_order(
            (one.form, begin.interval), (two.form, end.interval), self._anchor
        )
        self._told = until
        return replace(begin, interval=since), replace(end, interval=until)

    def _is_history(self) -> bool:
        """A text that tells of long ago: its years are told once and then go without saying."""
        years = [
            one.form.number
            for _, one in self._found
            if one.form.kind in ("year", "day", "month") and one.form.number
        ]
        relative = sum(one.form.kind in RELATIVE for _, one in self._found)
        if len(years) < FEWEST_YEARS or relative * RELATIVE_PART > len(years):
            return False
        if self._anchor is None:
            return True
        return (self._anchor.year - median(years)) * 365 > HISTORY_DAYS

    def _one(self, sentence: Sentence, one: Expression) -> ResolvedExpression:
        interval = resolve(self._home.in_order(one.form), self._context(sentence, one))
        if one.form.kind in RELATIVE:
            self._is_of_report = True
        if interval is not None:
            self._told = interval
            kinds = _WITH_YEAR if self._history else ("day",)
            stated = one.form.number is not None and one.form.kind in kinds
            if stated or (self._history and interval.grain in ("day", "month", "year")):
                self._year = (interval.start.year, sentence.paragraph)
                self._is_of_report = False
        return ResolvedExpression(sentence, one, interval)

    def _context(self, sentence: Sentence, one: Expression) -> Context:
        word = sentence.words[one.last]
        for head in (sentence.words[k] for k in range(one.first, one.last + 1)):
            if not one.first <= head.head.i - sentence.words[0].i <= one.last:
                word = head
                break
        ahead = looks_ahead(word) or (one.form.kind == "weekday" and _is_meant_for(word))
        return Context(
            reference=self._anchor,
            told=self._told,
            year=self._year_of_passage(sentence, one),
            ahead=ahead,
            begins=one.relation == "since",
            southern=self._home.is_southern(sentence),
            country=self._home.country(sentence),
            history=self._history,
        )

    def _year_of_passage(self, sentence: Sentence, one: Expression) -> int | None:
        if self._year is None:
            return None
        year, paragraph = self._year
        if self._history:
            return year
        if self._anchor is not None and one.form.kind != "day":
            return None
        return year if sentence.paragraph.index - paragraph.index <= self._passage(one) else None

    def _passage(self, one: Expression) -> int:
        """How many paragraphs on the year of a full date holds.

        Where no day of the report is known, a story of days goes on over the end of a paragraph:
        "On June 3, 2011 … ¶ On July 15"; after "on Monday" or "last week" it is of that day again.
        """
        goes_on = self._anchor is None and not self._is_of_report and one.form.kind == "day"
        return 1 if goes_on else 0
