"""Which numeric claims measure one thing, by what they say and by what sets them apart.

In: nodes, claims with topic and circumstances. Out: groups of them (`groups.py`, `group`).

1. Equal numbers of one topic, and a copy's number in the same sentence, join at once.
2. `candidates.py` finds the pairs that are worth comparing; `likeness.py` weighs what the two of
   each share: subject, happening, the words of the sentence; `circumstance.py` reads what a claim
   says besides its number: which part of what, where, when. What sets two apart is asked of the
   most alike first, and only where they are not one by then.
3. `contradiction.py` has the table of what parts two different numbers (`RULES`); one reason is
   enough, so its order decides nothing: a footnote mark, a point in time, what comes on top ("nine
   more"), a guess, no event that they share, another outcome, one of many, a part (`portion.py`),
   what was given up since, who was hurt worse, another scope, holder, place or period, a month that
   nothing places, ages of two persons, another side of a thing, another order of magnitude, others
   beside one and all of them, the one who did it among the dead or not, what is destroyed and what
   is damaged; `supposed.py` knows what is a guess and what a plan, `periods.py` parts times,
   `measures.py` sums, shares and spans by who is told of, which poll and which deed.
   Some part equal numbers too (`EQUAL_RULES`): a mark, a point in time, what comes on top, other
   people, one of a list beside all of it, ages of two beside each other ("Ann Roe, 41, and Paul
   Poe, 41"); of small numbers also place and period. `torn.py` knows halves of a figure.
4. `equal.py` has the table of numbers that a story seldom has twice: exact measures, spans, crowds,
   an age of one person; `telling.py` is how much a number tells by itself.
5. No article gives one number in one group and another number in the other, unless it gave up one
   of them or has them from two authorities.
"""
