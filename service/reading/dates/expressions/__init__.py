"""Which words say when: a sentence in, unresolved expressions out (`find.py`).

`classes.py` writes each word as a letter, and a rule (`rule.py`) is a pattern of letters with what
it makes of the words. `find.RULES` tries them in this order, the first whose words say a date wins:
`clocks.py` (10:28 AM), `days.py` (January 9), `weekdays.py` (Monday, today), `counted.py` (six
years ago), `periods.py` (the third quarter), `years.py` (2014, the 1990s).

Then neighbours are joined: "Monday" and "night", the ends of a range, "late last year".
"""
