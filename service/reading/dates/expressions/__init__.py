"""Which words say when: a sentence in, unresolved expressions out (`find.py`).

`classes.py` writes each word as a letter, and a rule (`rule.py`) is a pattern of letters with what
it makes of the words. `find.RULES` tries them in this order, the first whose words say a date wins:
`clocks.py` (10:28 AM, 1758h), `days.py` (January 9, Christmas Eve), `weekdays.py` (Monday, the
first Tuesday in November, today), `counted.py` (last year, six years ago, two days later),
`periods.py` (October, the third quarter), `years.py` (2014, the 1990s).

Then neighbours are joined: "Monday" and "night", a day and its time, "Friday" and "(May 10)"
(`joined.py`), the ends of a range, "late last year", "the last week of April" (`edges.py`), "since
2016".
"""
