"""What holds when and where, and which number is a part of which.

In: the parse, dates, locations, quotes and claims. Out: the same quotes and claims, with `when`,
`where`, `part_of` and the `when` of an attribution. A date inside a quote's content is the
content's; one outside of it is the time of saying.

1. `times.py`: the date said of the claim's own noun ("12 deaths in 2014"), of a participle or
   relative clause of that noun ("12 men who died on Monday"), of the verb of its clause ("were
   captured on January 9"), of the verb that it is the result of ("exploded on Monday, killing 12"),
   of a clause that tells of the same event (`grammar/events/clauses.py`), of the verb that it is
   joined to, where the date opens the sentence; not one of what it is compared with
   (`compared_dates.py`: "from 12 percent a year earlier"); of harm also the one day of its
   sentence, and the day of the sentence before where the report goes on.
2. `spots.py`: the same for places that something is put at (`grammar/events/placed.py`); of nested
   ones the narrowest, of harm also the one place of the sentence, or of the sentence before. "In
   the city", "the island's" are the one such place that stands before (`called_again.py`).
3. `parts.py`: "two of the five", "seven of them", "$9 million, of which $2 million", "Five of the
   dead", "including 40 children", and what is listed beside a part.
4. `sayings.py`: the date of the cue, of "speaking on Monday", of "a report released on Monday".
"""
