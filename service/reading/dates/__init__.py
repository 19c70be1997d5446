"""When: time expressions, and what they mean on the calendar.

In: the parse, the article (`published_at`, `home`, `url`), its locations. Out: `Date`s in reading
order and the day that they are counted from.

1. `reference.py`: that day; a stage of its own, before this one.
2. `expressions/`: which words say when: "Monday night", "late last year", "since 2016". A word that
   sets a bound or a part is the date's `modifier` ("late"), a preposition its `relation` ("since").
3. `read.py` walks the article in order and gives each expression its context: the reference day,
   the date mentioned last, the year of the passage, whether its clause looks ahead
   (`grammar/tense.py`), the home of the outlet and the place of the sentence (`home.py`).
   `ranges.py` puts the two ends of a range in order: "Tuesday to Thursday".
4. `calendar/` is the arithmetic: pure functions of a form and its context. Where nothing decides,
   a date has no interval: a day or a year that nobody wrote is never invented.
"""
