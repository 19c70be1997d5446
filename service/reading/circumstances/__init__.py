"""What holds when and where, and which number is a part of which.

In: the parse, dates, locations, quotes and claims. Out: the same quotes and claims, with `when`,
`where`, `part_of` and the `when` of an attribution. A date inside a quote's content is the
content's; one outside of it is the time of saying.

1. `times.py`: the date said of the claim's own noun ("12 deaths in 2014"), of a participle or
   relative clause of that noun ("12 men who died on Monday"), of the verb of its clause ("were
   captured on January 9"), of the verb that it is the result of ("exploded on Monday, killing 12"),
   of the verb that it is joined to, where the date opens the sentence.
2. `spots.py`: the same for places; of nested ones the narrowest.
3. `parts.py`: "seven of them", "two of the five", "including 40 children".
4. `sayings.py`: the date of the cue, of "speaking on Monday", of "a report released on Monday".
"""
