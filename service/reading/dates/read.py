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
from service.reading.dates.calendar.form import RELATIVE
from service.reading.dates.calendar.intervals import DAY, day_of
from service.reading.dates.calendar.resolve import resolve
from service.reading.dates.expressions.find import find
from service.reading.dates.home import Home
from service.reading.grammar.events.beginning import begins_ahead, is_aimed_at, opens_ahead
from service.reading.grammar.tense import governing_verb, is_past, looks_ahead, tells_past
from service.reading.grammar.word_classes import is_verb
from service.reading.grammar.words.clauses import opens_clause_of_time
from service.records import Date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from service.reading.dates.calendar.form import Expression, Grain, Interval
    from service.reading.parse.words import Paragraph, Parse, Sentence, Word
    from service.records import Article, Location, ReferenceDate
    from service.records.terms import Relation

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


@dataclass(frozen=True, slots=True)
class Frame:
    """What holds for all dates of an article: the day of the report, the home, if it is history."""

    anchor: date | None
    home: Home
    history: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """What the dates so far leave to the next one.

    `told` is the last one resolved, `heading` the last day that heads lines, `today` the day of the
    report once it is told, `year` the last year printed and its paragraph; `of_report` says whether
    the text is at the day of the report, not in a story of other days.
    """

    told: Interval | None = None
    heading: Interval | None = None
    today: Interval | None = None
    year: tuple[int, Paragraph] | None = None
    of_report: bool = True


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
    day = None if anchor is None else reference.day(anchor)
    frame = Frame(day, Home.of(article, locations), _is_history(found, day))
    resolved = _resolved(frame, found)
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
        relation=_relation(resolved.sentence, one),
    )


def _relation(sentence: Sentence, one: Expression) -> Relation | None:
    """What a date bounds; nothing behind a conjunction: "after third-quarter sales fell"."""
    if _is_heading(sentence, one):
        return None
    link = sentence.words[one.first - 1] if one.first else None
    return "in" if link is not None and opens_clause_of_time(link) else one.relation


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
    if form.name is not None and kind == "ago":
        return cast("Grain", form.name)  # "a year ago today"
    if kind in ("shifted", "ago", "from_told", "told_year", "told_in_year", "open", "quarter"):
        return cast("Grain | None", form.unit)
    return cast("Grain", kind)


def _is_heading(sentence: Sentence, one: Expression) -> bool:
    """Whether a date heads or signs: it stands nearly alone, or in the dateline."""
    paragraph = sentence.paragraph
    words = sum([len(s.words) for s in paragraph.sentences])
    opening = paragraph.sentences[0].words[0].text
    if opening[0] in reference.DASHES and words <= LONGEST_SIGNATURE:
        return sentence.words[-1].i - sentence.words[one.last].i <= 1
    if words - (one.last - one.first + 1) <= HEADING_WORDS:
        return not any(is_verb(word) for word in sentence.words)
    return _opens_a_line(sentence, one) or reference.is_in_dateline(sentence, one)


def _opens_a_line(sentence: Sentence, one: Expression) -> bool:
    """As in "10:42 a.m.: The mayor has left", where a page is written as things happen."""
    following = one.last + 1
    return (
        one.form.kind == "clock"
        and one.first == 0
        and sentence is sentence.paragraph.sentences[0]
        and following < len(sentence.words)
        and sentence.words[following].text in reference.DASHES
    )


def _is_meant_for(weekday: Word) -> bool:
    """As in "cancelled nine flights for Friday"; not "the low for Friday was 9"."""
    verb = governing_verb(weekday)
    if weekday.head.lower != "for" or verb is None:
        return False
    return not (verb.lemma == "be" and is_past(verb))


def _is_ahead_by_its_link(word: Word, one: Expression) -> bool:
    """What a time is linked by says that it is to come: "starting in June", "for Friday"."""
    if one.form.kind == "month":
        return opens_ahead(word) or is_aimed_at(word)
    if one.form.kind != "weekday":
        return False
    begins = one.relation == "since" and begins_ahead(word)
    return begins or _is_meant_for(word) or is_aimed_at(word)


def _is_history(found: list[tuple[Sentence, Expression]], anchor: date | None) -> bool:
    """A text that tells of long ago: its years are told once and then go without saying."""
    years = [
        one.form.number
        for _, one in found
        if one.form.kind in ("year", "day", "month") and one.form.number
    ]
    relative = sum(one.form.kind in RELATIVE for _, one in found)
    if len(years) < FEWEST_YEARS or relative * RELATIVE_PART > len(years):
        return False
    if anchor is None:
        return True
    return (anchor.year - median(years)) * 365 > HISTORY_DAYS


def _resolved(frame: Frame, found: list[tuple[Sentence, Expression]]) -> list[ResolvedExpression]:
    """All expressions with what they mean, each read after those before it."""
    resolved: list[ResolvedExpression] = []
    passage = Passage()
    for sentence, one in found:
        context = _context(frame, passage, sentence, one)
        interval = resolve(frame.home.in_order(one.form), context)
        passage = _gone_on(frame, passage, sentence, one, interval)
        resolved.append(ResolvedExpression(sentence, one, interval))
        if one.relation == "until" and len(resolved) > 1:
            ends = _as_range(frame, *resolved[-2:])
            if ends is not None:
                resolved[-2:] = ends
                passage = replace(passage, told=ends[1].interval)
    return resolved


def _as_range(
    frame: Frame, begin: ResolvedExpression, end: ResolvedExpression
) -> tuple[ResolvedExpression, ResolvedExpression] | None:
    """Both ends of a range, its begin first; None where the two dates make none."""
    one, two = begin.expression, end.expression
    if begin.interval is None or end.interval is None or one.relation != "since":
        return None
    if begin.sentence is not end.sentence or two.first - one.last > WIDEST_LINK:
        return None
    since, until = ranges.in_order(
        (one.form, begin.interval), (two.form, end.interval), frame.anchor
    )
    return replace(begin, interval=since), replace(end, interval=until)


def _gone_on(
    frame: Frame, passage: Passage, sentence: Sentence, one: Expression, interval: Interval | None
) -> Passage:
    """What the next date has before it when this one has been read."""
    if one.form.kind in RELATIVE:
        passage = replace(passage, of_report=True)
    if interval is not None and interval.grain == "day" and _is_heading(sentence, one):
        passage = replace(passage, heading=interval)
    if interval is None or one.form.kind == "fixed":  # "9/11" is the name of what happened
        return passage
    if interval.start == frame.anchor and interval.end - interval.start == DAY:
        passage = replace(passage, today=day_of(interval.start))
    kinds = _WITH_YEAR if frame.history else ("day",)
    stated = one.form.number is not None and one.form.kind in kinds
    if stated or (frame.history and interval.grain in ("day", "month", "year")):
        year = (interval.start.year, sentence.paragraph)
        return replace(passage, told=interval, year=year, of_report=False)
    return replace(passage, told=interval)


def _context(frame: Frame, passage: Passage, sentence: Sentence, one: Expression) -> Context:
    word = sentence.words[one.last]
    for head in (sentence.words[k] for k in range(one.first, one.last + 1)):
        if not one.first <= head.head.i - sentence.words[0].i <= one.last:
            word = head
            break
    return Context(
        reference=frame.anchor,
        told=_told(frame, passage, sentence, one),
        year=_year_of_passage(frame, passage, sentence, one),
        ahead=looks_ahead(word) or _is_ahead_by_its_link(word, one),
        begins=one.relation == "since",
        southern=frame.home.is_southern(sentence),
        country=frame.home.country(sentence),
        history=frame.history,
    )


def _told(frame: Frame, passage: Passage, sentence: Sentence, one: Expression) -> Interval | None:
    """The day before a date; of an hour that heads a line the day that headed one before.

    Where none did the page may go over several days. An hour that has gone by is not of a day to
    come ("Schools open on Monday. By 9 p.m. all had left"): nobody has written its day.
    """
    if one.form.kind != "clock":
        return passage.told
    if _is_heading(sentence, one):
        return passage.heading
    told = passage.told
    if told is None or frame.anchor is None:
        return told
    if told.start > frame.anchor and _has_gone_by(sentence.words[one.last]):
        return None
    is_of_today = _has_zone(one) and told.end - told.start != DAY
    return passage.today if is_of_today else told


def _has_gone_by(hour: Word) -> bool:
    """As in "By 9 p.m. all had left"."""
    verb = governing_verb(hour)
    return verb is not None and tells_past(verb) and not looks_ahead(hour)


def _has_zone(one: Expression) -> bool:
    """As in "were down 5 percent by 0912 GMT": so the day of the report is written.

    Whatever period was told between: "fell in the third quarter".
    """
    return one.form.clock is not None and one.form.clock.zone is not None


def _year_of_passage(
    frame: Frame, passage: Passage, sentence: Sentence, one: Expression
) -> int | None:
    """The year that a date without one is of, where the passage has named it.

    It holds for its paragraph. Where no day of the report is known, a story of days goes on over
    the end of a paragraph: "On June 3, 2011 … ¶ On July 15"; after "on Monday" or "last week" it is
    of that day again.
    """
    if passage.year is None:
        return None
    year, paragraph = passage.year
    if frame.history:
        return year
    of_day = one.form.kind == "day"
    if frame.anchor is not None and not of_day:
        return None
    goes_on = frame.anchor is None and not passage.of_report and of_day
    return year if sentence.paragraph.index - paragraph.index <= goes_on else None
