"""What holds when and where, and which number is a part of which (`read.py`).

In: the parse, dates, locations, quotes and claims. Out: the same quotes, with `when`, and, in a
later stage, the same claims, with `when`, `where`, `part_of` and the `when` of their attribution. A
date inside a quote's content is the content's; one outside it is the time of saying.

`ties.py` says how a phrase of time or place is tied to a number, the nearest tie first: to its own
noun ("12 deaths in 2014"), to a participle or relative clause of that noun ("12 men who died on
Monday"), to the verb of its clause ("were captured on January 9"), to the verb whose result that is
("exploded on Monday, killing 12"), to a clause that tells of the same event
(`grammar/events/clauses.py`), and to a verb joined to its own, if the phrase opens the sentence.

1. `sayings.py`, for quotes: the date of the cue, of "speaking on Monday", of "a report released on
   Monday".
2. `times.py`, for claims. A date whose when-clause holds the number is its date at once: "since
   November, when nine people died". Else the nearest tie, without dates of what it is compared with
   (`compared_dates.py`: "from 12 percent a year earlier"). If no date is tied, a number of people
   harmed takes the one day of its sentence; and if its sentence has no date, the number takes the
   day of the sentence before, where the report goes on.
   In a list each number has the day or the place beside it (`lists.py`: "two on Monday and three on
   Tuesday", "in Kent 15, and in Essex eight").
3. `spots.py`, for places that something is put at (`grammar/events/placed.py`). A place whose
   size the number is ("Ulm, a town of 15,000") and a place right before a number in brackets
   ("Norway (30 MW)") beat all ties; of several places tied, the narrowest (`nesting.py`). "In the
   city", "in the area" are the place named before (`called_again.py`), "there" the one just named,
   "here" that of a dateline. If none is tied, the number takes what the report told before, in this
   order: the place of a happening that its clause names again (`told_before.py`: "the fire");
   of people harmed, the one place of its sentence; and of harm or of what is done at a scene ("some
   900 gathered"), the one place of the last sentence that names any. Nothing is put at a dateline
   but the harm or the match that the lead tells of and puts nowhere, unless it is a capital's.
4. `parts.py`: "two of the five", "seven of them", "$9 million, of which $2 million", "Five of the
   dead", "including 40 children", and what is listed beside a part. A part that its sentence puts
   nowhere else is when and where its whole is.
"""
