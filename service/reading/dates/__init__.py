"""When: time expressions, and what they mean on the calendar.

In: the parse, the article (`published_at`, `home`, `url`), its locations. Out: `Date`s in reading
order and the day that they are counted from.

1. `expressions/`: `classes.py` writes each word of a sentence as a letter; rules are patterns of
   letters, in this order, and the first whose words say a date wins: `clocks.py` (10:28 AM, 1758h),
   `days.py` (January 9, Christmas Eve), `weekdays.py` (Monday, the first Tuesday in November,
   today), `counted.py` (last year, six years ago, two days later), `periods.py` (October, the third
   quarter), `years.py` (2014, the 1990s).
2. `expressions/find.py` joins them: "Monday" and "night", a day and its time, the two ends of a
   range, a shade ("late last year"), the bearing of a preposition ("since 2016").
3. `read.py` walks the article in order and gives each expression its context: the reference day
   (`reference.py`), what was told last, the year of the passage, whether its clause looks ahead
   (`grammar/tense.py`), the home of the outlet and the place of the sentence (`home.py`).
4. `calendar/` is the arithmetic: pure functions of a form and its context. Where nothing decides,
   a date has no interval: a day or a year that nobody wrote is never invented.
"""
