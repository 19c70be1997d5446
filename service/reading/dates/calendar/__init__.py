"""What an expression means on the calendar: its `Form` and context in, an `Interval` out.

`resolve.py`, `RULES`, has one rule for each kind of form; all are pure functions.

- `days.py`: days by month and day, by weekday ("on Monday": ahead if the clause looks ahead, else
  today or the last one), by a feast (`holiday.py`), "today".
- `counted.py`: "two days later", "last year": from the reference day or the date last mentioned.
- `periods.py`: months, seasons, quarters, years and decades by name.
- `form.py`, `context.py`, `intervals.py`: what is resolved, against what, and the arithmetic.

Where nothing decides there is no interval. So in a text that tells of long ago (`Context.history`)
a weekday, "today" or "last year" has none: nothing there is counted from the day of the report.
"""
